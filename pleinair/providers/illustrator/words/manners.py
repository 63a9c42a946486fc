"""In what manner: the words for styles, palettes, views and backgrounds."""

from pleinair.providers.illustrator.scene import Style
from pleinair.providers.illustrator.words.phrases import Phrasebook, book
from pleinair.providers.illustrator.words.wish import Background, View

STYLES: dict[Style, str] = {
    "flat": "flat, flat design, vector, vector art, vector style, vector illustration, cartoon, "
    "cartoon style, cartoonish, storybook, childrens book, storybook illustration, "
    "flat illustration, clip art, clipart, minimalist, minimal, minimalistic, flat style",
    "watercolour": "watercolour, watercolor, watercolours, watercolors, aquarelle, aquarell, "
    "water colour, water color, watercolour style, watercolor style, gouache, "
    "wet on wet, watercolour painting, watercolor painting",
    "ink": "ink, ink drawing, pen and ink, line drawing, line art, lineart, pen drawing, "
    "ink sketch, sketch, etching, engraving, black ink, hand drawn, doodle, colouring page, "
    "coloring page, colouring book, coloring book, in ink, outline, comic, comic book",
    "pixel": "pixel, pixel art, pixelart, pixelated, 8 bit, 8bit, 16 bit, 16bit, retro game, "
    "video game sprite, sprite, pixel style, pixels, pixel art style",
    "neon": "neon, neon lights, neon light, neon style, synthwave, cyberpunk, "
    "vaporwave, glowing neon, neon glow, neon art, retrowave",
    "paper": "paper, paper cut, papercut, paper cutout, paper cut out, cut paper, papercraft, "
    "paper craft, paper art, layered paper, origami, collage, paper style, kirigami, "
    "paper collage, made of paper, paper cuttings",
    "blueprint": "blueprint, blueprint style, technical drawing, schematic, cyanotype, "
    "technical blueprint, engineering drawing, architectural drawing, as a blueprint",
    "oil": "oil, oil painting, oil paint, oils, in oil, in oils, painting in oil, impressionist, "
    "impressionism, impasto, oil on canvas, acrylic, acrylic painting, fine art painting",
    "lowpoly": "low poly, lowpoly, low polygon, polygonal, polygon art, faceted, low poly style, "
    "geometric style",
}

# Styles asked for that are not ours: the nearest is taken, and that is said.
NEAR_STYLES: dict[Style, str] = {
    "lowpoly": "stained, stained glass, mosaic, 3d, 3d render, 3d rendering, crystal, cubist, "
    "cubism, voxel, minecraft, blender, octane render, unreal engine",
    "oil": "photo realistic, photorealistic, photorealism, hyperrealistic, realistic, realism, "
    "van gogh, monet, vincent van gogh, claude monet, renaissance, baroque, rembrandt, "
    "style of van gogh, style of monet, style of rembrandt, "
    "style of vincent van gogh, post impressionist, expressionist, hyper realistic",
    "ink": "pencil, pencil drawing, pencil sketch, charcoal drawing, crayon, chalk, woodcut, "
    "linocut, manga, ukiyo e, japanese print, woodblock, woodblock print, block print, ballpoint, "
    "hokusai, style of hokusai, crayons, coloured pencil, colored pencil",
    "flat": "photograph, photography, photo, dslr, "
    "anime, anime style, pop art, disney, pixar, studio ghibli, ghibli, art deco, "
    "bauhaus, risograph, screen print, art nouveau, scandinavian, mid century",
    "paper": "felt, embroidery, quilt, clay, claymation, plasticine, knitted, textile, tapestry",
    "pixel": "lego, cross stitch, ascii",
    "neon": "light painting, hologram, holographic",
}

# Colours that several things of a kind share out when they are called so: "colourful fish".
VIVID = ("#ff4d4d", "#ffd23f", "#2bd17e", "#2d9bf0", "#a64dff")
PASTEL = ("#f6c9d0", "#c9e4de", "#f7ecc8", "#c6d8f0", "#e3d3ee")
PAINTBOXES = (VIVID, PASTEL)
# Paper, ink and grey: where they are asked for, nothing in the picture has another colour.
MONOCHROME = ("#f4f4f2", "#1f1f22", "#8c8c8e")

# Colours for a whole picture and what people call them.
PALETTES: dict[tuple[str, ...], str] = {
    PASTEL:
        "pastel, pastels, pastel colours, pastel colors, pastel tones, soft colours, "
        "soft colors, pastel palette, candy colours, candy colors",
    ("#9a9a8c", "#b3a99a", "#7f8c8d", "#c2b8a3"):
        "muted, muted colours, muted colors, muted tones, desaturated, subdued, "
        "muted palette, dull colours, earth tones, earthy, earthy tones, earthy colours",
    VIVID:
        "vivid, vibrant, colourful, colorful, vivid colours, vivid colors, vibrant colours, "
        "vibrant colors, saturated, bright colours, bright colors, rainbow colours, "
        "rainbow colors, multicoloured, multicolored",
    ("#e86a3a", "#f4b04a", "#c8442f", "#f7dca8"):
        "warm colours, warm colors, warm tones, warm palette, warm light, "
        "warm hues, sunset colours, sunset colors",
    ("#2f6f9f", "#7fc1d8", "#3f8f88", "#cfe6ee"):
        "cool colours, cool colors, cool tones, cold colours, cold colors, cool palette, "
        "cool hues, cold light",
    MONOCHROME:
        "black and white, monochrome, greyscale, grayscale, black white, b w, monochromatic, "
        "shades of grey, shades of gray, noir, film noir",
    ("#f1e3c6", "#6f4e2f", "#b08a57"):
        "sepia, sepia tones, sepia tone, vintage style, old photograph, retro colours, sepia toned",
    ("#1d3a5f", "#e9a13b"):
        "two colours, two colors, in two colours, in two colors, two tone, duotone, two coloured, "
        "two colored, only two colours, only two colors, in only two colours, bicolour, "
        "with two colours, with two colors, using two colours, using two colors",
    ("#1b2340", "#3a2f5c", "#20202c"):
        "dark colours, dark colors, dark palette, dark tones",
}  # fmt: skip

# A view of one person: head and shoulders.
PORTRAITS = (
    "portrait, portrait of, a portrait of, self portrait, self portrait of, a self portrait of, "
    "headshot, headshot of, head and shoulders, bust of, portrait photo of, portrait painting of"
)

VIEWS: dict[View, str] = {
    "close": "close up, closeup, macro, extreme close up, detail of, "
    "zoomed in, up close, macro shot, close up of, a close up of",
    "wide": "wide shot, wide angle, panorama, panoramic, seen from far, from far away, "
    "from afar, long shot, seen from afar, zoomed out, establishing shot, wide view, "
    "seen from a distance",
    "centred": "centred, centered, symmetrical, symmetric, symmetry, in the very middle, "
    "centred composition, centered composition",
}

# A sheet that is the whole picture, with its subject in the middle and room for a title.
POSTERS = (
    "poster of, poster for, poster with, poster showing, movie poster, film poster, travel poster, "
    "vintage poster, retro poster, concert poster, event poster, poster design, book cover, "
    "book cover of, book cover for, book cover with, magazine cover, album cover, postcard of, "
    "postcard with, postcard from, greeting card, birthday card, christmas card, invitation card, "
    "cover of, cover for, movie poster of, travel poster of, vintage poster of, travel poster for, "
    "vintage travel poster, vintage travel poster of, album cover of, flyer for, flyer with"
)

# A mark: one thing, flat, in the middle of nothing.
EMBLEMS = (
    "logo, logo of, logo for, logo design, logo design for, icon, icon of, icon for, app icon, "
    "app icon of, app icon for, emblem, emblem of, emblem for, "
    "business card, business card for, symbol, symbol of, symbol for, monogram, logotype, "
    "brand logo, company logo, mascot, mascot for"
)

BACKGROUNDS: dict[Background, str] = {
    "plain": "plain background, simple background, solid background, white background, "
    "blank background, empty background, isolated, studio background, on white, "
    "on plain background, black background, clean background, no background",
    "transparent": "transparent background, transparent, cut out, cutout, sticker, "
    "with transparency",
}

STYLE_WORDS: Phrasebook[Style] = book(STYLES)
NEAR_STYLE_WORDS: Phrasebook[Style] = book(NEAR_STYLES)
PALETTE_WORDS: Phrasebook[tuple[str, ...]] = book(PALETTES)
POSTER_WORDS: Phrasebook[bool] = book({True: POSTERS})
EMBLEM_WORDS: Phrasebook[bool] = book({True: EMBLEMS})
PORTRAIT_WORDS: Phrasebook[str] = book({"portrait": PORTRAITS})
VIEW_WORDS: Phrasebook[View] = book(VIEWS)
BACKGROUND_WORDS: Phrasebook[Background] = book(BACKGROUNDS)
