"""Where mail goes: files, the console, a mail server, or Resend."""

from collections.abc import Mapping

from pleinair import site
from pleinair.mail.transports import console, folder, resend, smtp
from pleinair.mail.transports.protocol import Transport

BY_NAME: Mapping[str, Transport] = {
    "folder": folder.Folder(),
    "console": console.Console(),
    "smtp": smtp.Smtp(),
    "resend": resend.Resend(),
}


def chosen() -> Transport:
    """Return the one that this site was given."""
    return BY_NAME[site.current().mail]
