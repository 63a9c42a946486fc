"""Who may look at the mail in the folder: whoever sits at the machine that the site runs on."""

from django.http import HttpRequest

from pleinair import site

# What a proxy or a tunnel puts on a request of somebody who is elsewhere.
_FORWARDED = ("HTTP_FORWARDED", "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_HOST", "HTTP_VIA")


def is_there() -> bool:
    """Say whether this site has a page for its mail: one for try-outs, that sends none outside."""
    here = site.current()
    return here.mail == "folder" and not here.is_public and here.switches.accounts != "none"


def may_look(request: HttpRequest) -> bool:
    """Say whether a request comes from this machine itself, and not through it."""
    if not is_there() or any(request.META.get(name) for name in _FORWARDED):
        return False
    return site.is_local(str(request.META.get("REMOTE_ADDR", "")))
