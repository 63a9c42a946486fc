"""Simple prompts in other languages, slips of the finger, and ideas without a shape."""

import pytest

from pleinair.providers.illustrator.things import catalogue
from pleinair.providers.illustrator.words import abroad, lettered, understand
from pleinair.providers.illustrator.words.colours import COLOURS


def sketch(prompt: str) -> tuple[str, ...]:
    wish = understand(prompt)
    things = [f"{thing.count} {thing.noun}" for thing in wish.things]
    return (*things, *(part for part in (wish.place, wish.time, wish.style) if part))


@pytest.mark.parametrize(
    ("prompt", "meaning"),
    [
        ("Ein roter Hund am Strand", ("1 dog", "beach")),
        ("zwei Katzen auf einem Stuhl", ("2 cat", "1 chair")),
        ("Ein Segelboot im Hafen bei Sonnenuntergang, Aquarell",
         ("1 sailing boat", "harbour", "dusk", "watercolour")),
        ("un chat noir dans la forêt", ("1 cat", "forest")),
        ("l'arbre et la maison", ("1 tree", "1 house")),
        ("un perro en la playa", ("1 dog", "beach")),
        ("tres flores rojas en un jardín", ("3 flower", "garden")),
        ("una casa rossa", ("1 house",)),
        ("due gatti e un cane", ("2 cat", "1 dog")),
        ("um gato preto na floresta à noite", ("1 cat", "forest", "night")),
        ("一只猫", ("1 cat",)),
        ("红色的狗和两只猫在海滩上", ("1 dog", "2 cat", "beach")),
        ("海辺の赤い犬", ("1 dog", "beach")),
        ("Hund", ("1 dog",)),
        ("красная машина на дороге в горах", ("1 car", "road")),
        ("две собаки на пляже на закате, акварель", ("2 dog", "beach", "dusk", "watercolour")),
        ("чёрная кошка спит на диване", ("1 cat", "1 sofa")),
        ("девочка с воздушным шариком", ("1 girl", "1 balloon")),
    ],
)  # fmt: skip
def test_common_words_of_other_languages_are_drawn(prompt, meaning):
    assert sketch(prompt) == meaning
    assert understand(prompt).missing == ()


def test_colours_bind_on_either_side_of_a_noun():
    for prompt in ("ein roter Hund", "un perro rojo", "赤い犬"):
        assert understand(prompt).things[0].colours == (COLOURS["red"],)


def test_reports_keep_the_words_of_the_prompt():
    assert understand("eine gestreifte Katze").missing == ("gestreifte",)
    assert understand("ein roter Hund").things[0].words == "roter Hund"


@pytest.mark.parametrize("prompt", ["a red dog in the sun", "a rose", "an orange", "a mare"])
def test_english_stays_english(prompt):
    assert understand(prompt).things[0].words in prompt


# What is drawn otherwise: at a place, in a face, as several.
NO_THINGS = {"beard", "moustache", "breakfast", "family", "couple", "raincoat", "sweater"}


@pytest.mark.parametrize("row", [row for row in abroad.NOUNS.splitlines() if row])
def test_every_noun_abroad_has_a_drawing(row):
    cells = row.split("|")
    noun = cells[0].strip().partition("/")[0].replace("_", " ")

    assert 1 < len(cells) <= 1 + len(abroad.LANGUAGES)
    assert catalogue.find(noun) is not None or noun in NO_THINGS


def test_everything_that_is_drawn_has_a_german_name():
    nouns = {entry.noun.replace("-", " ") for entry in catalogue.all_entries()}

    assert nouns - set(abroad.names("de")) == set()


@pytest.mark.parametrize(
    ("prompt", "meaning", "told"),
    [
        ("a cat on a chiar", ("1 cat", "1 chair"), "chiar (read as chair)"),
        ("a lighhouse", ("1 lighthouse", "sea"), "lighhouse (read as lighthouse)"),
        ("an elefant", ("1 elephant",), "elefant"),
    ],
)
def test_slips_are_put_right_and_told(prompt, meaning, told):
    wish = understand(prompt)

    assert sketch(prompt)[:2] == meaning[: len(sketch(prompt))][:2]
    assert told in (*wish.near, *wish.missing)[0]


@pytest.mark.parametrize("prompt", ["a busy bee", "a chess board", "a wooden house", "a snack"])
def test_words_that_are_only_unknown_are_left_alone(prompt):
    assert not [what for what in understand(prompt).near if "read as" in what]


@pytest.mark.parametrize("idea", ["loneliness", "Happiness", "the sound of rain", "freedom"])
def test_ideas_have_an_image_and_that_is_told(idea):
    wish = understand(idea)

    assert wish.things or wish.place
    assert wish.missing == ()
    assert wish.near[0].startswith(f"{idea} (drawn as ")


@pytest.mark.parametrize("prompt", ["grzyb pod drzewem", "Blorp", "фывап, ink"])
def test_a_prompt_without_a_known_word_becomes_lettering(prompt):
    wish = lettered(understand(prompt), prompt)

    assert wish.unread
    assert wish.captions == (prompt,)
    assert (wish.background, wish.missing) == ("plain", ())
    assert wish.near == ("none of these words are known to the illustrator (drawn as lettering)",)


@pytest.mark.parametrize("prompt", ["a snark at dusk", "blorp in red and blue", "", "a dog"])
def test_a_prompt_of_which_anything_is_known_is_not_lettered(prompt):
    assert not lettered(understand(prompt), prompt).unread


def test_an_idea_takes_a_style():
    wish = understand("Loneliness, oil painting")

    assert wish.style == "oil"
    assert [thing.noun for thing in wish.things] == ["tree"]
