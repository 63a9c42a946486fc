"""What counts as a prompt at all, before anyone asks what it says."""

import unicodedata

from django.utils.translation import gettext as _

from pleinair.safety.errors import SafetyError

# As much as the largest model reads.
MAX_CHARACTERS = 32_000

# They turn what a person sees into another text than the one that is sent.
_BIDI_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# They take up room and show nothing, though Unicode calls them letters and symbols.
_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
# Whoever decodes a form puts it in place of bytes that are no text.
_UNREADABLE = "\ufffd"
_ALLOWED_CONTROLS = frozenset("\n\t")


class BadPrompt(SafetyError):
    """The prompt cannot be used. `code` is stable; the sentence says what is allowed."""

    def __init__(self, code: str, sentence: str) -> None:
        self.code = code
        super().__init__(sentence)


def clean_prompt(text: str) -> str:
    """Return the prompt as it is sent: one kind of line end, no blanks around it.

    Everything else stays as typed: emoji, joiners, every script. Cleaning twice changes nothing.
    Raises `BadPrompt`.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Before trimming: Python trims some control characters too, and they shall be named.
    _refuse_hidden(text)
    text = _trimmed(text)
    if not text:
        raise BadPrompt("empty", _("Please describe the picture: the prompt is empty."))
    if len(text) > MAX_CHARACTERS:
        sentence = _("The prompt has %(count)d characters; at most %(limit)d are allowed.")
        raise BadPrompt("too_long", sentence % {"count": len(text), "limit": MAX_CHARACTERS})
    return text


def _trimmed(text: str) -> str:
    text = text.strip()
    return "" if all(map(_is_invisible, text)) else text


def _is_invisible(character: str) -> bool:
    return (
        character.isspace()
        or character in _BLANKS
        or unicodedata.category(character) in {"Cf", "Mn", "Me"}
    )


def _refuse_hidden(text: str) -> None:
    """Refuse characters that are no text; the first one found is named by its number."""
    for character in text:
        if character == "\0":
            raise BadPrompt(
                "nul",
                _("The prompt contains a NUL character. Text, line breaks and tabs are fine."),
            )
        if character in _BIDI_OVERRIDES:
            sentence = _(
                "The prompt contains a hidden character that reverses text (%(number)s). "
                "Right-to-left writing works without it."
            )
            raise BadPrompt("bidi", sentence % {"number": _number(character)})
        if character == _UNREADABLE:
            sentence = _(
                "A part of the prompt did not arrive as UTF-8 text (%(number)s). "
                "Please type or paste that place again."
            )
            raise BadPrompt("unreadable", sentence % {"number": _number(character)})
        category = unicodedata.category(character)
        if category == "Cs":
            sentence = _(
                "The prompt contains half of a character (%(number)s). "
                "Please type or paste that place again."
            )
            raise BadPrompt("surrogate", sentence % {"number": _number(character)})
        if category == "Cc" and character not in _ALLOWED_CONTROLS:
            sentence = _(
                "The prompt contains a control character (%(number)s). "
                "Text, line breaks and tabs are fine."
            )
            raise BadPrompt("control", sentence % {"number": _number(character)})


def _number(character: str) -> str:
    return f"U+{ord(character):04X}"
