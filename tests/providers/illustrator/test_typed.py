"""Prompts as people type them become the scenes that they mean."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from pleinair.providers.illustrator.compose import compose
from pleinair.providers.illustrator.scene import Scene
from pleinair.providers.illustrator.things import catalogue
from pleinair.providers.illustrator.words import understand
from pleinair.providers.illustrator.words.colours import COLOURS

LINES = [
    line
    for line in Path(__file__).with_name("typed.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@dataclass(frozen=True)
class Expected:
    """What has to come of a prompt, cell by cell."""

    prompt: str
    things: list[str]
    relations: list[str]
    setting: list[str]
    notes: list[str]


def expected(line: str) -> Expected:
    prompt, _, meant = line.partition(" => ")
    things, relations, setting, notes = (cell.strip().strip("-") for cell in meant.split(";"))
    return Expected(
        prompt,
        [thing.strip() for thing in things.split(",") if thing],
        [relation.strip() for relation in relations.split(",") if relation],
        setting.split(),
        [note.strip() for note in notes.split("/") if note],
    )


def scene_of(prompt: str) -> Scene:
    return compose(understand(prompt), width_px=512, height_px=512, seed=1)


def counted(thing: str) -> tuple[int, str | None, str]:
    """Return number, colour and noun of "11 red tulip"."""
    first, _, rest = thing.partition(" ")
    number, thing = (int(first), rest) if first.isdigit() else (1, thing)
    if catalogue.find(thing):
        return number, None, thing
    first, _, rest = thing.partition(" ")
    return number, COLOURS[first], rest


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.partition(" => ")[0])
def test_a_prompt_becomes_the_scene_it_means(line):
    meant = expected(line)
    scene = scene_of(meant.prompt)
    asked = [thing for thing in scene.things if not thing.extra]
    nouns = {thing.id: thing.noun for thing in asked}

    there = Counter(thing.noun for thing in asked)
    for number, colour, noun in map(counted, meant.things):
        assert there[noun] == number
        assert colour is None or all(t.main == colour for t in asked if t.noun == noun)
    told = {f"{nouns[a]} {kind} {nouns[b]}" for kind, a, b in scene.relations}
    assert set(meant.relations) <= told
    assert set(meant.setting) <= {
        scene.place, scene.time, scene.weather, scene.style, scene.background,
    }  # fmt: skip
    assert set(scene.not_drawn) <= set(meant.notes)


def test_there_are_sixty_of_them_and_no_two_alike():
    prompts = {expected(line).prompt for line in LINES}

    assert len(prompts) == len(LINES) >= 60


@pytest.mark.parametrize("number", range(1, 13))
@pytest.mark.parametrize("noun", ["tree", "cat", "candle", "balloon", "fish", "boat", "flower"])
def test_up_to_twelve_of_a_thing_are_so_many(noun, number):
    plural = noun if noun == "fish" or number == 1 else f"{noun}s"
    scene = scene_of(f"{number} {plural}")

    assert sum(not thing.extra for thing in scene.things) == number


@pytest.mark.parametrize(
    ("prompt", "text"),
    [("neon sign reading OPEN 24 HOURS", "OPEN 24 HOURS"), ("a shop called Moka", "Moka")],
)
def test_a_name_with_capitals_is_written_on_what_bears_it(prompt, text):
    assert text in {thing.text for thing in scene_of(prompt).things}


def test_a_mark_bears_the_name_it_is_for():
    assert [one.text for one in scene_of("logo for a shop called Moka").lettering] == ["Moka"]


def test_nobody_wears_the_name_that_somebody_has():
    scene = scene_of("a bear named Bruno")

    assert not scene.lettering
    assert not any(thing.text for thing in scene.things)
