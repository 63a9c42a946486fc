"""Mail through the operator's own mail server."""

from pleinair import egress, site
from pleinair.mail.errors import Misconfigured, NotHandedOver, TryLater, Undeliverable
from pleinair.mail.message import Mail, as_mime, sender, written

# Where a lasting no concerns us and not this mail: the operator must change a setting.
_ABOUT_US = frozenset({"greeting", "tls", "login", "sender"})


class Smtp:
    """Speaks SMTP with the server named by PLEINAIR_SMTP_URL."""

    def hand_over(self, mail: Mail) -> None:
        """Give the mail to the server, which has it once it said so."""
        here = site.current()
        try:
            egress.hand_over(
                egress.mail_server(here.smtp_url),
                as_mime(mail),
                sender=sender().addr_spec,
                to=written(mail.to),
                hello=here.host,
            )
        except egress.Declined as declined:
            raise _meaning(declined) from declined
        except egress.Refused as refused:
            raise Misconfigured("smtp_refused") from refused
        except egress.EgressError as error:
            raise TryLater(f"smtp_{type(error).__name__.lower()}") from error


def _meaning(declined: egress.Declined) -> NotHandedOver:
    reason = f"smtp_{declined.code}"
    if declined.code < 500:
        return TryLater(reason)
    return Misconfigured(reason) if declined.at in _ABOUT_US else Undeliverable(reason)
