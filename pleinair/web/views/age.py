"""The question that comes before any other field of a sign-up, and what hides behind it."""

from collections.abc import Callable
from unicodedata import combining, normalize

from allauth.account.views import signup as allauth_signup
from csp.decorators import csp_update
from django import forms
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    QueryDict,
)
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.dates import MONTHS
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from pleinair import site
from pleinair.accounts import ages
from pleinair.lib import clock

_ELSEWHERE = "other"


class AgeForm(forms.Form):
    """Month and year of birth; where the profile looks at countries, the country too."""

    country = forms.ChoiceField(
        label=gettext_lazy("Where do you live?"),
        widget=forms.Select(attrs={"autocomplete": "country"}),
    )
    month = forms.TypedChoiceField(
        label=gettext_lazy("Month you were born in"),
        coerce=int,
        choices=[("", ""), *MONTHS.items()],
        widget=forms.Select(attrs={"autocomplete": "bday-month"}),
    )
    year = forms.TypedChoiceField(
        label=gettext_lazy("Year you were born in"),
        coerce=int,
        widget=forms.Select(attrs={"autocomplete": "bday-year"}),
    )

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data)
        years = ages.years_to_choose(clock.now().date())
        self._choose_from("year", [(str(year), str(year)) for year in years])
        if not _asks_country():
            del self.fields["country"]
            return
        countries = [(code, str(name)) for code, name in ages.NAMES.items()]
        countries.sort(key=lambda country: _plain(country[1]))
        self._choose_from("country", [*countries, (_ELSEWHERE, _("Another country"))])

    @property
    def answer(self) -> ages.Answer:
        """What was said, once the form is valid."""
        return ages.Answer(
            year=self.cleaned_data["year"],
            month=self.cleaned_data["month"],
            country=self.cleaned_data.get("country", ""),
        )

    def _choose_from(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField), "all three are choices"
        field.choices = [("", ""), *choices]


def _plain(name: str) -> str:
    """Return a name as alphabets sort it: Österreich stands among what begins with O."""
    return "".join(letter for letter in normalize("NFKD", name) if not combining(letter)).casefold()


@require_http_methods(["GET", "HEAD", "POST"])
def age(request: HttpRequest) -> HttpResponse:
    """Ask once. What is answered is judged and let go; a refusal is for the whole session."""
    if request.user.is_authenticated:
        return redirect("studio")
    if ages.was_refused(request.session):
        return render(request, "account/age.html", {"is_refused": True})
    if request.method != "POST":
        return render(request, "account/age.html", {"form": AgeForm()})
    form = AgeForm(request.POST)
    if not form.is_valid():
        return render(request, "account/age.html", {"form": form}, status=422)
    today = clock.now().date()
    may = ages.may_sign_up(form.answer, by_country=_asks_country(), today=today)
    ages.note(request.session, passed=may)
    return _on_to("account_signup" if may else "age", request)


def sign_up(request: HttpRequest) -> HttpResponseBase:
    """Show and take the form for signing up, but to nobody who was not asked before."""
    if not request.user.is_authenticated and not ages.has_passed(request.session):
        return _on_to("age", request)
    form: Callable[[HttpRequest], HttpResponseBase] = allauth_signup
    here = site.current()
    if here.turnstile_site_key:
        # Only here, and only with a key, may a page load something of somebody else's.
        opened = {"script-src": [here.turnstile_url], "frame-src": [here.turnstile_url]}
        form = csp_update(opened)(form)
    return form(request)


def _asks_country() -> bool:
    return site.current().switches.age_screen == "local_table"


def _on_to(name: str, request: HttpRequest) -> HttpResponse:
    """Go to a page, and take along where somebody wanted to go in the end."""
    after = request.GET.get("next", "")
    if not url_has_allowed_host_and_scheme(after, allowed_hosts=None):
        return HttpResponseRedirect(reverse(name))
    return HttpResponseRedirect(f"{reverse(name)}?{urlencode({'next': after})}")
