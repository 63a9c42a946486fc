"""Every address of the site and what it answers to six people; an address without a row fails.

The people: a guest, the owner of everything that the paths name, another person, and staff with
each of the three roles. The table is held on the hosted and on the workspace profile; on others
fewer addresses exist, which `tests/profiles` holds.
"""

import importlib
import os
import subprocess
import sys
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import transaction
from django.urls import clear_url_caches

from pleinair import site, urls
from pleinair.safety import limits
from tests.web.people_of_routes import PEOPLE, every_route, everybody, look, things_of

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parents[2]
STAFF = ("support", "finance", "operator")
HERE = os.environ.get("PLEINAIR_PROFILE", "hosted")


@dataclass(frozen=True, kw_only=True)
class Row:
    """An address and its answer to each of the people; `only` names profiles that have it."""

    path: str
    to: dict[str, int]
    post: bool = False
    only: tuple[str, ...] = ("hosted", "workspace")


def all_alike(path, status=200, **how):
    """An address that is nobody's in particular."""
    return Row(path=path, to=dict.fromkeys(PEOPLE, status), **how)


def owners(path, status=200, **how):
    """What is alice's is not there for others: staff of any role are others too."""
    return Row(path=path, to={**dict.fromkeys(PEOPLE, 404), "owner": status}, **how)


def with_account(path, status=200, **how):
    """A guest is sent to sign in."""
    return Row(path=path, to={**dict.fromkeys(PEOPLE, status), "guest": 302}, **how)


def without_account(path, **how):
    """Who is signed in is sent on."""
    return Row(path=path, to={**dict.fromkeys(PEOPLE, 302), "guest": 200}, **how)


def desk(path, *allowed, status=200, **how):
    """To the desk guests are sent to sign in, others find nothing, and staff need the duty."""
    staff = {role: status if role in allowed else 403 for role in STAFF}
    return Row(path=path, to={"guest": 302, "owner": 404, "other": 404, **staff}, **how)


TABLE: dict[str, Row] = {
    "studio": all_alike("/"),
    "create": all_alike("/create", 422, post=True),
    "price": all_alike("/price", post=True),
    "controls": all_alike("/controls", post=True),
    "bring": all_alike("/bring", 422, post=True),
    "events": all_alike("/events"),
    "changes": all_alike("/changes"),
    "activity": all_alike("/activity"),
    "activity-delete": all_alike("/activity/delete", 302, post=True),
    "generation": owners("/g/{g}"),
    "cancel": owners("/g/{g}/cancel", 302, post=True),
    "delete": owners("/g/{g}/delete", 302, post=True),
    "partial": owners("/g/{g}/partial/0", 204),
    "picture": owners("/i/{i}"),
    "file": owners("/i/{i}/file"),
    "download": owners("/i/{i}/download"),
    "small": owners("/i/{i}/small"),
    "large": owners("/i/{i}/large"),
    "picture-delete": owners("/i/{i}/delete", 302, post=True),
    "vary": owners("/i/{i}/vary", 302, post=True),
    "reseed": owners("/i/{i}/reseed", 302, post=True),
    "theme": all_alike("/theme", 302, post=True),
    "language": all_alike("/language", 302, post=True),
    "privacy": all_alike("/privacy"),
    "privacy-json": all_alike("/privacy.json"),
    "manifest": all_alike("/app.webmanifest"),
    "health": all_alike("/healthz"),
    "evolink-done": all_alike("/hooks/evolink/wrong", 404, post=True),
    "resend-reports": all_alike("/hooks/resend", 401, post=True),
    "news": with_account("/settings/news", 302, post=True, only=("hosted",)),
    "unsubscribe": all_alike("/unsubscribe/no-such-token", 404, only=("hosted",)),
    "mails": all_alike("/mail"),
    "mail": all_alike("/mail/{missing}", 404),
    "operator": all_alike("/operator/no-such-token", 410),
    # Signing up and in, and what a person settles.
    "age": without_account("/account/age"),
    "account_signup": Row(path="/account/signup/", to=dict.fromkeys(PEOPLE, 302)),
    "account_login": without_account("/account/login/"),
    "account_logout": with_account("/account/logout/"),
    "account_inactive": all_alike("/account/inactive/"),
    "account_reauthenticate": with_account("/account/reauthenticate/"),
    "account_email": with_account("/account/email/"),
    "account_email_verification_sent": all_alike("/account/confirm-email/"),
    "account_confirm_email": all_alike("/account/confirm-email/no-such-key/"),
    "account_change_password": with_account("/account/password/change/"),
    "account_set_password": all_alike("/account/password/set/", 302),
    "account_reset_password": all_alike("/account/password/reset/"),
    "account_reset_password_done": all_alike("/account/password/reset/done/"),
    "account_reset_password_from_key": all_alike("/account/password/reset/key/1-no-such-key/"),
    "account_reset_password_from_key_done": all_alike("/account/password/reset/key/done/"),
    "account_request_login_code": without_account("/account/login/code/"),
    "account_confirm_login_code": all_alike("/account/login/code/confirm/", 302),
    "mailed-code": with_account("/account/reauthenticate/code", 302),
    # Nobody is there in Google's place.
    "google": Row(
        path="/account/google",
        to={**dict.fromkeys(PEOPLE, 302), "guest": 503},
        post=True,
        only=("hosted",),
    ),
    "google-back": all_alike("/account/google/back?state=never-given", 403, only=("hosted",)),
    "google-link": with_account("/settings/google", 302, only=("hosted",)),
    "profile": with_account("/settings/profile"),
    "profile-picture": with_account("/settings/profile/picture", 422, post=True, only=("hosted",)),
    "portrait": with_account("/settings/portrait", 404, only=("hosted",)),
    "preferences": with_account("/settings/preferences"),
    "security": with_account("/settings/security"),
    # Second steps, passkeys and sessions; alice has none, and nobody has just shown who they are.
    "mfa_index": with_account("/settings/security", only=("workspace",)),
    "mfa_list_webauthn": with_account("/settings/security", only=("workspace",)),
    "mfa_authenticate": all_alike("/account/second-step", 302, only=("workspace",)),
    "mfa_reauthenticate": all_alike("/account/reauthenticate/step", 302, only=("workspace",)),
    "mfa_reauthenticate_webauthn": all_alike(
        "/account/reauthenticate/passkey", 302, only=("workspace",)
    ),
    "mfa_login_webauthn": all_alike("/account/passkey", 302, only=("workspace",)),
    "mfa_activate_totp": all_alike("/settings/security/app", 302, only=("workspace",)),
    "mfa_deactivate_totp": with_account("/settings/security/app/off", 404, only=("workspace",)),
    "mfa_view_recovery_codes": with_account("/settings/security/codes", 404, only=("workspace",)),
    "mfa_generate_recovery_codes": all_alike(
        "/settings/security/codes/new", 302, only=("workspace",)
    ),
    "mfa_add_webauthn": all_alike("/settings/security/passkeys/add", 302, only=("workspace",)),
    "mfa_edit_webauthn": all_alike("/settings/security/passkeys/1", 302, only=("workspace",)),
    "mfa_remove_webauthn": all_alike(
        "/settings/security/passkeys/1/remove", 302, only=("workspace",)
    ),
    "sign-out-others": all_alike(
        "/settings/security/sign-out-others", 302, post=True, only=("workspace",)
    ),
    "sign-out-one": Row(
        path="/settings/security/sign-out/{missing}",
        to={**dict.fromkeys(PEOPLE, 404), "guest": 302},
        post=True,
        only=("workspace",),
    ),
    "sign-out-all": all_alike("/settings/security/sign-out", 302, post=True, only=("workspace",)),
    "leave": with_account("/settings/leave", 302),
    "leaving-undo": all_alike("/leaving/no-such-token", 404),
    # Credits and money.
    "statement": all_alike("/credits"),
    "statement-table": all_alike("/credits.csv"),
    "redeem": with_account("/credits/code"),
    "invoices": with_account("/credits/invoices", only=("workspace",)),
    "invoice": with_account("/credits/invoices/{missing}", 404, only=("workspace",)),
    "pricing": all_alike("/pricing"),
    "checkout": with_account("/checkout", 404, post=True),
    "checkout-done": with_account("/checkout/done", 404),
    "portal": with_account("/checkout/portal", 422, post=True),
    "stripe-reports": all_alike("/hooks/stripe", 400, post=True),
    # The operator's desk.
    "desk:index": desk("/desk/", *STAFF),
    "desk:people": desk("/desk/people", "support", "operator"),
    "desk:person": desk("/desk/people/{look}", "support", "operator"),
    "desk:correct": desk(
        "/desk/people/{look}/correct", "support", "operator", status=422, post=True
    ),
    "desk:role": desk("/desk/people/{look}/role", "operator", status=302, post=True),
    "desk:let-mail": desk(
        "/desk/people/{look}/mail", "support", "operator", status=302, post=True
    ),
    "desk:mail_letter_changelist": desk("/desk/mail/letter/", "support", "operator"),
    "desk:mail_letter_change": desk("/desk/mail/letter/{letter}", "support", "operator"),
    "desk:mail_stop_changelist": desk("/desk/mail/stop/", "support", "operator"),
    "desk:mail_stop_change": desk("/desk/mail/stop/{stop}", "support", "operator"),
    "desk:plans": desk("/desk/plans", "finance", "operator"),
    "desk:codes": desk("/desk/codes", "finance", "operator"),
    "desk:close-code": desk(
        "/desk/codes/{code}/close", "finance", "operator", status=302, post=True
    ),
    "desk:replay": desk(
        "/desk/reports/{event}/replay", "finance", "operator", status=302, post=True
    ),
    "desk:costs": desk("/desk/costs", "finance", "operator"),
    "desk:failures": desk("/desk/failures", "support", "operator"),
    "desk:accounts_lookup_changelist": desk("/desk/accounts/lookup/", "operator"),
    "desk:accounts_lookup_change": desk("/desk/accounts/lookup/{look}", "operator"),
}  # fmt: skip
for _model in (
    "grant", "movement", "adjustment", "payment", "subscription", "invoice", "event",
    "reconciliation", "code", "redemption",
):  # fmt: skip
    TABLE[f"desk:billing_{_model}_changelist"] = desk(
        f"/desk/billing/{_model}/", "finance", "operator"
    )
    TABLE[f"desk:billing_{_model}_change"] = desk(
        f"/desk/billing/{_model}/{{{_model}}}", "finance", "operator"
    )
ROWS = sorted(name for name, row in TABLE.items() if HERE in row.only)
# An open line gives back the connection that its request had, and with it a transaction around it.
OPEN_LINE = "events"


@pytest.fixture(autouse=True)
def _everything_is_on():
    """Give the site every key, so that it has every address that its profile may have."""
    keys = {
        "stripe_key": "sk_test_1",
        "evolink_api_key": "a key",
        "resend_webhook_secret": "whsec_bm9ib2R5",
        "google_client_id": "an id",
        "google_client_secret": "a secret",
        "google_issuer": "http://127.0.0.1:9",
    }
    with site.override(**keys):
        importlib.reload(urls)
        clear_url_caches()
        yield
    importlib.reload(urls)
    clear_url_caches()


def test_every_address_has_a_row_and_every_row_an_address():
    assert set(every_route()) == set(ROWS)


def test_who_gets_what(rich, charlie, work):
    browsers, ids = everybody(rich, charlie)
    things = things_of(rich, work)
    wrong = {}
    # The people and their things cost much more than the questions: they are made once, and what
    # a row has changed is taken back before the next.
    for name in ROWS:
        if name == OPEN_LINE:
            continue
        with taken_back(browsers):
            found = answers(TABLE[name], browsers, ids, things, alice=rich)
        if found != TABLE[name].to:
            wrong[name] = found

    assert wrong == {}


@pytest.mark.django_db(transaction=True)
def test_who_gets_an_open_line(rich, charlie, work):
    browsers, ids = everybody(rich, charlie)

    found = answers(TABLE[OPEN_LINE], browsers, ids, things_of(rich, work), alice=rich)

    assert found == TABLE[OPEN_LINE].to


def test_a_row_is_asked_as_if_it_were_the_first(rich, charlie, work):
    browsers, ids = everybody(rich, charlie)
    things = things_of(rich, work)
    gone = (TABLE["delete"], TABLE["account_logout"], TABLE["activity-delete"])

    for row in (*gone, *gone):
        with taken_back(browsers):
            assert answers(row, browsers, ids, things, alice=rich) == row.to


def answers(row, browsers, ids, things, *, alice):
    """Ask for a row's address as each of the people, and return what they are answered."""
    found = {}
    for who in PEOPLE:
        # What is counted of one is not held against the next, who comes from the same address.
        limits._TAGS._full_at_ms.clear()
        cache.clear()
        path = row.path.format(**things, look=look(alice, ids[who]))
        ask = browsers[who].post if row.post else browsers[who].get
        found[who] = ask(path, {"price": "1000"} if row.post else None).status_code
    return found


@contextmanager
def taken_back(browsers):
    """Take back what is done to the database and to the cookies of browsers."""
    kept = {who: deepcopy(client.cookies) for who, client in browsers.items()}
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    for who, cookies in kept.items():
        browsers[who].cookies = cookies


def test_a_guest_of_the_table_is_known_as_one(rich, charlie):
    browsers, ids = everybody(rich, charlie)

    request = browsers["guest"].get("/").wsgi_request

    assert request.session["guest"] == str(ids["guest"].id)


@pytest.mark.skipif(HERE != "hosted", reason="it is this run itself")
def test_the_table_holds_on_a_workspace_too():
    environ = {**os.environ, "PLEINAIR_PROFILE": "workspace"}
    # A folder and a database of its own: this run's are in use.
    for name in ("PLEINAIR_DATA", "PLEINAIR_DATABASE_URL"):
        environ.pop(name, None)
    asked = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", __file__]

    done = subprocess.run(asked, check=False, cwd=ROOT, env=environ, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout[-4000:]
