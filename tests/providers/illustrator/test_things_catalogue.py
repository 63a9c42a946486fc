import pytest

from pleinair.providers.illustrator.things import catalogue


def noun(word):
    entry = catalogue.find(word)
    return entry.noun if entry else None


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("house", "house"),
        ("airplane", "aeroplane"),
        ("plane", "aeroplane"),
        ("sailboat", "sailing boat"),
        ("lorry", "truck"),
        ("firetruck", "fire engine"),
        ("couch", "sofa"),
        ("wrench", "spanner"),
        ("tv", "television"),
        ("log cabin", "cabin"),
    ],
)
def test_synonyms_mean_what_is_drawn(word, meant):
    assert noun(word) == meant


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("houses", "house"),
        ("churches", "church"),
        ("buses", "bus"),
        ("ferries", "ferry"),
        ("scarves", "scarf"),
        ("knives", "knife"),
        ("gloves", "glove"),
        ("axes", "axe"),
        ("mice", "mouse"),
        ("children", "child"),
        ("leaves", "leaf"),
        ("wolves", "wolf"),
        ("geese", "goose"),
        ("firemen", "fireman"),
        ("cacti", "cactus"),
        ("châteaux", "château"),
        ("stacks of books", "stack of books"),
        ("police cars", "police car"),
    ],
)
def test_plurals_mean_their_singular(plural, singular):
    assert noun(singular) is not None
    assert noun(plural) == noun(singular)


@pytest.mark.parametrize("word", ["fish", "sheep", "stairs", "glasses", "scissors", "dice"])
def test_words_alike_in_both_numbers_are_found(word):
    assert noun(word) is not None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Lighthouse", "lighthouse"),
        ("cafe", "café"),
        ("hot air balloon", "hot-air balloon"),
        ("t shirts", "t-shirt"),
        ("witch\u2019s cauldron", "cauldron"),
    ],
)
def test_case_accents_and_hyphens_do_not_matter(written, meant):
    assert noun(written) == meant


@pytest.mark.parametrize("word", ["", "s", "es", "xyzzy", "lighthousekeeping", "of"])
def test_unknown_words_are_not_found(word):
    assert noun(word) is None


@pytest.mark.parametrize(("word", "drawn"), [("zeppelins", "hot-air balloon"), ("jumper", "coat")])
def test_relatives_are_drawn_as_what_is_nearest_and_known_as_such(word, drawn):
    assert noun(word) == drawn
    assert catalogue.is_near(word)


@pytest.mark.parametrize("word", ["houses", "airplane", "xyzzy"])
def test_synonyms_and_unknown_words_are_no_relatives(word):
    assert not catalogue.is_near(word)


@pytest.mark.parametrize(
    "word", ["snow", "rain", "gold", "stone wall", "paint", "portrait", "spring", "mine", "top"]
)
def test_weather_media_and_everyday_words_are_not_things(word):
    assert noun(word) is None


def test_every_entry_is_found_by_each_of_its_words():
    for entry in catalogue.all_entries():
        for word in (entry.noun, *entry.words, *entry.near):
            assert catalogue.find(word) is entry, word


def test_every_word_means_one_noun():
    meanings = {}
    for entry in catalogue.all_entries():
        for word in (entry.noun, *entry.words, *entry.near):
            meanings.setdefault(word, []).append(entry.noun)

    assert {word: nouns for word, nouns in meanings.items() if len(nouns) > 1} == {}


def test_a_plural_never_hides_another_noun():
    for entry in catalogue.all_entries():
        for word in (entry.noun, *entry.words, *entry.near):
            found = catalogue.find(f"{word}s")
            assert found is None or found is entry or found.noun == f"{word}s", word


def test_two_thousand_words_and_more_are_known():
    assert sum(1 + len(entry.words) + len(entry.near) for entry in catalogue.all_entries()) >= 2000


def test_every_module_of_drawings_is_listed():
    assert f"{catalogue.things.__name__}.homes" in catalogue.MODULES
    assert catalogue.__name__ not in catalogue.MODULES
