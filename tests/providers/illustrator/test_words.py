"""What prompts mean, as a table: each line is a prompt and a sketch of what is understood."""

import pytest

from pleinair.providers.illustrator.words import Wish, understand
from pleinair.providers.illustrator.words.colours import COLOURS
from tests.providers.illustrator.vocabulary import VOCABULARY


def wish_of(prompt: str) -> Wish:
    return understand(prompt, lexicon=VOCABULARY)


def sketch(wish: Wish) -> str:
    """Write things and counts as "2 cat, dog"."""
    return ", ".join(
        thing.noun if thing.count == 1 else f"{thing.count} {thing.noun}" for thing in wish.things
    )


def told(wish: Wish) -> str:
    """Write relations as "cat on bed"."""
    return ", ".join(
        f"{wish.things[r.subject].noun} {r.kind} "
        + "+".join(wish.things[other].noun for other in r.objects)
        for r in wish.relations
    )


@pytest.mark.parametrize(
    ("prompt", "things"),
    [
        ("a cat", "cat"),
        ("cats", "3 cat"),
        ("2 cats", "2 cat"),
        ("three balloons over a house", "3 balloon, house"),
        ("a dozen apples", "12 apple"),
        ("two dozen apples in a bowl", "24 apple, bowl"),
        ("half a dozen mice", "6 mouse"),
        ("twenty-five mushrooms", "25 mushroom"),
        ("a pair of dogs", "2 dog"),
        ("a couple of birds", "2 bird"),
        ("a flock of birds in the sky", "7 bird"),
        ("some apples on a table", "3 apple"),
        ("some apples on a red table", "3 apple, table"),
        ("many stars", "9 star"),
        ("a hot air balloon", "hot air balloon"),
        ("two hot-air balloons", "2 hot air balloon"),
        ("a kitten and a puppy", "cat, dog"),
        ("a house, 5 trees, 12 birds", "house, 5 tree, 12 bird"),
        ("sheep in a meadow", "3 sheep"),
        ("a sheep", "sheep"),
        ("an orange and an apple", "orange, apple"),
        ("an orange cat", "cat"),
        ("an orange sunset over the sea", ""),
        ("the mountains at dawn", ""),
        ("a painting of a cat in the style of van gogh", "cat"),
        ("no cats, only a dog", "dog"),
        ("a beach without people or clouds", ""),
        ("please draw me a lovely picture of a fox", "fox"),
        ("A LIGHTHOUSE", "lighthouse"),
        ("a cat\nand a dog", "cat, dog"),
        ("100 balloons", "60 balloon"),
        ("the man's hat", "hat"),
        ("the man's garden", ""),
        ("the zookeeper's hat", "hat"),
        ("two men wearing hats", "2 man, 2 hat"),
        ("two men wearing five hats", "2 man, 5 hat"),
    ],
)
def test_things_and_their_numbers_are_found(prompt, things):
    assert sketch(wish_of(prompt)) == things


@pytest.mark.parametrize(
    ("prompt", "relations"),
    [
        ("a cat on a chair", "cat on chair"),
        ("two cats and a dog on a bed", "cat on bed, dog on bed"),
        ("a sun, two birds and a cat on a bed", "cat on bed"),
        ("a bird between two trees", "bird between tree"),
        ("a dog between a house and a tree", "dog between house+tree"),
        ("a house surrounded by trees", "tree around house"),
        ("a girl holding a balloon", "balloon held girl"),
        ("a cat wearing a hat", "hat worn cat"),
        ("a cat in a hat", "hat worn cat"),
        ("a man riding a horse through the desert", "man on horse"),
        ("a bowl of apples", "apple in bowl"),
        ("a vase with three roses", "rose in vase"),
        ("a car to the left of a house", "car left_of house"),
        ("a boat on the sea, behind it a lighthouse", "lighthouse behind boat"),
        ("on the table, a cup and an apple", ""),
        ("a cat sleeping under a tree", "cat under tree"),
        ("a cat on top of a horse", "cat on horse"),
        ("A house. Three birds above it.", "bird above house"),
        ("a dog chasing a cat", "dog beside cat"),
        ("a girl eating an apple", "apple held girl"),
        ("a house with a girl reading a book", "girl beside house, book held girl"),
        ("a cat in a chair", "cat on chair"),
        ("two cats on a chair watching a bird", "cat on chair, cat beside bird"),
        ("a cat watching the moon", ""),
        ("a mouse in front of an elephant", "mouse in_front elephant"),
        ("a cat on a zeppelin", ""),
        ("a cat on the beach", ""),
    ],
)
def test_relations_bind_the_right_things(prompt, relations):
    assert told(wish_of(prompt)) == relations


@pytest.mark.parametrize(
    ("prompt", "field", "value"),
    [
        ("a boat at sea", "place", "sea"),
        ("a boat in a harbor", "place", "harbour"),
        ("a fox in the woods", "place", "forest"),
        ("fish under the sea", "place", "underwater"),
        ("a village by the sea", "place", "harbour"),
        ("a castle at sunset", "time", "dusk"),
        ("under a starry sky, a boat", "time", "night"),
        ("a street in the rain", "weather", "rain"),
        ("a thunderstorm over a city", "weather", "storm"),
        ("a snowy forest", "season", "winter"),
        ("a fox in watercolor", "style", "watercolour"),
        ("an 8-bit castle", "style", "pixel"),
        ("papercraft whale", "style", "paper"),
        ("a low-poly fox", "style", "lowpoly"),
        ("a technical blueprint of a rocket", "style", "blueprint"),
        ("a line drawing of a cat", "style", "ink"),
        ("a cat in stained glass style", "style", "lowpoly"),
        ("a spooky castle", "mood", "spooky"),
        ("close-up of a rose", "view", "close"),
        ("a cat, light from the right", "light", "right"),
        ("a cat on a white background", "background", "plain"),
        ("a cat, transparent background", "background", "transparent"),
        ("a pink sky over the sea", "sky", COLOURS["pink"]),
        ("a boat in blue and gold", "palette", (COLOURS["blue"], COLOURS["gold"])),
    ],
)
def test_the_setting_is_understood(prompt, field, value):
    assert getattr(wish_of(prompt), field) == value


@pytest.mark.parametrize(
    ("prompt", "colours"),
    [
        ("a red boat with white sails", ("red", "white")),
        ("a blue and yellow parrot", ("blue", "yellow")),
        ("a black and white cat", ("black", "white")),
        ("the boat is red", ("red",)),
        ("a boat painted turquoise", ("turquoise",)),
        ("a small, vermilion boat", ("vermilion",)),
        ("a girl in a red dress", ("red",)),
    ],
)
def test_colours_bind_to_their_noun(prompt, colours):
    assert wish_of(prompt).things[0].colours == tuple(COLOURS[name] for name in colours)


def test_several_things_share_out_mixed_colours():
    thing = wish_of("red, white and blue balloons").things[0]

    assert thing.mixed
    assert thing.colours == (COLOURS["red"], COLOURS["white"], COLOURS["blue"])


def test_written_colours_and_shades_are_colours():
    assert wish_of("a #f80 car").things[0].colours == ("#ff8800",)
    dark, green = wish_of("a dark green car").things[0].colours[0], COLOURS["green"]
    assert dark < green


def test_each_noun_keeps_its_own_adjectives():
    wish = wish_of("a tiny happy dog beside a huge sad red elephant")

    dog, elephant = wish.things
    assert (dog.size, dog.mood, dog.colours) == (0.5, "happy", ())
    assert (elephant.size, elephant.mood, elephant.colours) == (1.75, "sad", (COLOURS["red"],))


@pytest.mark.parametrize(
    ("prompt", "bearer", "text"),
    [
        ('a sign that says "OPEN"', "sign", "OPEN"),
        ("a sign that says “Café ⅓”", "sign", "Café ⅓"),
        ("a bakery called 'Bread & Co' in a village", "shop", "Bread & Co"),
        ("a book titled «Moby Dick»", "book", "Moby Dick"),
        ("a shop with the words 「営業中」", "shop", "営業中"),
        ("a sign saying Welcome Home", "sign", "Welcome Home"),
    ],
)
def test_quoted_words_are_written_on_what_can_bear_them(prompt, bearer, text):
    thing = wish_of(prompt).things[0]

    assert (thing.noun, thing.text) == (bearer, text)


def test_quoted_words_without_a_bearer_are_a_caption():
    assert wish_of('a beach, titled "Summer"').captions == ("Summer",)
    assert wish_of('a boat "Anna"').captions == ("Anna",)


def test_an_apostrophe_opens_no_quotation():
    wish = wish_of("the cat's hat isn't on the dog's bed")

    assert wish.captions == ()
    assert sketch(wish) == "hat, bed"


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("a tree on the left and a house on the right", ["left", "right"]),
        ("in the foreground, a dog; in the background a castle", ["near", "far"]),
        ("a cat in the top left corner", ["left top"]),
        ("a flying castle", ["aloft"]),
        ("a whale floating in the sky above a city", ["aloft"]),
    ],
)
def test_placements_go_to_their_things(prompt, words):
    assert [thing.placement.words for thing in wish_of(prompt).things] == words


@pytest.mark.parametrize(
    ("prompt", "missing"),
    [
        ("a purple zeppelin over a city", ("a purple zeppelin",)),
        ("a fluffy cat", ("fluffy",)),
        ("a cat made of clay", ("made of clay",)),
        ("a cat on a zeppelin", ("on a zeppelin",)),
        ("a cat with wings", ("wings",)),
        ("a cat with blue wings", ("blue wings",)),
        ("eine gestreifte Katze", ("gestreifte",)),
        ("龘龘", ("龘龘",)),
        ("a cat in stained glass style", ("stained glass (drawn as low-poly)",)),
        ("100 balloons", ("100 balloons (60 are drawn)",)),
        ("a cat at night and at noon", ("at noon (one time of day to a picture)",)),
    ],
)
def test_what_cannot_be_drawn_is_said(prompt, missing):
    assert wish_of(prompt).missing == missing


@pytest.mark.parametrize(
    ("prompt", "near"),
    [
        ("a cat dancing", ("dancing (drawn as keeping still)",)),
        ("a dancing cat", ("dancing (drawn as keeping still)",)),
        ("a cat melting in the sun", ("melting (drawn as keeping still)",)),
        ("a cat running quickly", ("running (drawn as keeping still)",)),
    ],
)
def test_what_is_done_is_told_as_kept_still_and_never_as_a_thing(prompt, near):
    wish = wish_of(prompt)

    assert (wish.missing, wish.near) == ((), near)


@pytest.mark.parametrize(
    "prompt",
    [
        "three cats in a row",
        "a cat, slowly and quietly",
        "a piece of an apple",
        "highly detailed masterpiece, 4k, best quality, a cat",
        "Please draw a beautiful picture of the cat!",
        "a cat, cinematic, award-winning, trending on artstation",
        "a cat without text",
        "a cat, no people",
        "",
    ],
)
def test_praise_glue_and_refusals_are_not_reported(prompt):
    assert wish_of(prompt).missing == ()


def test_what_is_refused_is_not_drawn():
    wish = wish_of("a harbour without boats or birds")

    assert wish.things == ()
    assert wish.unwanted == ("boat", "bird")


def test_a_known_emoji_draws_a_word_without_drawing():
    wish = understand("two lobsters", lexicon=VOCABULARY, emoji=True)

    assert [(t.noun, t.count, t.emoji) for t in wish.things] == [("lobsters", 2, "\U0001f99e")]


def test_a_prompt_that_is_too_long_says_so():
    wish = wish_of("a cat " * 5000)

    assert wish.missing[-1] == "everything after the first 400 words (not read)"


def test_a_mark_has_its_name_above_it():
    wish = understand('logo for a bakery called "Crumb" in two colours')

    assert [(thing.noun, thing.text) for thing in wish.things] == [("bread", "")]
    assert wish.captions == ("Crumb",)
    assert (wish.background, wish.view, wish.style) == ("plain", "centred", "flat")


@pytest.mark.parametrize(
    ("prompt", "caption"),
    [
        ('a poster that says "Summer Jazz" with a guitar', "Summer Jazz"),
        ("a poster that reads Save the Whales with a whale", "Save the Whales"),
        ("Logo: a blue owl, flat, with the word NOCTUA", "NOCTUA"),
        ("a poster titled Deep, a shark", "Deep"),
    ],
)
def test_words_of_a_poster_need_no_quotation_marks(prompt, caption):
    wish = understand(prompt)

    assert wish.captions == (caption,)
    assert wish.missing == ()
    assert [thing.noun for thing in wish.things] != ["poster"]
    assert wish.poster == ("poster" in prompt)


@pytest.mark.parametrize(
    ("prompt", "looks"),
    [
        ("a woman with curly red hair and glasses", ("curly", "hair #b5432a", "glasses")),
        ("an old pirate with a white beard and a yellow coat", ("old", "beard", "beard #f4f2ec")),
        ("a bald man wearing sunglasses", ("bald", "sunglasses")),
        ("a man with a cat", ()),
    ],
)
def test_how_somebody_looks_is_bound_to_them(prompt, looks):
    wish = understand(prompt)

    assert wish.things[0].looks == looks
    assert wish.missing == ()
    assert [thing.noun for thing in wish.things[1:]] == (["cat"] if "cat" in prompt else [])


def test_a_hat_named_after_glasses_is_worn_too():
    wish = understand("a woman wearing sunglasses and a hat")

    assert [(r.kind, r.subject, r.objects) for r in wish.relations] == [("worn", 1, (0,))]


@pytest.mark.parametrize(
    ("prompt", "shapes", "colours"),
    [
        ("an abstract composition of triangles, teal and coral", ("triangle",), 2),
        ("circles and squares in red and blue, watercolour", ("circle", "square"), 2),
        ("abstract waves", ("wave",), 0),
        ("geometric pattern", (), 0),
    ],
)
def test_shapes_make_an_abstract_picture(prompt, shapes, colours):
    wish = understand(prompt)

    assert (wish.place, wish.shapes, wish.things) == ("abstract", shapes, ())
    assert len(wish.palette) == colours
    assert wish.missing == ()


@pytest.mark.parametrize("prompt", ["an abstract cat", "a sea with waves", "a striped cat"])
def test_what_has_a_name_is_no_abstract_picture(prompt):
    assert understand(prompt).place != "abstract"
