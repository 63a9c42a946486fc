"""Ideas that no drawing names: each has an image that people have long drawn for it."""

from pleinair.providers.illustrator.words.phrases import listed

# An image, in words that the reader knows, and the ideas that it stands for.
IMAGES = {
    "a tree in a wide meadow at dusk in fog": "loneliness, solitude, emptiness, being alone, "
    "isolation, melancholy",
    "three balloons in the sky above a meadow, cheerful, a rainbow": "happiness, joy, fun, bliss",
    "a big red heart": "love, romance, affection",
    "a white pigeon flying over a calm sea at dawn": "peace, serenity, stillness, tranquillity",
    "five birds flying in the sky over the sea at dawn": "freedom, liberty, independence",
    "a sunrise over the mountains, a small flower in the foreground": "hope, beginning, a new day, "
    "optimism, spring awakening",
    "a village in the rain at dusk": "the sound of rain, sound of rain, rainy mood, rain sounds",
    "a full moon over a calm lake at night": "silence, the sound of silence, quiet, calmness",
    "an hourglass on a table": "time, the passing of time, passage of time, patience",
    "a hot-air balloon above the clouds at dawn": "dream, dreams, a dream, imagination, fantasy, "
    "wanderlust, adventure, ambition",
    "a gravestone in the rain, gloomy": "sadness, grief, sorrow, loss, death",
    "a sea in a storm at night": "anger, rage, fury, chaos, turmoil, anxiety, stress",
    "a house in a forest at night in fog, spooky": "fear, horror, nightmare, dread, terror",
    "a sofa, a lamp and a cat in a cosy room": "home, comfort, cosiness, hygge, warmth",
    "a rocket and a planet in space": "the future, future, science, progress, discovery",
    "a campfire and a tent under the stars": "friendship, togetherness, memories, nostalgia",
    "three books and a lamp on a table": "knowledge, wisdom, learning, education",
    "a guitar and a violin": "music, melody, harmony, a song, jazz, a jazz concert, "
    "jazz concert, a concert, concert",
}
IDEAS: dict[str, str] = {
    idea: image for image, ideas in IMAGES.items() for idea in listed(ideas)
}  # fmt: skip


def image_of(phrase: str) -> str:
    """Return the image of an idea as a prompt, or an empty string."""
    return IDEAS.get(
        phrase.casefold().removeprefix("the feeling of ").removeprefix("a sense of "), ""
    )
