"""How the operator's desk shows rows: lists and single rows to read, and nothing to change."""

from typing import TYPE_CHECKING, ClassVar

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.urls import URLPattern, path

from pleinair.accounts import roles
from pleinair.accounts.models import Lookup

if TYPE_CHECKING:
    _Admin = admin.ModelAdmin[Model]
else:
    _Admin = admin.ModelAdmin


class ReadOnly(_Admin):
    """Rows of one table, for whoever has the duty. Numbers from this page on: 50."""

    duty: ClassVar[roles.Duty]
    actions = None
    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    change_list_template = "web/desk/list.html"
    change_form_template = "web/desk/row.html"

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Say whether the reader's roles have this duty."""
        return self.duty in roles.duties(request.user)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """The same for the whole list."""
        return self.has_view_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Say no: rows come to be by services."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Say no: rows are changed by services."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Say no: rows go by services."""
        return False

    def get_urls(self) -> list[URLPattern]:
        """Return the list and the single row; there are no other pages."""
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        guarded = self.admin_site.admin_view
        return [
            path("", guarded(self.changelist_view), name=f"{name}_changelist"),
            path("<path:object_id>", guarded(self.change_view), name=f"{name}_change"),
        ]


class Lookups(ReadOnly):
    """Who looked at whom, and for what."""

    duty = "lookups"
    list_display = ("looked_at", "staff_id", "purpose", "owner_id")
    list_filter = ("purpose",)
    ordering = ("-looked_at",)


TABLES: tuple[tuple[type[Model], type[ReadOnly]], ...] = ((Lookup, Lookups),)
