"""Words that ask for nothing to be drawn."""

from pleinair.providers.illustrator.words.phrases import Phrasebook, book

# The glue of a language.
FUNCTION = (
    "a, an, the, this, that, these, those, is, are, was, were, be, been, being, am, has, have, "
    "had, and, or, but, of, to, at, by, for, from, as, it, its, his, her, their, my, your, our, "
    "there, here, where, which, who, while, i, we, you, they, he, she, want, would, like, can, "
    "could, please, so, just, also, too, very, really, quite, with, in, on, into, up, out, then, "
    "than, do, does, make, let, lets, us, me, what, when, how, if, some, any, all, every, each, "
    "own, such, only, other, one, it's, theres, there's, i'd, id, should, will, shall, may, "
    "might, must, need, get, give, both, either, over, again, more, most, rather, almost, "
    "teh, adn, wiht, wat, pls, plz, u, ur, nearly, about, off, down, away, them, him, looks, "
    "look, looking, seems, s, et, etc, e g, "
    "coming home, comes home, going home, goes home, heading home, returning home, sailing home, "
    "flying home, walking home, on the way home, on its way home, on their way home, back home, "
    "coming back, coming in, returning, arriving, coming, going, home to, "
    "filled, full, set, during, along, through, across, toward, towards, against, until, amid, "
    "within, per, via, being, two of, side, bit, kind, sort, type, lot, put, place, add, ready, "
    "after, since, because, though, although, once, twice, often, always, still, fast, hard, well, "
    "even, ever, else, however, soon, later, already, yet, able, made, done, got, gets, getting, "
    "became, become, becoming, using, used, takes, taking, comes, goes, while, whose, having a, "
    "having dinner, having lunch, having breakfast, shopping, kawaii, having, winding, "
    "in a row, in a line, in line, in rows, row, in pairs, in order, same, "
    "different, having fun, piece of, a piece of, pieces of, slice of, slices of, whole, "
    "entire, back to, inside, product, product photo of, product shot of, product photo"
)

# What people say about pictures rather than about what is in them.
PICTURE = (
    "draw, paint, show, create, generate, render, illustrate, design, picture, image, drawing, "
    "illustration, painting, scene, artwork, art, style, composition, view, background, poster "
    "art, wallpaper, concept art, digital art, digital painting, depiction, rendering, depicts, "
    "depicting, showing, shows, containing, contains, includes, including, colours, colors, "
    "colour, color, coloured, colored, palette, tones, hues, painted, drawn, in the style of, "
    "style of, shot, frame, graphic, icon style, light, lighting, tone, hue, theme, themed, "
    "atmosphere, mood, weather, time, season, sky, ground, horizon, water surface, foreground, "
    "pictured, photo of, prompt, styled, weathered, backdrop, setting, shades, shade, scenery"
)

# Praise that changes no drawing.
QUALITY = (
    "highly detailed, detailed, high detail, intricate, intricate details, 4k, 8k, hd, uhd, hdr, "
    "2k, 16k, masterpiece, best quality, high quality, high resolution, high res, hires, "
    "quality, ultra, ultra detailed, ultra high definition, beautiful, pretty, nice, lovely, "
    "cute, adorable, gorgeous, stunning, amazing, awesome, wonderful, perfect, great quality, "
    "trending, trending on artstation, artstation, award winning, professional, cinematic, "
    "sharp, sharp focus, crisp, aesthetic, elegant, charming, delightful, impressive, "
    "breathtaking, picturesque, scenic, sweet, good, best, fine, simple, clean, super, "
    "incredible, fantastic, extremely, extra, octane, 1080p, 4096, widescreen, depth of field, "
    "bokeh, volumetric lighting, soft lighting, studio lighting, natural lighting, dslr quality, "
    "details, realistic lighting, vivid details, deviantart, well composed, inspired, modern"
)

COPULAS = frozenset({"is", "are", "looks", "look", "seems", "painted", "coloured", "colored"})
ARTICLES = frozenset({"a", "an", "the", "this", "these", "those", "my", "your", "our", "his",
                      "her", "their", "its", "another", "one"})  # fmt: skip

POSSESSIVES = frozenset({"its", "his", "her", "their", "the", "my"})

NEGATIONS: Phrasebook[bool] = book(
    {
        True: "no, without, without any, not, not any, dont draw, do not draw, nothing like, "
        "avoid, except, excluding, dont add, do not add, dont include, do not include, never, "
        "minus, free of, with no, there are no, there is no, there should be no, and no, nor, "
        "neither, instead of, dont want, do not want, i dont want"
    }
)
FILLER_WORDS: Phrasebook[bool] = book({True: FUNCTION + ", " + PICTURE + ", " + QUALITY})

# What announces lettering, in quotation marks or, for the first list, without.
SAYING: Phrasebook[str] = book(
    {
        "says": "that says, saying, says, that reads, which reads, which says, with the words, "
        "with the word, reading, reads, with the text, with text, the text, the words, the word, "
        "labelled, labeled, with the inscription, inscribed, with the letters, that say, say, "
        "with the message, the message, marked, lettered, spelling, spells, text, written on it, "
        "with lettering, with the name, named, called",
        "title": "titled, entitled, with the title, the title, with the caption, captioned, "
        "with title, caption, the caption, headline, with the headline, title",
    }
)
