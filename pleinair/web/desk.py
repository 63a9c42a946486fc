"""The operator's desk: Django's admin as a site of its own, for staff, in this site's dress."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import TypeVar, cast

from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, path, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from pleinair.accounts import admin as accounts
from pleinair.accounts import roles
from pleinair.billing import admin as billing
from pleinair.web import desk_mail

# Below the desk's address, the view, and the name.
Page = tuple[str, Callable[..., HttpResponse], str]
Addresses = tuple[list[URLPattern | URLResolver], str, str]
View = TypeVar("View", bound=Callable[..., HttpResponseBase])


@dataclass(frozen=True, slots=True)
class Section:
    """One entry of the desk's menu."""

    label: str | Promise
    address: str
    duty: roles.Duty


_SECTIONS = (
    Section(_("People"), "people", "people"),
    Section(_("Balances"), "billing_grant_changelist", "ledger"),
    Section(_("Ledger"), "billing_movement_changelist", "ledger"),
    Section(_("Corrections"), "billing_adjustment_changelist", "ledger"),
    Section(_("Plans"), "plans", "plans"),
    Section(_("Payments"), "billing_payment_changelist", "payments"),
    Section(_("Subscriptions"), "billing_subscription_changelist", "payments"),
    Section(_("Invoices"), "billing_invoice_changelist", "payments"),
    Section(_("Reports of payments"), "billing_event_changelist", "payments"),
    Section(_("Comparisons at night"), "billing_reconciliation_changelist", "payments"),
    Section(_("Codes"), "billing_code_changelist", "codes"),
    Section(_("Codes used"), "billing_redemption_changelist", "codes"),
    Section(_("Costs"), "costs", "costs"),
    Section(_("Failures"), "failures", "failures"),
    Section(_("Mails not sent"), "mail_letter_changelist", "mail"),
    Section(_("Stopped addresses"), "mail_stop_changelist", "mail"),
    Section(_("Look-ups"), "accounts_lookup_changelist", "lookups"),
)
# A page is called what the menu calls its address.
_LABELS = {section.address: section.label for section in _SECTIONS}


class Desk(AdminSite):
    """Pages for staff; others are sent to sign in, and whoever is no staff finds nothing."""

    site_title = site_header = _("Operator’s desk")
    index_title = _("Operator’s desk")
    enable_nav_sidebar = False
    _pages: tuple[Page, ...] = ()

    def with_pages(self, pages: tuple[Page, ...]) -> Addresses:
        """Return the desk's addresses: those of its tables, and of pages of its own."""
        self._pages = pages
        return self.urls

    def has_permission(self, request: HttpRequest) -> bool:
        """Say whether the reader has any role."""
        return bool(roles.of(request.user))

    def admin_view(self, view: View, cacheable: bool = False) -> View:
        """Guard a page: never cached, never without a role."""
        inner = super().admin_view(view, cacheable)

        @wraps(view)
        def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path(), reverse("account_login"))
            if not self.has_permission(request):
                raise Http404
            return inner(request, *args, **kwargs)

        return cast(View, guarded)

    def get_urls(self) -> list[URLPattern | URLResolver]:
        """Return the desk's own pages and those of its tables; there are no others."""
        pages: list[URLPattern | URLResolver] = [
            path(route, self.admin_view(self._dressed(view, name)), name=name)
            for route, view, name in self._pages
        ]
        for shown in self._registry.values():
            prefix = f"{shown.opts.app_label}/{shown.opts.model_name}/"
            label = _LABELS[f"{shown.opts.app_label}_{shown.opts.model_name}_changelist"]
            named = {"extra_context": {"title": label}}
            pages += [
                path(prefix + str(pattern.pattern), pattern.callback, named, name=pattern.name)
                for pattern in shown.urls
            ]
        return [path("", self.admin_view(self.index), name="index"), *pages]

    def _dressed(self, view: Callable[..., HttpResponse], name: str) -> Callable[..., HttpResponse]:
        """Show one of the desk's own pages with what every page of the desk has.

        A page without an entry in the menu brings a title of its own.
        """

        @wraps(view)
        def dressed(request: HttpRequest, **where: object) -> HttpResponse:
            response = view(request, **where)
            if isinstance(response, TemplateResponse):
                own = response.context_data or {}
                title = own["title"] if "title" in own else _LABELS[name]
                response.context_data = {**self.each_context(request), **own, "title": title}
            return response

        return dressed

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[object]:
        """Return nothing: the menu is our own."""
        return []

    def each_context(self, request: HttpRequest) -> dict[str, object]:
        """Add the menu to what every page of the desk has."""
        return {**super().each_context(request), "sections": sections(request)}

    def index(
        self, request: HttpRequest, extra_context: dict[str, object] | None = None
    ) -> TemplateResponse:
        """Show the menu as a page."""
        request.current_app = self.name
        context = {**self.each_context(request), "title": self.index_title}
        return TemplateResponse(request, "web/desk/index.html", context)


def sections(request: HttpRequest) -> list[tuple[str, str]]:
    """Return the entries that the reader's roles have, with their addresses."""
    mine = roles.duties(request.user)
    return [
        (str(section.label), reverse(f"desk:{section.address}"))
        for section in _SECTIONS
        if section.duty in mine
    ]


DESK = Desk(name="desk")
for _model, _shown in (*accounts.TABLES, *billing.TABLES, *desk_mail.TABLES):
    DESK.register(_model, _shown)
