"""One's address: which it is, which shall take its place, and the link that confirms either."""

from allauth.account.models import EmailConfirmationMixin
from allauth.account.views import ConfirmEmailView, EmailView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from pleinair.accounts import first_proof, new_addresses, queries
from pleinair.web import owners


class AddressPage(EmailView):
    """allauth's page, which knows of a wanted address that has no row."""

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Send to the wanted address again, or let it go; all else is allauth's."""
        user = owners.user(request)
        is_wanted = user.wanted_email and request.POST.get("email") == user.wanted_email
        if not is_wanted or "action_add" in request.POST:
            answer: HttpResponse = super().post(request, *args, **kwargs)
            return answer
        if "action_send" in request.POST:
            new_addresses.send(request, user)
        elif "action_remove" in request.POST:
            new_addresses.forget(user)
        return redirect("account_email")

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """Return what the page shows: the address, whether it is confirmed, and the wanted one."""
        user = owners.user(self.request)
        return {
            **super().get_context_data(**kwargs),
            "address": user.email,
            "is_confirmed": queries.find_confirmed(user) == user.email,
            "wanted": user.wanted_email,
        }


class ConfirmPage(ConfirmEmailView):
    """allauth's page, which opens the links of wanted addresses too.

    Whoever opens the first link of an account where they are not signed in may not have made it,
    and goes on by choosing a new password.
    """

    def post(self, *args: object, **kwargs: object) -> HttpResponse:
        """Confirm the address, and lead whoever did to where they go on. Raises Http404."""
        user = self.get_object().email_address.user
        is_first_proof = first_proof.is_due(self.request, user)
        answer: HttpResponse = super().post(*args, **kwargs)
        if is_first_proof and queries.find_confirmed(user):
            return redirect(first_proof.new_password_page(user))
        return answer

    def get_object(self, queryset: object = None) -> EmailConfirmationMixin:
        """Return what the link confirms. Raises Http404."""
        new: EmailConfirmationMixin | None = new_addresses.find(self.kwargs["key"])
        return new or super().get_object(queryset)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """Return what the page shows, and whether a new password comes next."""
        is_first_proof = self.object is not None and first_proof.is_due(
            self.request, self.object.email_address.user
        )
        return {
            **super().get_context_data(**kwargs),
            "is_first_proof": is_first_proof,
            "here": self.request.path,
        }


page = AddressPage.as_view()
confirm = ConfirmPage.as_view()
