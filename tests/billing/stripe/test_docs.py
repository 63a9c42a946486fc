"""What `docs/billing.md` names is there."""

import re
from pathlib import Path

from pleinair.billing.stripe import handling

ROOT = Path(__file__).parents[3]
SAID = (ROOT / "docs" / "billing.md").read_text()


def test_every_test_that_is_named_exists():
    code = "\n".join(path.read_text() for path in Path(__file__).parent.glob("test_*.py"))
    files = {path.name for path in Path(__file__).parent.glob("test_*.py")}
    named = set(re.findall(r"`((?:test_|Test)\w+(?:\.py)?)…?`", SAID))

    assert len(named) > 10
    assert [name for name in named if name not in files and name not in code] == []


def test_every_kind_of_event_is_asked_for():
    asked = re.findall(r"`([a-z_]+(?:\.[a-z_]+)*(?:\.\*)?)`", SAID)

    def is_asked(kind):
        return any(
            kind == one or (one.endswith(".*") and kind.startswith(one[:-1])) for one in asked
        )

    assert [kind for kind in handling.HANDLERS if not is_asked(kind)] == []
