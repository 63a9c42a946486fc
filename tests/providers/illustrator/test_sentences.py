"""Everything the illustrator says is in the catalogue that translators see."""

import io

import pytest
from django.utils import translation
from PIL import Image

from pleinair.providers.illustrator import adapter, sentences, studio, terms, wire, worker
from pleinair.providers.illustrator.compose import compose
from pleinair.providers.illustrator.pixels import files
from pleinair.providers.illustrator.pixels.table import CHANGES
from pleinair.providers.illustrator.revise import revise, setting
from pleinair.providers.illustrator.words import attributes, ideas, settings, understand, unread
from pleinair.providers.illustrator.words.setting import PLACE_NAMES, STYLE_NAMES
from pleinair.providers.protocol import BadRequest, Order
from tests.providers.illustrator.vocabulary import VOCABULARY

INSTRUCTIONS = (
    "make it night", "make it rain", "add clouds", "cloudy please", "make it foggy",
    "make it stormy", "clear weather", "change it to autumn", "as an oil painting",
    "change the background to a forest", "remove the background", "make the sky pink",
    "pastel colours", "make the ground red", "light from the right", "light from the left",
    "add two dogs", "remove the cat", "make the cat bigger", "make the cat smaller",
    "make the cat happy", "make the cat blue", "make the cat darker", "make the cat lighter",
    "move the cat to the right", "move the cat next to the tree", "flip the cat",
    "mirror the picture", "flip it", "replace the cat with a dog", "say 'OPEN' on the sign",
    "write 'Hello'", "remove the text", "make it spooky", "transparent background",
    "remove the elephant", "remove flowers", "make it darker", "make it brighter", "undo that",
    "two more cats", "back to day",
)  # fmt: skip


@pytest.fixture(scope="module")
def scene():
    wish = understand("a cat, a tree and a sign in a meadow", lexicon=VOCABULARY)
    return compose(wish, width_px=512, height_px=512, seed=1, lexicon=VOCABULARY)


def in_catalogue(note: str) -> bool:
    return any(pattern.fullmatch(note) for _, pattern in sentences._patterns())


@pytest.mark.parametrize("instruction", INSTRUCTIONS)
def test_what_a_revision_says_is_in_the_catalogue(scene, instruction):
    revision = revise(scene, instruction, seed=1, lexicon=VOCABULARY)

    for said in revision.said:
        assert in_catalogue(said), said
    for phrase in revision.not_done:
        assert in_catalogue(f"not done: {phrase}")


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.said)
def test_what_pixels_say_is_in_the_catalogue(change):
    assert change.said in sentences.SENTENCES


def test_a_note_is_put_together_in_the_language_of_the_reader(monkeypatch):
    german = {"not drawn: %(what)s": "nicht gezeichnet: %(what)s"}
    monkeypatch.setattr(sentences, "gettext", lambda sentence: german.get(sentence, sentence))

    assert sentences.in_language("not drawn: a zeppelin") == "nicht gezeichnet: a zeppelin"


def test_a_sentence_of_somebody_else_stays_as_it_is():
    with translation.override("en"):
        assert sentences.in_language("Refused by the model") == "Refused by the model"
        assert sentences.in_language("Made it 100% darker.") == "Made it 100% darker."


@pytest.mark.parametrize("error", [MemoryError, ValueError])
def test_what_is_said_of_a_failure_is_in_the_catalogue(monkeypatch, error):
    def fail(_order, *, watch):
        raise error

    monkeypatch.setattr(studio, "make", fail)
    order = Order(
        idempotency_key="1", operation="create", model="illustrator-1", prompt="a cat",
        width_px=512, height_px=512,
    )  # fmt: skip

    told = worker._answered(wire.order_message(order), io.BytesIO())

    assert told.head["message"] in sentences.SENTENCES


def test_what_is_said_of_a_picture_that_cannot_be_read_is_in_the_catalogue(monkeypatch):
    monkeypatch.setattr(files, "MOST_PX", 3)
    large = io.BytesIO()
    Image.new("RGB", (2, 2)).save(large, "PNG")

    for data in (b"no picture", large.getvalue()):
        with pytest.raises(BadRequest) as refused:
            files.opened(data)
        assert refused.value.message in sentences.SENTENCES


def test_a_failure_is_told_in_the_language_of_the_reader(monkeypatch):
    german = {"The illustrator failed on this picture.": "Der Zeichner kam nicht weiter."}
    monkeypatch.setattr(sentences, "gettext", lambda sentence: german.get(sentence, sentence))
    told = adapter._Failure("transient", "The illustrator failed on this picture.", "", "")

    assert adapter._failure(told).message == "Der Zeichner kam nicht weiter."


@pytest.mark.parametrize(
    ("note", "german"),
    [
        ("baking (drawn as standing by)", "baking (gezeichnet nur daneben)"),
        ("spielen (drawn as keeping still)", "spielen (gezeichnet ohne Bewegung)"),
        ("Dackel (drawn as a dog)", "Dackel (gezeichnet als Hund)"),
        ("Added 2 dogs.", "Hinzugefügt: 2 Hunde."),
        ("Coloured the castle.", "Umgefärbt: Schloss."),
        ("Removed the guitar.", "Entfernt: Gitarre."),
        ("Moved the cat next to the tree.", "Verschoben: Katze, neben: Baum."),
        ("Moved it to a beach.", "Neuer Ort: Strand."),
        ("Made it night.", "Bild geändert: Nacht."),
        ("not done: snow (it changes nothing here)",
         "nicht umgesetzt: Schnee (es ändert hier nichts)"),
        ("cat (drawn, but not in front of moon)", "cat (gezeichnet, aber nicht vor: moon)"),
        ("the sound of rain (drawn as a village in the rain at dusk)",
         "the sound of rain (gezeichnet als ein Dorf im Regen am Abend)"),
        (unread.TOLD, "keines dieser Wörter kennt der Illustrator (als Schrift gezeichnet)"),
    ],
)  # fmt: skip
def test_nothing_of_the_illustrators_own_stays_english_on_a_german_page(note, german):
    with translation.override("de"):
        assert sentences.in_language(note) == german


def test_what_notes_name_has_words_in_every_language():
    images = set(ideas.IMAGES)
    manners = set(STYLE_NAMES.values()) | set(attributes.MOODS) | set(settings.MOODS)
    places = {setting._the_place(place) for place in settings.PLACES} | set(PLACE_NAMES.values())

    assert images | manners | set(setting.TIMES) <= terms.TERMS
    assert places - {"a plain", "a abstract"} <= terms.TERMS
