"""Twenty prompts that together show what the illustrator can do; the contact sheet draws them."""

PROMPTS: tuple[str, ...] = (
    "A small sailing boat coming home to the harbour at dusk",
    "Five sunflowers in a blue vase, oil painting",
    "A red fox and two rabbits in an autumn forest, watercolour",
    "A yellow taxi and a bus in a busy city street at night in the rain, neon style",
    "A christmas tree in front of a house in a snowy village at night, cut paper",
    "Oil painting of a windmill and three cows on a meadow at sunset",
    "Ink drawing of a pirate ship on the open sea with a whale",
    "Pixel art of a rocket and a ufo in space",
    "Blueprint of a bicycle",
    "A mountain lake at dawn with a rowing boat, low poly",
    "An astronaut riding a horse on the moon",
    "A turtle, an octopus and five colourful fish under water",
    "A cat sleeping on a red sofa in a cosy room at night, a lamp beside it",
    'A birthday cake with candles on a table and a banner that says "Happy Birthday"',
    "Five penguins and a polar bear on the ice, snow falling",
    "Seven balloons and two kites over a beach, the sky is pink",
    "Ein roter Hund und zwei Katzen am Strand",
    'Poster of a lighthouse in a storm with the title "HOLD FAST"',
    "An elephant with a small bird on its back, on a white background",
    "Loneliness, watercolour",
)
