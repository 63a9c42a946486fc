"""What is said to somebody, as one value."""

from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field

from pleinair.egress.line import Hooks
from pleinair.egress.recipients import Recipient


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a multipart body: a file if it has a file name, else a plain field."""

    name: str
    data: bytes = field(repr=False)
    file_name: str = ""
    media_type: str = "text/plain"


@dataclass(frozen=True, slots=True)
class Request:
    """One request to a recipient. Its body is JSON, parts or a form.

    `timeout_s` replaces the recipient's. What is said is never part of the text of this value,
    which may end up in a log.
    """

    recipient: Recipient
    method: str
    url: str = field(repr=False)
    _: KW_ONLY
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    json: Mapping[str, object] | None = field(default=None, repr=False)
    parts: Sequence[Part] = field(default=(), repr=False)
    form: Sequence[tuple[str, str]] = field(default=(), repr=False)
    timeout_s: float | None = None
    hooks: Hooks = field(default_factory=Hooks, repr=False)

    @property
    def fields(self) -> frozenset[str]:
        """The names of the body's fields: in a form, `items[0][price]` is part of `items`."""
        return frozenset(
            [
                *(self.json or {}),
                *(part.name.removesuffix("[]") for part in self.parts),
                *(name.partition("[")[0] for name, _value in self.form),
            ]
        )
