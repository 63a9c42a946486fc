"""Settings → Profile: a person's name, picture and address, and the way out."""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from pleinair import site
from pleinair.accounts import profile as profiles
from pleinair.accounts import queries
from pleinair.generation.errors import Fault
from pleinair.lib import clock
from pleinair.library import portraits
from pleinair.library.errors import UploadRefused
from pleinair.safety import limits
from pleinair.web import errors, owners, sections
from pleinair.web.sending import Sending, send

# Each picture costs a process and seconds of a core.
_PICTURES = limits.Rule(per_minute=6)


class NameForm(forms.Form):
    """What a person is called."""

    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """Show the profile; take another name where this site keeps one."""
    form = _name_form(request)
    if form is not None and form.is_valid():
        profiles.rename(user=owners.user(request), name=form.cleaned_data["name"])
        messages.success(request, _("Your name is changed."))
        return redirect("profile")
    return _page(request, form=form, status=422 if form is not None and form.is_bound else 200)


@login_required
@require_POST
def picture(request: HttpRequest) -> HttpResponse:
    """Take the picture that somebody is seen by, or drop it."""
    owner = owners.person(request)
    if "drop" in request.POST:
        portraits.drop(owner=owner)
        messages.success(request, _("Your picture is gone."))
        return redirect("profile")
    file = request.FILES.get("picture")
    try:
        limits.take(key_kind="owner", key=f"{owner.id}/portraits", now=clock.now(), rule=_PICTURES)
        portraits.take(owner=owner, data=file.read() if file else b"")
    except (UploadRefused, *errors.PLAIN) as error:
        faults, status = errors.faults_of(error), errors.status_of(error)
        shown = _page(request, form=_name_form(request), faults=faults, status=status)
        return errors.answer(request, error, shown)
    messages.success(request, _("Your picture is changed."))
    return redirect("profile")


@login_required
@require_safe
def portrait(request: HttpRequest) -> HttpResponseBase:
    """Send a person's own picture. Nobody else can ask for it."""
    owner = owners.person(request)
    picture_id = profiles.of(owner).picture_id
    if picture_id is None:
        raise Http404
    sending = Sending(
        owner_id=owner.id, blob_id=picture_id, keeping="kept", media_type=portraits.MEDIA_TYPE
    )
    return send(request, sending)


def _name_form(request: HttpRequest) -> NameForm | None:
    """Return the form for the name, filled with what was posted, or None on a site without."""
    if "name" not in site.current().switches.profile_fields:
        return None
    posted = request.POST if "name" in request.POST else None
    return NameForm(posted, initial={"name": owners.user(request).display_name})


def _page(
    request: HttpRequest,
    *,
    form: NameForm | None,
    faults: tuple[Fault, ...] = (),
    status: int = 200,
) -> HttpResponse:
    user = owners.user(request)
    context = {
        "form": form,
        "faults": faults,
        "is_confirmed": queries.find_confirmed(user) == user.email,
        "has_picture": "picture" in site.current().switches.profile_fields,
    }
    return sections.show(request, "profile", context, status=status)
