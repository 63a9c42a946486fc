"""Mail on the terminal that the site was started in, for whoever builds on it."""

import sys

from pleinair.mail.message import Mail


class Console:
    """Prints the text of a mail."""

    def hand_over(self, mail: Mail) -> None:
        """Print it whole, in one write."""
        head = (
            f"To: {mail.to}\nSubject: {mail.subject}\nMessage-ID: {mail.all_headers['Message-ID']}"
        )
        line = "-" * 72
        sys.stdout.write(f"{line}\n{head}\n\n{mail.text}{line}\n")
        sys.stdout.flush()
