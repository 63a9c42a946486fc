"""What `serve` says at its start is true of the profile."""

import argparse

import pytest

from pleinair import site
from pleinair.cli import running

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("profile", "said"),
    [("hosted", "everything kept in"), ("ephemeral", "goes with its download or after 10 minutes")],
)
def test_the_start_says_what_is_kept(
    capsys: pytest.CaptureFixture[str], profile: str, said: str
) -> None:
    switches = site.profile_switches(profile)
    with site.override(profile=profile, switches=switches):
        running._greet(argparse.Namespace(host="127.0.0.1", port=8000))

    assert said in capsys.readouterr().out
