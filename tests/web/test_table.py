"""Who gets what at every address: nobody, the owner, a stranger. A new address needs a row."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from tests.web.conftest import lines, picture_of

pytestmark = pytest.mark.django_db
MISSING = "00000000-0000-4000-8000-000000000000"


@dataclass(frozen=True, kw_only=True)
class Row:
    """An address and the statuses for nobody, its owner alice and the stranger charlie.

    `{g}` stands for a generation of alice's, `{i}` for its picture.
    """

    path: str
    nobody: int
    alice: int
    charlie: int
    method: str = "get"
    methods: tuple[str, ...] = ()

    @property
    def allowed(self) -> set[str]:
        reading = {"get", "head"} if self.method == "get" and not self.methods else set()
        return {self.method, *self.methods} | reading


# What is alice's is not there for others: the answer is that of a missing thing.
TABLE = {
    "studio": Row(path="/", nobody=200, alice=200, charlie=200),
    "create": Row(path="/create", method="post", nobody=422, alice=422, charlie=422),
    "price": Row(path="/price", method="post", nobody=200, alice=200, charlie=200),
    "controls": Row(path="/controls", method="post", nobody=200, alice=200, charlie=200),
    "bring": Row(path="/bring", method="post", nobody=422, alice=422, charlie=422),
    "events": Row(path="/events", nobody=204, alice=200, charlie=200, methods=("get",)),
    "changes": Row(path="/changes", nobody=200, alice=200, charlie=200, methods=("get",)),
    "activity": Row(path="/activity", nobody=200, alice=200, charlie=200),
    "activity-delete": Row(
        path="/activity/delete", method="post", nobody=302, alice=302, charlie=302
    ),
    "generation": Row(path="/g/{g}", nobody=404, alice=200, charlie=404),
    "cancel": Row(path="/g/{g}/cancel", method="post", nobody=404, alice=302, charlie=404),
    "delete": Row(path="/g/{g}/delete", method="post", nobody=404, alice=302, charlie=404),
    # It is over, so that there is no unfinished picture any more.
    "partial": Row(path="/g/{g}/partial/0", nobody=404, alice=204, charlie=404),
    "picture": Row(path="/i/{i}", nobody=404, alice=200, charlie=404),
    "file": Row(path="/i/{i}/file", nobody=404, alice=200, charlie=404),
    "download": Row(path="/i/{i}/download", nobody=404, alice=200, charlie=404),
    "small": Row(path="/i/{i}/small", nobody=404, alice=200, charlie=404),
    "large": Row(path="/i/{i}/large", nobody=404, alice=200, charlie=404),
    "picture-delete": Row(path="/i/{i}/delete", method="post", nobody=404, alice=302, charlie=404),
    "vary": Row(path="/i/{i}/vary", method="post", nobody=404, alice=302, charlie=404),
    "reseed": Row(path="/i/{i}/reseed", method="post", nobody=404, alice=302, charlie=404),
    "privacy": Row(path="/privacy", nobody=200, alice=200, charlie=200),
    "privacy-json": Row(path="/privacy.json", nobody=200, alice=200, charlie=200),
    "theme": Row(path="/theme", method="post", nobody=302, alice=302, charlie=302),
    "language": Row(path="/language", method="post", nobody=302, alice=302, charlie=302),
    "manifest": Row(path="/app.webmanifest", nobody=200, alice=200, charlie=200),
    "health": Row(path="/healthz", nobody=200, alice=200, charlie=200),
    "mails": Row(path="/mail", nobody=200, alice=200, charlie=200),
    "mail": Row(
        path="/mail/00000000-0000-4000-8000-000000000000", nobody=404, alice=404, charlie=404
    ),
    "age": Row(
        path="/account/age", nobody=200, alice=302, charlie=302, methods=("get", "head", "post")
    ),
    "unsubscribe": Row(
        path="/unsubscribe/no-such-token",
        nobody=404,
        alice=404,
        charlie=404,
        methods=("get", "head", "post"),
    ),
    "profile": Row(
        path="/settings/profile",
        nobody=302,
        alice=200,
        charlie=200,
        methods=("get", "head", "post"),
    ),
    "profile-picture": Row(
        path="/settings/profile/picture", method="post", nobody=302, alice=422, charlie=422
    ),
    "portrait": Row(path="/settings/portrait", nobody=302, alice=404, charlie=404),
    "preferences": Row(
        path="/settings/preferences",
        nobody=302,
        alice=200,
        charlie=200,
        methods=("get", "head", "post"),
    ),
    "security": Row(path="/settings/security", nobody=302, alice=200, charlie=200),
    "news": Row(path="/settings/news", method="post", nobody=302, alice=302, charlie=302),
    "mailed-code": Row(
        path="/account/reauthenticate/code",
        nobody=302,
        alice=302,
        charlie=302,
        methods=("get", "head", "post"),
    ),
    # Both have signed in too long ago: they are asked for their password first.
    "leave": Row(
        path="/settings/leave", nobody=302, alice=302, charlie=302, methods=("get", "head", "post")
    ),
    "leaving-undo": Row(
        path="/leaving/no-such-token",
        nobody=404,
        alice=404,
        charlie=404,
        methods=("get", "head", "post"),
    ),
    "redeem": Row(
        path="/credits/code",
        nobody=302,
        alice=200,
        charlie=200,
        methods=("get", "head", "post"),
    ),
    "statement": Row(path="/credits", nobody=200, alice=200, charlie=200),
    "statement-table": Row(path="/credits.csv", nobody=200, alice=200, charlie=200),
    "operator": Row(
        path="/operator/no-such-token", nobody=410, alice=410, charlie=410, methods=("get", "post")
    ),
}
# Pages of allauth's: those for people who are signed in send others to sign in, and the reverse.
SIGN_IN = {
    "account_login": Row(path="/account/login/", nobody=200, alice=302, charlie=302),
    # Nobody was asked for their age yet.
    "account_signup": Row(path="/account/signup/", nobody=302, alice=302, charlie=302),
    "account_request_login_code": Row(
        path="/account/login/code/", nobody=200, alice=302, charlie=302
    ),
    "account_logout": Row(path="/account/logout/", nobody=302, alice=200, charlie=200),
    "account_inactive": Row(path="/account/inactive/", nobody=200, alice=200, charlie=200),
    "account_reauthenticate": Row(
        path="/account/reauthenticate/", nobody=302, alice=200, charlie=200
    ),
    "account_email": Row(path="/account/email/", nobody=302, alice=200, charlie=200),
    "account_email_verification_sent": Row(
        path="/account/confirm-email/", nobody=200, alice=200, charlie=200
    ),
    "account_confirm_email": Row(
        path="/account/confirm-email/no-such-key/", nobody=200, alice=200, charlie=200
    ),
    "account_change_password": Row(
        path="/account/password/change/", nobody=302, alice=200, charlie=200
    ),
    "account_set_password": Row(path="/account/password/set/", nobody=302, alice=302, charlie=302),
    "account_reset_password": Row(
        path="/account/password/reset/", nobody=200, alice=200, charlie=200
    ),
    "account_reset_password_done": Row(
        path="/account/password/reset/done/", nobody=200, alice=200, charlie=200
    ),
    "account_reset_password_from_key": Row(
        path="/account/password/reset/key/1-no-such-key/", nobody=200, alice=200, charlie=200
    ),
    "account_reset_password_from_key_done": Row(
        path="/account/password/reset/key/done/", nobody=200, alice=200, charlie=200
    ),
    "account_confirm_login_code": Row(
        path="/account/login/code/confirm/", nobody=302, alice=302, charlie=302
    ),
}
OURS = sorted(TABLE)
# An open line gives back the connection that its request had, and with it a transaction around it.
OPEN_LINE = pytest.param("events", marks=pytest.mark.django_db(transaction=True))
EVERY = [OPEN_LINE if name == "events" else name for name in sorted(TABLE | SIGN_IN)]


def names(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver) and pattern.namespace == "desk":
            continue  # the operator's desk has its rows in test_routes_table
        if isinstance(pattern, URLResolver):
            yield from names(pattern.url_patterns)
        else:
            assert pattern.name, f"{pattern.pattern} has no name"
            yield pattern.name


def ask_for(client, name, work):
    row = (TABLE | SIGN_IN)[name]
    return send(client, row.method, row.path.format(g=work.id, i=picture_of(work).id))


def send(client, method, path):
    return getattr(client, method)(path, {"price": "1000"} if method == "post" else None)


@pytest.fixture
def address(name, request):
    """The address of a row; only where it names work of alice's, there is any."""
    path = TABLE[name].path
    if "{" not in path:
        return path
    work = request.getfixturevalue("work")
    return path.format(g=work.id, i=picture_of(work).id)


def test_every_address_has_a_row():
    assert set(names(get_resolver().url_patterns)) == set(TABLE) | set(SIGN_IN)


@pytest.mark.parametrize("name", EVERY)
def test_who_gets_what(name, nobodys, hers, his, work):
    row = (TABLE | SIGN_IN)[name]

    # Alice comes last: after her, what is deleted is missing for all.
    found = {
        who: ask_for(one, name, work).status_code
        for who, one in (("nobody", nobodys), ("charlie", his), ("alice", hers))
    }

    assert found == {"nobody": row.nobody, "charlie": row.charlie, "alice": row.alice}


@pytest.mark.parametrize("name", [name for name in OURS if "{" in TABLE[name].path])
def test_foreign_and_missing_are_told_apart_by_nothing(name, his, work):
    row = TABLE[name]

    foreign = ask_for(his, name, work)
    missing = getattr(his, row.method)(row.path.format(g=MISSING, i=MISSING))

    assert foreign.status_code == missing.status_code == 404
    assert lines(foreign) == lines(missing)
    assert set(foreign.headers) == set(missing.headers)


def test_nothing_of_alices_is_changed_by_a_stranger(his, hers, work):
    for name, row in TABLE.items():
        if row.method == "post" and "{" in row.path:
            ask_for(his, name, work)

    work.refresh_from_db()
    assert work.outputs.count() == 1
    assert hers.get(f"/i/{picture_of(work).id}").status_code == 200


@pytest.mark.parametrize("name", OURS)
def test_other_methods_are_not_allowed(name, hers, address):
    others = {"get", "head", "post", "put", "delete", "patch", "options"} - TABLE[name].allowed

    answers = {method: send(hers, method, address) for method in others}

    assert {answer.status_code for answer in answers.values()} == {405}
    assert all(answer.headers["Allow"] for answer in answers.values())


@pytest.mark.parametrize(
    "path",
    [
        "/i/1", "/i/", "/i/not-a-uuid", "/i/../../etc/passwd", f"/i/{MISSING[:-1]}", "/g/%00",
        f"/g/{MISSING}/partial/-1", f"/g/{MISSING}/partial/x", f"/i/{MISSING}/huge",
        "/i/%2e%2e/file", "/hooks/evolink/x", "/admin/", "/.env", "/static/../settings.py",
    ],
)  # fmt: skip
def test_what_is_no_address_is_not_found(path, hers):
    response = hers.get(path)

    assert response.status_code == 404
    assert b"There is nothing here." in response.content


@pytest.mark.parametrize("name", OURS)
def test_every_answer_is_guarded(name, hers, address):
    response = send(hers, TABLE[name].method, address)

    headers = response.headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "no-store" in headers["Cache-Control"] or headers["Cache-Control"] == "private, no-cache"
    assert "camera=()" in headers["Permissions-Policy"]
    assert "Server" not in headers
