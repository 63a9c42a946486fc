"""How newcomers of the tests sign up, and show that an address is theirs."""

from allauth.account.models import EmailAddress, EmailConfirmationHMAC

from pleinair.accounts.models import Owner
from pleinair.billing import queries as billing
from pleinair.billing.models import Source
from tests.web.conftest import pass_age, solved

MAIL, PASSWORD = "newcomer@example.org", "correct horse battery"


def sign_up(client, mail=MAIL, **more):
    pass_age(client)
    form = {"email": mail, "password1": PASSWORD} | solved() | more
    return client.post("/account/signup/", form)


def confirm(client, mail=MAIL):
    """Press the button behind the link of the mail."""
    key = EmailConfirmationHMAC(EmailAddress.objects.get(email=mail)).key
    return client.post(f"/account/confirm-email/{key}/", follow=True)


def credits_of(mail=MAIL):
    """What is left of the gift; trial credits are there from the first look."""
    found = billing.balance(Owner.objects.get(user__email=mail)).by_grant
    return sum(share.left for share in found if share.source == Source.GIFT)
