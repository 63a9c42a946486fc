"""Loaded by Python itself in every process of a house: notes whom it calls."""

import os
import sys

_path = os.environ.get("WATCHED_CALLS", "")


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.connect":
        address = arguments[1]
    elif event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        address = arguments[0]
    else:
        return
    line = address if isinstance(address, str | bytes) else address[0]
    with open(_path, "a") as file:  # noqa: PTH123 - as early in a process as can be
        file.write(f"{line}\n")


if _path:
    sys.addaudithook(_note)
