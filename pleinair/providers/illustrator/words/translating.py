"""From other languages, word by word, into the English that the reader knows."""

import functools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pleinair.providers.illustrator.words import (
    abroad,
    abstract,
    filler,
    inflecting,
    manners,
    relations,
)
from pleinair.providers.illustrator.words.lexicon import Lexicon
from pleinair.providers.illustrator.words.tokens import Token, tokenize

Dictionary = dict[str, tuple[str, ...]]
# The English of one word; a particle has none.
Piece = list[Token]

# "L'arbre", "dell'albero": an article and a noun in one word.
_ELIDED = re.compile(r"^(l|d|un|dell|nell|sull|all)['’](.+)$", re.IGNORECASE)
LONGEST = 4
# What Chinese and Japanese say after a noun, and English before it.
POSTPOSITIONS = frozenset({
    ("on", "the"), ("in", "the"), ("under",), ("above",), ("beside",), ("in", "front", "of"),
    ("behind",), ("between",),
})  # fmt: skip
# Characters that are written without spaces between words.
_KANA = re.compile(r"[\u3040-\u30ff]")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def translated(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[list[Token], list[str]]:
    """Return the tokens in English, and a sentence's worth about each word taken for another.

    What no dictionary has stays as it was written. `text` keeps the prompt's own word, so that
    reports speak the maker's language.
    """
    split = [part for token in tokens for part in _elisions(token)]
    language = _language(split, lexicon)
    if not language:
        return list(tokens), []
    if language in {"zh", "ja"}:
        pieces = [new for token in split for new in _segmented(token, dictionary(language))]
        return [token for piece in _prepositions_first(pieces) for token in piece], []
    told: list[str] = []
    known = dictionary(language)
    if language == "de":
        split = [inflecting.plain(token, known, told) for token in inflecting.in_number(split)]
    return _in_english(split, known), told


def in_english(text: str, lexicon: Lexicon) -> str:
    """Return a text in English, word by word; one that no other language claims, as it is."""
    tokens, _ = tokenize(text)
    english, _ = translated(tokens, lexicon)
    return text if english == tokens else " ".join(token.word or token.text for token in english)


@functools.cache
def dictionary(language: str) -> Dictionary:
    """Return the words of a language and what each is in English."""
    found: Dictionary = {}
    stems: Dictionary = {}
    for form in abroad.forms(language, abroad.NOUNS + abroad.SETTINGS + abroad.GLUE):
        known = stems if form.word.endswith("~") else found
        known.setdefault(_spaced(form.word).removesuffix("~"), _english(form.english))
        if form.plural:
            found.setdefault(_spaced(form.plural), _english(form.english_plural))
    for stem in sorted(stems, key=len, reverse=True):
        for ending in abroad.ENDINGS:
            found.setdefault(stem + ending, stems[stem])
    found.pop(".", None)
    return found


def _spaced(form: str) -> str:
    """Return a form as its tokens are looked up."""
    words = unicodedata.normalize("NFKC", form).casefold()
    return words.replace("_", " ").replace("-", " ").replace("'", "")


def _english(meaning: str) -> tuple[str, ...]:
    return () if meaning == "." else tuple(meaning.replace("-", "_").split("_"))


def _language(tokens: Sequence[Token], lexicon: Lexicon) -> str:
    """Return the language that knows most of the words, or nothing where that is English."""
    words = [token.word for token in tokens if token.mark == "word"]
    best, most = "", sum(_is_english(word, lexicon) for word in words)
    kana = any(_KANA.search(word) for word in words)
    for language in abroad.LANGUAGES:
        known = dictionary(language)
        if language == "zh" and kana:
            continue
        if language in {"zh", "ja"}:
            score = sum(_knows_a_part(word, known) for word in words)
        elif language == "de":
            score = sum(word in known or inflecting.stem(word, known) != "" for word in words)
        else:
            score = sum(word in known for word in words)
        if score > most:
            best, most = language, score
    return best


def _is_english(word: str, lexicon: Lexicon) -> bool:
    single = (word,)
    return (
        single in filler.FILLER_WORDS.meanings
        or single in relations.RELATION_WORDS.meanings
        or single in manners.EMBLEM_WORDS.meanings
        or word in abstract.SHAPES
        or lexicon.find(word) is not None
    )


def _knows_a_part(word: str, known: Dictionary) -> bool:
    return bool(_UNSPACED.search(word)) and any(form in word for form in known)


def _elisions(token: Token) -> Iterator[Token]:
    elided = _ELIDED.match(token.text) if token.mark == "word" else None
    if elided is None:
        yield token
        return
    for part in elided.groups():
        yield Token("word", part.casefold(), part)


def _in_english(tokens: Sequence[Token], known: Dictionary) -> list[Token]:
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        size, words = _longest(tokens, at, known)
        text = " ".join(token.text for token in tokens[at : at + size])
        out += _as_tokens(text, words) if words is not None else [tokens[at]]
        at += size
    return out


def _longest(
    tokens: Sequence[Token], at: int, known: Dictionary
) -> tuple[int, tuple[str, ...] | None]:
    for size in range(min(LONGEST, len(tokens) - at), 0, -1):
        stretch = tokens[at : at + size]
        phrase = " ".join(token.word for token in stretch)
        if all(token.mark == "word" for token in stretch) and phrase in known:
            return size, known[phrase]
    return 1, None


def _as_tokens(text: str, words: tuple[str, ...]) -> list[Token]:
    """Return English words; the first one carries the text that they stand for."""
    return [Token("word", word, text if i == 0 else "") for i, word in enumerate(words)]


def _prepositions_first(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with "tree under" as "under tree"; particles, left empty, part them."""
    out: list[Piece] = []
    for piece in pieces:
        at = len(out)
        if tuple(token.word for token in piece) in POSTPOSITIONS:
            while at and not out[at - 1]:
                at -= 1
            while at and out[at - 1] and out[at - 1][0].mark == "word":
                at -= 1
        out.insert(at, piece)
    return out


def _segmented(token: Token, known: Dictionary) -> Iterator[Piece]:
    """Cut a word without spaces at the longest words that it begins with."""
    if token.mark != "word" or not _UNSPACED.search(token.text):
        yield [token]
        return
    text, unknown = token.word, ""
    longest = max(map(len, known))
    while text:
        size = next((n for n in range(min(longest, len(text)), 0, -1) if text[:n] in known), 0)
        if size and unknown:
            yield [replace(token, word=unknown, text=unknown)]
            unknown = ""
        if size:
            yield _as_tokens(text[:size], known[text[:size]])
        else:
            unknown += text[0]
        text = text[max(1, size) :]
    if unknown:
        yield [replace(token, word=unknown, text=unknown)]
