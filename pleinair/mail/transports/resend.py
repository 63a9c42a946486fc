"""Mail through Resend: one POST for each. Nothing asks to track who opens or clicks."""

from datetime import timedelta

from pleinair import egress, site
from pleinair.mail.errors import Misconfigured, NotHandedOver, TryLater, Undeliverable
from pleinair.mail.message import Mail, sender, written

# The same key with other words: an earlier try was taken, before the site's name changed.
_TAKEN_BEFORE = "invalid_idempotent_request"
_ANSWER_BYTES = 64 * 1024


class Resend:
    """Speaks to Resend's API, or to whatever stands at PLEINAIR_RESEND_URL."""

    def hand_over(self, mail: Mail) -> None:
        """Post the mail under its own key: Resend takes it once within 24 hours."""
        here = site.current()
        request = egress.Request(
            egress.at(egress.DECLARED["resend"], here.resend_url),
            "POST",
            f"{here.resend_url}/emails",
            headers={
                "Authorization": f"Bearer {here.resend_api_key}",
                "Idempotency-Key": str(mail.id),
            },
            json=_body(mail),
        )
        try:
            with egress.send(request) as answer:
                problem = _problem(answer)
        except egress.Refused as refused:
            raise Misconfigured("resend_refused") from refused
        except egress.EgressError as error:
            raise TryLater(f"resend_{type(error).__name__.lower()}") from error
        if problem is not None:
            raise problem


def _body(mail: Mail) -> dict[str, object]:
    # Resend gives every mail a Message-ID of its own; the key above does that one's work.
    headers = {name: text for name, text in mail.all_headers.items() if name != "Message-ID"}
    return {
        "from": str(sender()),
        "to": [written(mail.to)],
        "subject": mail.subject,
        "text": mail.text,
        "html": mail.html,
        "headers": headers,
    }


def _problem(answer: egress.Response) -> NotHandedOver | None:
    """Return what an answer means for the mail, or None if Resend has it."""
    status, reason = answer.status, f"resend_{answer.status}"
    if 200 <= status < 300:
        return None
    if status in {401, 403}:
        return Misconfigured(reason)
    if status == 409:
        return None if _name(answer) == _TAKEN_BEFORE else TryLater(reason)
    if status in {408, 425, 429} or status >= 500:
        return TryLater(reason, after=_asked(answer))
    return Undeliverable(reason)


def _asked(answer: egress.Response) -> timedelta:
    seconds = answer.headers.get("retry-after", "")
    return timedelta(seconds=int(seconds) if seconds.isdecimal() and len(seconds) < 6 else 0)


def _name(answer: egress.Response) -> str:
    try:
        said = answer.json(_ANSWER_BYTES)
    except ValueError:
        return ""
    return str(said.get("name", "")) if isinstance(said, dict) else ""
