"""Somebody with an account at a real site, over HTTP and without a script."""

import base64
import hashlib
import hmac
import itertools
import quopri
import re
import struct
import time
from urllib.parse import urlencode

from tests.accounts.openid_server import OpenIdServer
from tests.profiles.house import House
from tests.profiles.visitor import Answer, Visitor, until

PASSWORD = "a rather long password"
_LINK = re.compile(rb"/account/confirm-email/[^/\s]+/")
_BITS = 15


class Person(Visitor):
    """One person's browser at a house."""

    def __init__(self, house: House, name: str) -> None:
        super().__init__(house.port)
        self.house = house
        self.mail = f"{name}@example.org"
        self.secret = ""
        self.used = ""

    def send(self, path: str, *, page: str = "", **fields: str) -> Answer:
        """Fill in a page's form and send it."""
        return self.post(path, self.form(page or path, action=path) | fields)

    def sign_up(self, *, confirms: bool = True) -> "Person":
        """Make an account and confirm its address."""
        self._pass_age()
        form = self.form("/account/signup/", action="/account/signup/")
        form |= {"email": self.mail, "password1": PASSWORD, "answer": _solve(form["challenge"])}
        assert self.post("/account/signup/", form).status == 302
        if not confirms:
            return self
        until(lambda: bool(self._links()), seconds=20)
        path = self._links()[0]
        # The page signs its address anew each second.
        assert self.post(path, self._token(path)).status == 302
        return self

    def sign_up_with_google(self, google: OpenIdServer) -> "Person":
        """Make an account by the one at the server in Google's place."""
        self._pass_age()
        answer = self.send("/account/google", page="/account/login/")
        brought = urlencode(google.come_back(answer.header("location")))
        assert self.get(f"/account/google/back?{brought}").status == 302
        return self

    def again(self) -> "Person":
        """Return the same person with another browser, who knows what the first knew."""
        other = Person(self.house, self.mail.partition("@")[0])
        other.secret, other.used = self.secret, self.used
        return other

    def sign_in(self, password: str = PASSWORD) -> Answer:
        """Take the first step."""
        return self.send("/account/login/", login=self.mail, password=password)

    def prove(self) -> None:
        """Enter the password once more."""
        self.send("/account/reauthenticate/", password=PASSWORD)

    def set_up_app(self) -> list[str]:
        """Have signing in ask for codes; return the recovery codes."""
        self.prove()
        page = self.get("/settings/security/app").text
        found = re.search(r'data-copy="([A-Z2-7]{32})"', page)
        assert found, page
        self.secret = found[1]
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        assert token
        self.used = code_of(self.secret)
        fields = {"csrfmiddlewaretoken": token[1], "code": self.used}
        assert self.post("/settings/security/app", fields).status == 302
        return re.findall(r"<code>(\d{8})</code>", self.get("/settings/security/codes").text)

    def second_step(self, code: str) -> Answer:
        """Enter a code."""
        return self.send("/account/second-step", code=code)

    def is_in(self) -> bool:
        """Say whether a page of one's own opens."""
        return self.get("/settings/security").status == 200

    def fresh_code(self) -> str:
        """Return a code that was not used; an app shows another every half minute."""
        until(lambda: code_of(self.secret) != self.used, seconds=40)
        self.used = code_of(self.secret)
        return self.used

    def letters(self) -> list[str]:
        """Return the mails to this person, oldest first."""
        paths = sorted(
            (self.house.data / "mail").glob("*.eml"), key=lambda one: one.stat().st_mtime
        )
        read = (quopri.decodestring(path.read_bytes()).decode() for path in paths)
        return [text for text in read if f"To: {self.mail}" in text]

    def _pass_age(self) -> None:
        answered = {"month": "5", "year": "1990", "country": "FR"}
        self.post("/account/age", self._token("/account/age") | answered)

    def _links(self) -> list[str]:
        found = (_LINK.search(text.encode()) for text in self.letters())
        return [one[0].decode() for one in found if one]

    def _token(self, path: str) -> dict[str, str]:
        found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.get(path).text)
        assert found
        return {"csrfmiddlewaretoken": found[1]}


def code_of(secret: str) -> str:
    """Return what an authenticator app shows now (RFC 6238)."""
    counter = struct.pack(">Q", int(time.time()) // 30)
    digest = hmac.new(base64.b32decode(secret), counter, hashlib.sha1).digest()
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


def _solve(challenge: str) -> str:
    for answer in itertools.count():
        digest = hashlib.sha256(f"{challenge}:{answer}".encode()).digest()
        if int.from_bytes(digest[:4], "big") >> (32 - _BITS) == 0:
            return str(answer)
    raise AssertionError
