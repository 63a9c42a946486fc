"""Somebody with an account who leaves, with words of theirs in every room, and what is left."""

import threading
import uuid
from pathlib import Path
from unittest.mock import patch

from allauth.account.models import EmailAddress
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import connection

from pleinair import site
from pleinair.accounts import acceptances, leaving, profile
from pleinair.accounts.models import Owner, User
from pleinair.billing import services as billing
from pleinair.billing.models import Account, Movement, Source
from pleinair.generation import runner, services
from pleinair.generation.models import Generation
from pleinair.generation.quotes import Request
from pleinair.lib import clock
from pleinair.library import portraits
from pleinair.library import services as library
from pleinair.mail.models import Letter
from pleinair.privacy import erasure, retention
from pleinair.safety import services as safety
from pleinair.safety.moderation import Verdict
from pleinair.vault import blobs

ADDRESS, NAME, WORDS = "quagga@canary.example", "Okapi Canary", "a zanzibar-canary lighthouse"
FILE = "tapir-canary.png"
CANARIES = (ADDRESS, NAME, WORDS, "zanzibar", FILE, "canary")


def settle_in(*, png: str) -> dict[str, object]:
    """Make an account with something in every room, and have it leave."""
    user = User.objects.create_user(ADDRESS, "a long enough password", display_name=NAME)
    owner = Owner.objects.create(kind=Owner.Kind.PERSON, user=user)
    EmailAddress.objects.create(user=user, email=ADDRESS, primary=True, verified=True)
    profile.choose(owner=owner, theme="dark")
    portraits.take(owner=owner, data=bytes.fromhex(png))
    acceptances.record(owner=owner, version="1", now=clock.now())
    billing.grant(owner, credits=100, source=Source.PACK, reference=f"pack:{uuid.uuid4()}")
    billing.grant(owner, credits=60, source=Source.GIFT, reference=f"sign-up:{owner.id}")
    brought = library.bring(owner_id=owner.id, data=bytes.fromhex(png), file_name=FILE)
    safety.note_refusal(
        owner_id=owner.id, verdict=Verdict(allowed=False, categories=("gore",)), prompt=WORDS
    )
    made = _ask(owner, WORDS)
    runner.drive(made, stopping=threading.Event())
    _ask(owner, WORDS, references=(brought.id,))
    _sign_in(user)
    leaving.leave(user)
    return {"owner": str(owner.id), "user": str(user.id)}


def keep_the_clock() -> None:
    """Do what the clock asks for once an hour."""
    retention.run()


def traces(*, owner: str, user: str) -> dict[str, object]:
    """Tell what is left of somebody, looked for in every table and every file."""
    return {
        "tables": sorted(_tables_with(CANARIES)),
        "files": sorted(_files_with(CANARIES)),
        "with_owner": sorted(_tables_with((owner, uuid.UUID(owner).hex))),
        "with_user": sorted(_tables_with((user, uuid.UUID(user).hex))),
        "blobs": [*map(str, blobs.ids_of("kept")), *map(str, blobs.ids_of("working"))],
        "sessions": Session.objects.count(),
        "generations": Generation.objects.count(),
        "letters": _letters(),
        "nobodys_books": Account.objects.filter(owner=None).count(),
        "movements": Movement.objects.count(),
        "steps": len(erasure.STEPS),
    }


def _ask(owner: Owner, prompt: str, *, references: tuple[uuid.UUID, ...] = ()) -> uuid.UUID:
    request = Request(
        prompt=prompt,
        shape="256x256",
        references=references,
        operation="edit" if references else "create",
    )
    with patch.object(runner, "offer"):
        made = services.submit(owner_id=owner.id, request=request, client_key=str(uuid.uuid4()))
    return made.id


def _sign_in(user: User) -> None:
    session = SessionStore()
    session[SESSION_KEY] = str(user.id)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()


def _letters() -> list[str]:
    return sorted(Letter.objects.values_list("kind", flat=True))


def _tables_with(words: tuple[str, ...]) -> set[str]:
    found = set()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            values = [_plain(value) for row in cursor.fetchall() for value in row]
            if any(word in value for value in values for word in words):
                found.add(table)
    return found


def _plain(value: object) -> str:
    return bytes(value).decode("latin-1") if isinstance(value, bytes | memoryview) else str(value)


def _files_with(words: tuple[str, ...]) -> set[str]:
    root = Path(site.current().data)
    return {
        str(path.relative_to(root))
        for path in root.rglob("*")
        if path.is_file() and any(word.encode() in path.read_bytes() for word in words)
    }
