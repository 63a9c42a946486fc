"""The studio: an order becomes pictures. Runs in the drawing process; knows no process itself."""

import random
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PIL import Image, ImageOps

from pleinair.providers.illustrator import paint
from pleinair.providers.illustrator.pixels import files
from pleinair.providers.illustrator.scene import Scene, SceneError, read
from pleinair.providers.illustrator.words.manners import MONOCHROME
from pleinair.providers.protocol import NOTHING, Answer, Order, Picture, Watch

if TYPE_CHECKING:
    from pleinair.providers.illustrator.paint import Stage

STAGES: tuple["Stage", ...] = ("sketch", "flats")
ENGINE = "illustrator 1"


@dataclass(slots=True)
class _Work:
    """One picture to make: its seed, its scene if there is one, and what is said about it.

    `claims` are those of the notes that say what an edit changed; `undone` is an edit of which
    nothing was done.
    """

    index: int
    seed: int
    scene: Scene | None = None
    unread: bool = False
    undone: bool = False
    notes: list[str] = field(default_factory=list)
    claims: tuple[str, ...] = ()


def make(order: Order, *, watch: Watch) -> Answer:
    """Draw or edit the pictures of an order. Raises BadRequest for what nobody can read."""
    seed = _first_seed(order)
    first = _scene_of(order)
    pictures: list[Picture] = []
    notes: list[str] = []
    used: dict[str, object] = {"engine": ENGINE, "size": f"{order.width_px}x{order.height_px}"}
    watch.accepted()
    for i in range(order.count):
        work = _Work(i, seed + i)
        work.scene = _planned(order, work, first)
        image = _painted(order, work, watch) if work.scene else _edited(order, work)
        pictures.append(_encoded(order, image, work.scene))
        notes += work.notes
        if work.unread:
            used["understood"] = NOTHING
        if work.undone:
            used["done"] = NOTHING
        watch.progress((i + 1) / order.count)
    if pictures and pictures[0].scene:
        used["style"] = str(pictures[0].scene["style"])
    return Answer(
        pictures=tuple(pictures),
        used=used,
        notes=tuple(dict.fromkeys(notes)),
        seeds=tuple(seed + i for i in range(order.count)),
    )


def _first_seed(order: Order) -> int:
    """Return the seed that was asked for, or one that belongs to this attempt."""
    if order.seed is not None:
        return order.seed
    return random.Random(order.idempotency_key).getrandbits(31)


def _scene_of(order: Order) -> Scene | None:
    """Return the scene of the first reference, where our own hand drew it."""
    if not order.references or order.references[0].scene is None:
        return None
    try:
        return read(dict(order.references[0].scene))
    except SceneError:
        return None


def _planned(order: Order, work: _Work, first: Scene | None) -> Scene | None:
    """Decide the scene of one picture; None where foreign pixels are edited instead."""
    if first is None and order.references:
        return None
    if first is None or (order.operation == "reseed" and order.prompt.strip()):
        return _composed(order, work)
    scene = _sized(first, order)
    if order.operation in {"variant", "reseed"}:
        return _varied(scene, work)
    return _revised(order, scene, work)


def _composed(order: Order, work: _Work) -> Scene:
    from pleinair.providers.illustrator import compose, words
    from pleinair.providers.illustrator.paint import emoji

    read = words.understand(order.prompt, emoji=emoji.available())
    wish = words.lettered(read, order.prompt)
    work.unread = wish.unread
    scene = compose.compose(
        wish,
        width_px=order.width_px,
        height_px=order.height_px,
        seed=work.seed,
        thinking=order.thinking,
        background=order.background,
    )
    work.notes += [_untrue(what) for what in scene.not_drawn]
    return scene


def _untrue(what: str, verdict: str = "not drawn") -> str:
    """Say what the picture does not show, or shows as something else."""
    from pleinair.providers.illustrator.words import nearness

    return what if nearness.is_told(what) else f"{verdict}: {what}"


def _varied(scene: Scene, work: _Work) -> Scene:
    from pleinair.providers.illustrator import compose

    work.notes.append("Composed anew from the same idea.")
    return compose.variant(scene, work.seed)


def _revised(order: Order, scene: Scene, work: _Work) -> Scene:
    from pleinair.providers.illustrator import revise
    from pleinair.providers.illustrator.pixels import masks

    hole = masks.hole(files.opened(order.mask.data)) if order.mask else None
    revision = revise.revise(scene, order.prompt, seed=work.seed, hole=hole)
    work.claims, work.undone = revision.said, not revision.done
    work.notes += [*revision.said, *(_untrue(what, "not done") for what in revision.not_done)]
    if work.index == 0:
        return revision.scene
    return _shaken(revision.scene, work.seed)


def _shaken(scene: Scene, seed: int) -> Scene:
    """Return the scene with other details and the same arrangement."""
    things = [replace(thing, seed=thing.seed ^ (seed & 0xFFFF)) for thing in scene.things]
    return replace(scene, seed=seed, things=things)


def _sized(scene: Scene, order: Order) -> Scene:
    return replace(scene, width_px=order.width_px, height_px=order.height_px)


def _painted(order: Order, work: _Work, watch: Watch) -> Image.Image:
    """Paint a scene, showing how it grows where partial pictures were asked for."""
    scene = work.scene
    assert scene is not None
    drawing = paint.draw(scene)
    work.notes += [f"not drawn: {what}" for what in drawing.missing]

    def at(stage: "Stage") -> Image.Image:
        image = paint.render(
            drawing,
            scene.style,
            width_px=order.width_px,
            height_px=order.height_px,
            stage=stage,
            seed=scene.seed,
        )
        return _greyed(image) if tuple(scene.palette) == MONOCHROME else image

    for stage in STAGES[: order.partial_images]:
        watch.partial(work.index, _encoded(order, at(stage), None, draft=True))
    return _masked(order, at("finish"), work)


def _greyed(image: Image.Image) -> Image.Image:
    """Return a picture in black and white, as transparent as it was."""
    grey = ImageOps.grayscale(image.convert("RGB"))
    return Image.merge("RGBA", (grey, grey, grey, image.convert("RGBA").getchannel("A")))


def _masked(order: Order, image: Image.Image, work: _Work) -> Image.Image:
    """Keep the first reference wherever the mask does not let go.

    Where nothing is changed after that, nothing was done.
    """
    from pleinair.providers.illustrator.pixels import masks

    if order.mask is None or not order.references:
        return image
    before = files.opened(order.references[0].data)
    mask = files.opened(order.mask.data)
    image = masks.joined(before, image, mask, size=(order.width_px, order.height_px))
    if work.claims and masks.alike(before, image):
        work.undone = True
        work.notes = [note for note in work.notes if note not in work.claims]
        work.notes.append(f"not done: {order.prompt.strip()} (it changes nothing where it may)")
    return image


def _edited(order: Order, work: _Work) -> Image.Image:
    """Edit a picture that has no scene: honest pixel work, and sentences about it."""
    from pleinair.providers.illustrator import pixels

    pictures = [files.opened(one.data) for one in order.references]
    mask = files.opened(order.mask.data) if order.mask else None
    done = pixels.edit(
        pictures[0],
        order.prompt,
        mask=mask,
        size=(order.width_px, order.height_px),
        seed=work.seed,
        vary=order.operation != "edit" or work.index > 0,
        others=tuple(pictures[1:]),
    )
    work.undone = order.operation == "edit" and not done.changed
    work.notes += [*done.said, *(f"not done: {what}" for what in done.not_done)]
    return done.image


def _encoded(
    order: Order, image: Image.Image, scene: Scene | None, *, draft: bool = False
) -> Picture:
    data = files.encoded(image, order.output_format, exact=order.mask is not None, draft=draft)
    return Picture(
        data=data,
        media_type=f"image/{order.output_format}",
        scene=scene.document() if scene else None,
    )
