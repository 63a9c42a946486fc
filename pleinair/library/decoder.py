"""The child process that opens what makers bring and what providers answer.

A picture is opened by the one reader that its first bytes name, whatever its file was called: PNG,
JPEG or WebP. What is brought is rebuilt from its pixels, so that nothing but pixels comes through.
"""

import importlib
import io
from dataclasses import asdict, dataclass

from PIL import Image, ImageCms, ImageFile, ImageOps
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile

from pleinair.lib import isolated
from pleinair.library import looking

# Longest edges of the two smaller copies: a tile on a dense screen, and a page-wide view.
RENDITIONS = {"small": 512, "large": 1600}
# The longest side that all three formats can hold; WebP has the least.
LONGEST_SIDE_PX = 16_383

_MEDIA = {PngImageFile: "image/png", JpegImageFile: "image/jpeg", WebPImageFile: "image/webp"}
# Sixteen bits of grey to eight: Pillow would cut off what is bright instead.
_HIGH_BYTE = [value >> 8 for value in range(1 << 16)]
# The modes whose colours a profile speaks about; everything else becomes RGB first.
_PROFILED = {"1": "L", "L": "L", "LA": "L", "CMYK": "CMYK"}


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
    """Do one job: `rebuild` an upload, or `finish` a made picture. Both give its smaller copies.

    `rebuild` answers with the clean picture before the copies. To `finish`, a small copy of what
    the picture started from may come second.
    """
    try:
        limit = int(str(message["pixels"]))
        image = _opened(blobs[0], limit)
        facts = Facts(_MEDIA[type(image)], *image.size)
        pixels, found = _pixels(image), []
        del image
        if message["job"] == "rebuild":
            facts = Facts(facts.media_type, *pixels.size)
            found.append(_saved(pixels, facts.media_type))
        start = _pixels(_opened(blobs[1], limit)) if len(blobs) > 1 else None
        look = looking.at(pixels, start=start)
        copies = _copies(pixels)
        told = [asdict(fact) for fact, _data in copies]
        answer: isolated.Message = {"facts": asdict(facts), "copies": told, "look": asdict(look)}
        return answer, [*found, *(data for _fact, data in copies)]
    except Unreadable as error:
        return {"error": error.code}, []
    except MemoryError:
        return {"error": "too_many_pixels"}, []
    except Exception:  # noqa: BLE001 - Pillow raises plain errors for hostile files; all mean this
        return {"error": "damaged"}, []


def _opened(data: bytes, limit: int) -> ImageFile.ImageFile:
    """Open and decode, after the size alone was found to be within limits."""
    image = _reader(data)(io.BytesIO(data))
    if max(image.size) > LONGEST_SIDE_PX:
        raise Unreadable("too_long")
    if image.width * image.height > limit:
        raise Unreadable("too_many_pixels")
    if getattr(image, "n_frames", 1) > 1:
        raise Unreadable("moving")
    image.load()
    return image


def _reader(data: bytes) -> type[ImageFile.ImageFile]:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PngImageFile
    if data.startswith(b"\xff\xd8\xff"):
        # Phones put a second picture into some JPEGs (depth, brightness): this reads the first.
        return JpegImageFile
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return WebPImageFile
    raise Unreadable("wrong_type")


def _pixels(image: Image.Image) -> Image.Image:
    """Return upright pixels in sRGB, as RGB or RGBA, in an image that carries nothing else."""
    ImageOps.exif_transpose(image, in_place=True)
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):
        image = image.convert("I").point(_HIGH_BYTE, "L")
    opacity = image.convert("RGBA").getchannel("A") if image.has_transparency_data else None
    mode = _PROFILED.get(image.mode, "RGB")
    coloured = _in_srgb(image.convert(mode) if image.mode != mode else image, profile)
    # A fresh image: no comment, profile, text or trailer comes along when only pixels are pasted.
    clean = Image.new("RGB" if opacity is None else "RGBA", coloured.size)
    clean.paste(coloured)
    if opacity is not None:
        clean.putalpha(opacity)
    return clean


def _in_srgb(image: Image.Image, profile: object) -> Image.Image:
    """Turn colours into sRGB by the picture's own profile, where it has one that fits."""
    if isinstance(profile, bytes) and profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            srgb = ImageCms.createProfile("sRGB")
            turned = ImageCms.profileToProfile(image, source, srgb, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            turned = None
        if turned is not None:
            return turned
    return image.convert("RGB") if image.mode != "RGB" else image


def _copies(pixels: Image.Image) -> list[tuple[Facts, bytes]]:
    """Return the smaller copies in the order of `RENDITIONS`; each is made from the larger one."""
    copies = []
    for edge in sorted(RENDITIONS.values(), reverse=True):
        pixels = _within(pixels, edge)
        facts = Facts("image/webp", *pixels.size)
        copies.append((facts, _encoded(pixels, "WEBP", quality=82, method=1)))
    return copies[::-1]


def _within(image: Image.Image, edge: int) -> Image.Image:
    longest = max(image.size)
    if longest <= edge:
        return image
    width, height = (max(1, round(side * edge / longest)) for side in image.size)
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _saved(pixels: Image.Image, media_type: str) -> bytes:
    if media_type == "image/jpeg":
        return _encoded(pixels, "JPEG", quality=95, subsampling=0)
    if media_type == "image/webp":
        return _encoded(pixels, "WEBP", lossless=True, method=0)
    return _encoded(pixels, "PNG", compress_level=4)


def _encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


if __name__ == "__main__":
    # Loads what saving asks for, and what reads orientation out of EXIF: Pillow would import it
    # when first needed, but afterwards this process can open no file.
    Image.preinit()
    importlib.import_module("PIL.TiffImagePlugin")
    isolated.serve_once(handle)
