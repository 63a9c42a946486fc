"""Reading an instruction for a foreign picture and doing what pixels allow."""

import random
import re
from dataclasses import dataclass, field

from PIL import Image

from pleinair.providers.illustrator.pixels import frames, masks, overlays
from pleinair.providers.illustrator.pixels.table import CHANGES, Apply
from pleinair.providers.illustrator.words.translating import in_english
from pleinair.providers.illustrator.words.understanding import default_lexicon

_QUOTED = re.compile(r"[\"“„«»”‘'](?P<words>[^\"“”„«»]+?)[\"”“»«’']")
_CLAUSES = re.compile(r"[,;.!\n]|\b(?:and then|then|and|also|plus|with|und|dann)\b")
_CUT_OUT = re.compile(
    r"cut(?:ting)?[- ]?out|(?:remove|erase|delete|transparent|no) (?:the )?back"
    r"ground|background (?:removed|transparent)|make .*transparent"
)
_CAPTION = re.compile(r"caption|title|text|write|words?|letter|say|label")
_ABOVE = re.compile(r"\b(?:top|above|upper|title)\b")
_FRAME = re.compile(r"\b(?:frame|border|mat)\b")
_LITTLE = re.compile(r"slight|a bit|a little|bit |gently|subtl|somewhat|touch")
_MUCH = re.compile(r"\bmuch|very|a lot|strong|heav|extreme|really|far ")
_CROPPED = "Cropped to the asked-for shape."
# Words that carry no wish of their own, so a clause of nothing else is not "not done".
_EMPTY = re.compile(
    r"^(?:please|make|it|this|the|a|an|picture|image|photo|look|like|more|in|to|of|"
    r"into|turn|add|some|give|effect|style|all|everything|is|be|my|me|us|now)$"
)


@dataclass(slots=True)
class Edited:
    """The picture, sentences about what was done, and in the maker's words what was not."""

    image: Image.Image
    said: list[str] = field(default_factory=list)
    not_done: list[str] = field(default_factory=list)

    @property
    def changed(self) -> bool:
        """Whether anything that was asked was done: to be cropped, nobody asks."""
        return any(sentence != _CROPPED for sentence in self.said)


def edit(
    image: Image.Image,
    instruction: str,
    *,
    mask: Image.Image | None = None,
    size: tuple[int, int],
    seed: int = 0,
    vary: bool = False,
    others: tuple[Image.Image, ...] = (),
) -> Edited:
    """Edit any picture as far as its pixels allow, to exactly `size`.

    `vary` asks for a picture that differs from its sisters even if the words do not.
    """
    start = image.convert("RGBA")
    done = Edited(frames.fitted(start, size))
    if abs(start.width / start.height - size[0] / size[1]) > 0.01:
        done.said.append(_CROPPED)
    before = done.image
    words, rest = _quoted(instruction)
    clauses = _CLAUSES.split(re.sub(r"black[ -]and[ -]white|b&w", "greyscale", rest))
    # A frame goes round the finished picture, whatever was asked after it.
    for clause in sorted(clauses, key=lambda text: bool(_FRAME.search(text))):
        _clause(done, clause.strip(), mask, seed)
    if vary:
        _varied(done, seed)
    if words:
        # Last, so that no treatment eats the letters.
        _caption(done, words, top=bool(_ABOVE.search(instruction.lower())))
    if others:
        done.not_done.append("only the first picture was used")
    if mask is not None:
        done.image = masks.joined(before, done.image, mask, size=size)
    elif not done.said and not done.not_done:
        done.not_done.append("nothing was asked that pixels alone allow")
    return done


def _quoted(instruction: str) -> tuple[str, str]:
    """Return quoted words that are to be written, and the rest of the instruction."""
    found = _QUOTED.search(instruction)
    if not found:
        return "", instruction.lower()
    around = f"{instruction[: found.start()]} ; {instruction[found.end() :]}".lower()
    clauses = _CLAUSES.split(around)
    asked = [clause for clause in clauses if _CAPTION.search(clause)]
    if not asked and around.strip(" ;"):
        return "", instruction.lower()
    return found["words"], "; ".join(clause for clause in clauses if clause not in asked)


def _caption(done: Edited, words: str, *, top: bool) -> None:
    done.image, missing = overlays.caption(done.image, words, top=top)
    done.said.append(f"“{words}” written {'above' if top else 'below'}.")
    done.not_done += [f"the character {c}: no font here has it" for c in sorted(missing)]


def _clause(done: Edited, clause: str, mask: Image.Image | None, seed: int) -> None:
    english = in_english(clause, default_lexicon())
    if all(_EMPTY.match(word) for word in english.split()):
        return
    if _CUT_OUT.search(english):
        _cut_out(done, clause, mask)
        return
    amount = 0.5 if _LITTLE.search(english) else 1.7 if _MUCH.search(english) else 1.0
    for change in CHANGES:
        if re.search(change.words, english):
            done.image = change.apply(done.image, amount, seed)
            done.said.append(change.said)
            return
    done.not_done.append(clause)


def _cut_out(done: Edited, clause: str, mask: Image.Image | None) -> None:
    """Clear what the mask shows, or a background of one colour; anything else is guessing."""
    if mask is not None:
        clear = Image.new("RGBA", done.image.size)
        done.image = masks.joined(done.image, clear, mask, size=done.image.size)
        done.said.append("Cut out along the mask.")
        return
    image = frames.without_background(done.image)
    if image is None:
        done.not_done.append(f"{clause} (the background is not one colour: paint a mask)")
        return
    done.image = image
    done.said.append("The one-coloured background was made transparent.")


def _varied(done: Edited, seed: int) -> None:
    """Make a version by light, colour or cut: all that is honest without knowing the content."""
    rng = random.Random(f"{seed}/vary")
    names = ("warm", "cool", "mirror", "contrast up", "muted", "vivid", "closer", "vignett")
    wanted = rng.sample(names, 2)
    for change in CHANGES:
        if any(re.search(change.words, name) for name in wanted):
            apply: Apply = change.apply
            done.image = apply(done.image, rng.uniform(0.5, 1.1), seed)
            done.said.append(change.said)
