"""Pictures as makers bring them, and as nobody should."""

import io
import struct
import zlib

from PIL import Image

SPOT = (200, 30, 40)


def picture(size=(60, 40), mode="RGB", colour=SPOT):
    """A plain picture of one colour, with a blue upper left quarter that tells where up is."""
    image = Image.new("RGB", size, colour)
    image.paste((20, 40, 220), (0, 0, size[0] // 2, size[1] // 2))
    return image.convert(mode)


def encoded(image, kind="PNG", **options):
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def opened(data):
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def with_location(image, kind):
    """The picture with everything a phone and an editor would write into it."""
    exif = Image.Exif()
    exif[0x010F] = "CANARY camera"
    exif[0x013B] = "CANARY author"
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 31.0, 12.0), 3: "E", 4: (13.0, 24.0, 17.0)})
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">CANARY xmp</x:xmpmeta>'
    options = {"exif": exif.tobytes(), "xmp": xmp, "icc_profile": profile()}
    if kind == "JPEG":
        options["comment"] = b"CANARY comment"
    if kind == "PNG":
        from PIL.PngImagePlugin import PngInfo

        options["pnginfo"] = text = PngInfo()
        text.add_text("Comment", "CANARY text")
        text.add_itxt("Author", "CANARY international text", zip=True)
        text.add_itxt("XML:com.adobe.xmp", xmp.decode())
        del options["xmp"]
    return encoded(image, kind, **options) + b"CANARY trailer"


def profile(name="sRGB"):
    from PIL import ImageCms

    return ImageCms.ImageCmsProfile(ImageCms.createProfile(name)).tobytes()


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width, height, *chunks, depth=8, colours=2, rows=b""):
    """A PNG put together by hand, with whatever in it."""
    header = struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, 0)
    data = chunk(b"IDAT", zlib.compress(rows))
    parts = (chunk(b"IHDR", header), *chunks, data, chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def rows(width, height, bytes_per_pixel=3):
    return (b"\0" + b"\x80" * (width * bytes_per_pixel)) * height


def bomb():
    """Fifty thousand by fifty thousand pixels in some hundred kilobytes."""
    packer = zlib.compressobj(9)
    parts = [packer.compress(bytes(1_000_000)) for _ in range(100)] + [packer.flush()]
    header = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    chunks = (chunk(b"IHDR", header), chunk(b"IDAT", b"".join(parts)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def text_bomb():
    """Half a gigabyte of text in chunks that look small."""
    body = b"Comment\0\0" + zlib.compress(bytes(8_000_000), 9)
    return png(2, 2, *[chunk(b"zTXt", body)] * 64, rows=rows(2, 2))


def profile_bomb():
    """A colour profile that unpacks to a hundred megabytes."""
    body = b"icc\0\0" + zlib.compress(bytes(100_000_000), 9)
    return png(2, 2, chunk(b"iCCP", body), rows=rows(2, 2))


def moving(kind):
    frames = [picture(colour=(index * 60, 0, 0)) for index in range(3)]
    return encoded(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)


def claiming(size):
    """A PNG that claims a size and has the pixels of another."""
    return png(*size, rows=rows(4, 4))
