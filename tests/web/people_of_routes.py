"""Six people and one of everything that an address can name, for the table of all routes."""

import uuid
from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from pleinair.accounts import lookups, roles
from pleinair.accounts.models import Owner, User
from pleinair.billing import codes, corrections
from pleinair.billing.models import (
    Account,
    Adjustment,
    Code,
    Event,
    Grant,
    Invoice,
    Movement,
    Payment,
    Reconciliation,
    Redemption,
    Subscription,
)
from pleinair.lib import clock
from pleinair.mail.models import Letter, Stop
from tests.web.conftest import browser, picture_of

# The tables at the desk.
_SHOWN = (
    Adjustment, Code, Event, Grant, Invoice, Letter, Movement, Payment, Reconciliation, Redemption,
    Stop, Subscription,
)  # fmt: skip
# The owner comes last: after her, what she deletes is missing for all.
PEOPLE = ("guest", "other", "support", "finance", "operator", "owner")
MISSING = "00000000-0000-4000-8000-000000000000"


def every_route() -> Iterator[str]:
    """Yield the name of every address, with its namespace."""
    yield from _names(get_resolver().url_patterns, "")


def _names(patterns: list[URLPattern | URLResolver], space: str) -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _names(pattern.url_patterns, inner)
        else:
            assert pattern.name, f"{pattern.pattern} has no name"
            yield space + pattern.name


def everybody(alice: Owner, charlie: Owner):
    """Return a browser of each person, and the owner ids of those who have one."""
    owners = {"owner": alice, "other": charlie, "guest": Owner.objects.create()}
    for role in roles.ROLES:
        user = User.objects.create_user(email=f"{role}@example.org", password="a long password")
        roles.give(user, role)
        owners[role] = Owner.objects.create(kind=Owner.Kind.PERSON, user=user)
    browsers = {who: browser(owner if owner.user else None) for who, owner in owners.items()}
    session = browsers["guest"].session
    session["guest"] = str(owners["guest"].id)
    session.save()
    browsers["guest"].cookies["session"] = session.session_key
    return browsers, owners


def things_of(alice: Owner, work) -> dict[str, object]:
    """Return what stands for the words in a path: one of everything, made by or for alice."""
    (letters,) = codes.make(terms=codes.Terms(label="Fair", credits=5))
    codes.redeem(alice, typed=letters)
    corrections.correct(
        alice, credits=5, reason="so", staff_id=alice.id, adjustment_id=uuid.uuid4()
    )
    account, now = Account.objects.get(owner=alice), clock.now()
    Payment.objects.create(
        account=account, kind="pack", key="pack-small", amount=500, currency="usd",
        transaction_id="pi_1",
    )  # fmt: skip
    Subscription.objects.create(
        account=account, key="plus", interval="month", amount=900, currency="usd", credits=1000
    )
    Invoice.objects.create(
        account=account, transaction_id="in_1", number="A-1", amount=900, currency="usd",
        state="paid", issued_at=now,
    )  # fmt: skip
    Reconciliation.objects.create(compared=1, since=now)
    Stop.objects.create(address_digest="d", reason="bounced")
    Letter.objects.create(
        kind="code", once="1", state="failed", again_at=now, gives_up_at=now, ended_at=now
    )
    Event.objects.create(id="evt_1", kind="invoice.paid", state="failed", happened_at=clock.now())
    found = {model.__name__.lower(): model.objects.order_by("pk").first().pk for model in _SHOWN}
    return {"g": work.id, "i": picture_of(work).id, "missing": MISSING, **found}


def look(alice: Owner, staff: Owner | None) -> uuid.UUID:
    """Return the number of a look-up of alice's that a staff member just made."""
    staff_id = staff.id if staff else uuid.uuid4()
    found = lookups.look_up(staff_id=staff_id, purpose="support", typed=str(alice.id))
    return found.lookup_id
