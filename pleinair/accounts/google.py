"""The way to Google and back: what allauth must do otherwise here.

allauth keeps the state of a trip, makes the account and signs in. What goes over the network,
and what is believed of it, is ours: `google_server` and `google_tokens`.
"""

import secrets
from dataclasses import dataclass
from typing import NoReturn

from allauth.account.models import EmailAddress
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.helpers import complete_social_login
from allauth.socialaccount.internal.flows.signup import complete_social_signup
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialLogin
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.google.provider import GoogleProvider
from allauth.socialaccount.providers.oauth2.views import OAuth2Adapter
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from pleinair import site
from pleinair.accounts import google_server, google_tokens, signals
from pleinair.accounts.google_links import PROVIDER
from pleinair.accounts.google_server import NotBelieved
from pleinair.accounts.google_tokens import Claims
from pleinair.accounts.models import User

_SCOPES = ("openid", "email", "profile")
_NONCE_BYTES = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """Somebody's way to Google and back. Without claims they turned round there.

    `is_link` says that they were signed in and wanted to link the two accounts.
    """

    is_link: bool
    next_page: str
    claims: Claims | None


def begin(request: HttpRequest, *, is_link: bool = False, next_page: str = "") -> HttpResponse:
    """Send somebody to Google. One call at most. Raises `google_server.NotReached`.

    The session remembers for ten minutes what has to come back: a state, a nonce and PKCE's secret.
    """
    nonce = secrets.token_urlsafe(_NONCE_BYTES)
    answer: HttpResponse = _Google(request, app=_app()).redirect(
        request,
        process=AuthProcess.CONNECT if is_link else AuthProcess.LOGIN,
        next_url=next_page,
        data={"nonce": nonce},
        auth_params={"nonce": nonce, "prompt": "select_account"},
    )
    return answer


def come_back(request: HttpRequest) -> Trip:
    """Return the trip that ends with a request, and who came back, once everything is checked.

    Up to three calls. Raises `google_server.NotReached`, `google_server.NotBelieved`.
    """
    try:
        state = _Google(request, app=_app()).unstash_redirect_state(
            request, request.GET.get("state")
        )
    except PermissionDenied:
        raise NotBelieved("state") from None
    claims = None
    if refusal := request.GET.get("error"):
        if refusal != "access_denied":
            # Not its own word for it: anybody can put anything into an address.
            raise NotBelieved("refused_there")
    else:
        token = google_server.redeem(
            code=request.GET.get("code", ""),
            verifier=state["pkce_code_verifier"],
            came_to=_way_back(),
        )
        claims = google_tokens.read(token, nonce=state["data"]["nonce"])
    return Trip(
        is_link=state["process"] == AuthProcess.CONNECT,
        next_page=state.get("next", ""),
        claims=claims,
    )


def sign_in(request: HttpRequest, claims: Claims, *, next_page: str) -> HttpResponse:
    """Sign in whom an account at Google opens an account here; nothing of it is read anew."""
    login = _login(request, claims, next_page=next_page)
    answer: HttpResponse = complete_social_login(request, login)
    return answer


def sign_up(request: HttpRequest, claims: Claims, *, next_page: str) -> HttpResponse:
    """Make an account with all that belongs to it, or nothing, and sign in; of two at once, one."""
    login = _login(request, claims, next_page=next_page)
    try:
        with transaction.atomic():
            user = SocialAdapter(request).save_user(request, login)
            signals.account_made.send(User, request=request, user=user)
    except IntegrityError:
        return redirect("account_login")
    answer: HttpResponse = complete_social_signup(request, login)
    return answer


def _login(request: HttpRequest, claims: Claims, *, next_page: str) -> SocialLogin:
    keeps_name = "name" in site.current().switches.profile_fields
    login = SocialLogin(
        user=User(email=claims.email, display_name=claims.name if keeps_name else ""),
        account=SocialAccount(provider=PROVIDER, uid=claims.number),
        email_addresses=[
            EmailAddress(email=claims.email, verified=claims.is_confirmed, primary=True)
        ],
        provider=_Google(request, app=_app()),
    )
    login.state = {"process": AuthProcess.LOGIN, "next": next_page}
    return login


def _app() -> SocialApp:
    here = site.current()
    return SocialApp(
        provider=PROVIDER, client_id=here.google_client_id, secret=here.google_client_secret
    )


def _way_back() -> str:
    """Return the address that Google sends people back to, which it must know beforehand."""
    return f"{site.current().url}{reverse('google-back')}"


class _Addresses(OAuth2Adapter):
    """Where allauth sends people to, and where they come back."""

    provider_id = PROVIDER

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request)
        server = google_server.about()
        self.authorize_url = server.sign_in_page
        self.access_token_url = server.token_address

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:
        return _way_back()


class _Google(GoogleProvider):
    """Google, asked for three scopes by PKCE, whatever a request would add."""

    oauth2_adapter_class = _Addresses
    pkce_enabled_default = True

    def get_scope(self) -> list[str]:
        return list(_SCOPES)


class SocialAdapter(DefaultSocialAccountAdapter):
    """The seam between allauth and this site's promises."""

    def get_provider(
        self, request: HttpRequest, provider: str, client_id: str | None = None
    ) -> GoogleProvider:
        """Return Google with the keys of the settings; no table is asked for others."""
        return _Google(request, app=_app())

    def get_requests_session(self) -> NoReturn:
        """Refuse: `egress` is the one way out."""
        raise RuntimeError("nothing goes out but through egress")

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Close allauth's own way of signing up, with its forms: `sign_up` is the one."""
        return False
