"""What must be true after any death, however the generation ended."""

from typing import Any

from tests.kill.deeds import GRANTED

# Long enough for every lease and every pause to have run out, by the clock of a new worker.
LATER_S = 60
# Longer than any working copy or unfinished write may lie about.
MUCH_LATER_S = 4 * 60 * 60


def honest(told: dict[str, Any], *, state: str, paid: int) -> None:
    """The row says what happened, nobody paid twice, and the books agree with the row."""
    assert told["state"] == state, told
    assert told["paid"] == paid <= 1
    done = state == "done"
    assert told["charged"] == told["spent"] == (told["price"] if done else 0)
    assert bool(told["sentence"]) != done
    assert not told["is_leased"]


def balanced(told: dict[str, Any]) -> None:
    """Available, held and spent make what was granted; nothing is held for what is over."""
    assert told["held"] == 0
    assert told["available"] + told["spent"] == told["granted"] == GRANTED
    assert told["disagreements"] == 0


def nothing_lost(told: dict[str, Any], *, count: int) -> None:
    """Every answered picture is whole, with both of its copies."""
    wanted = count if told["state"] == "done" else 0
    assert told["outputs"] == told["readable"] == wanted


def nothing_left(told: dict[str, Any]) -> None:
    """No working copy outlives its work, and no bytes lie in the vault without a row."""
    assert told["working"] == []
    assert told["orphans"] == []
    assert told["uploads"] == 0
    assert told["unfinished"] == 0
