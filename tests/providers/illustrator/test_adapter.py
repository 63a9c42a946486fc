"""What comes back for an order."""

import numpy as np
import pytest
from PIL import Image

from pleinair.providers.illustrator import studio
from pleinair.providers.protocol import NOTHING, BadRequest, InlineProvider, Picture
from tests.providers.illustrator.ordering import foreign, half_mask, opened, order, pixels_of, png
from tests.providers.people import Notes


def test_illustrator_is_an_inline_provider(illustrator):
    assert isinstance(illustrator, InlineProvider)
    assert illustrator.shape == "local"


@pytest.mark.parametrize(
    ("output_format", "kind"), [("png", "PNG"), ("jpeg", "JPEG"), ("webp", "WEBP")]
)
def test_pictures_have_the_exact_size_and_format(illustrator, output_format, kind):
    answer = illustrator.make(order(output_format=output_format), watch=Notes())

    (picture,) = answer.pictures
    image = opened(picture)
    assert image.size == (160, 120)
    assert image.format == kind
    assert picture.media_type == f"image/{output_format}"


def test_pictures_of_one_order_differ_and_have_their_seeds(illustrator):
    answer = illustrator.make(order(count=3), watch=Notes())

    assert answer.seeds == (7, 8, 9)
    assert len({picture.data for picture in answer.pictures}) == 3


def test_another_process_draws_the_same_bytes(illustrator):
    drawn_there = illustrator.make(order(), watch=Notes())
    drawn_here = studio.make(order(), watch=Notes())

    assert drawn_there.pictures[0].data == drawn_here.pictures[0].data
    assert drawn_there.pictures[0].scene == drawn_here.pictures[0].scene


def test_without_a_seed_the_attempt_decides(illustrator):
    one = illustrator.make(order(seed=None, idempotency_key="one"), watch=Notes())
    again = illustrator.make(order(seed=None, idempotency_key="one"), watch=Notes())
    two = illustrator.make(order(seed=None, idempotency_key="two"), watch=Notes())

    assert one.pictures[0].data == again.pictures[0].data != two.pictures[0].data


def test_partial_pictures_come_for_every_result(illustrator):
    notes = Notes()

    illustrator.make(order(count=2, partial_images=2), watch=notes)

    assert [index for index, _ in notes.partials] == [0, 0, 1, 1]
    assert len({picture.data for _, picture in notes.partials}) == 4
    assert notes.fractions[-1] == 1


def test_what_was_not_drawn_is_said(illustrator):
    answer = illustrator.make(order(prompt="a cat and a flurbelgonk"), watch=Notes())

    assert any("flurbelgonk" in note for note in answer.notes)


def test_edit_of_our_own_picture_changes_its_scene(illustrator):
    first = illustrator.make(order(), watch=Notes()).pictures[0]

    answer = illustrator.make(
        order(operation="edit", prompt="make it night", references=(first,)), watch=Notes()
    )

    assert first.scene["time"] != "night"
    assert answer.pictures[0].scene["time"] == "night"
    assert [t["noun"] for t in answer.pictures[0].scene["things"]] == [
        t["noun"] for t in first.scene["things"]
    ]


def test_variants_keep_the_things_and_change_the_picture(illustrator):
    first = illustrator.make(order(), watch=Notes()).pictures[0]

    answer = illustrator.make(
        order(operation="variant", prompt="", references=(first,), count=2, seed=40), watch=Notes()
    )

    nouns = [sorted(t["noun"] for t in p.scene["things"]) for p in (first, *answer.pictures)]
    assert nouns[0] == nouns[1] == nouns[2]
    assert len({p.data for p in (first, *answer.pictures)}) == 3


def test_reseed_draws_the_prompt_anew(illustrator):
    first = illustrator.make(order(), watch=Notes()).pictures[0]

    answer = illustrator.make(
        order(operation="reseed", references=(first,), seed=99), watch=Notes()
    )

    assert answer.seeds == (99,)
    assert answer.pictures[0].scene["seed"] == 99
    assert answer.pictures[0].data != first.data


def test_foreign_picture_is_edited_by_its_pixels(illustrator):
    reference = foreign()

    answer = illustrator.make(
        order(operation="edit", prompt="black and white, add a zebra", references=(reference,)),
        watch=Notes(),
    )

    assert np.ptp(pixels_of(answer.pictures[0])[..., :3], axis=2).max() <= 1
    assert answer.pictures[0].scene is None
    assert any("zebra" in note for note in answer.notes)


@pytest.mark.parametrize("output_format", ["png", "webp"])
@pytest.mark.parametrize("own", [True, False])
def test_nothing_outside_the_mask_changes_by_a_bit(illustrator, output_format, own):
    reference = illustrator.make(order(), watch=Notes()).pictures[0] if own else foreign()

    answer = illustrator.make(
        order(operation="edit", prompt="make it night", references=(reference,),
               mask=half_mask(), output_format=output_format),
        watch=Notes(),
    )  # fmt: skip

    before, after = pixels_of(reference), pixels_of(answer.pictures[0])
    assert (before[:, :80] == after[:, :80]).all()
    assert (before[:, 80:] != after[:, 80:]).any()


def test_transparent_background_comes_with_alpha(illustrator):
    answer = illustrator.make(order(prompt="a cat", background="transparent"), watch=Notes())

    alpha = pixels_of(answer.pictures[0])[..., 3]
    assert (alpha == 0).mean() > 0.2
    assert (alpha == 255).mean() > 0.05


def test_rubbish_for_a_reference_is_refused_and_the_process_lives_on(illustrator):
    rubbish = Picture(data=b"\x89PNG\r\n\x1a\nrubbish", media_type="image/png")

    with pytest.raises(BadRequest) as refused:
        illustrator.make(order(operation="edit", references=(rubbish,)), watch=Notes())

    assert refused.value.parameter == "image"
    assert illustrator.make(order(), watch=Notes()).pictures


def test_a_prompt_of_unknown_words_is_lettering_and_says_so(illustrator):
    answer = illustrator.make(order(prompt="Blorp snizzle", seed=1), watch=Notes())

    assert answer.used["understood"] == NOTHING
    assert answer.notes == (
        "none of these words are known to the illustrator (drawn as lettering)",
    )
    scene = answer.pictures[0].scene
    assert [line["text"] for line in scene["lettering"]] == ["Blorp snizzle"]


def test_black_and_white_leaves_no_colour_anywhere(illustrator):
    asked = order(prompt="a red fox in a green meadow, black and white", seed=1)

    pixels = pixels_of(illustrator.make(asked, watch=Notes()).pictures[0])

    assert np.ptp(pixels[..., :3].astype(int), axis=2).max() <= 2
    assert pixels[..., 0].std() > 20


@pytest.mark.parametrize("words", ["add a clock on the wall", "a round clock on the wall"])
def test_what_is_typed_into_a_mask_is_added_where_the_mask_is_open(words):
    before = studio.make(order(prompt="a living room with a sofa"), watch=Notes()).pictures[0]

    answer = studio.make(
        order(operation="edit", prompt=words, references=(before,), mask=half_mask()), watch=Notes()
    )

    (clock,) = [t for t in answer.pictures[0].scene["things"] if t["noun"] == "clock"]
    assert answer.notes == ("Added a clock.",)
    assert clock["x"] > 0.5
    assert (pixels_of(answer.pictures[0]) != pixels_of(before)).any()


def test_an_edit_that_the_mask_hides_is_not_done():
    before = studio.make(order(prompt="a red car on a white background"), watch=Notes()).pictures[0]
    held = Image.new("RGBA", (160, 120), (0, 0, 0, 255))
    held.paste((0, 0, 0, 0), (0, 0, 20, 20))
    corner = Picture(data=png(held), media_type="image/png")

    answer = studio.make(
        order(operation="edit", prompt="make the car blue", references=(before,), mask=corner),
        watch=Notes(),
    )

    assert answer.notes == ("not done: make the car blue (it changes nothing where it may)",)
