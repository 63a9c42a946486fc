"""A process that writes a mail and carries it, is killed half-way, and does it again later.

    python -m tests.mail.postman MOMENT SITE

Both are JSON: a moment of `tests.kill.moments`, and settings of the site. It prints how the
first try ended and what is there after the second.
"""

import json
import os
import sys
from datetime import timedelta


def main() -> None:
    """Try twice, each time in a child of its own; the first dies."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from pleinair.mail.models import Letter

    moment, settings = (json.loads(word) for word in sys.argv[1:3])
    call_command("migrate", "mail", verbosity=0)
    Letter.objects.all().delete()
    connection.close()
    codes = [_in_a_child(moment, settings, later_s=0), _in_a_child(None, settings, later_s=200)]
    rows = [
        {"state": row.state, "is_wiped": row.sealed is None}
        for row in Letter.objects.order_by("id")
    ]
    print(json.dumps({"codes": codes, "rows": rows}))


def _in_a_child(moment: dict[str, object] | None, settings: dict[str, object], later_s: int) -> int:
    pid = os.fork()
    if pid:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    from pleinair import site
    from pleinair.lib import clock
    from tests.kill import moments

    if moment:
        moments.arm(moments.Moment(**moment))
    with site.override(**settings), clock.shifted(timedelta(seconds=later_s)):
        _write_and_carry()
    os._exit(0)


def _write_and_carry() -> None:
    from django.db import transaction

    from pleinair.mail import delivery, services
    from pleinair.mail.kinds import Kind

    # Whoever does not know whether it happened asks again, with the same reference.
    with transaction.atomic():
        services.send(
            kind=Kind.LEFT, to="alice@example.org", language="en", values={}, once="left:alice"
        )
    delivery.deliver_due()


if __name__ == "__main__":
    main()
