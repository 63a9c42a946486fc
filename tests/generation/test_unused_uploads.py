"""What somebody brought and made nothing from does not stay for ever."""

from datetime import timedelta

import pytest

from pleinair import site
from pleinair.generation import services
from pleinair.lib import clock
from pleinair.library import services as library
from pleinair.library.models import Image
from pleinair.vault import blobs
from tests.generation.conftest import ask, finish
from tests.library.files import encoded, picture

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def brought(rich):
    """A picture that alice brought to a site that keeps uploads."""
    with site.override(profile="hosted", unused_upload_hours=24):
        yield library.bring(owner_id=rich.id, data=encoded(picture()))


def sweep_in(hours):
    with clock.shifted(timedelta(hours=hours)):
        services.sweep_thoroughly()


def test_an_upload_that_nobody_used_goes_after_a_day(brought):
    sweep_in(23)
    assert Image.objects.filter(id=brought.id).exists()

    sweep_in(25)

    assert not Image.objects.exists()
    assert brought.id not in set(blobs.ids_of("kept"))


def test_an_upload_lives_as_long_as_what_was_made_from_it(rich, brought):
    made = finish(ask(rich, "another sky", operation="edit", references=(brought.id,)))
    sweep_in(1000)
    assert Image.objects.filter(id=brought.id).exists()

    services.delete(owner_id=rich.id, generation_id=made.id)
    sweep_in(25)

    assert not Image.objects.exists()


def test_what_was_made_here_stays_unused(rich, brought):
    made = finish(ask(rich, "a boat"))

    sweep_in(1000)

    assert Image.objects.get().id == made.outputs.get().image_id
