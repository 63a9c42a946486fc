"""Colour words, as a paintbox would mix them rather than as a browser would."""

from collections.abc import Sequence

from pleinair.providers.illustrator import colour
from pleinair.providers.illustrator.words.tokens import Token

COLOURS: dict[str, str] = {
    "red": "#d8342b", "scarlet": "#d92b1f", "crimson": "#b3152e", "vermilion": "#e2452b",
    "ruby": "#b01535", "cherry": "#c1203a", "maroon": "#7a1f2b", "burgundy": "#6e1a2e",
    "brick": "#a8452f", "brick red": "#a8452f", "rust": "#b3532a", "blood red": "#8f1420",
    "carmine": "#a8142f", "garnet": "#7d1a2c", "cardinal": "#b8203a", "wine": "#6f2037",
    "orange": "#ee8427", "tangerine": "#f28a30", "apricot": "#f4b183", "peach": "#f7bfa0",
    "coral": "#f0735f", "salmon": "#ee8f7a", "pumpkin": "#e3762a", "amber": "#f0a92b",
    "copper": "#b86b3d", "bronze": "#a5753a", "terracotta": "#c2623f", "ginger": "#c9762f",
    "burnt orange": "#c5591c", "burnt sienna": "#c05f3c", "sienna": "#a0522d",
    "yellow": "#f4cc33", "gold": "#d9a521", "golden": "#e0ac2b", "mustard": "#d1a12c",
    "lemon": "#f5e04d", "lemon yellow": "#f5e04d", "canary": "#f7e14a", "saffron": "#efb428",
    "ochre": "#c8892d", "ocher": "#c8892d", "honey": "#dfa139", "straw": "#e0c873",
    "cream": "#f7edd5", "ivory": "#f8f3e3", "beige": "#e2d3b5", "sand": "#dcc59a",
    "vanilla": "#f5e7bd", "champagne": "#f1e0bd", "butter": "#f8e59a", "blond": "#e8cf86",
    "blonde": "#e8cf86", "wheat": "#e3c98f", "buff": "#dcbf8a",
    "green": "#4c9a4a", "emerald": "#1f9562", "jade": "#3aa17a", "olive": "#7f8439",
    "lime": "#a6d33f", "lime green": "#7fce3d", "mint": "#a6dcc0", "mint green": "#a6dcc0",
    "sage": "#a3b591", "moss": "#74833f", "forest green": "#2c6a3b", "sea green": "#3a9a7b",
    "sap green": "#5a7d2f", "bottle green": "#17503b", "pistachio": "#b4cf8d",
    "khaki": "#a89f6a", "avocado": "#6d7d35", "viridian": "#3f8270", "hunter green": "#2e5a3a",
    "apple green": "#8dbf3f", "grass green": "#5fa13a", "chartreuse": "#c0dd36",
    "turquoise": "#36bdb5", "teal": "#1f8283", "aqua": "#5fd0d0", "aquamarine": "#7ad9c0",
    "cyan": "#35bdd6", "petrol": "#1c5a6b", "blue": "#3578bd", "navy": "#1e2f5c",
    "navy blue": "#1e2f5c", "sky blue": "#86c4e8", "baby blue": "#a9d3ee", "azure": "#3d93d8",
    "cobalt": "#2450a4", "cobalt blue": "#2450a4", "ultramarine": "#2f3ea3",
    "royal blue": "#3257c0", "sapphire": "#24499b", "indigo": "#423a90", "cerulean": "#3c8fc0",
    "prussian blue": "#1c3a57", "denim": "#4a6a95", "midnight blue": "#182350",
    "powder blue": "#b5d3e5", "steel blue": "#5181ac", "ice blue": "#cbe6f1",
    "electric blue": "#2c7dfa", "periwinkle": "#9ba4e0", "purple": "#7b4aa5",
    "violet": "#7a50b8", "lilac": "#c0a3d8", "lavender": "#b9aae0", "mauve": "#b78fb4",
    "plum": "#783a6d", "magenta": "#c9318f", "fuchsia": "#d6379b", "aubergine": "#4a2746",
    "amethyst": "#9466c6", "orchid": "#cf78c8", "mulberry": "#8a2f62", "heather": "#a98bb5",
    "pink": "#f094ad", "rose": "#e27d94", "hot pink": "#ee4f98", "blush": "#f2c0bf",
    "salmon pink": "#f2917f", "rose gold": "#d9a08e", "cerise": "#d03067",
    "bubblegum": "#f69ac1", "brown": "#8a5a36", "chocolate": "#5d3a26", "chestnut": "#8b4a2d",
    "tan": "#cfa97a", "caramel": "#c08444", "coffee": "#6a4a38", "umber": "#6b4a33",
    "sepia": "#75543a", "mahogany": "#6e2f22", "hazel": "#93703d", "fawn": "#cda678",
    "walnut": "#5f432f", "cinnamon": "#b0653a", "taupe": "#8b7d70", "auburn": "#8a3a22",
    "black": "#24242a", "jet black": "#15151a", "ebony": "#2c2622", "charcoal": "#3d4147",
    "grey": "#8f959b", "gray": "#8f959b", "slate": "#5f6c78", "silver": "#c2c7cc",
    "ash": "#b1b1ac", "pewter": "#858d92", "gunmetal": "#4a535a", "smoke": "#9aa0a5",
    "white": "#f7f5ef", "snow white": "#fbfbfd", "pearl": "#efeae0", "alabaster": "#f2ece2",
    "off white": "#f3eee2", "eggshell": "#f0e8d6", "silvery": "#c2c7cc", "reddish": "#c2574b",
    "bluish": "#6d93b8", "greenish": "#7fa57c", "yellowish": "#e6d489", "pinkish": "#eab6bd",
    "brownish": "#9c7b5f", "greyish": "#a5a9ac", "purplish": "#9476ac",
}  # fmt: skip

# Stuff that has given a colour its name: without a noun to colour, the stuff itself is meant.
STUFFS = frozenset({
    "smoke", "ash", "sand", "honey", "wine", "pearl", "straw", "wheat", "brick", "slate", "moss",
    "rust", "cream", "butter", "vanilla", "champagne", "coffee", "caramel", "cinnamon", "walnut",
    "hazel", "chestnut", "ruby", "emerald", "sapphire", "amethyst", "garnet", "jade", "amber",
    "copper", "bronze", "gold", "silver", "pewter", "ivory", "ebony", "mahogany", "charcoal",
    "cherry", "peach", "apricot", "tangerine", "pumpkin", "lemon", "lime", "olive", "avocado",
    "pistachio", "plum", "aubergine", "mulberry", "salmon", "coral", "rose", "lilac", "lavender",
    "orchid", "heather", "denim", "petrol", "bubblegum", "chocolate", "sage", "mint", "alabaster",
    "eggshell", "cardinal", "canary", "fawn", "tan",
})  # fmt: skip

# What a word before a colour does to it: towards which colour, and how far.
SHADES: dict[str, tuple[str, float]] = {
    "dark": ("#10131f", 0.4), "deep": ("#10131f", 0.28), "light": ("#ffffff", 0.45),
    "pale": ("#fffaf0", 0.58), "soft": ("#fffaf0", 0.35), "pastel": ("#fffaf0", 0.55),
    "dusty": ("#a39c96", 0.4), "muted": ("#9a9a96", 0.4), "faded": ("#d8d3c8", 0.45),
    "bright": ("", 1.35), "vivid": ("", 1.5), "brilliant": ("", 1.4), "neon": ("", 1.9),
    "rich": ("", 1.25), "warm": ("#e8a13a", 0.18), "cool": ("#4a80b8", 0.18),
}  # fmt: skip

_PHRASES = {tuple(name.split()): paint for name, paint in COLOURS.items()}
_LONGEST = max(map(len, _PHRASES))


def match(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """Return how many tokens from `at` name a colour, and the colour."""
    token = tokens[at]
    if token.mark == "hex":
        return 1, token.word
    if token.mark != "word":
        return None
    if plain := _plain(tokens, at):
        return plain
    if token.word in SHADES and at + 1 < len(tokens) and (rest := match(tokens, at + 1)):
        return rest[0] + 1, shaded(rest[1], token.word)
    return None


def shaded(paint: str, by: str) -> str:
    """Return a colour as "dark", "pale" or "bright" change it."""
    towards, much = SHADES[by]
    if towards:
        return colour.mix(paint, towards, much)
    return colour.turned(paint, 0, saturation=much)


def _plain(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    words = tuple(token.word for token in tokens[at : at + _LONGEST] if token.mark == "word")
    for size in range(len(words), 0, -1):
        contiguous = all(token.mark == "word" for token in tokens[at : at + size])
        if contiguous and words[:size] in _PHRASES:
            return size, _PHRASES[words[:size]]
    return None
