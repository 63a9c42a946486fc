"""ID tokens: each kind of forgery is refused, keys are kept and asked for again."""

from datetime import timedelta

import pytest

from pleinair import site
from pleinair.accounts import google_server, google_tokens
from pleinair.accounts.google_server import NotBelieved, NotReached
from pleinair.lib import clock
from tests.accounts.openid_server import CLIENT, MAIL, NAME, NUMBER, SECRET, OpenIdServer, new_key

NONCE = "a nonce of this trip"


@pytest.fixture
def server():
    google_server._said.clear()
    keys = {"google_client_id": CLIENT, "google_client_secret": SECRET}
    with OpenIdServer() as one, site.override(google_issuer=one.root, **keys):
        yield one
    google_server._said.clear()


def read(server, **claims):
    return google_tokens.read(server.token(**{"nonce": NONCE, **claims}), nonce=NONCE)


def asked_for(server, path):
    return len([call for call in server.calls if call.path == path])


def test_of_an_honest_token_five_claims_are_taken(server):
    assert read(server) == google_tokens.Claims(
        number=NUMBER, email=MAIL, is_confirmed=True, name=NAME, picture=f"{server.root}/picture"
    )


@pytest.mark.parametrize(
    ("lie", "reason"),
    [
        ({"iss": "https://accounts.google.com.example"}, "InvalidIssuerError"),
        ({"iss": None}, "MissingRequiredClaimError"),
        ({"aud": "somebody-else"}, "InvalidAudienceError"),
        ({"aud": None}, "MissingRequiredClaimError"),
        ({"aud": [CLIENT, "other"], "azp": "other"}, "azp"),
        ({"exp": 1}, "ExpiredSignatureError"),
        ({"exp": None}, "MissingRequiredClaimError"),
        ({"iat": 99999999999}, "ImmatureSignatureError"),
        ({"nonce": "of another trip"}, "nonce"),
        ({"nonce": None}, "nonce"),
        ({"nonce": ["a nonce of this trip"]}, "nonce"),
        ({"sub": None}, "MissingRequiredClaimError"),
        ({"sub": ""}, "sub"),
        ({"sub": "1" * 300}, "sub"),
    ],
)
def test_a_claim_that_is_not_as_it_should_be_is_refused(server, lie, reason):
    with pytest.raises(NotBelieved) as caught:
        read(server, **lie)

    assert caught.value.reason == reason


def test_a_signature_by_another_key_is_refused(server):
    server.key = new_key()

    with pytest.raises(NotBelieved, match="could not be checked") as caught:
        read(server)

    assert caught.value.reason == "InvalidSignatureError"


@pytest.mark.parametrize("algorithm", ["none", "HS256"])
def test_an_algorithm_that_proves_nothing_is_refused(server, algorithm):
    server.algorithm = algorithm

    with pytest.raises(NotBelieved):
        read(server)


@pytest.mark.parametrize("token", ["", "a.b.c", "not a token", "e30.e30."])
def test_what_is_no_token_is_refused(server, token):
    with pytest.raises(NotBelieved):
        google_tokens.read(token, nonce=NONCE)


@pytest.mark.parametrize("said", [False, None, "true", 1])
def test_an_address_is_confirmed_only_by_a_plain_yes(server, said):
    assert not read(server, email_verified=said).is_confirmed


def test_claims_of_another_kind_are_taken_as_nothing(server):
    claims = read(server, email=["a@example.org"], name={"first": "B"}, picture=7)

    assert (claims.email, claims.name, claims.picture) == ("", "", "")


def test_a_name_is_short_and_on_one_line(server):
    assert read(server, name="  Berthe\x00\n Morisot  ").name == "Berthe Morisot"
    assert len(read(server, name="x" * 500).name) == 80


def test_keys_are_kept_for_as_long_as_the_server_says(server):
    server.max_age_s = 600
    read(server)
    read(server)
    assert asked_for(server, "/keys") == 1

    with clock.frozen(clock.now() + timedelta(seconds=601)):
        read(server)

    assert asked_for(server, "/keys") == 2


def test_a_withdrawn_key_lives_for_a_day_at_most(server):
    server.max_age_s = 999_999_999
    read(server)

    with clock.frozen(clock.now() + timedelta(days=1, seconds=1)):
        read(server)

    assert asked_for(server, "/keys") == 2


def test_an_unknown_key_is_asked_for_once_more(server):
    read(server)
    server.kid, server.key = "two", new_key()
    server.published = {"two": server.key}

    assert read(server).number == NUMBER
    assert asked_for(server, "/keys") == 2


def test_a_key_that_nobody_publishes_is_refused_after_one_more_question(server):
    read(server)
    server.kid = "nobody's"

    with pytest.raises(NotBelieved) as caught:
        read(server)

    assert caught.value.reason == "kid"
    assert asked_for(server, "/keys") == 2


def test_a_token_names_no_key_only_where_there_is_but_one(server):
    server.kid = None
    assert read(server).number == NUMBER

    server.published["two"] = new_key()
    google_server._said.clear()
    with pytest.raises(NotBelieved):
        read(server)


def test_a_server_that_is_down_is_not_reached(server):
    server.script("down")

    with pytest.raises(NotReached, match="cannot be reached"):
        read(server)


def test_a_server_that_says_it_is_another_is_not_reached(server):
    elsewhere = site.override(google_issuer=server.root.replace("127.0.0.1", "localhost"))

    with elsewhere, pytest.raises(NotReached):
        google_server.about()


def test_a_server_that_nobody_hears_is_not_reached():
    with site.override(google_issuer="http://127.0.0.1:9"), pytest.raises(NotReached):
        google_server.about()
