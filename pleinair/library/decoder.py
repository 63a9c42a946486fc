"""The child process that opens pictures of strangers. Nothing else in the project does.

Only PNG, JPEG and WebP are tried, by content and never by name. What is brought is rebuilt from
its pixels, so that nothing but pixels comes through.
"""

import io
import warnings
from dataclasses import asdict, dataclass

from PIL import Image, ImageCms, ImageOps

from pleinair.lib import isolated

_FORMATS = ("PNG", "JPEG", "WEBP")
_MAGIC = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF")
_MEDIA = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}
# Longest edges of the two smaller copies: a tile on a dense screen, and a page-wide view.
RENDITIONS = {"small": 512, "large": 1600}


class Unreadable(Exception):
    """The bytes are not a picture we take; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Facts:
    """What a picture is, by its content."""

    media_type: str
    width_px: int
    height_px: int


def handle(message: isolated.Message, blobs: list[bytes]) -> tuple[isolated.Message, list[bytes]]:
    """Do one job: `rebuild` an upload, or `finish` a made picture with its smaller copies."""
    limit = int(str(message["pixels"]))
    try:
        if message["job"] == "rebuild":
            facts, data = _rebuild(blobs[0], limit)
            return {"facts": asdict(facts)}, [data]
        facts, copies = _finish(blobs[0], limit)
        return {"facts": asdict(facts), "copies": [asdict(c[0]) for c in copies]}, [
            c[1] for c in copies
        ]
    except Unreadable as error:
        return {"error": error.code}, []
    except MemoryError:
        return {"error": "too_many_pixels"}, []
    except Exception:  # noqa: BLE001 - Pillow raises plain errors for hostile files; all mean this
        return {"error": "damaged"}, []


def _rebuild(data: bytes, limit: int) -> tuple[Facts, bytes]:
    image = _opened(data, limit)
    kind = image.format or "PNG"
    upright = _in_srgb(ImageOps.exif_transpose(image))
    alpha = upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info
    pixels = upright.convert("RGBA" if alpha else "RGB")
    # A fresh image from raw pixels: no comment, profile, text or trailer can come along.
    clean = Image.frombytes(pixels.mode, pixels.size, pixels.tobytes())
    if kind == "JPEG":
        out = _encoded(clean.convert("RGB"), "JPEG", quality=95, subsampling=0)
    elif kind == "WEBP":
        out = _encoded(clean, "WEBP", lossless=True, method=0)
    else:
        out = _encoded(clean, "PNG", compress_level=4)
    return Facts(_MEDIA[kind], *clean.size), out


def _finish(data: bytes, limit: int) -> tuple[Facts, list[tuple[Facts, bytes]]]:
    image = _opened(data, limit)
    facts = Facts(_MEDIA[image.format or "PNG"], *image.size)
    pixels = image.convert(
        "RGBA" if "A" in image.getbands() or "transparency" in image.info else "RGB"
    )
    copies = []
    for edge in RENDITIONS.values():
        copy = pixels.copy()
        copy.thumbnail((edge, edge), Image.Resampling.LANCZOS, reducing_gap=3.0)
        copies.append(
            (Facts("image/webp", *copy.size), _encoded(copy, "WEBP", quality=82, method=1))
        )
    return facts, copies


def _opened(data: bytes, limit: int) -> Image.Image:
    if not data.startswith(_MAGIC) or (data[:4] == b"RIFF" and data[8:12] != b"WEBP"):
        raise Unreadable("wrong_type")
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    Image.MAX_IMAGE_PIXELS = limit
    try:
        image = Image.open(io.BytesIO(data), formats=_FORMATS)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise Unreadable("too_many_pixels") from None
    if image.width * image.height > limit:
        raise Unreadable("too_many_pixels")
    if getattr(image, "n_frames", 1) > 1:
        raise Unreadable("moving")
    image.load()
    return image


def _in_srgb(image: Image.Image) -> Image.Image:
    """Turn colours into sRGB by the picture's own profile, which then goes."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in {"RGB", "RGBA"}:
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        alpha = image.getchannel("A") if image.mode == "RGBA" else None
        turned = ImageCms.profileToProfile(
            image.convert("RGB"), source, ImageCms.createProfile("sRGB")
        )
    except ImageCms.PyCMSError:
        return image
    if turned is None:
        return image
    if alpha is not None:
        turned.putalpha(alpha)
    return turned


def _encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


if __name__ == "__main__":
    isolated.serve_once(handle)
