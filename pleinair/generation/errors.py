"""What can go wrong when somebody asks for pictures."""

from dataclasses import dataclass

from django.utils.translation import gettext as _


class GenerationError(Exception):
    """Base of all errors of this room; its text is fit for the maker."""


class NotFound(GenerationError):
    """There is no such generation, or it belongs to somebody else: the answer is the same."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a request: the field, and what is allowed there."""

    field: str
    sentence: str


class RequestRefused(GenerationError):
    """The request cannot be made as it is. Nothing was stored and no credit touched."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(" ".join(fault.sentence for fault in faults))
        self.faults = faults


class StillRunning(GenerationError):
    """It must be over before it can be deleted."""


class Deleted(GenerationError):
    """The same request was answered and its answer deleted: it is not made again."""

    def __init__(self) -> None:
        super().__init__(_("You deleted this one. To make another, load the page again."))


class TooManyCancels(GenerationError):
    """It goes on and is charged: its maker stopped too many at the vendor's hands today."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "You stopped several today after the model had begun. "
                "This one is finished and charged as usual."
            )
        )
