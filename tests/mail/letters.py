"""A mail as a transport gets it."""

from datetime import UTC, datetime
from uuid import UUID

from pleinair.mail import rendering
from pleinair.mail.kinds import Kind
from pleinair.mail.message import Mail
from tests.mail.samples import values_of

ID = UUID("01930000-0000-7000-8000-000000000001")
LINK = {"List-Unsubscribe": f"<https://studio.test/unsubscribe/{'x' * 200}>"}


def a_mail(**more):
    subject, text, html = rendering.render(
        Kind.RECEIPT, values_of(Kind.RECEIPT), language="en", link_out=""
    )
    plain = {
        "id": ID,
        "kind": Kind.RECEIPT,
        "to": "alice@example.org",
        "subject": subject,
        "text": text,
        "html": html,
        "made_at": datetime(2026, 11, 20, 12, tzinfo=UTC),
        "headers": LINK,
    }
    return Mail(**{**plain, **more})
