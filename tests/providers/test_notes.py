"""Whose notes are put into the reader's language."""

from pleinair.providers import notes
from pleinair.providers.illustrator import sentences


def test_a_note_of_the_illustrator_is_put_into_the_readers_language(monkeypatch):
    monkeypatch.setattr(sentences, "gettext", lambda sentence: sentence.upper())

    assert notes.in_language("Sharpened.", provider="illustrator") == "SHARPENED."


def test_a_note_of_anybody_else_stays_as_it_was_said(monkeypatch):
    monkeypatch.setattr(sentences, "gettext", lambda sentence: sentence.upper())

    assert notes.in_language("Sharpened.", provider="openai") == "Sharpened."
