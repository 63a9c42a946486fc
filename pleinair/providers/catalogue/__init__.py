"""The catalogue: every model that the site knows, as data. See the `.toml` files next to this.

Controls, prices and checks are drawn from it, so a new model is a new table in a file.
"""

from pleinair.providers.catalogue.checks import Refusal, Settings, refusals, settings_of
from pleinair.providers.catalogue.prices import PriceUnknown, cost_usd_micros, has_price, quote
from pleinair.providers.catalogue.reading import CatalogueError
from pleinair.providers.catalogue.shelf import (
    UnknownModel,
    capability,
    is_local,
    models,
    providers,
    remembered,
)
from pleinair.providers.catalogue.sizes import SHAPES, Solved, UnknownShape, solve
from pleinair.providers.catalogue.types import (
    TIERS,
    FixedSizes,
    FreeSizes,
    Model,
    Price,
    Rates,
    Tier,
    tier_of,
)

__all__ = [
    "SHAPES",
    "TIERS",
    "CatalogueError",
    "FixedSizes",
    "FreeSizes",
    "Model",
    "Price",
    "PriceUnknown",
    "Rates",
    "Refusal",
    "Settings",
    "Solved",
    "Tier",
    "UnknownModel",
    "UnknownShape",
    "capability",
    "cost_usd_micros",
    "has_price",
    "is_local",
    "models",
    "providers",
    "quote",
    "refusals",
    "remembered",
    "settings_of",
    "solve",
    "tier_of",
]
