"""Encoded pictures in and out: three formats, bounded sizes, nothing but pixels kept."""

import io

from PIL import Image, ImageOps, UnidentifiedImageError

from pleinair.providers.protocol import BadRequest, Format

FORMATS = ("PNG", "JPEG", "WEBP")
# Decoding more than this would not fit the drawing process.
MOST_PX = 64_000_000
PAPER = (255, 255, 255)
# Grain compresses badly: higher levels take twice the time and save a few bytes in a hundred.
PNG_LEVEL, DRAFT_LEVEL = 3, 1


def opened(data: bytes) -> Image.Image:
    """Decode a picture to RGBA, turned upright. Raises BadRequest for anything else."""
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            if image.width * image.height > MOST_PX:
                raise BadRequest(
                    "This picture has too many pixels to edit here.", parameter="image"
                )
            return ImageOps.exif_transpose(image).convert("RGBA")
    except (
        UnidentifiedImageError,
        OSError,
        ValueError,
        SyntaxError,
        Image.DecompressionBombError,
    ) as error:
        raise BadRequest(
            "This file is not a PNG, JPEG or WebP picture that can be read.",
            parameter="image",
            detail=type(error).__name__,
        ) from error


def encoded(
    image: Image.Image,
    format: Format,
    *,
    exact: bool = False,
    draft: bool = False,
) -> bytes:
    """Encode pixels; `exact` avoids loss where the format can, `draft` saves bytes and time."""
    out = io.BytesIO()
    solid = image.getchannel("A").getextrema()[0] == 255 if image.mode == "RGBA" else True
    if format == "jpeg":
        _on_paper(image).save(out, "JPEG", quality=78 if draft else 93, subsampling=0)
    elif format == "webp":
        picture = image.convert("RGB") if solid else image
        picture.save(
            out, "WEBP", quality=75 if draft else 92, lossless=exact, exact=exact, method=2
        )
    else:
        picture = image.convert("RGB") if solid and not exact else image
        picture.save(out, "PNG", compress_level=DRAFT_LEVEL if draft else PNG_LEVEL)
    return out.getvalue()


def _on_paper(image: Image.Image) -> Image.Image:
    """JPEG knows no transparency: lay the picture on white."""
    if image.mode != "RGBA":
        return image.convert("RGB")
    paper = Image.new("RGB", image.size, PAPER)
    paper.paste(image, mask=image.getchannel("A"))
    return paper
