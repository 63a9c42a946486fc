"""Whether somebody has shown a moment ago who they are."""

import time

from allauth.account import app_settings
from allauth.account.internal.flows.login import get_authentication_records
from django.http import HttpRequest


def has_shown(request: HttpRequest) -> bool:
    """Say whether somebody proved once more who they are, and not only when they signed in."""
    records = get_authentication_records(request, request.user)
    shown_at = [record["at"] for record in records if record.get("reauthenticated")]
    # allauth notes the machine's own time.
    return bool(shown_at) and time.time() - shown_at[-1] < app_settings.REAUTHENTICATION_TIMEOUT
