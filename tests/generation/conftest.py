"""A site whose provider does what the prompt says, and ways to ask it."""

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pleinair import site
from pleinair.accounts.models import Owner
from pleinair.billing import services as billing
from pleinair.billing.models import Source
from pleinair.generation import leases, services, stages, suppliers
from pleinair.generation.models import Generation
from pleinair.generation.quotes import Request
from pleinair.generation.steadiness import Steadiness


@pytest.fixture(autouse=True)
def scripted(tmp_path: Path) -> Iterator[site.Site]:
    """The scripted provider, with a ledger of paid calls of its own."""
    suppliers._providers.cache_clear()
    with site.override(
        provider="scripted", scripted=True, data=tmp_path, models=("scripted-1",), per_minute=1000
    ) as here:
        yield here
        suppliers.close()
    suppliers._providers.cache_clear()


@pytest.fixture(autouse=True)
def ticks(monkeypatch: pytest.MonkeyPatch) -> "Ticks":
    """The clock that cannot be set; it stands still until a test moves it."""
    moved = Ticks()
    monkeypatch.setattr(leases, "_clock", Steadiness(ticks=moved))
    return moved


class Ticks:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        """Return the seconds that passed."""
        return self.seconds


@pytest.fixture
def rich(alice: Owner) -> Owner:
    """Alice with a thousand credits."""
    billing.grant(alice, credits=1000, source=Source.GIFT, reference=f"gift:{alice.id}")
    return alice


def ask(owner: Owner, prompt: str, *, key: str = "", **settings: object) -> Generation:
    """Submit a request with a key of its own."""
    request = Request(prompt=prompt, **settings)
    return services.submit(owner_id=owner.id, request=request, client_key=key or str(uuid.uuid4()))


def finish(generation: Generation, *, turns: int = 20) -> Generation:
    """Advance until nothing is left to do, without waiting between turns."""
    for _ in range(turns):
        Generation.objects.filter(id=generation.id).update(again_at=None)
        if stages.advance(generation.id) is None:
            break
    generation.refresh_from_db()
    return generation


@pytest.fixture
def paid(scripted: site.Site) -> Callable[[], int]:
    """How many calls were paid so far."""

    def count() -> int:
        path = scripted.data / "scripted.ledger"
        lines = path.read_text().splitlines() if path.exists() else []
        return sum("paid" in line for line in lines)

    return count
