"""What a child of the prepared process can do. Arguments and results are plain JSON."""

import io
import shutil
import threading
import time
import uuid
from importlib import import_module
from pathlib import Path
from unittest.mock import patch

from django.core.management import call_command
from django.db import connection
from django.db.models import Sum
from PIL import Image as Pillow

from pleinair import site
from pleinair.accounts.models import Owner
from pleinair.billing import queries as billing_queries
from pleinair.billing import services as billing
from pleinair.billing.models import Grant, Movement, Source
from pleinair.generation import runner, services
from pleinair.generation.models import Generation
from pleinair.generation.quotes import Request
from pleinair.library import pictures
from pleinair.library import services as library
from pleinair.library.models import Image, Rendition
from pleinair.providers.scripted.ledger import Ledger
from pleinair.vault import blobs
from tests.kill.leavers import keep_the_clock, settle_in, traces
from tests.kill.newcomers import come, newcomers, sign_up

__all__ = ["come", "keep_the_clock", "newcomers", "settle_in", "sign_up", "traces"]

GRANTED = 100
_SIZE = "256x256"


def load_everything() -> None:
    """Import what the work will need, so that no child has to."""
    import_module("pleinair.generation.stages")
    import_module("pleinair.providers.illustrator.adapter")
    from pleinair.safety import moderation

    moderation.current()


def prepare() -> None:
    """Make the tables."""
    call_command("migrate", interactive=False, verbosity=0)


def empty() -> None:
    """Leave no row, no byte and no paid call of the case before."""
    call_command("flush", interactive=False, verbosity=0)
    for folder in ("vault", "working"):
        shutil.rmtree(site.current().data / folder, ignore_errors=True)
    (site.current().data / "scripted.ledger").unlink(missing_ok=True)


def ask(*, prompt: str, count: int = 1, upload: bool = False) -> dict[str, str]:
    """Have a maker with credits ask for pictures, perhaps from one they bring."""
    owner = Owner.objects.create()
    billing.grant(owner, credits=GRANTED, source=Source.GIFT, reference=f"gift:{owner.id}")
    references = (library.bring(owner_id=owner.id, data=_png()).id,) if upload else ()
    return {"owner": str(owner.id), "generation": _submit(owner, prompt, count, references)}


def ask_with_the_same(*, owner: str, generation: str) -> dict[str, str]:
    """Have the maker ask once more from the picture they brought."""
    row = Generation.objects.get(id=generation)
    references = tuple(row.inputs.values_list("image_id", flat=True))
    made = _submit(row.owner, "another boat", 1, references)
    return {"owner": owner, "generation": made}


def press(*, prompt: str) -> None:
    """Be the web process that takes a request, and would hand it over."""
    runner.start(places=2)
    owner = Owner.objects.create()
    billing.grant(owner, credits=GRANTED, source=Source.GIFT, reference=f"gift:{owner.id}")
    request = Request(prompt=prompt, shape=_SIZE)
    services.submit(owner_id=owner.id, request=request, client_key=str(uuid.uuid4()))
    _finish()


def the_only_one() -> dict[str, str]:
    """Return the only generation there is."""
    row = Generation.objects.get()
    return {"owner": str(row.owner_id), "generation": str(row.id)}


def bring(*, owner: str) -> None:
    """Have a maker bring a picture."""
    library.bring(owner_id=uuid.UUID(owner), data=_png(), file_name="cat.png")


def delete(*, owner: str, generation: str) -> None:
    """Have the maker delete it all."""
    services.delete(owner_id=uuid.UUID(owner), generation_id=uuid.UUID(generation))


def take_away(*, owner: str, generation: str) -> None:
    """Have every result downloaded in full."""
    row = Generation.objects.get(id=generation)
    for image_id in list(row.outputs.values_list("image_id", flat=True)):
        services.taken_away(owner_id=uuid.UUID(owner), image_id=image_id)


def drive(*, generation: str) -> None:
    """Be a worker with this one generation."""
    runner.drive(uuid.UUID(generation), stopping=threading.Event())


def drive_by_threads(*, generation: str, threads: int) -> None:
    """Be a worker whose threads all want the same generation at once."""
    start = threading.Barrier(threads)

    def want() -> None:
        start.wait()
        runner.drive(uuid.UUID(generation), stopping=threading.Event())
        connection.close()

    crowd = [threading.Thread(target=want) for _ in range(threads)]
    for thread in crowd:
        thread.start()
    for thread in crowd:
        thread.join()


def restart() -> None:
    """Be a new worker: look around as the clock does, and finish what is found."""
    runner.start(places=2)
    services.sweep()
    _finish()


def sweep() -> None:
    """Do what the clock asks for, with the rounds that come seldom."""
    runner.start(places=2)
    services.sweep()
    services.sweep_thoroughly()
    _finish()


def cancel(*, owner: str, generation: str) -> None:
    """Have the maker cancel, where nobody can take it up at once."""
    runner.start(places=2)
    services.cancel(owner_id=uuid.UUID(owner), generation_id=uuid.UUID(generation))
    _finish()


def _finish() -> None:
    """Stop, but only once what runs here has come to its end."""
    while runner._runner._here:
        time.sleep(0.02)
    runner.stop()


def report(*, owner: str, generation: str) -> dict[str, object]:
    """Tell everything that can be checked about one generation and its surroundings."""
    row = Generation.objects.filter(id=generation).first()
    outputs = list(row.outputs.select_related("image")) if row else []
    told = row.told if row and isinstance(row.told, dict) else {}
    return {
        "exists": row is not None,
        "state": row.state if row else "",
        "failure": row.failure if row else "",
        "sentence": told.get("sentence", ""),
        "price": row.price_credits if row else 0,
        "charged": row.charged_credits if row else 0,
        "is_leased": row is not None and row.lease is not None,
        "attempts": [
            {"state": a.state, "error": a.error, "task": bool(a.task_id)}
            for a in (row.attempts.order_by("number") if row else ())
        ],
        "readable": sum(map(_is_whole, (output.image for output in outputs))),
        "outputs": len(outputs),
        "uploads": Image.objects.filter(source=Image.Source.UPLOAD).count(),
        "orphans": _orphans(),
        "working": sorted(map(str, blobs.ids_of("working"))),
        "unfinished": len(list(Path(site.current().data).glob("*/.unfinished/*"))),
        **_books(owner),
        **_calls(),
    }


def _submit(owner: Owner, prompt: str, count: int, references: tuple[uuid.UUID, ...]) -> str:
    request = Request(
        prompt=prompt,
        count=count,
        shape=_SIZE,
        references=references,
        operation="edit" if references else "create",
    )
    # Nobody takes it up: the deed that follows does.
    with patch.object(runner, "offer"):
        made = services.submit(owner_id=owner.id, request=request, client_key=str(uuid.uuid4()))
    return str(made.id)


def _books(owner: str) -> dict[str, object]:
    found = Owner.objects.get(id=owner)
    balance = billing_queries.balance(found)
    mine = Movement.objects.filter(grant__account__owner=found)
    spent = mine.filter(kind=Movement.Kind.CHARGE).aggregate(n=Sum("credits"))["n"] or 0
    granted = Grant.objects.filter(account__owner=found).aggregate(n=Sum("credits"))["n"] or 0
    return {
        "granted": granted,
        "available": balance.available,
        "held": balance.held,
        "spent": -spent,
        "disagreements": len(billing_queries.list_disagreements()),
    }


def _calls() -> dict[str, int]:
    ledger = Ledger(site.current().data / "scripted.ledger")
    return {"paid": len(ledger.keys("paid")), "cancelled_tasks": len(ledger.keys("cancelled"))}


def _orphans() -> list[str]:
    known = set(Rendition.objects.values_list("id", flat=True))
    for image_id, has_scene in Image.objects.values_list("id", "has_scene"):
        known |= {image_id, pictures.scene_id(image_id)} if has_scene else {image_id}
    return sorted(str(found) for found in blobs.ids_of("kept") if found not in known)


def _is_whole(image: Image) -> bool:
    with Pillow.open(io.BytesIO(pictures.read(image))) as opened:
        opened.load()
        fits = opened.size == (image.width_px, image.height_px)
    copies = list(image.renditions.all())
    where: blobs.Keeping = "working" if image.keeping == "working" else "kept"
    for copy in copies:
        with blobs.open_blob(image.owner_id, copy.id, keeping=where) as blob:
            fits = fits and blob.read_all()[:4] == b"RIFF"
    return fits and len(copies) == 2


def _png() -> bytes:
    out = io.BytesIO()
    Pillow.new("RGB", (64, 64), (180, 90, 40)).save(out, "PNG")
    return out.getvalue()


def names() -> dict[str, list[str]]:
    """Return the names of all blobs."""
    return {
        "kept": sorted(map(str, blobs.ids_of("kept"))),
        "working": sorted(map(str, blobs.ids_of("working"))),
    }
