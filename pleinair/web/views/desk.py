"""The desk's own pages: people, plans, codes, costs, failures. Each asks for a duty first."""

import uuid
from collections.abc import Callable
from datetime import timedelta
from functools import wraps

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from pleinair.accounts import lookups, queries, roles, staff
from pleinair.accounts.models import User
from pleinair.billing import amounts, corrections, inbox, overview, plans
from pleinair.billing import codes as billing_codes
from pleinair.billing import queries as billing
from pleinair.billing.errors import BillingError
from pleinair.generation import tallies
from pleinair.lib import clock, ids
from pleinair.mail import queries as mails
from pleinair.safety import queries as safety
from pleinair.web import offers
from pleinair.web.desk_forms import CodesForm, CorrectionForm, LookupForm, RoleForm

_SHOWN_DAYS = timedelta(days=31)
View = Callable[..., HttpResponse]


def _for(duty: roles.Duty) -> Callable[[View], View]:
    """Let only staff with a duty see a page."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, **where: object) -> HttpResponse:
            if duty not in roles.duties(request.user):
                raise PermissionDenied
            return view(request, **where)

        return guarded

    return guard


def _looked_up(view: View) -> View:
    """Give a page the look-up that its address names, as long as that is open to the reader."""

    @wraps(view)
    def opened(request: HttpRequest, lookup_id: uuid.UUID) -> HttpResponse:
        try:
            found = lookups.opened(lookup_id, staff_id=_staff_id(request))
        except lookups.LookupRefused as error:
            messages.error(request, str(error))
            return redirect("desk:people")
        return view(request, found)

    return opened


@_for("people")
@require_http_methods(["GET", "HEAD", "POST"])
def people(request: HttpRequest) -> HttpResponse:
    """Find a person for a stated purpose."""
    form = LookupForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        found = lookups.look_up(
            staff_id=_staff_id(request),
            purpose=form.cleaned_data["purpose"],
            typed=form.cleaned_data["who"],
        )
        if found is not None:
            return redirect("desk:person", lookup_id=found.lookup_id)
        form.add_error("who", _("There is nobody of this address or number."))
    status = 422 if form.errors else 200
    return _answer(request, "people", {"form": form}, status=status)


@_for("people")
@require_safe
@_looked_up
def person(request: HttpRequest, found: lookups.Opened) -> HttpResponse:
    """Show the person of a look-up: account, credits, payments; never a prompt or a picture."""
    return _person(request, found, CorrectionForm(initial={"form_id": ids.random_id()}))


@_for("correct")
@require_POST
@_looked_up
def correct(request: HttpRequest, found: lookups.Opened) -> HttpResponse:
    """Give credits or take some, with a reason."""
    form = CorrectionForm(request.POST)
    try:
        if form.is_valid():
            corrections.correct(
                found.owner,
                credits=form.cleaned_data["credits"],
                reason=form.cleaned_data["reason"],
                staff_id=_staff_id(request),
                adjustment_id=form.cleaned_data["form_id"],
            )
            messages.success(request, _("Done, and noted."))
            return redirect("desk:person", lookup_id=found.lookup_id)
    except BillingError as error:
        form.add_error(None, str(error))
    return _person(request, found, form, status=422)


@_for("staff")
@require_POST
@_looked_up
def role(request: HttpRequest, found: lookups.Opened) -> HttpResponse:
    """Give a person a role, or take it; one's own stays as it is."""
    form = RoleForm(request.POST)
    user = found.owner.user
    if user is None or not form.is_valid() or user == request.user:
        messages.error(request, _("Nobody changes their own roles."))
        return redirect("desk:person", lookup_id=found.lookup_id)
    if form.cleaned_data["act"] == "give":
        staff.give_role(form.cleaned_data["role"], to=user, by=_staff(request))
    else:
        staff.take_role(form.cleaned_data["role"], of=user, by=_staff(request))
    messages.success(request, _("Done, and noted."))
    return redirect("desk:person", lookup_id=found.lookup_id)


@_for("mail")
@require_POST
@_looked_up
def let_mail(request: HttpRequest, found: lookups.Opened) -> HttpResponse:
    """Let mail go again to a person whose address had bounced or who had complained."""
    user = found.owner.user
    assert user is not None, "only people are looked up"
    staff.let_mail_again(to=user, by=_staff(request))
    messages.success(request, _("Done, and noted."))
    return redirect("desk:person", lookup_id=found.lookup_id)


@_for("plans")
@require_safe
def plans_page(request: HttpRequest) -> HttpResponse:
    """Show what is sold, as the file says it."""
    sold = plans.current()
    allowed = [(_("no plan"), sold.free), *((plan.title, plan.allows) for plan in sold.plans)]
    context: dict[str, object] = {
        "rows": offers.rows(sold),
        "allowed": allowed,
    }
    return _answer(request, "plans", context)


@_for("codes")
@require_http_methods(["GET", "HEAD", "POST"])
def codes(request: HttpRequest) -> HttpResponse:
    """Make codes, and show them this one time."""
    form = CodesForm(request.POST if request.method == "POST" else None)
    made: tuple[str, ...] = ()
    if request.method == "POST" and form.is_valid():
        try:
            made = billing_codes.make(
                terms=form.terms(), count=form.cleaned_data["count"], made_by=_staff_id(request)
            )
        except billing_codes.UnfitCode as error:
            form.add_error(None, str(error))
    context: dict[str, object] = {"form": form, "made": made, "title": _("Make codes")}
    return _answer(request, "codes", context, status=422 if form.errors else 200)


@_for("codes")
@require_POST
def close_code(request: HttpRequest, code_id: uuid.UUID) -> HttpResponse:
    """Let nobody use a code any more."""
    if billing_codes.close(code_id):
        messages.success(request, _("Nobody can use it any more."))
    return redirect("desk:billing_code_change", object_id=code_id)


@_for("replay")
@require_POST
def replay(request: HttpRequest, event_id: str) -> HttpResponse:
    """Let a report that failed be dealt with again."""
    if inbox.replay(event_id):
        messages.success(request, _("It is dealt with again in a moment."))
    else:
        messages.error(request, _("Only a report that failed can be dealt with again."))
    return redirect("desk:billing_event_change", object_id=event_id)


@_for("costs")
@require_safe
def costs(request: HttpRequest) -> HttpResponse:
    """Show what models cost and brought, and what came in, by day."""
    since = clock.now() - _SHOWN_DAYS
    income = [
        (row.day, amounts.money(row.amount, row.currency))
        for row in overview.income_by_day(since=since)
    ]
    rows = [
        (row, amounts.money(-(-row.cost_usd_micros // 10_000), "usd"))
        for row in tallies.by_day_and_model(since=since.date())
    ]
    context: dict[str, object] = {"rows": rows, "income": income}
    return _answer(request, "costs", context)


@_for("failures")
@require_safe
def failures(request: HttpRequest) -> HttpResponse:
    """Show how often what failed and what was refused: reasons, and never a prompt."""
    since = clock.now() - _SHOWN_DAYS
    context: dict[str, object] = {
        "rows": tallies.failures(since=since.date()),
        "refusals": safety.refusals_by_rule(since=since),
    }
    return _answer(request, "failures", context)


PAGES: tuple[tuple[str, View, str], ...] = (
    ("people", people, "people"),
    ("people/<uuid:lookup_id>", person, "person"),
    ("people/<uuid:lookup_id>/correct", correct, "correct"),
    ("people/<uuid:lookup_id>/role", role, "role"),
    ("people/<uuid:lookup_id>/mail", let_mail, "let-mail"),
    ("plans", plans_page, "plans"),
    ("codes", codes, "codes"),
    ("codes/<uuid:code_id>/close", close_code, "close-code"),
    ("reports/<str:event_id>/replay", replay, "replay"),
    ("costs", costs, "costs"),
    ("failures", failures, "failures"),
)


def _person(
    request: HttpRequest, found: lookups.Opened, form: CorrectionForm, *, status: int = 200
) -> HttpResponse:
    owner, mine = found.owner, roles.duties(request.user)
    since = clock.now() - timedelta(days=90)
    context: dict[str, object] = {
        "title": _("Person"),
        "found": found,
        "person": owner.user,
        "roles": sorted(roles.of(owner.user)) if owner.user else [],
        "account_id": overview.account_id_of(owner),
        "plan": billing.allowance(owner.id).plan,
        "balance": billing.balance(owner),
        "lines": billing.statement(owner).lines,
        "payments": overview.payments_of(owner),
        "adjustments": overview.adjustments_of(owner),
        "states": tallies.states_of(owner.id),
        "refusals": safety.count_refusals(owner_id=owner.id, since=since),
        "form": form,
        "role_form": RoleForm(),
        "stops": mails.stops_of(owner.user.email) if owner.user else [],
        "may_let_mail": "mail" in mine,
        "may_correct": "correct" in mine,
        "may_give_roles": "staff" in mine and owner.user != request.user,
    }
    return _answer(request, "person", context, status=status)


def _answer(
    request: HttpRequest, template: str, context: dict[str, object], *, status: int = 200
) -> HttpResponse:
    return TemplateResponse(request, f"web/desk/{template}.html", context, status=status)


def _staff(request: HttpRequest) -> User:
    assert isinstance(request.user, User), "the desk lets only staff in"
    return request.user


def _staff_id(request: HttpRequest) -> uuid.UUID:
    return queries.owner_of(_staff(request)).id
