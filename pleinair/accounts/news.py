"""Who asked for news by mail, and sending it to them alone.

Asking is an act of its own: nothing else, sign-up least of all, switches it on. Each time that
somebody asked and took it back stays as a row, so that both can be shown.
"""

import hashlib
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from allauth.account.models import EmailAddress
from django.db import transaction
from django.db.models import OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from pleinair import site
from pleinair.accounts import mail_language, queries
from pleinair.accounts.errors import AccountsError
from pleinair.accounts.models import NewsOptIn, Owner
from pleinair.lib import clock
from pleinair.mail import kinds
from pleinair.mail import services as mail
from pleinair.mail.errors import NotOptedIn, UnfitAddress
from pleinair.mail.kinds import Kind

# What somebody ticks. Each row names these words by their digest.
WORDS = gettext_noop("Send me news of this site by mail")
# People whose rows are in memory at a time.
_AT_ONCE = 200


class NotConfirmed(AccountsError):
    """Somebody asks for news who has not shown that the address is theirs."""

    def __init__(self) -> None:
        super().__init__(_("Open the link that we have sent to you, to confirm your address."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """News as they are sent: a headline, paragraphs, and a page of this site to go on with."""

    headline: str
    text: str
    link: str

    @property
    def digest(self) -> str:
        """What these news are, so that nobody gets them twice."""
        said = f"{self.headline}\0{self.text}\0{self.link}"
        return hashlib.sha256(said.encode()).hexdigest()[:16]


class Register:
    """The opt-ins, as `mail` asks for them before every mail with news."""

    def holds(self, opt_in_id: UUID, *, address: str) -> bool:
        """Say whether the reader of an address has this opt-in, not withdrawn. One query."""
        reader = _readers().filter(id=opt_in_id).first()
        return reader is not None and _Reader(*reader).address.lower() == address.lower()

    def withdraw(self, opt_in_id: UUID) -> None:
        """Record that it is withdrawn. May be called twice. One query."""
        live = NewsOptIn.objects.filter(id=opt_in_id, withdrawn_at=None)
        live.update(withdrawn_at=clock.now())


def words_version() -> str:
    """Return what names the words that somebody ticks now."""
    return hashlib.sha256(WORDS.encode()).hexdigest()[:16]


def has_asked(owner: Owner) -> bool:
    """Say whether somebody asked for news and did not take it back. One query."""
    return NewsOptIn.objects.filter(owner=owner, withdrawn_at=None).exists()


@transaction.atomic
def ask(owner: Owner) -> None:
    """Record that somebody asks for news; whoever unsubscribed earlier may be written to again.

    Raises NotConfirmed: by another's address nobody can ask.
    """
    address = queries.find_confirmed(owner.user) if owner.user is not None else ""
    if not address:
        raise NotConfirmed
    NewsOptIn.objects.get_or_create(
        owner=owner, withdrawn_at=None, defaults={"words_version": words_version()}
    )
    mail.let_news_again(address=address)


def take_back(owner: Owner) -> None:
    """Record that somebody wants no more news. May be repeated. One query."""
    NewsOptIn.objects.filter(owner=owner, withdrawn_at=None).update(withdrawn_at=clock.now())


def count_readers() -> int:
    """Return to how many people news would go now. One query."""
    return _readers().count()


def check(issue: Issue) -> None:
    """Raise `WrongValues` unless a mail can be made of these news. Pure."""
    kinds.check(Kind.NEWS, _values(issue))


def send(issue: Issue) -> int:
    """Send news to everybody who asked for them; return how many mails are new.

    A few queries for each. A death in the middle does no harm: sent again, the same news go to
    those alone who have not got them in the last thirty days. Raises `WrongValues`.
    """
    sent, last = 0, None
    while batch := _batch(after=last):
        sent += sum(_send_one(issue, reader) for reader in batch)
        last = batch[-1].opt_in_id
    return sent


class _Reader(NamedTuple):
    opt_in_id: UUID
    owner_id: UUID
    address: str
    language: str


def _batch(*, after: UUID | None) -> list[_Reader]:
    readers = _readers() if after is None else _readers().filter(id__gt=after)
    return [_Reader(*reader) for reader in readers.order_by("id")[:_AT_ONCE]]


def _send_one(issue: Issue, reader: _Reader) -> bool:
    try:
        return mail.send(
            kind=Kind.NEWS,
            to=reader.address,
            language=mail_language.known(reader.language) or site.current().language,
            values=_values(issue),
            once=f"news:{issue.digest}:{reader.owner_id}",
            opt_in_id=reader.opt_in_id,
        )
    except (NotOptedIn, UnfitAddress):
        # Taken back since the batch was read, or an address that no mail can be sent to.
        return False


def _values(issue: Issue) -> kinds.Values:
    return {"headline": issue.headline, "text": issue.text, "link": issue.link}


def _readers() -> QuerySet[NewsOptIn, tuple[UUID, UUID, str, str]]:
    """Return live opt-ins of people who are not leaving, with whose confirmed address it is."""
    confirmed = EmailAddress.objects.filter(user=OuterRef("owner__user"), verified=True)
    address = confirmed.order_by("-primary", "id").values("email")[:1]
    live = NewsOptIn.objects.filter(
        withdrawn_at=None, owner__user__is_active=True, owner__user__leaving_at=None
    )
    reached = live.annotate(address=Subquery(address)).filter(address__isnull=False)
    language = Coalesce("owner__profile__language", Value(""))
    return reached.values_list("id", "owner_id", "address", language)
