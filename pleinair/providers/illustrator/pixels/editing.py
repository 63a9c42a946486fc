"""Reading an instruction for a foreign picture and doing what pixels allow."""

import random
import re
from dataclasses import dataclass, field

from PIL import Image

from pleinair.providers.illustrator.pixels import frames, masks, overlays
from pleinair.providers.illustrator.pixels.table import CHANGES, Apply

_QUOTED = re.compile(r"[\"“„«»”‘'](?P<words>[^\"“”„«»]+?)[\"”“»«’']")
_CLAUSES = re.compile(r"[,;.!\n]|\b(?:and then|then|and|also|plus|with)\b")
_CUT_OUT = re.compile(r"cut(?:ting)?[- ]?out|(?:remove|erase|delete|transparent|no) (?:the )?back"
                      r"ground|background (?:removed|transparent)|make .*transparent")  # fmt: skip
_CAPTION = re.compile(r"caption|title|text|write|words?|letter|say|label")
_LITTLE = re.compile(r"slight|a bit|a little|bit |gently|subtl|somewhat|touch")
_MUCH = re.compile(r"\bmuch|very|a lot|strong|heav|extreme|really|far ")
# Words that carry no wish of their own, so a clause of nothing else is not "not done".
_EMPTY = re.compile(r"^(?:please|make|it|this|the|a|an|picture|image|photo|look|like|more|in|to|of|"
                    r"into|turn|add|some|give|effect|style|all|everything|is|be|my|me|us|now)$")  # fmt: skip


@dataclass(slots=True)
class Edited:
    """The picture, sentences about what was done, and in the maker's words what was not."""

    image: Image.Image
    said: list[str] = field(default_factory=list)
    not_done: list[str] = field(default_factory=list)


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
        done.said.append("Cropped to the asked-for shape.")
    before = done.image
    rest = _captioned(done, instruction)
    for clause in _CLAUSES.split(rest):
        _clause(done, clause.strip(), mask, seed)
    if vary:
        _varied(done, seed)
    if others:
        done.not_done.append("only the first picture was used")
    if mask is not None:
        done.image = masks.joined(before, done.image, mask, size=size)
    elif not done.said and not done.not_done:
        done.not_done.append("nothing was asked that pixels alone allow")
    return done


def _captioned(done: Edited, instruction: str) -> str:
    """Write quoted words if they are to be written; return the instruction without them."""
    found = _QUOTED.search(instruction)
    if not found:
        return instruction.lower()
    words = found["words"]
    around = instruction[: found.start()] + " " + instruction[found.end() :]
    clause = next((c for c in _CLAUSES.split(around.lower()) if _CAPTION.search(c)), "")
    if not clause and around.strip():
        return instruction.lower()
    top = bool(re.search(r"top|above|upper|title", clause))
    done.image, missing = overlays.caption(done.image, words, top=top)
    done.said.append(f"“{words}” written {'above' if top else 'below'}.")
    done.not_done += [f"the character {c}: no font here has it" for c in sorted(missing)]
    return around.lower().replace(clause, " ") if clause else around.lower()


def _clause(done: Edited, clause: str, mask: Image.Image | None, seed: int) -> None:
    if all(_EMPTY.match(word) for word in clause.split()):
        return
    if _CUT_OUT.search(clause):
        _cut_out(done, clause, mask)
        return
    amount = 0.5 if _LITTLE.search(clause) else 1.7 if _MUCH.search(clause) else 1.0
    for change in CHANGES:
        if re.search(change.words, clause):
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
