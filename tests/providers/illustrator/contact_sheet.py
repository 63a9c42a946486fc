"""Draw prompts side by side: the twenty, or those of a list.

`python -m tests.providers.illustrator.contact_sheet OUT.png [--list PROMPTS.txt]`
"""

import argparse
import io
import sys
from pathlib import Path

from PIL import Image

from pleinair.providers.illustrator import studio
from pleinair.providers.protocol import Order, Picture
from tests.providers.illustrator.prompts import PROMPTS


class Silent:
    """A watch that nobody looks at."""

    def accepted(self) -> None: ...

    def progress(self, fraction: float) -> None: ...

    def partial(self, index: int, picture: Picture) -> None: ...

    def cancelled(self) -> bool:
        return False


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--size", type=int, default=512)
    parser.add_argument("--columns", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="numbers of prompts from 0, joined by commas")
    parser.add_argument("--list", type=Path, help="a prompt a line; what follows => is left out")
    told = parser.parse_args()
    prompts = listed(told.list) if told.list else PROMPTS
    chosen = [int(n) for n in told.only.split(",")] if told.only else range(len(prompts))
    rows = -(-len(chosen) // told.columns)
    sheet = Image.new("RGB", (told.columns * told.size, rows * told.size), "white")
    for place, number in enumerate(chosen):
        picture, notes = drawn(prompts[number], told.size, told.seed)
        said = "; ".join(notes) or "all drawn"
        sys.stdout.write(f"{number} {prompts[number]} | {said}\n")
        at = (place % told.columns * told.size, place // told.columns * told.size)
        sheet.paste(picture, at)
    sheet.save(told.out)


def listed(path: Path) -> tuple[str, ...]:
    """Return the prompts of a file, without comments and what is expected of them."""
    lines = (line.partition("=>")[0].strip() for line in path.read_text("utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def drawn(prompt: str, size: int, seed: int) -> tuple[Image.Image, tuple[str, ...]]:
    order = Order(
        idempotency_key="sheet",
        operation="create",
        model="illustrator",
        prompt=prompt,
        width_px=size,
        height_px=size,
        seed=seed,
    )
    answer = studio.make(order, watch=Silent())
    with Image.open(io.BytesIO(answer.pictures[0].data)) as image:
        return image.convert("RGB"), answer.notes


if __name__ == "__main__":
    main()
