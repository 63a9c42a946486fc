"""Every language has every text, and what is compiled is what was written.

`make translations` brings the catalogues up to date; what is new is then translated by hand.
"""

import gettext
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pleinair.privacy import inventory
from pleinair.site import languages

FOLDERS = sorted(path.parents[1] for path in languages.FOLDER.glob("*/LC_MESSAGES/django.po"))


def ask(*command, cwd=None):
    """What one of gettext's programs prints; what it complains about is an error."""
    # Django gathers texts without any settings.
    environ = {key: value for key, value in os.environ.items() if key != "DJANGO_SETTINGS_MODULE"}
    done = subprocess.run(
        command, check=False, cwd=cwd, env=environ, capture_output=True, text=True
    )
    assert done.returncode == 0, f"{done.stderr}\nIf gettext is missing, tools/bring.sh brings it."
    return done.stdout


@pytest.fixture(scope="module")
def anew(tmp_path_factory):
    """The catalogues as they are once the texts of the code are gathered anew, in a copy."""
    copy = tmp_path_factory.mktemp("anew") / "pleinair"
    unread = shutil.ignore_patterns("__pycache__", "static", "fonts", "*.mo")
    shutil.copytree(languages.FOLDER.parent, copy, ignore=unread)
    gather = ["makemessages", "--all", "--no-location", "--no-wrap"]
    ask(sys.executable, "-m", "django", *gather, cwd=copy)
    return copy / "locale"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
class TestEveryLanguage:
    @pytest.mark.parametrize("lack", ["--untranslated", "--only-fuzzy", "--only-obsolete"])
    def test_no_text_is_missing_in_doubt_or_left_over(self, folder, lack, anew):
        catalogue = anew / folder.name / "LC_MESSAGES" / "django.po"

        assert ask("msgattrib", lack, "--no-wrap", catalogue) == ""

    def test_what_is_filled_in_is_the_same_in_both(self, folder):
        ask("msgfmt", "--check", "--output-file=/dev/null", folder / "LC_MESSAGES" / "django.po")

    def test_what_is_compiled_is_what_was_written(self, folder, tmp_path):
        written = folder / "LC_MESSAGES" / "django.po"
        ask("msgfmt", f"--output-file={tmp_path / 'django.mo'}", written)

        assert texts(written.with_suffix(".mo")) == texts(tmp_path / "django.mo")

    def test_all_that_is_declared_can_be_read(self, folder):
        known = texts(folder / "LC_MESSAGES" / "django.mo")
        said = {
            text for item in inventory.items() for text in (item.purpose, item.period, item.erasure)
        }

        assert said - set(known) == set()


def texts(compiled: Path) -> dict[str, str]:
    """Every text of a compiled catalogue with its translation."""
    with compiled.open("rb") as file:
        return gettext.GNUTranslations(file)._catalog
