"""The addresses of second steps, under allauth's names; lists and overviews are Settings."""

from allauth.mfa.base import views as base
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.webauthn import views as webauthn
from django.urls import path

from pleinair import site
from pleinair.web.views import second_factor, security, sessions

_METHODS = site.current().switches.sign_in

urlpatterns = [
    path("account/second-step", base.authenticate, name="mfa_authenticate"),
    path("account/reauthenticate/step", base.reauthenticate, name="mfa_reauthenticate"),
    path("settings/security", security.page, name="mfa_index"),
    path("settings/security/codes", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "settings/security/codes/new",
        second_factor.NewCodes.as_view(),
        name="mfa_generate_recovery_codes",
    ),
    path("settings/security/sign-out-others", sessions.end_others, name="sign-out-others"),
    path("settings/security/sign-out/<uuid:sign_in_id>", sessions.end_one, name="sign-out-one"),
    path("settings/security/sign-out", sessions.end_all, name="sign-out-all"),
]

if "mfa" in _METHODS:
    urlpatterns += [
        path(
            "settings/security/app",
            second_factor.ActivateApp.as_view(),
            name="mfa_activate_totp",
        ),
        path(
            "settings/security/app/off",
            second_factor.DeactivateApp.as_view(),
            name="mfa_deactivate_totp",
        ),
    ]

if "passkey" in _METHODS:
    urlpatterns += [
        path("account/passkey", webauthn.login_webauthn, name="mfa_login_webauthn"),
        path(
            "account/reauthenticate/passkey",
            second_factor.ShowPasskey.as_view(),
            name="mfa_reauthenticate_webauthn",
        ),
        path("settings/security", security.page, name="mfa_list_webauthn"),
        path(
            "settings/security/passkeys/add",
            second_factor.AddPasskey.as_view(),
            name="mfa_add_webauthn",
        ),
        path(
            "settings/security/passkeys/<int:pk>",
            webauthn.edit_webauthn,
            name="mfa_edit_webauthn",
        ),
        path(
            "settings/security/passkeys/<int:pk>/remove",
            second_factor.RemovePasskey.as_view(),
            name="mfa_remove_webauthn",
        ),
    ]
