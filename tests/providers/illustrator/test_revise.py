"""An instruction changes what it names, and leaves everything else alone."""

import copy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pleinair.providers.illustrator.compose import compose, truths
from pleinair.providers.illustrator.revise import revise
from pleinair.providers.illustrator.scene import Scene
from pleinair.providers.illustrator.words import understand
from pleinair.providers.illustrator.words.colours import COLOURS
from tests.providers.illustrator.vocabulary import VOCABULARY

PROMPT = "a red boat, a cat, three balloons, a tree and a sign in a harbour"


@pytest.fixture
def harbour() -> Scene:
    wish = understand(PROMPT, lexicon=VOCABULARY)
    return compose(wish, width_px=1536, height_px=1024, seed=1, lexicon=VOCABULARY)


def revised(scene: Scene, instruction: str):
    return revise(scene, instruction, seed=5, lexicon=VOCABULARY)


def things(scene: Scene, noun: str):
    return [thing for thing in scene.things if thing.noun == noun]


def changed(before: Scene, after: Scene) -> set[str]:
    """Return the nouns of things that are new, gone or different."""
    old = {thing.id: thing for thing in before.things}
    new = {thing.id: thing for thing in after.things}
    return {
        (old.get(name) or new[name]).noun
        for name in old.keys() | new.keys()
        if old.get(name) != new.get(name)
    }


@pytest.mark.parametrize(
    ("instruction", "nouns"),
    [
        ("make it night", set()),
        ("turn it into watercolour", set()),
        ("make it winter and add snow", set()),
        ("make the sky pink", set()),
        ("add two dogs on the left", {"dog"}),
        ("remove the boat", {"boat"}),
        ("say 'OPEN' on the sign", {"sign"}),
        ("make the boat blue", {"boat"}),
        ("make the boat bigger", {"boat"}),
        ("make the cat happy", {"cat"}),
        ("move the cat to the right", {"cat"}),
        ("move the cat next to the tree", {"cat"}),
        ("replace the cat with a fox", {"cat"}),
        ("more balloons", {"balloon"}),
        ("remove two balloons", {"balloon"}),
        ("flip the cat", {"cat"}),
        ("add a hat on the cat", {"hat"}),
        ("make it night, add a dog and remove the boat", {"dog", "boat"}),
        ("add a zeppelin", set()),
    ],
)
def test_only_what_was_named_changes(harbour, instruction, nouns):
    before = copy.deepcopy(harbour)

    revision = revised(harbour, instruction)

    assert changed(harbour, revision.scene) == nouns
    assert harbour == before
    assert revision.said or revision.not_done


@pytest.mark.parametrize(
    "place", ["city", "beach", "meadow", "moonscape", "lake", "forest", "room"]
)
def test_another_place_moves_nothing_but_feet(harbour, place):
    revision = revised(harbour, f"change the background to a {place}")

    def looks(scene):
        return [(t.id, t.noun, t.x, t.main, t.facing, t.seed) for t in scene.things if not t.extra]

    assert looks(revision.scene)[:6] == looks(harbour)[:6]
    for thing in (t for t in revision.scene.things if not t.extra):
        assert 0 < thing.height < thing.y + 0.01
        if thing.noun in {"cat", "tree", "sign"}:
            assert thing.y > revision.scene.horizon


def test_a_boat_floats_where_there_is_water_and_the_cat_stands_ashore(harbour):
    scene = revised(harbour, "change the background to a beach").scene

    assert things(scene, "boat")[0].y < scene.shore < things(scene, "cat")[0].y


def test_who_cannot_swim_is_moved_to_the_shore_of_the_sea(harbour):
    revision = revised(harbour, "change the background to the sea")

    assert revision.scene.place == "beach"
    assert revision.said == ("Moved it to a beach.",)


@pytest.mark.parametrize(
    ("instruction", "field", "value"),
    [
        ("make it night", "time", "night"),
        ("at sunset please", "time", "dusk"),
        ("make it rain", "weather", "rain"),
        ("add snow", "weather", "snow"),
        ("change it to winter", "season", "winter"),
        ("turn it into pixel art", "style", "pixel"),
        ("as an oil painting", "style", "oil"),
        ("change the background to a forest", "place", "forest"),
        ("remove the background", "background", "plain"),
        ("let the light come from the right: light from the right", "light", "right"),
    ],
)
def test_the_setting_changes(harbour, instruction, field, value):
    harbour.light = "left"

    assert getattr(revised(harbour, instruction).scene, field) == value


def test_added_things_are_counted_and_stand_in_the_frame(harbour):
    revision = revised(harbour, "add five dogs")

    assert len(things(revision.scene, "dog")) == 5
    assert revision.said == ("Added 5 dogs.",)
    for box in truths.boxes(revision.scene, VOCABULARY).values():
        assert -0.006 <= box.left <= box.right <= 1.506
        assert -0.006 <= box.top <= box.bottom <= 1.006


@pytest.mark.parametrize(
    ("instruction", "kind"),
    [
        ("add a hat on the cat", "on"),
        ("put a bird above the boat", "above"),
        ("add a dog to the left of the tree", "left_of"),
        ("add a mouse in front of the cat", "in_front"),
        ("add a dog under the tree", "under"),
    ],
)
def test_newcomers_stand_where_they_were_put(harbour, instruction, kind):
    scene = revised(harbour, instruction).scene

    told, a, b = scene.relations[-1]
    boxes = truths.boxes(scene, VOCABULARY)
    assert told == kind
    assert truths.holds(kind, boxes[a], boxes[b])


def test_what_was_borne_comes_down_when_its_bearer_goes():
    wish = understand("a cat on a chair", lexicon=VOCABULARY)
    scene = compose(wish, width_px=1024, height_px=1024, seed=3, lexicon=VOCABULARY)

    after = revised(scene, "remove the chair").scene

    assert things(after, "cat")[0].y == things(scene, "chair")[0].y
    assert after.relations == []


def test_what_is_borne_moves_with_its_bearer():
    wish = understand("a cat on a chair", lexicon=VOCABULARY)
    scene = compose(wish, width_px=1024, height_px=1024, seed=3, lexicon=VOCABULARY)

    after = revised(scene, "move the chair to the left").scene

    assert things(after, "chair")[0].x < things(scene, "chair")[0].x
    assert truths.untrue(after, VOCABULARY) == []


def test_colours_sizes_and_sides(harbour):
    boat, cat = things(harbour, "boat")[0], things(harbour, "cat")[0]

    assert things(revised(harbour, "make the boat blue").scene, "boat")[0].main == COLOURS["blue"]
    assert (
        things(revised(harbour, "make the red boat green").scene, "boat")[0].main
        == (COLOURS["green"])
    )
    assert things(revised(harbour, "make the boat bigger").scene, "boat")[0].height > boat.height
    assert things(revised(harbour, "make the cat smaller").scene, "cat")[0].height < cat.height
    assert things(revised(harbour, "move the cat to the left").scene, "cat")[0].x <= 0.2


def test_replacing_keeps_the_spot(harbour):
    cat = things(harbour, "cat")[0]

    fox = things(revised(harbour, "replace the cat with a blue fox").scene, "fox")[0]

    assert (fox.id, fox.x, fox.y, fox.seed) == (cat.id, cat.x, cat.y, cat.seed)
    assert fox.main == COLOURS["blue"]


def test_lettering_goes_to_the_sign_or_to_the_top(harbour):
    assert things(revised(harbour, 'change the sign to say "SHUT"').scene, "sign")[0].text == "SHUT"
    assert revised(harbour, 'add a title "Hello"').scene.lettering[0].text == "Hello"


def test_flipping_twice_gives_the_picture_back(harbour):
    once = revised(harbour, "flip").scene

    assert once != harbour
    assert revised(once, "flip").scene == harbour


@pytest.mark.parametrize(
    ("instruction", "not_done"),
    [
        ("add a zeppelin", "a zeppelin"),
        ("make the cat dance", "dance"),
        ("frobnicate", "frobnicate"),
        (
            "replace the elephant with a dog",
            "replace the elephant with a dog (there is no elephant)",
        ),
    ],
)
def test_what_is_not_done_is_said(harbour, instruction, not_done):
    revision = revised(harbour, instruction)

    assert revision.not_done == (not_done,)
    assert revision.scene.not_drawn[-1] == not_done


@pytest.mark.parametrize(
    ("instruction", "sentence"),
    [
        ("remove the elephant", "There is no elephant in the picture."),
        ("remove flowers", "There are no flowers in the picture."),
        ("remove the zeppelin", "There is no zeppelin in the picture."),
    ],
)
def test_what_is_not_there_is_not_missed(harbour, instruction, sentence):
    revision = revised(harbour, instruction)

    assert (revision.said, revision.not_done) == ((sentence,), ())
    assert changed(harbour, revision.scene) == set()


def test_a_place_adds_no_flowers_after_they_were_refused(harbour):
    assert "flower" in revised(harbour, "remove flowers").scene.without


def test_an_edit_forgets_what_an_earlier_one_could_not_do(harbour):
    first = revised(harbour, "add a zeppelin").scene

    assert revised(first, "make the boat blue").scene.not_drawn == []


@pytest.mark.parametrize(
    ("instruction", "number"), [("two more balloons", 5), ("one more balloon", 4)]
)
def test_so_many_more_are_added(harbour, instruction, number):
    revision = revised(harbour, instruction)

    assert len(things(revision.scene, "balloon")) == number
    assert changed(harbour, revision.scene) == {"balloon"}


def test_a_night_is_made_no_darker(harbour):
    times = []
    scene = harbour
    for _ in range(3):
        revision = revised(scene, "make it darker")
        scene = revision.scene
        times.append(scene.time)

    assert times == ["dusk", "night", "night"]
    assert revision.said == ("It is night already.",)
    assert changed(harbour, scene) == set()


@pytest.mark.parametrize("instruction", ["make it brighter", "back to day", "make it day"])
def test_the_day_comes_back(harbour, instruction):
    scene = revised(revised(harbour, "make it dusk").scene, instruction).scene

    assert scene.time == "day"
    assert changed(harbour, scene) == set()


def drawn(prompt: str) -> Scene:
    return compose(understand(prompt), width_px=512, height_px=512, seed=1)


@pytest.mark.parametrize(
    ("prompt", "instruction", "not_done"),
    [
        ('poster "JAZZ NIGHT" with a saxophone on a table', "make it snow", "snow"),
        ("a bowl of soup", "make it rain", "rain"),
        ("a cat in the snow", "make it snow", "snow"),
        ("a red car", "paint the car red", "paint the car red"),
    ],
)
def test_an_edit_that_nobody_would_see_is_not_done(prompt, instruction, not_done):
    scene = drawn(prompt)

    revision = revise(scene, instruction, seed=5)

    assert (revision.said, revision.not_done) == ((), (f"{not_done} (it changes nothing here)",))
    assert revision.scene.weather == scene.weather


def test_an_edit_says_which_half_of_it_nobody_would_see():
    revision = revise(drawn("a bowl of soup"), "add a cat and make it snow", seed=5)

    assert revision.said == ("Added a cat.",)
    assert revision.not_done == ("snow (it changes nothing here)",)


@pytest.mark.parametrize("prompt", ["a living room", "a kitchen", "a cat asleep on a windowsill"])
def test_weather_comes_to_the_window_of_a_room(prompt):
    assert revise(drawn(prompt), "make it snow", seed=5).said == ("Made it snow.",)


def test_undoing_points_to_the_picture_before(harbour):
    revision = revised(harbour, "undo that")

    assert revision.scene == harbour
    assert "the picture before this one" in revision.not_done[0]


@given(
    st.lists(
        st.sampled_from(
            ["make", "add", "remove", "the", "boat", "cat", "two", "red", "bigger", "and", "then",
             "move", "left", "flip", "more", "balloons", "it", "night", "replace", "with", "'HI'",
             "on", "say", ",", "into", "a", "dog", "above", "to", "much", "everything", "sign"]
        ),
        max_size=14,
    ).map(" ".join)
)  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_any_instruction_leaves_a_whole_scene(instruction):
    wish = understand(PROMPT, lexicon=VOCABULARY)
    scene = compose(wish, width_px=1536, height_px=1024, seed=1, lexicon=VOCABULARY)

    revision = revised(scene, instruction)

    assert revision == revised(scene, instruction)
    ids = [thing.id for thing in revision.scene.things]
    assert len(ids) == len(set(ids))
    assert all({a, b} <= set(ids) for _, a, b in revision.scene.relations)
    for box in truths.boxes(revision.scene, VOCABULARY).values():
        assert -0.02 <= box.left <= box.right <= 1.52
        assert -0.02 <= box.top <= box.bottom <= 1.02


@pytest.mark.parametrize(
    ("instruction", "said"),
    [
        ("füge zwei Hunde hinzu", "Added 2 dogs."),
        ("mach es Nacht", "Made it night."),
        ("es soll regnen", "Made it rain."),
        ("noch ein Hund", "Added a dog."),
        ("schreibe „Hallo“", "Wrote “Hallo”."),
        ("ajoute deux chiens", "Added 2 dogs."),
    ],
)
def test_an_instruction_in_another_language_is_followed(instruction, said):
    scene = compose(understand("a castle"), width_px=256, height_px=256, seed=1)

    revision = revise(scene, instruction, seed=1)

    assert revision.done
    assert said in revision.said
    assert revision.not_done == ()


@pytest.mark.parametrize("instruction", ["make it fly", "remove the elephant", "undo that"])
def test_an_edit_of_which_nothing_was_done_says_so(instruction):
    scene = compose(understand("a castle"), width_px=256, height_px=256, seed=1)

    assert not revise(scene, instruction, seed=1).done
