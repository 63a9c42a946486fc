import pickle

import pytest
from django.core import serializers
from django.db import connection, models
from django.test.utils import CaptureQueriesContext, isolate_apps
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from pleinair.lib import ids
from pleinair.vault import keys
from pleinair.vault.errors import OwnerShredded, Tampered
from pleinair.vault.fields import SealedTextField, unseal
from tests.vault.page import Page, make_page

pytestmark = pytest.mark.usefixtures("pages")


def column(page: Page, name: str = "prompt") -> bytes | None:
    with connection.cursor() as cursor:
        where = Page._meta.pk.get_db_prep_value(page.id, connection)
        cursor.execute(f"SELECT {name} FROM test_page WHERE id = %s", [where])
        (value,) = cursor.fetchone()
    return None if value is None else bytes(value)


def overwrite(page: Page, value: bytes, name: str = "prompt") -> None:
    with connection.cursor() as cursor:
        where = Page._meta.pk.get_db_prep_value(page.id, connection)
        cursor.execute(f"UPDATE test_page SET {name} = %s WHERE id = %s", [value, where])


class TestText:
    def test_attribute_is_text_and_column_is_not(self, alice):
        page = make_page(alice, prompt="a heron at dawn")

        assert page.prompt == "a heron at dawn"
        assert Page.objects.get().prompt == "a heron at dawn"
        assert b"heron" not in column(page)

    @hypothesis_settings(
        max_examples=30,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )
    @given(prompt=st.text())
    def test_any_text_comes_back(self, alice, prompt):
        page = make_page(alice, prompt=prompt)

        assert Page.objects.get(id=page.id).prompt == prompt

    def test_empty_text_and_none_are_kept_apart(self, alice):
        empty = make_page(alice, prompt="", title="")
        absent = make_page(alice, title=None)

        assert Page.objects.get(id=empty.id).title == ""
        assert Page.objects.get(id=absent.id).title is None
        assert column(absent, "title") is None
        assert len(column(empty, "title")) > 0

    def test_change_is_saved(self, alice):
        page = make_page(alice)
        before = column(page)

        page.prompt = "a kingfisher"
        assert page.prompt == "a kingfisher"
        page.save()

        assert Page.objects.get().prompt == "a kingfisher"
        assert column(page) != before

    def test_update_fields_names_it(self, alice):
        page = make_page(alice, title="Heron")
        page.prompt, page.title = "a kingfisher", "Kingfisher"

        page.save(update_fields=["prompt"])

        found = Page.objects.get()
        assert (found.prompt, found.title) == ("a kingfisher", "Heron")

    def test_saving_others_leaves_the_ciphertext(self, alice):
        make_page(alice)
        page = Page.objects.get()
        before = column(page)
        page.status = "done"

        page.save()

        assert column(page) == before

    def test_refresh_brings_back_what_is_stored(self, alice):
        page = make_page(alice, prompt="a heron")
        page.prompt = "unsaved"
        page.refresh_from_db(fields=["prompt"])
        assert page.prompt == "a heron"

        page.prompt = "unsaved"
        page.refresh_from_db()

        assert page.prompt == "a heron"

    def test_bulk_create_seals_each_for_itself(self, alice, charlie):
        Page.objects.bulk_create(
            [Page(owner_id=owner, prompt=f"of {owner}") for owner in (alice, charlie)]
        )

        assert {page.prompt for page in Page.objects.all()} == {f"of {alice}", f"of {charlie}"}

    def test_set_to_something_else_is_refused(self, alice):
        with pytest.raises(TypeError, match="sealed text is a str"):
            make_page(alice, prompt=42)

    def test_without_owner_it_is_not_saved(self):
        with pytest.raises(ValueError, match="owner_id"):
            make_page(None)

    def test_owner_may_be_given_as_text(self, alice):
        page = make_page(str(alice), prompt="a heron")

        assert Page.objects.get(id=str(page.id)).prompt == "a heron"


class TestLaziness:
    def test_listing_opens_nothing_and_asks_for_no_key(self, alice):
        make_page(alice)
        keys.shred(alice)

        with CaptureQueriesContext(
            connection,
        ) as queries:
            statuses = [page.status for page in Page.objects.all()]

        assert statuses == ["new"]
        assert len(queries) == 1

    def test_second_look_costs_nothing(self, alice, django_assert_num_queries):
        make_page(alice)
        page = Page.objects.get()

        with django_assert_num_queries(1):
            assert page.prompt
        with django_assert_num_queries(0):
            assert page.prompt

    @pytest.mark.parametrize("narrow", [lambda q: q.defer("prompt"), lambda q: q.only("status")])
    def test_deferred_column_is_loaded_when_looked_at(self, alice, narrow):
        make_page(alice, prompt="a heron")

        page = narrow(Page.objects.all()).get()

        assert "prompt_sealed" in page.get_deferred_fields()
        assert page.prompt == "a heron"

    def test_only_names_it(self, alice):
        make_page(alice, prompt="a heron")

        page = Page.objects.only("prompt", "owner_id").get()

        assert page.get_deferred_fields() >= {"status", "title_sealed"}
        assert page.prompt == "a heron"

    def test_values_are_the_ciphertext(self, alice):
        page = make_page(alice)

        assert Page.objects.values_list("prompt", flat=True).get() == column(page)
        assert Page.objects.values("prompt").get() == {"prompt": column(page)}

    def test_unseal_opens_many_rows_with_one_query(self, alice, charlie, django_assert_num_queries):
        for number in range(5):
            make_page(alice, prompt=f"heron {number}", title="Heron")
            make_page(charlie, prompt=f"kingfisher {number}")
        pages = list(Page.objects.order_by("id"))

        with django_assert_num_queries(1):
            unseal(pages)
            prompts = {page.prompt for page in pages}

        assert len(prompts) == 10

    def test_unseal_leaves_what_was_erased_closed(self, alice, charlie):
        make_page(alice)
        make_page(charlie, prompt="a kingfisher")
        keys.shred(alice)
        pages = {page.owner_id: page for page in Page.objects.all()}

        unseal(pages.values())

        assert pages[charlie].prompt == "a kingfisher"
        with pytest.raises(OwnerShredded):
            _ = pages[alice].prompt

    def test_unseal_of_nothing_asks_nothing(self, django_assert_num_queries):
        with django_assert_num_queries(0):
            unseal([])


class TestBinding:
    def test_value_of_another_row_is_refused(self, alice):
        one, two = make_page(alice, prompt="one"), make_page(alice, prompt="two")
        overwrite(one, column(two))

        with pytest.raises(Tampered):
            _ = Page.objects.get(id=one.id).prompt

    def test_value_of_another_column_is_refused(self, alice):
        page = make_page(alice, prompt="one", title="two")
        overwrite(page, column(page, "title"))

        with pytest.raises(Tampered):
            _ = Page.objects.get().prompt

    def test_row_given_to_another_owner_is_refused(self, alice, charlie):
        make_page(alice)
        make_page(charlie)
        page = Page.objects.get(owner_id=alice)
        Page.objects.filter(id=page.id).update(owner_id=charlie)

        with pytest.raises(Tampered):
            _ = Page.objects.get(id=page.id).prompt

    def test_every_flipped_byte_is_refused(self, alice):
        page = make_page(alice)
        sealed = column(page)

        for at in range(len(sealed)):
            overwrite(page, sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :])
            with pytest.raises(Tampered):
                _ = Page.objects.get().prompt

    @pytest.mark.parametrize("length", [0, 1, 13, 28, 40])
    def test_cut_value_is_refused(self, alice, length):
        page = make_page(alice)
        overwrite(page, column(page)[:length])

        with pytest.raises(Tampered):
            _ = Page.objects.get().prompt

    def test_looked_at_value_follows_its_row_to_a_new_owner(self, alice, charlie):
        make_page(alice, prompt="made as a guest")
        page = Page.objects.get()
        unseal([page])

        page.owner_id = charlie
        page.save()
        keys.shred(alice)

        assert Page.objects.get().prompt == "made as a guest"

    def test_copy_of_a_row_that_could_not_be_read_is_not_written(self, alice):
        make_page(alice)
        page = Page.objects.get()
        page.id, page._state.adding = ids.random_id(), True

        with pytest.raises(Tampered):
            page.save(force_insert=True)


class TestShred:
    def test_text_is_unreadable_at_once(self, alice):
        make_page(alice)
        keys.shred(alice)

        with pytest.raises(OwnerShredded):
            _ = Page.objects.get().prompt

    def test_nothing_new_is_sealed(self, alice):
        keys.shred(alice)

        with pytest.raises(OwnerShredded):
            make_page(alice)

    def test_row_itself_can_still_be_refreshed_saved_and_deleted(self, alice):
        make_page(alice)
        keys.shred(alice)
        page = Page.objects.get()

        page.refresh_from_db()
        page.status = "erased"
        page.save()
        page.title = None
        page.save(update_fields=["title"])
        page.delete()

        assert not Page.objects.exists()


class TestBulk:
    def test_update_with_text_is_refused(self, alice):
        make_page(alice)

        with pytest.raises(TypeError, match="set it on an instance"):
            Page.objects.update(prompt="for all")

    def test_bulk_update_is_refused(self, alice):
        page = make_page(alice)
        page.prompt = "changed"

        with pytest.raises(TypeError, match="set it on an instance"):
            Page.objects.bulk_update([page], ["prompt"])

    def test_search_is_refused(self):
        with pytest.raises(TypeError, match="searched"):
            Page.objects.filter(prompt="a heron").exists()

    def test_wiping_many_at_once_is_allowed(self, alice):
        make_page(alice, title="Heron")

        Page.objects.update(title=None)

        assert Page.objects.get().title is None
        assert Page.objects.filter(title__isnull=True).count() == 1


class TestJSON:
    @pytest.mark.parametrize("recipe", [{}, [], {"size": [1024, 768], "note": "höhe"}, [1, None]])
    def test_plain_json_comes_back(self, alice, recipe):
        page = make_page(alice, recipe=recipe)

        assert Page.objects.get(id=page.id).recipe == recipe
        assert b"size" not in column(page, "recipe")

    def test_default_is_fresh_for_each(self, alice):
        one, two = make_page(alice), make_page(alice)
        one.recipe["seed"] = 7

        assert two.recipe == {}

    def test_change_inside_is_saved(self, alice):
        make_page(alice, recipe={"seed": 1})
        page = Page.objects.get()

        page.recipe["seed"] = 2
        page.save()

        assert Page.objects.get().recipe == {"seed": 2}

    @pytest.mark.parametrize("value", [{"x": {1, 2}}, {"x": float("nan")}])
    def test_what_is_not_json_is_refused(self, alice, value):
        with pytest.raises((TypeError, ValueError)):
            make_page(alice, recipe=value)


class TestDjango:
    def test_clean_leaves_values_alone(self, alice):
        page = Page(owner_id=alice, prompt="a heron")

        page.full_clean()

        assert page.prompt == "a heron"

    def test_dump_is_as_closed_as_the_table_and_loads_again(self, alice):
        page = make_page(alice, prompt="a heron")

        dump = serializers.serialize("python", Page.objects.all())
        page.refresh_from_db()
        value = dump[0]["fields"]["prompt"]

        assert "heron" not in value
        assert Page._meta.get_field("prompt").to_python(value) == column(page)

    def test_what_an_instance_holds_survives_pickling(self, alice):
        make_page(alice, prompt="a heron")
        page = Page.objects.get()
        page.title = "Heron"

        page.__dict__.update(pickle.loads(pickle.dumps(page.__dict__)))

        assert (page.prompt, page.title) == ("a heron", "Heron")

    def test_migrations_know_the_owner(self):
        _name, path, args, kwargs = Page._meta.get_field("title").deconstruct()

        assert path == "pleinair.vault.fields.SealedTextField"
        assert (args, kwargs) == ([], {"owner": "owner_id", "null": True})

    def test_model_that_cannot_bind_is_told(self):
        with isolate_apps("pleinair.vault"):

            class Note(models.Model):
                text = SealedTextField(owner="writer_id")

                class Meta:
                    app_label = "vault"

            problems = Note._meta.get_field("text").check()

        assert [problem.id for problem in problems] == ["vault.E001", "vault.E002"]
        assert Page._meta.get_field("prompt").check() == []
