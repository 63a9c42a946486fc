"""Everything the illustrator says is in the catalogue that translators see."""

import io

import pytest
from django.utils import translation
from PIL import Image

from pleinair.providers.illustrator import adapter, sentences, studio, wire, worker
from pleinair.providers.illustrator.compose import compose
from pleinair.providers.illustrator.pixels import files
from pleinair.providers.illustrator.pixels.table import CHANGES
from pleinair.providers.illustrator.revise import revise
from pleinair.providers.illustrator.words import understand
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
