"""What is known about a model: what it can do, what it costs, how long it takes."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from pleinair.providers.protocol import Background, Format, Operation, Quality, Shape
from pleinair.site import ModelName

Tier = Literal["1K", "2K", "4K"]
TIERS: tuple[Tier, ...] = ("1K", "2K", "4K")

# A picture's tier by its pixels, as Evolink draws the lines; we use them for every vendor.
_TOP_OF_1K_PX = 1_700_000
_TOP_OF_2K_PX = 4_400_000


def tier_of(*, width_px: int, height_px: int) -> Tier:
    """Return the tier that a picture of this size is priced in."""
    pixels = width_px * height_px
    if pixels <= _TOP_OF_1K_PX:
        return "1K"
    return "2K" if pixels <= _TOP_OF_2K_PX else "4K"


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeSizes:
    """Any size on a grid, inside bounds. `max_ratio` is the longer edge over the shorter."""

    multiple: int
    min_edge_px: int
    max_edge_px: int
    max_ratio: int
    min_pixels: int
    max_pixels: int

    def allows(self, width_px: int, height_px: int) -> bool:
        """Say whether the model makes this size."""
        shorter, longer = sorted((width_px, height_px))
        return (
            width_px % self.multiple == 0
            and height_px % self.multiple == 0
            and shorter >= self.min_edge_px
            and longer <= self.max_edge_px
            and longer <= shorter * self.max_ratio
            and self.min_pixels <= width_px * height_px <= self.max_pixels
        )

    def tiers(self) -> set[Tier]:
        """Return the tiers that a picture may fall into."""
        low = tier_of(width_px=1, height_px=self.min_pixels)
        high = tier_of(width_px=1, height_px=self.max_pixels)
        return set(TIERS[TIERS.index(low) : TIERS.index(high) + 1])


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedSizes:
    """A list of sizes, and no others."""

    sizes: tuple[tuple[int, int], ...]

    def allows(self, width_px: int, height_px: int) -> bool:
        """Say whether the model makes this size."""
        return (width_px, height_px) in self.sizes

    def tiers(self) -> set[Tier]:
        """Return the tiers that a picture may fall into."""
        return {tier_of(width_px=width, height_px=height) for width, height in self.sizes}


SizeRule = FreeSizes | FixedSizes


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """What the vendor asks, in millionths of a US dollar per million tokens."""

    text_input: int
    image_input: int
    cached_input: int
    text_output: int
    image_output: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What this site asks from a date on, and what the vendor asks if it bills tokens.

    `credits` are per picture, by quality and tier. `reference_credits` are per reference and
    call, `thinking_credits` per picture.
    """

    valid_from: date
    credits: dict[Quality, dict[Tier, int]]
    reference_credits: int = 0
    thinking_credits: int = 0
    rates: Rates | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """One model of one provider.

    `auto_costs_as` is the quality whose price is asked when the choice is left to the model.
    `repeatable` is true only where calling again costs nothing. `known` is false for a model
    that passes by a permissive profile, or that left the catalogue. `prices` are in order of
    `valid_from`.
    """

    provider: str
    id: str
    name: str
    shape: Shape
    in_house: bool
    operations: tuple[Operation, ...]
    sizes: SizeRule
    qualities: tuple[Quality, ...]
    auto_costs_as: Quality
    formats: tuple[Format, ...]
    backgrounds: tuple[Background, ...]
    max_count: int
    max_references: int
    max_prompt_characters: int
    mask: bool
    seed: bool
    partial_images: int
    thinking: bool
    repeatable: bool
    expected_s: dict[Quality, int] = field(default_factory=dict)
    shutdown_date: date | None = None
    prices: tuple[Price, ...] = ()
    known: bool = True

    @property
    def full_name(self) -> ModelName:
        """Which model of which provider this is; `name` is what people call it."""
        return ModelName(self.provider, self.id)
