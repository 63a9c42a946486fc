"""Settings → Preferences: look, language, what the prompt bar begins with, and news."""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from pleinair.accounts import news
from pleinair.accounts import profile as profiles
from pleinair.accounts.models import Owner
from pleinair.web import chosen, owners, preferred, sections


class BeginningForm(forms.Form):
    """What the prompt bar begins with, as far as there is a choice with the chosen model."""

    model = forms.ChoiceField(label=gettext_lazy("Model"), required=False)
    shape = forms.ChoiceField(label=gettext_lazy("Shape"), required=False)
    quality = forms.ChoiceField(
        label=gettext_lazy("Quality"),
        required=False,
        error_messages={
            "invalid_choice": gettext_lazy("This model does not know that quality. Choose again.")
        },
    )

    def __init__(self, posted: QueryDict | None, *, initial: dict[str, str]) -> None:
        super().__init__(posted, initial=initial)
        model = (initial if posted is None else posted).get("model", "")
        for name, options in preferred.options(model).items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = options
            if len(options) < 2:
                del self.fields[name]


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """Show what somebody prefers, and remember what they choose."""
    owner = owners.person(request)
    if not preferred.are_kept():
        return sections.show(request, "preferences", _besides(request, owner))
    row = profiles.of(owner)
    posted = request.POST if request.method == "POST" else None
    initial = {"model": row.model, "shape": row.shape, "quality": row.quality}
    form = BeginningForm(posted, initial=initial)
    if form.is_valid():
        profiles.choose(owner=owner, **form.cleaned_data)
        messages.success(request, _("The prompt bar begins with this from now on."))
        return redirect("preferences")
    status = 422 if form.is_bound else 200
    told = {"form": form, **_besides(request, owner)}
    return sections.show(request, "preferences", told, status=status)


def _besides(request: HttpRequest, owner: Owner) -> dict[str, object]:
    """Return the language as it was chosen, and the box for news where this site sends any."""
    told: dict[str, object] = {"chosen_language": chosen.preferred(request, "language")}
    if sections.sends_news():
        told["news"] = {"words": _(news.WORDS), "is_ticked": news.has_asked(owner)}
    return told
