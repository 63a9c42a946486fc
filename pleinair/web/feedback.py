"""What the next page says of what was just done."""

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import ngettext


def deleted(request: HttpRequest, number: int) -> None:
    """Let the next page say how much was deleted; of nothing it says nothing."""
    if number:
        words = ngettext("%(n)d deleted.", "%(n)d deleted.", number) % {"n": number}
        messages.success(request, words)
