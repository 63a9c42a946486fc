"""Styles: what shapes become. Each is a treatment of its own, not a filter over another."""

import importlib
from collections.abc import Callable
from typing import get_args

from pleinair.providers.illustrator.raster import Pixels
from pleinair.providers.illustrator.scene import Style
from pleinair.providers.illustrator.styles import stages
from pleinair.providers.illustrator.styles.sheet import Sheet

STYLES: tuple[Style, ...] = get_args(Style)


def paint(sheet: Sheet, style: Style) -> Pixels:
    """Paint a sheet in a style, as far as its stage goes."""
    if sheet.stage == "sketch":
        return stages.sketch(sheet, style)
    if sheet.stage == "flats":
        return stages.flats(sheet, style)
    return _painter(style)(sheet)


def _painter(style: Style) -> Callable[[Sheet], Pixels]:
    # Loaded on first use: a start of the drawing process pays for one style, not nine.
    module = importlib.import_module(f"{__name__}.{style}")
    painter: Callable[[Sheet], Pixels] = module.paint
    return painter
