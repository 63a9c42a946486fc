"""One finished mail, the same for every transport, and the same each time it is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from uuid import UUID

from pleinair import site
from pleinair.mail.kinds import Kind

# Folded, a link in a header would be written in a code that no mail program follows. The longest
# line that servers must take has 998 characters.
_POLICY = SMTP.clone(max_line_length=990)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """What a transport hands over. `id` is the row's: who has seen it may drop it.

    `headers` are those a reader's program acts on; `made_at` is when the row was written.
    """

    id: UUID
    kind: Kind
    to: str
    subject: str
    text: str
    html: str
    made_at: datetime
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def all_headers(self) -> dict[str, str]:
        """The headers besides sender, recipient, subject and date."""
        host = site.current().host or "localhost"
        return {
            "Message-ID": f"<{self.id}@{host}>",
            "Auto-Submitted": "auto-generated",
            "X-Mail-Kind": self.kind.value,
            **self.headers,
        }


def sender() -> Address:
    """Return who mails come from: the site, under the address it was given."""
    here = site.current()
    given = here.mail_from or here.contact
    # On one's own machine nobody need be named; a public site does not start without.
    address = given if "@" in given else "studio@localhost"
    return Address(here.name, addr_spec=written(address))


def as_mime(mail: Mail) -> EmailMessage:
    """Return a mail as it travels: text first, then HTML."""
    message = EmailMessage(policy=_POLICY)
    message["From"] = sender()
    message["To"] = Address(addr_spec=written(mail.to))
    message["Subject"] = mail.subject
    message["Date"] = mail.made_at
    for name, value in mail.all_headers.items():
        message[name] = value
    message.set_content(mail.text, cte="quoted-printable")
    message.add_alternative(mail.html, subtype="html", cte="quoted-printable")
    # A boundary that follows from the id: made again, the mail is the same to the byte.
    message.set_boundary(f"={mail.id.hex}=")
    return message


def written(address: str) -> str:
    """Return an address as mail servers know it: its domain in ASCII. Raises `UnicodeError`."""
    name, _, domain = address.rpartition("@")
    return f"{name}@{domain.encode('idna').decode('ascii')}"
