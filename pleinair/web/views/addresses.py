"""One's address: which it is, which shall take its place, and the link that confirms either."""

from allauth.account.views import ConfirmEmailView, EmailView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from pleinair.accounts import new_addresses, queries
from pleinair.accounts.new_addresses import NewAddress
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
    """allauth's page, which opens the links of wanted addresses too."""

    def get_object(self, queryset: object = None) -> object:
        """Return what the link confirms. Raises Http404."""
        new: NewAddress | None = new_addresses.find(self.kwargs["key"])
        return new or super().get_object(queryset)


page = AddressPage.as_view()
confirm = ConfirmPage.as_view()
