"""One press, and no more news come; a look alone changes nothing."""

import pytest

from pleinair import site
from pleinair.lib import ids
from pleinair.mail import opt_ins
from pleinair.mail.models import Stop
from tests.web.conftest import browser, lines

pytestmark = pytest.mark.django_db


@pytest.fixture
def path():
    link = opt_ins.link_out(ids.random_id(), address="alice@example.org")
    return link.removeprefix(site.current().url)


def test_a_look_changes_nothing(path):
    assert browser().get(path).status_code == 200
    assert not Stop.objects.exists()


def test_a_mail_program_ends_it_with_one_post(path):
    strict = browser(enforce_csrf_checks=True)

    answer = strict.post(path, {"List-Unsubscribe": "One-Click"})

    assert answer.status_code == 200
    assert Stop.objects.get().reason == Stop.Reason.UNSUBSCRIBED


def test_pressed_twice_it_is_the_same(path):
    for _ in range(2):
        assert b"No more news" in browser().post(path).content

    assert Stop.objects.count() == 1


def test_a_forged_link_ends_nothing_and_says_what_to_do(path):
    for answer in (browser().get(f"{path}x"), browser().post(f"{path}x")):
        assert answer.status_code == 404
        assert '"/settings/preferences"' in answer.content.decode()
        assert 'action="/unsubscribe' not in answer.content.decode()

    assert not Stop.objects.exists()


def test_where_the_operator_is_named_a_forged_link_leads_there_too(path):
    with site.override(contact="help@example.org"):
        assert b"mailto:help@example.org" in browser().get(f"{path}x").content


def test_all_forged_links_are_answered_alike(path):
    forged = (f"{path}x", "/unsubscribe/no-such-token", f"{path[:-4]}AAAA")

    # The way back to a page from its choice of languages is the page's own address.
    first, *others = (
        [line.replace(link.encode(), b"") for line in lines(browser().get(link))] for link in forged
    )
    assert others == [first] * 2
