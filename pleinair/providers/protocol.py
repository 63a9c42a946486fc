"""What a model provider is to us: one protocol for inline, task and local ones.

Everything here is plain data and knows no database. Adapters are called from worker
threads, never from the event loop; they block. They hold no state between calls, so a call may
be made from any thread. They never retry a paid call by themselves.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol, runtime_checkable

from pleinair.providers.errors import ProvidersError

Shape = Literal["inline", "task", "local"]
Operation = Literal["create", "edit", "variant", "reseed"]
Quality = Literal["auto", "low", "medium", "high", "xhigh", "max"]
Background = Literal["auto", "opaque", "transparent"]
Format = Literal["png", "jpeg", "webp"]

NOTHING = "nothing"

_NO_WORD = re.compile(r"[^a-z0-9_.-]+")
_REASON_LENGTH = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Encoded image bytes, as they go in or come out. `media_type` is like `image/png`.

    `scene` is the document of a picture that our own illustrator drew, else None.
    """

    data: bytes
    media_type: str
    scene: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One paid call, fully decided: legal settings only, checked against the catalogue.

    `idempotency_key` is random and the same for one attempt for ever. `mask` follows OpenAI's
    convention: a PNG of the first reference's size whose transparent pixels may change.
    Nothing in it says who the maker is.
    """

    idempotency_key: str
    operation: Operation
    model: str
    prompt: str
    width_px: int
    height_px: int
    quality: Quality = "auto"
    count: int = 1
    background: Background = "auto"
    output_format: Format = "png"
    thinking: bool = False
    seed: int | None = None
    references: tuple[Picture, ...] = ()
    mask: Picture | None = None
    partial_images: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """Tokens at the four rates that vendors bill, and the vendor's own figure if it gave one.

    `cost_usd_micros` is millionths of a US dollar; None means "not told and not computable".
    """

    text_input_tokens: int = 0
    image_input_tokens: int = 0
    cached_input_tokens: int = 0
    text_output_tokens: int = 0
    image_output_tokens: int = 0
    cost_usd_micros: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back. `used` holds the settings the provider says it used, as plain JSON.

    `used["understood"]` is NOTHING where no word of the prompt was, `used["done"]` where nothing
    of what an edit asked was. `notes` are sentences for the recipe ("not drawn: a zeppelin").
    """

    pictures: tuple[Picture, ...]
    usage: Usage | None = None
    used: Mapping[str, object] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    request_id: str = ""
    seeds: tuple[int, ...] = ()


class Watch(Protocol):
    """How a running call talks back. All methods may be called from the adapter's thread."""

    def accepted(self) -> None:
        """Say that the provider may have begun to work: from here on never call again."""

    def progress(self, fraction: float) -> None:
        """Say how much is done, 0 to 1, if the provider tells."""

    def partial(self, index: int, picture: Picture) -> None:
        """Hand over an unfinished picture of the result number `index` (from 0)."""

    def cancelled(self) -> bool:
        """True when the maker does not want the result any more: raise `Cancelled` soon."""


@runtime_checkable
class InlineProvider(Protocol):
    """Inline and local providers: one blocking call gives the pictures."""

    shape: Shape

    def make(self, order: Order, *, watch: Watch) -> Answer:
        """Make the pictures. Raises a `ProviderError` that says whether to call again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskState:
    """One look at a task. `status` is ours; `answer` is set exactly when it is `done`."""

    status: Literal["waiting", "working", "done"]
    progress: float = 0.0
    answer: Answer | None = None


@runtime_checkable
class TaskProvider(Protocol):
    """Task providers: submit, then look again until it is done. Looking costs nothing."""

    shape: Shape
    poll_every_s: float

    def submit(self, order: Order, *, watch: Watch) -> str:
        """Hand the order in and return the provider's task id (the call that costs)."""

    def look(self, task_id: str, order: Order) -> TaskState:
        """Ask about a task; fetch its pictures when it is done. Raises `ProviderError`."""

    def cancel(self, task_id: str, order: Order) -> bool:
        """Try to stop a task, and take back what was lent for it; False where it goes on.

        Nobody will look at it again. `task_id` is "" where the answer that named it never came.
        """


Provider = InlineProvider | TaskProvider


class ProviderError(ProvidersError):
    """Base of all failures of a call to a provider.

    `again` answers one question: may the same call be made once more, because nothing was
    accepted? `for_operator` says that it goes on until the site's operator acts. `message` is a
    sentence fit for the maker; `detail` is for the operator and never holds a prompt, a key or an
    address.
    """

    kind = "transient"
    again = False
    for_operator = False

    def __init__(self, message: str, *, detail: str = "") -> None:
        super().__init__(message)
        self.detail = detail

    @property
    def reason(self) -> str:
        """The detail as one short word, as the log takes it; "" where there is none."""
        return _NO_WORD.sub("-", self.detail.lower())[:_REASON_LENGTH].strip("-")


class Blocked(ProviderError):
    """The provider's rules refused it. `stage` is input, output or unknown."""

    kind = "blocked"

    def __init__(
        self,
        message: str,
        *,
        stage: Literal["input", "output", "unknown"] = "unknown",
        categories: tuple[str, ...] = (),
        detail: str = "",
    ) -> None:
        super().__init__(message, detail=detail)
        self.stage = stage
        self.categories = categories


class BadRequest(ProviderError):
    """The provider says that a parameter is wrong. `parameter` names it if it was told."""

    kind = "bad_request"

    def __init__(self, message: str, *, parameter: str = "", detail: str = "") -> None:
        super().__init__(message, detail=detail)
        self.parameter = parameter


class AuthFailed(ProviderError):
    """The key is missing, wrong or switched off: the operator must act."""

    kind = "auth"
    for_operator = True


class VerificationNeeded(ProviderError):
    """The organisation must be verified with the vendor before this model answers."""

    kind = "verification"
    for_operator = True


class ModelGone(ProviderError):
    """The model is retired or this key has no access to it."""

    kind = "model_gone"
    for_operator = True


class RateLimited(ProviderError):
    """Too many calls; nothing was accepted. `retry_after_s` is the vendor's advice, or None."""

    kind = "rate_limited"
    again = True

    def __init__(
        self, message: str, *, retry_after_s: float | None = None, detail: str = ""
    ) -> None:
        super().__init__(message, detail=detail)
        self.retry_after_s = retry_after_s


class OutOfFunds(ProviderError):
    """The site's own account with the vendor is empty: the operator must act."""

    kind = "out_of_funds"
    for_operator = True


class NotReached(ProviderError):
    """The provider never got the call (refused, no route, no TLS): it may be made again."""

    kind = "not_reached"
    again = True


class Transient(ProviderError):
    """The provider failed after it had the call (5xx, broken answer). Not called again."""

    kind = "transient"


class UnknownOutcome(ProviderError):
    """The line broke or time ran out after the provider may have begun. Never called again."""

    kind = "unknown_outcome"


class Partial(ProviderError):
    """Fewer pictures came than were asked for; `answer` holds those that did."""

    kind = "partial"

    def __init__(self, message: str, *, answer: Answer, detail: str = "") -> None:
        super().__init__(message, detail=detail)
        self.answer = answer


class Cancelled(ProviderError):
    """The watch said that the maker does not want it any more."""

    kind = "cancelled"


SleepFor = Callable[[float], None]
