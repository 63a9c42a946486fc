"""Twenty prompts that together show what the illustrator can do; the contact sheet draws them."""

PROMPTS: tuple[str, ...] = (
    "A small sailing boat coming home to the harbour at dusk, low hills, flat colours",
    "Wild flowers in a blue vase on a kitchen table, morning light from the left",
    "A red fox and two rabbits in an autumn forest, watercolour",
    "A yellow taxi and a bus in a city street at night in the rain, neon style",
    "A christmas tree in front of a house in a snowy village at night, cut paper",
    "Oil painting of a windmill and three cows on a meadow at sunset",
    "Ink drawing of a pirate ship on the open sea with a whale",
    "Pixel art of a rocket and a ufo in space",
    "Blueprint of a bicycle",
    "A deer in the mountains next to a cabin, low poly",
    "A camel and a cactus in the desert at dawn",
    "A turtle, an octopus and five colourful fish under water",
    "A cat sleeping on a red sofa in a room at night, a lamp beside it",
    'A birthday cake with candles on a table and a banner that says "Happy Birthday"',
    "Three penguins on an iceberg, snow falling",
    "A hot-air balloon and two kites in the sky above fluffy clouds",
    "A farmer's tractor in the fields with a red barn, windy day",
    'Poster of a lighthouse in a storm with the title "HOLD FAST"',
    "An elephant with a small bird on its back, plain background",
    "A girl with a green umbrella walking a dog in the rain",
)
