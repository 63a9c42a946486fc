"""allauth's mails: every prefix that it can use has a kind, with all that the kind's words need."""

import re
from pathlib import Path

import allauth
import pytest
from allauth.account.models import EmailAddress, EmailConfirmationHMAC
from django.urls import reverse

from pleinair import site
from pleinair.accounts import mails
from pleinair.mail import services
from pleinair.mail.models import Stop
from tests.accounts.conftest import PASSWORD, make_user, posted

pytestmark = pytest.mark.django_db
# Only the app of phone numbers and the identity provider, which we do not use, send others.
PREFIX = re.compile(r"\"((?:account|mfa|socialaccount)/email/[a-z_]+)\"")
# What allauth puts beside what every mail has.
CONTEXT = {
    "activate_url": "http://evil.example/account/confirm-email/x/",
    "password_reset_url": "http://evil.example/account/password/reset/key/x/",
    "signup_url": "http://evil.example/account/signup/",
}
MAIL = "alice@example.com"


def _used_by_allauth():
    package = Path(allauth.__file__).parent
    files = [path for path in package.rglob("*.py") if "tests" not in path.parts]
    return {prefix for path in files for prefix in PREFIX.findall(path.read_text())}


def test_every_prefix_of_allauth_has_a_kind():
    assert _used_by_allauth() - set(mails.PREFIXES) == set()
    assert len(_used_by_allauth()) > 15


@pytest.mark.parametrize("prefix", mails.PREFIXES)
def test_each_is_sent_with_links_to_this_site(prefix, monkeypatch):
    monkeypatch.setattr(mails, "reverse", lambda name: f"/account/{name}/")
    context = CONTEXT | ({"code": "ABC-123"} if "code" in prefix else {})

    mails.send(template_prefix=prefix, email=MAIL, context=context)

    (mail,) = posted()
    assert mail.to == MAIL
    assert "evil.example" not in mail.text


def test_an_unknown_one_is_not_sent_and_not_swallowed():
    with pytest.raises(mails.UnknownMail):
        mails.send(template_prefix="account/email/party", email=MAIL, context={})

    assert posted() == []


def test_an_address_confirmed_by_a_code_gets_the_code():
    mails.send(
        template_prefix="account/email/email_confirmation", email=MAIL, context={"code": "ABC-123"}
    )

    assert "ABC-123" in posted()[0].text


def test_address_that_bounced_gets_mail_again_once_it_is_confirmed(client):
    address = EmailAddress.objects.create(user=make_user(), email=MAIL, primary=True)
    services.stop(address=MAIL, reason=Stop.Reason.BOUNCED)

    client.post(reverse("account_confirm_email", args=[EmailConfirmationHMAC(address).key]))

    assert not Stop.objects.exists()


def test_address_that_no_mail_reaches_is_refused_by_the_form(client):
    answer = client.post(reverse("account_reset_password"), {"email": f"a@{'水彩画' * 20}.com"})

    assert answer.status_code == 200
    assert b"No mail can be sent to this address." in answer.content


def test_stranger_and_alice_wait_for_their_mail_alike(client):
    make_user()

    for address in (MAIL, "stranger@example.com"):
        client.post(reverse("account_reset_password"), {"email": address})

    assert [mail.subject for mail in posted()] == [
        "Choose a new password",
        "There is no account with this address",
    ]
    assert f"{site.current().url}/accounts/signup/" in posted()[1].text


def test_alice_is_told_that_her_password_was_changed(client, settings):
    settings.ACCOUNT_EMAIL_NOTIFICATIONS = True
    client.force_login(make_user(), backend="allauth.account.auth_backends.AuthenticationBackend")
    new = "another long sentence"

    client.post(
        "/accounts/password/change/",
        {"oldpassword": PASSWORD, "password1": new, "password2": new},
    )

    assert [mail.subject for mail in posted()] == ["Your account has a new password"]
