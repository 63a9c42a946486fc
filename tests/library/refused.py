"""What nobody should bring, by name, with the code that it is refused with."""

from PIL import Image as Pillow

from tests.library import files
from tests.library.files import encoded, picture

REFUSED = {
    "nothing": (b"", "empty"),
    "one byte": (b"\x89", "wrong_type"),
    "only a signature": (b"\x89PNG\r\n\x1a\n", "damaged"),
    "words": (b"hello " * 100, "wrong_type"),
    "a page": (b"<!doctype html><script>alert(1)</script>", "wrong_type"),
    "svg": (b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "wrong_type"),
    "eps": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "wrong_type"),
    "pdf": (b"%PDF-1.7\n", "wrong_type"),
    "a page that begins as a gif": (b"GIF89a=1;alert(1)//", "wrong_type"),
    "gif": (encoded(picture(), "GIF"), "wrong_type"),
    "bmp": (encoded(picture(), "BMP"), "wrong_type"),
    "ico": (encoded(picture((32, 32)), "ICO"), "wrong_type"),
    "tiff": (encoded(picture(), "TIFF"), "wrong_type"),
    "jpeg 2000": (encoded(picture(), "JPEG2000"), "wrong_type"),
    "avif": (encoded(picture(), "AVIF"), "wrong_type"),
    "sound": (b"RIFF\x24\0\0\0WAVEfmt ", "wrong_type"),
    "only half a riff": (b"RIFF\xff\xff\xff\xffWEBP", "damaged"),
    "moving png": (files.moving("PNG"), "moving"),
    "moving webp": (files.moving("WEBP"), "moving"),
    "bomb of pixels": (files.bomb(), "too_long"),
    "bomb of pixels within the sides": (files.claiming((16_000, 16_000)), "too_many_pixels"),
    "bomb of text": (files.text_bomb(), "damaged"),
    "bomb of a profile": (files.profile_bomb(), "damaged"),
    "a thread": (files.png(1, 40_000, rows=files.rows(1, 40_000)), "too_long"),
    "no pixels": (files.png(0, 0), "damaged"),
    "fewer pixels than claimed": (files.claiming((400, 400)), "damaged"),
    "a jpeg with a png's head": (b"\x89PNG\r\n\x1a\n" + encoded(picture(), "JPEG"), "damaged"),
    "a png with a jpeg's head": (b"\xff\xd8\xff" + encoded(picture()), "damaged"),
    "half a png": (encoded(Pillow.effect_noise((90, 90), 60))[:4000], "damaged"),
    "half a jpeg": (encoded(Pillow.effect_noise((90, 90), 60), "JPEG")[:1500], "damaged"),
    "half a webp": (encoded(Pillow.effect_noise((90, 90), 60), "WEBP")[:1500], "damaged"),
}
