"""Steps of a reading that describe the whole picture: its manner, place, time and weather."""

from collections.abc import Callable, Iterator
from functools import partial

from pleinair.providers.illustrator.words import colours, filler, looks, manners, settings
from pleinair.providers.illustrator.words.reading import Reading, Step


def steps(reading: Reading) -> Iterator[Step]:
    """Yield what the tokens here may say of the whole picture."""
    yield from _manners(reading)
    yield from _settings(reading)


def _manners(reading: Reading) -> Iterator[Step]:
    setting = reading.setting
    # A style that is also a colour, a place or a thing loses to it unless it is longer.
    books = (
        (manners.BACKGROUND_WORDS, 2, setting.set_background),
        (settings.LIGHT_WORDS, 2, setting.set_light),
        (settings.EMPTY_WORDS, 5, setting.set_empty),
        (settings.CROWDED_WORDS, 5, setting.set_crowded),
        (manners.PALETTE_WORDS, 3, setting.set_palette),
        (manners.STYLE_WORDS, 6, setting.set_style),
        (manners.NEAR_STYLE_WORDS, 7, setting.set_near_style),
        (manners.VIEW_WORDS, 6, setting.set_view),
        (manners.PORTRAIT_WORDS, 6, setting.set_portrait),
    )
    for words, rank, act in books:
        found = words.match(reading.tokens, reading.at)
        if found and not _describes(reading, found[0]):
            end = reading.at + found[0]
            yield found[0], rank, partial(_set, reading, act, found[1], end)


def _settings(reading: Reading) -> Iterator[Step]:
    setting, phrase = reading.setting, reading.phrase
    books = (
        (settings.PLACE_WORDS, setting.set_place),
        (settings.TIME_WORDS, setting.set_time),
        (settings.WEATHER_WORDS, setting.set_weather),
        (settings.SEASON_WORDS, setting.set_season),
    )
    # "The mountains" are a place; "two mountains" and "a red pier" are things.
    particular = phrase.count or phrase.colours or phrase.size != 1.0
    rank = 8 if particular else 5
    place_rank = 8 if particular or _is_indefinite(reading) else 5
    poster = manners.POSTER_WORDS.match(reading.tokens, reading.at)
    if poster and not reading.nouns.things:
        yield poster[0], 2, setting.set_poster
    if reading.word == "poster" and not reading.nouns.things and _is_lettered(reading):
        yield 1, 2, setting.set_poster
    if emblem := manners.EMBLEM_WORDS.match(reading.tokens, reading.at):
        yield emblem[0], 2, partial(_mark, reading)
    for words, act in books:
        found = words.match(reading.tokens, reading.at)
        if found and not (words is settings.PLACE_WORDS and _is_cut_for(reading, found[0])):
            this = place_rank if words is settings.PLACE_WORDS else rank
            end = reading.at + found[0]
            yield found[0], this, partial(_set, reading, act, found[1], end)
    if mood := settings.MOOD_WORDS.match(reading.tokens, reading.at):
        yield mood[0], 8, partial(_feel, reading, mood[1])


def _is_lettered(reading: Reading) -> bool:
    """Return whether what the next words announce is lettering: "a poster that says"."""
    after = reading.at + 1
    said = filler.SAYING.match(reading.tokens, after) if after < len(reading.tokens) else None
    quoted = after < len(reading.tokens) and reading.tokens[after].mark == "quote"
    return said is not None or quoted


def _describes(reading: Reading, size: int) -> bool:
    """Return whether "black and white" here is said of a noun that follows."""
    ahead = colours.match(reading.tokens, reading.at)
    return ahead is not None and ahead[0] <= size and reading.noun_ahead(reading.at + size)


def _is_cut_for(reading: Reading, size: int) -> bool:
    """Return whether a place here says what clothes are for: "a space suit" is worn anywhere."""
    after = reading.at + size
    return after < len(reading.tokens) and reading.tokens[after].word in looks.COATS


def _is_indefinite(reading: Reading) -> bool:
    """Return whether "a hill" is meant as a thing: "in a museum" is still a place."""
    start = reading.phrase.start
    article = start is not None and reading.tokens[start].word in {"a", "an", "another"}
    return article and reading.clause.open not in {"in", "by", "beside"}


def _set(reading: Reading, act: Callable[..., None], value: object, end: int) -> None:
    if reading.negating and reading.word not in settings.PREPOSITIONS:
        return
    if reading.negating:
        # "Without people at night": the night is wished for.
        reading.flush()
        reading.negating = False
    phrase = reading.phrase
    if reading.noun_ahead(end):
        # "Five snowy mountains": the number waits for its noun.
        _set_within(reading, act, value, end)
        return
    if phrase.colours and (value in settings.PLACES or value in settings.TIMES):
        painted = "ground" if value in settings.PLACES else "sky"
        reading.setting.paint(painted, phrase.colours)
        phrase.colours = []
    reading.nouns.flush(reading.at, pending_setting=True)
    act(value, reading.at, end)
    reading.clause.drop()


def _set_within(reading: Reading, act: Callable[..., None], value: object, end: int) -> None:
    """Take a setting that stands between a noun and its number, and lose neither."""
    reading.phrase.begin(reading.at)
    if isinstance(value, tuple) and value in manners.PAINTBOXES:
        reading.phrase.motley = value
    else:
        act(value, reading.at, end)


def _mark(reading: Reading) -> None:
    reading.phrase.count = None
    reading.nouns.flush(reading.at, pending_setting=True)
    reading.setting.set_emblem()


def _feel(reading: Reading, mood: str) -> None:
    if not reading.negating:
        reading.setting.set_mood(mood)
