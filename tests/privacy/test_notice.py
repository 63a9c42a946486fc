"""The notice says everything that is declared, once, and nothing that this site does not keep."""

from dataclasses import asdict, replace

import pytest

from pleinair import egress, site
from pleinair.lib.inventory import Item
from pleinair.privacy import inventory, kept, notice, summary, wording
from pleinair.privacy.models import PublishedNotice

PROFILES = ("history", "ephemeral", "workspace", "hosted", "own-servers")


def places_of(text):
    """Every place a notice names."""
    purposes = [one for chapter in text.chapters for one in chapter.purposes]
    inside = [place for one in (*purposes, *text.cookies) for place in one.places]
    return [*inside, *text.about_nobody]


def written():
    return notice.written(site.current(), inventory.items())


@pytest.mark.parametrize("profile", PROFILES)
def test_every_place_this_profile_fills_is_told_exactly_once(profile):
    with site.override(profile=profile):
        here = site.current()
        told = places_of(written())
        filled = [item for item in inventory.items() if kept.is_kept(item, site=here)]

    inside = [item.where for item in filled if item.kind != "outbound" or not item.personal]
    assert sorted(told) == sorted(inside)
    assert len(told) == len(set(told))


def test_where_nobody_has_an_account_none_is_spoken_of():
    with site.override(profile="ephemeral"):
        text = str(asdict(written()))

    for word in (
        "accounts_user", "accounts_owner.user_id", "account_emailaddress", "accounts_lookup",
        "django_admin_log", "billing_", "password", "mail_letter",
    ):  # fmt: skip
        assert word not in text


def test_a_name_is_told_only_where_there_is_one():
    with site.override(profile="workspace"):
        assert "accounts_user.display_name" in places_of(written())
        nameless = replace(site.current().switches, profile_fields=())
        with site.override(switches=nameless):
            assert "accounts_user.display_name" not in places_of(written())


def test_recipients_are_those_that_the_settings_name():
    def names():
        return [recipient.name for recipient in written().recipients]

    with site.override(profile="hosted", provider="illustrator"):
        assert names() == []
    with site.override(profile="hosted", provider="evolink", evolink_api_key="key", mail="resend"):
        assert names() == ["Evolink", "Evolink (files)", "Evolink (results)", "Resend"]
    with site.override(profile="history", provider="openai", openai_api_key="key", mail="smtp"):
        assert names() == ["OpenAI", "The operator’s mail server"]


def test_every_provider_of_several_models_is_a_recipient_but_for_those_of_the_house():
    models = ("illustrator/illustrator-1", "openai/gpt-image-2", "evolink/gpt-image-2")
    keys = {"openai_api_key": "key", "evolink_api_key": "key", "mail": "smtp"}

    with site.override(profile="own-servers", provider="", models=models, **keys):
        text = written()
    with site.override(
        profile="own-servers",
        provider="",
        models=models[:2],
        openai_base_url="http://127.0.0.1:9000/v1",
        **keys,
    ):
        own = [recipient.name for recipient in written().recipients]

    names = ["OpenAI", "Evolink", "Evolink (files)", "Evolink (results)"]
    assert [recipient.name for recipient in text.recipients][:4] == names
    assert "OpenAI, Evolink" in next(p.text for p in text.summary if p.name == "Who gets it")
    assert own[0] == "A server that speaks OpenAI’s protocol"


def test_every_recipient_has_a_name_as_people_write_it():
    names = [wording.recipient(key) for key in egress.DECLARED]

    assert len(set(names)) == len(names)
    assert not set(names) & set(egress.DECLARED)


def point(name, profile, **settings):
    """What the summary answers to one question."""
    with site.override(profile=profile, switches=site.profile_switches(profile), **settings):
        return next(one.text for one in written().summary if one.name == name)


class TestSummary:
    @pytest.mark.parametrize("profile", PROFILES)
    def test_it_names_every_kind_of_thing_that_is_kept_and_none_that_is_not(self, profile):
        with site.override(profile=profile, switches=site.profile_switches(profile)):
            text = written()
            here = site.current()
            filled = [item for item in inventory.items() if kept.is_kept(item, site=here)]
        said = next(one.text for one in text.summary if one.name == "Kept")
        inside = {one.category for one in filled if one.personal and one.kind in {"column", "log"}}

        assert {part.lower() for part in said.rstrip(".").split("; ")} == {
            summary._words(category) for category in inside
        }

    @pytest.mark.parametrize("profile", PROFILES)
    def test_nothing_is_both_kept_and_not_kept(self, profile):
        kept_here, not_kept = (point(name, profile).lower() for name in ("Kept", "Not kept"))

        for words in map(str, summary._ASKED_AFTER.values()):
            assert (words in kept_here) != (words in not_kept)

    def test_it_says_how_long_and_how_it_goes_as_the_profile_has_it(self):
        assert "until the download, or for 10 minutes" in point("How long", "ephemeral")
        assert "until you delete them, or leave" in point("How long", "hosted")
        assert "By itself" in point("How to have it deleted", "ephemeral")
        assert "Leave erases all of it, after 14 days" in point("How to have it deleted", "hosted")

    def test_records_of_payments_are_spoken_of_only_where_there_are_any(self):
        assert "payments" not in point("How long", "hosted", stripe_key="")
        assert "payments" in point("How long", "hosted", stripe_key="sk_test_1")

    def test_it_names_those_who_get_something(self):
        by_openai = {"provider": "openai", "openai_api_key": "key", "mail": "smtp"}

        assert point("Who gets it", "history", **by_openai) == "OpenAI, The operator’s mail server"
        assert "Nobody" in point("Who gets it", "hosted", provider="illustrator")


def test_every_category_has_plain_words():
    for item in inventory.items():
        assert item.category in wording.CATEGORIES


def test_every_sentence_is_one():
    text = written()
    purposes = [one for chapter in text.chapters for one in chapter.purposes]

    for one in (*purposes, *text.cookies):
        for sentence in (one.why, one.period, one.erasure):
            assert sentence[0].isupper() or not sentence[0].isalpha()
            assert sentence.endswith((".", "!", "?"))


def test_whatever_is_declared_is_declared_in_sentences():
    said = {
        text for item in inventory.items() for text in (item.purpose, item.period, item.erasure)
    }

    assert [text for text in said if not (text[:1].isalnum() and text.endswith("."))] == []
    assert [text for text in said if text[0].islower()] == []


def test_what_is_not_known_here_is_told_rather_than_not():
    item = Item(
        kind="column",
        where="new_table.column",
        category="user.unheard_of.kind",
        purpose="Try.",
        period="A day.",
        erasure="It goes.",
    )

    text = notice.written(site.current(), [item])

    (purpose,) = text.chapters[0].purposes
    assert (purpose.why, purpose.period, purpose.erasure) == ("Try.", "A day.", "It goes.")
    assert purpose.what == ("user",)


@pytest.mark.django_db
class TestVersion:
    def test_it_stays_while_nothing_changes_and_keeps_its_day(self):
        first = notice.current()

        assert notice.current() == first
        assert PublishedNotice.objects.get().published_at == first.since

    def test_whatever_is_said_otherwise_is_another_version(self):
        versions = {notice.current().version}
        with site.override(contact="privacy@example.org"):
            versions.add(notice.current().version)
        with site.override(profile="ephemeral"):
            versions.add(notice.current().version)

        assert len(versions) == 3
        assert set(PublishedNotice.objects.values_list("version", flat=True)) == versions

    def test_what_a_translation_says_better_is_no_other_version(self):
        english = notice.current()
        with site.override(language="de"):
            german = notice.current()

        assert german.notice != english.notice
        assert german.version == english.version

    def test_what_is_declared_otherwise_is_another_version_in_every_language(self, monkeypatch):
        with site.override(language="de"):
            before = notice.current().version
            changed = [replace(item, purpose="For something else.") for item in inventory.items()]
            monkeypatch.setattr(inventory, "items", lambda: changed)

            assert notice.current().version != before

    def test_it_says_how_long_the_log_is_kept(self):
        with site.override(profile="ephemeral"):
            assert "24 hours." in str(asdict(written()))
        with site.override(profile="history"):
            assert "90 days." in str(asdict(written()))


def test_google_is_named_with_what_it_tells_and_gets_only_where_people_sign_in_with_it():
    keys = {"google_client_id": "an id", "google_client_secret": "a secret"}
    with site.override(profile="hosted") as here:
        without = notice.written(here, inventory.items())
    with site.override(profile="hosted", **keys) as here:
        named = notice.written(here, inventory.items()).recipients
    (google,) = [one for one in named if one.name == "Google"]

    assert "Google" not in [one.name for one in without.recipients]
    assert "only once they press its button" in google.why
    assert "the e-mail address, the name and the picture" in google.why
    assert google.what == ("What Google gave a browser for one sign-in.",)
