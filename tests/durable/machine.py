"""A process of a site, which does what it is told: `python -m tests.durable.machine DEED …`.

`hand ROW TURNS VERSION` hands a row over for each turn, a digit, as a process of that version.
`work ROW` takes work until that row's is done; `ready` takes work and stops; `pause ROW` hands the
row over after that.
"""

import os
import sys
import time
from pathlib import Path
from uuid import UUID

import django

_LONG_S = 60.0


def main(deed: str, row: str = "", turns: str = "1", version: str = "") -> None:
    """Do one deed."""
    django.setup()
    from pleinair.durable import engine

    done = Path(os.environ["PLEINAIR_DATA"]) / "done"

    @engine.workflow("contract")
    def note(row_id: str) -> None:
        with done.open("a") as file:
            file.write(f"{row_id} {os.getpid()}\n")

    engine.VERSION = version or engine.VERSION
    if deed != "hand":
        engine.launch(at_once=1)
    if deed == "work":
        _wait_for(row, done)
    engine.stop()
    if deed in {"hand", "pause"}:
        for turn in turns:
            engine.enqueue("contract", UUID(row), turn=int(turn))


def _wait_for(row: str, done: Path) -> None:
    ends = time.monotonic() + _LONG_S
    while not (done.exists() and row in done.read_text()):
        assert time.monotonic() < ends, f"{row} was not taken"
        time.sleep(0.05)


if __name__ == "__main__":
    main(*sys.argv[1:])
