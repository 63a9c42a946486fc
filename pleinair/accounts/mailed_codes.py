"""A code by mail, by which somebody without a password shows once more who they are."""

from datetime import timedelta

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from allauth.core import ratelimit
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _

from pleinair.accounts import mail_language
from pleinair.accounts.errors import AccountsError
from pleinair.accounts.models import User
from pleinair.lib import clock
from pleinair.mail import services as mail
from pleinair.mail.kinds import Kind

# The session holds a digest of the code, and when it was made. Guesses are counted elsewhere, by
# allauth's limits: of a session, posts at the same moment would each read the same count.
SESSION_KEY = "mailed_code"
_SALT = "pleinair.accounts.mailed_codes"
# As for a code to sign in by.
_LIFE = timedelta(minutes=3)
_GUESSES = "guess_mailed_code"


class CodeRefused(AccountsError):
    """A code is wrong or too old, or too many were sent. The text says what to do."""


def is_waiting(request: HttpRequest) -> bool:
    """Say whether a code was sent that has not been typed yet."""
    return SESSION_KEY in request.session


def send(request: HttpRequest, user: User) -> None:
    """Send a code to somebody's address; the one before stops working. Raises CodeRefused."""
    if not ratelimit.consume(request, action="request_login_code", key=user.email):
        raise CodeRefused(_("That are many codes. Wait a while before you ask for another."))
    code = get_adapter(request).generate_login_code()
    language = mail_language.of(user)
    mail.send(kind=Kind.CODE, to=user.email, language=language, values={"code": code})
    request.session[SESSION_KEY] = {
        "digest": _digest(code, user=user),
        "at": clock.now().timestamp(),
    }


def check(request: HttpRequest, user: User, *, typed: str) -> None:
    """Let whoever typed the right code have shown who they are. Raises CodeRefused."""
    waiting = request.session.pop(SESSION_KEY, None)
    if waiting is None or clock.now().timestamp() - waiting["at"] > _LIFE.total_seconds():
        raise CodeRefused(_("This code is too old. Ask for another."))
    if not ratelimit.consume(request, action=_GUESSES, key=waiting["digest"]):
        raise CodeRefused(_("That was wrong too often. Ask for another code."))
    if not constant_time_compare(waiting["digest"], _digest(typed, user=user)):
        request.session[SESSION_KEY] = waiting
        raise CodeRefused(_("That is not the code."))
    record_authentication(request, user, method="code", reauthenticated=True)


def _digest(code: str, *, user: User) -> str:
    """Return a digest of a code, however it is written."""
    letters = "".join(filter(str.isalnum, code.upper()))
    return salted_hmac(_SALT, f"{user.id}:{letters}", algorithm="sha256").hexdigest()
