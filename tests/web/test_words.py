"""One spelling on every page, whoever wrote the form: for guest, owner and staff."""

import importlib
import os
import re

import pytest
from django.urls import NoReverseMatch, clear_url_caches, reverse

from pleinair import site, urls
from pleinair.safety import limits
from tests.web.conftest import browser, pass_age
from tests.web.people_of_routes import every_route

pytestmark = pytest.mark.django_db
# What a workspace adds to a site's parts is there in a run of its own alone.
HERE = os.environ.get("PLEINAIR_PROFILE", "hosted")
OTHERS = ("hosted", "history", "own-servers", "ephemeral")
PROFILES = ("workspace",) if HERE == "workspace" else OTHERS
# What is not written, and what is written instead.
OTHERWISE = {
    r"\be-?mails? (?!address)": "mail, or e-mail address",
    r"\bemails?\b": "e-mail",
    r"\blog(?:ged)?[ -]?(?:in|on)\b": "sign in",
    r"\blog(?:ged)?[ -]?out\b": "sign out",
    r"\bsign(?:ed)?[ -]?off\b": "sign out",
    r"\bregister\b": "sign up",
    r"\busername\b": "name",
    r"\bpasscode\b": "code",
    r"\bcookie banner\b": "notice",
    r"\bdelete account\b": "delete the account",
}
# Words that are written large for a reason.
NAMES = {
    "AI",
    "CSV",
    "Google",
    "JSON",
    "Markdown",
    "Plus",
    "Pleinair",
    "Pro",
    "Stripe",
    "UTC",
}


@pytest.fixture(params=PROFILES)
def profile(request):
    """Every page that a profile has, with every key that a page may need."""
    keys = {"stripe_key": "sk_test_1", "operator": "Claude & Camille"}
    here = site.profile_switches(request.param)
    with site.override(profile=request.param, switches=here, **keys):
        importlib.reload(urls)
        clear_url_caches()
        yield request.param
    importlib.reload(urls)
    clear_url_caches()


@pytest.fixture
def pages(profile, rich, work, staff):
    """The text and the labels of every page without a number in its address, as three people."""
    found, people = {}, {"guest": None, "owner": rich, "operator": staff("operator")}
    if profile == "ephemeral":
        people = {"guest": None}
    for who, owner in people.items():
        client = browser(owner)
        if owner is None:
            pass_age(client)
        else:
            client.post("/account/reauthenticate/", {"password": "a long enough password"})
        for name in every_route():
            html = page(client, name)
            if html:
                found[f"{who}: {name}"] = html
    return found


def page(client, name):
    """The page of a name, or nothing where its address needs a number, or it is no page."""
    limits._TAGS._full_at_ms.clear()
    try:
        address = reverse(name)
    except NoReverseMatch:
        return ""
    if name in {"account_logout", "events"}:
        return ""
    response = client.get(address)
    if response.status_code != 200 or "html" not in response.headers["Content-Type"]:
        return ""
    return response.content.decode()


def text_of(html):
    """What is read: no tags, no scripts, and none of what somebody is called by."""
    html = re.sub(r"(?s)<(script|style|template|code)\b.*?</\1>", " ", html)
    text = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    return re.sub(r"\S+@\S+", " ", text)


def is_in_title_case(words):
    """Say whether several words all begin large, as no sentence does."""
    several = {word.strip(".,()…") for word in words.split()} - NAMES
    return len(several) > 1 and all(word[:1].isupper() for word in several)


def test_every_page_is_spelled_in_one_way(pages, profile):
    wrong = {
        (where, found[0], f"write {instead}")
        for where, html in pages.items()
        for pattern, instead in OTHERWISE.items()
        for found in re.finditer(pattern, text_of(html), re.IGNORECASE)
    }
    shouting = {
        (where, words)
        for where, html in pages.items()
        for _tag, inner in re.findall(r"(?s)<(label|button|legend|h\d)\b[^>]*>(.*?)</\1>", html)
        if is_in_title_case(words := text_of(re.sub(r"(?s)<(select|small)\b.*?</\1>", " ", inner)))
    }

    assert (wrong, shouting) == (set(), set())
    assert len(pages) > (2 if profile == "ephemeral" else 30)


@pytest.mark.parametrize(
    ("path", "labels"),
    [
        ("/account/login/", ["E-mail address", "Password"]),
        ("/account/password/reset/", ["E-mail address"]),
        ("/account/login/code/", ["E-mail address"]),
    ],
)
def test_forms_of_others_have_our_words_and_say_them_once(nobodys, path, labels):
    html = nobodys.get(path).content.decode()

    assert [text_of(one) for one in re.findall(r"(?s)<label.*?</label>", html)] == labels
    assert "placeholder" not in html


def test_the_form_for_a_new_password_too(alice):
    hers = browser(alice)
    hers.post("/account/reauthenticate/", {"password": "a long enough password"})

    html = hers.get("/account/password/change/").content.decode()

    assert [text_of(one) for one in re.findall(r"(?s)<label.*?</label>", html)] == [
        "Current password",
        "New password",
        "New password, once more",
    ]
