"""The log: lines of JSON that hold the fields declared here, and nothing else.

Rooms use the standard library: `log = logging.getLogger(__name__)`, then
`log.info("output.stored", extra={"ms": 12, "bytes": 40_000})`. A message of ours passes only as the
name of an event, `room.what_happened`, or is named so by `extra={"event": ...}`; any other text is
dropped, because it may hold what somebody typed.
"""

import json
import logging
from collections.abc import Iterator, Mapping
from datetime import UTC
from pathlib import Path
from types import TracebackType
from typing import Literal, cast

from pleinair.lib import clock, log_files
from pleinair.lib.log_fields import CLASS, EVENT, FIELDS, FOUND, ITEMS, SAFE_MESSAGES, masked

__all__ = ["FIELDS", "ITEMS", "Formatter", "Precision", "configure"]

Precision = Literal["second", "minute"]

_PACKAGE = Path(__file__).parent.parent

# Libraries that would tell every query and every request: of these only what went wrong.
_CHATTY = ("sqlalchemy", "dbos", "uvicorn.access", "httpcore2", "httpx2")


def configure(config: Mapping[str, object]) -> None:
    """Send every logger of the process through the allow-list. Django's `LOGGING_CONFIG`.

    `folder` takes the files; when it is empty, lines go to stderr. `debug` lets our own rooms say
    more and shows lines on stderr too. `precision` is "second" or "minute".
    """
    unknown = sorted(set(config) - {"folder", "debug", "precision"})
    if unknown:
        raise ValueError(f"unknown log setting {unknown[0]!r}")
    folder, debug = str(config.get("folder") or ""), bool(config.get("debug"))
    formatter = Formatter(precision=cast(Precision, config.get("precision", "second")))
    handlers: list[logging.Handler] = []
    if folder:
        handlers.append(log_files.HourlyFiles(Path(folder)))
    if debug or not folder:
        handlers.append(log_files.Terminal())
    for handler in handlers:
        handler.setFormatter(formatter)
    _take_over(handlers)
    logging.getLogger("pleinair").setLevel(logging.DEBUG if debug else logging.INFO)


class Formatter(logging.Formatter):
    """Turns a record into one line of JSON with declared fields only."""

    def __init__(self, *, precision: Precision) -> None:
        super().__init__()
        self._precision = precision
        self._allowed = {name: field for name, field in FIELDS.items() if name not in FOUND}

    def format(self, record: logging.LogRecord) -> str:
        """Return the line. The record's text, arguments and locals are left behind."""
        line = {
            "time": self._time(),
            "level": record.levelname.lower(),
            "logger": _identifier(record.name),
            "at": _place(record.pathname, record.lineno),
            **_text(record),
            **dict(self._extras(record)),
            **_error(record),
        }
        return json.dumps(line, separators=(",", ":"))

    def _time(self) -> str:
        moment = clock.now().astimezone(UTC)
        if self._precision == "minute":
            return moment.strftime("%Y-%m-%dT%H:%MZ")
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")

    def _extras(self, record: logging.LogRecord) -> Iterator[tuple[str, object]]:
        for name, field in self._allowed.items():
            value = getattr(record, name, None)
            if isinstance(value, BaseException):
                value = _class_name(value)
            if value is not None and field.accepts(value):
                yield name, value


def _take_over(handlers: list[logging.Handler]) -> None:
    # Django and servers bring handlers that print whole requests; all lines go through ours.
    root = logging.getLogger()
    for logger in [root, *map(logging.getLogger, list(root.manager.loggerDict))]:
        for handler in [*logger.handlers]:
            logger.removeHandler(handler)
            if isinstance(handler, log_files.Quiet):
                handler.close()
        logger.propagate = True
        logger.setLevel(logging.NOTSET)
    root.setLevel(logging.INFO)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    for handler in handlers:
        root.addHandler(handler)


def _text(record: logging.LogRecord) -> dict[str, str]:
    text = record.msg
    if not isinstance(text, str):
        return {}
    if text in SAFE_MESSAGES.get(record.name, ()):
        return {"message": masked(record.getMessage())}
    ours = record.name.partition(".")[0] == "pleinair"
    if ours and EVENT.fullmatch(text):
        return {"event": text}
    return {}


def _error(record: logging.LogRecord) -> dict[str, object]:
    error = record.exc_info[1] if record.exc_info else record.msg
    if not isinstance(error, BaseException):
        return {}
    found: dict[str, object] = {"error": _class_name(error)}
    if causes := [_class_name(cause) for cause in _causes(error)]:
        found["causes"] = causes
    if frames := list(_our_frames(error.__traceback__)):
        found["frames"] = frames
    return found


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen = {id(error)}
    waiting = [error]
    while waiting and len(seen) <= 10:
        last = waiting.pop()
        inner = list(last.exceptions) if isinstance(last, BaseExceptionGroup) else []
        for cause in (last.__cause__ or last.__context__, *inner):
            if cause is not None and id(cause) not in seen:
                seen.add(id(cause))
                waiting.append(cause)
                yield cause


def _our_frames(traceback: TracebackType | None) -> Iterator[str]:
    while traceback is not None:
        code = traceback.tb_frame.f_code
        if Path(code.co_filename).is_relative_to(_PACKAGE):
            yield f"{_place(code.co_filename, traceback.tb_lineno)} {code.co_name}"
        traceback = traceback.tb_next


def _place(file: str, line: int) -> str:
    path = Path(file)
    if path.is_relative_to(_PACKAGE):
        return f"{path.relative_to(_PACKAGE.parent).as_posix()}:{line}"
    return f"{path.stem}:{line}"


def _class_name(error: BaseException) -> str:
    kind = type(error)
    name = f"{kind.__module__}.{kind.__qualname__}".removeprefix("builtins.")
    return _identifier(name)


def _identifier(name: str) -> str:
    # Names made at run time may have been made of anything.
    return name if CLASS.fullmatch(name) else "unnamed"
