"""What Django's own ways of sending mail lead to: nowhere, and loudly."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from pleinair.mail.errors import MailError


class NoOtherWay(BaseEmailBackend):
    """Refuses everything, so that no library sends a mail that is not on the list."""

    def send_messages(self, _email_messages: Sequence[EmailMessage]) -> int:
        """Raise, always."""
        raise MailError("Mail is sent by pleinair.mail.services.send alone.")
