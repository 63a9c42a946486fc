"""Measure the illustrator: `python -m tests.bench_illustrator`. Seconds per picture, by style."""

import argparse
import sys
import time

from pleinair.providers.illustrator import compose, paint, styles, words
from pleinair.providers.illustrator.scene import Scene, Style

PROMPTS = (
    "a red fox and two rabbits in a forest in autumn",
    "a small sailing boat coming home to the harbour at dusk",
    "three cats on a sofa in a room, a lamp and a bookshelf",
    "a busy city street at night in the rain with a taxi and a bus",
)


def main() -> None:
    """Print the best and the worst time of each style over a few pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=1024)
    size = parser.parse_args().size
    started = time.perf_counter()
    scenes = [_scene(prompt, size) for prompt in PROMPTS]
    print(
        f"understanding and composing: {(time.perf_counter() - started) / len(scenes):.3f} s each"
    )
    for style in styles.STYLES:
        # The first picture of a style loads its code; that is the start's cost, not the style's.
        _seconds(scenes[0], style, 64)
        times = [_seconds(scene, style, size) for scene in scenes]
        sys.stdout.write(f"{style:12} {min(times):.2f} to {max(times):.2f} s at {size} × {size}\n")


def _seconds(scene: Scene, style: Style, size: int) -> float:
    before = time.perf_counter()
    paint.render(paint.draw(scene), style, width_px=size, height_px=size, seed=scene.seed)
    return time.perf_counter() - before


def _scene(prompt: str, size: int) -> Scene:
    wish = words.understand(prompt)
    return compose.compose(
        wish, width_px=size, height_px=size, seed=1, thinking=False, background="auto"
    )


if __name__ == "__main__":
    main()
