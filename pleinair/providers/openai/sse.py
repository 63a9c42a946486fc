"""Read a stream of server-sent events, as servers send it and not only as the standard says.

Tolerated: `data:` without a space, data over several lines, CR, LF and CRLF, comments, other
fields, and a last event without its blank line.
"""

from collections.abc import Iterable, Iterator


def events(chunks: Iterable[bytes]) -> Iterator[str]:
    """Yield the data of each event as one text; lines of one event are joined by a newline."""
    data: list[str] = []
    for line in _lines(chunks):
        if not line:
            if data:
                yield "\n".join(data)
            data = []
        elif line.startswith(b"data:"):
            data.append(line[5:].removeprefix(b" ").decode("utf-8", "replace"))
    if data:
        yield "\n".join(data)


def _lines(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield lines without their ends. A line may be a whole picture: each byte is seen once."""
    pending: list[bytes] = []
    after_cr = False
    for chunk in chunks:
        # A CRLF may be cut between two chunks; its LF is no line of its own.
        rest = chunk[1:] if after_cr and chunk[:1] == b"\n" else chunk
        after_cr = chunk[-1:] == b"\r" if chunk else after_cr
        *whole, tail = _split(rest)
        for line in whole:
            pending.append(line)
            yield b"".join(pending)
            pending = []
        pending.append(tail)
    last = b"".join(pending)
    if last:
        yield last


def _split(data: bytes) -> list[bytes]:
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
