"""What adjectives and verbs say of a thing: its size, its mood, whether it flies."""

from pleinair.providers.illustrator.words.phrases import Phrasebook, book

SIZES: dict[float, str] = {
    0.5: "tiny, minuscule, miniature, microscopic, teeny, very small, mini",
    0.7: "small, little, short, petite, smaller",
    1.35: "big, large, tall, long, bigger, great, oversized, fat, broad, chubby, wide open",
    1.75: "huge, giant, enormous, gigantic, massive, colossal, very big, very large, very tall, "
    "towering, immense, jumbo, towering over",
}

MOODS = {
    "happy": "happy, smiling, joyful, laughing, cheerful, glad, grinning, with a smile, "
    "smiles, delighted, smiley, with a big smile, excited, jolly",
    "sad": "sad, crying, unhappy, weeping, gloomy, lonely, melancholy, tearful, sorrowful",
    "sleeping": "sleeping, asleep, sleepy, sleeps, dozing, napping, snoozing, taking a nap, "
    "slumbering, snoring, curled up asleep, curled up",
    "angry": "angry, furious, grumpy, mad, cross, annoyed, frowning",
    "surprised": "surprised, shocked, astonished, amazed, startled",
}

# Verbs that put a thing in the air, and those that a still picture shows anyway.
ALOFT = (
    "flying, flies, fly, soaring, hovering, gliding, airborne, in flight, drifting, "
    "jumping, leaping, jumps, rising, floats, floating in the air, soars, launching, "
    "taking off, lifting off, falling, levitating"
)
STILL = (
    "standing, stands, stand, resting, rests, perched, parked, placed, located, situated, "
    "growing, grows, grow, seen, shown, floating, anchored, moored, sailing, sails, sail, "
    "swimming, swims, shining, shines, lies, lying, waiting, posing, looking at us, "
    "looking at the viewer, hanging, rises, featuring, blooming, arranged, lined up, "
    "depicted, sits, sit, surrounded, set, visible, alone, together, side by side, "
    "landing, lands, "
    "breathing fire, spitting fire, breathes fire, spitting flames, "
    "bobbing, swim, drifts, twinkling"
)

SIZE_WORDS: Phrasebook[float] = book(SIZES)
MOOD_WORDS: Phrasebook[str] = book(MOODS)
VERB_WORDS: Phrasebook[str] = book({"aloft": ALOFT, "still": STILL})
