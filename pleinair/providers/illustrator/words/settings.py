"""Where, when and in what weather: the words for the setting of a picture."""

from pleinair.providers.illustrator.scene import Place, Season, Time, Weather
from pleinair.providers.illustrator.words.phrases import Phrasebook, book, listed

PLACES: dict[Place, str] = {
    "meadow": "meadow, meadows, grassland, grasslands, field, fields, prairie, pasture, lawn, "
    "countryside, hill, hills, rolling hills, green hills, grass, hillside, steppe, nature, "
    "outdoors, valley, grassy field, grassy hill, the wild, landscape, savannah, savanna",
    "lake": "lake, lakes, mountain lake, lakeside, lakeshore, lake shore, pond side",
    "river": "river, river bank, riverbank, riverside, stream, brook, creek, riverscape, "
    "river valley, rivers, canal, rapids, riverside scene",
    "ice": "ice, on the ice, on ice, arctic, the arctic, antarctic, antarctica, north pole, "
    "the north pole, south pole, the south pole, polar landscape, ice field, frozen sea, "
    "frozen lake, arctic landscape, ice floes, tundra",
    "moon": "on the moon, moonscape, lunar surface, lunar landscape, surface of the moon, "
    "moon surface, the moon surface, on the surface of the moon, "
    "walking on the moon, standing on the moon, landing on the moon, driving on the moon, "
    "on another planet, on an alien planet, on a distant planet",
    "mars": "on mars, mars landscape, martian landscape, surface of mars, the surface of mars, "
    "on the surface of mars, martian surface, walking on mars, standing on mars, driving on mars, "
    "landing on mars, on the red planet, martian desert, landscape on mars",
    "sea": "sea, ocean, open sea, seas, high seas, water, bay, lagoon, seascape, waves",
    "harbour": "harbour, harbor, port, marina, dock, docks, pier, quay, quayside, wharf, jetty",
    "beach": "beach, shore, seashore, seaside, coast, sandy beach, coastline, tropical beach, "
    "shoreline, at the coast",
    "forest": "forest, wood, woods, woodland, jungle, rainforest, rain forest, forest clearing, "
    "clearing, pine forest, bamboo forest, forests, grove, swamp",
    "city": "city, town, downtown, cityscape, metropolis, skyline, street, streets, city street, "
    "city streets, urban, alley, plaza, square, city skyline, new york, london, paris, tokyo, "
    "market square, boulevard, main street, avenue",
    "village": "village, hamlet, villages, fishing village, small town",
    "desert": "desert, dunes, sand dunes, sahara, dune, deserts, sandy desert, canyon",
    "mountains": "mountains, mountain range, alps, the alps, mountainside, mountain landscape, "
    "mountain valley, himalayas, highlands, peaks, cliff, cliffs, "
    "mountain peaks, mountain pass",
    "space": "space, outer space, galaxy, cosmos, universe, among the stars, between the stars, "
    "orbit, deep space, nebula, milky way",
    "room": "at home, room, living room, indoors, inside a house, interior, "
    "classroom, "
    "library, office, cosy room, cozy room, bathroom, study, hall, attic, cellar, museum, "
    "workshop, studio, gallery, hallway, dining room, nursery, cabin interior",
    "kitchen": "kitchen, kitchens, kitchenette, farmhouse kitchen, bakery kitchen",
    "bedroom": "bedroom, bedrooms, childs bedroom, hotel room, guest room",
    "café": "café interior, cafe interior, coffee shop interior, inside of a café, tearoom",
    "greenhouse": "greenhouse interior, inside of a greenhouse, orangery interior",
    "underwater": "underwater, under the sea, under water, undersea, ocean floor, seabed, "
    "sea floor, bottom of the sea, coral reef, under the ocean, below the waves, reef, "
    "beneath the waves, beneath the sea, deep sea, in an aquarium",
    "table": "tabletop, table top, still life, kitchen table, dining table, on a desk",
    "road": "road, mountain road, coastal road, forest road, "
    "highway, country road, lane, motorway, roadside, dirt road, path, winding road",
    "cave": "in a cave, inside a cave, inside of a cave, cave interior, in the cave, "
    "inside the cave, in a cavern, in a grotto, in its cave, in his cave, in her cave",
    "sky": "among the clouds, above the clouds, in the clouds, midair, mid air, high above",
    "farm": "farm, farmyard, barnyard, farmland, ranch, orchard, vineyard, paddock",
    "garden": "garden, gardens, park, backyard, back garden, flower garden, rose garden, yard, "
    "courtyard, botanical garden, playground, flowerbed, zoo",
}

# A place that is drawn as its nearest neighbour: that is said, not hidden.
NEAR_PLACES = frozenset(
    listed(
        "canal, rapids, lagoon, swamp, jungle, "
        "rainforest, rain forest, canyon, library, office, museum, tundra, "
        "on another planet, on an alien planet, on a distant planet, "
        "classroom, bathroom, vineyard, orchard, zoo, gallery, bamboo forest, "
        "playground, bay, new york, london, paris, tokyo, attic, cellar, cliff, "
        "cliffs, savannah, savanna, workshop, path"
    )
)

TIMES: dict[Time, str] = {
    "day": "day, daytime, noon, midday, at noon, by day, daylight, afternoon, broad daylight, "
    "sunshine, morning light, midmorning, during the day",
    "dawn": "dawn, sunrise, daybreak, early morning, at dawn, at sunrise, first light, morning, "
    "at daybreak, sun rising, sun is rising, sun rises, rising sun, sun coming up, sun comes up",
    "dusk": "dusk, sunset, twilight, evening, at dusk, at sunset, sundown, golden hour, "
    "blue hour, setting sun, nightfall, evening light, gloaming, sun setting, sun is setting, "
    "sun sets, sun going down, sun goes down, sun is going down, sun sinking",
    "night": "night, nighttime, night time, at night, midnight, moonlight, moonlit, starry, "
    "starlight, starry sky, starry night, night sky, by night, under the stars, starlit, "
    "under the moon, in the dark, tonight, moonlit night, after dark, full of stars",
}

WEATHERS: dict[Weather, str] = {
    "clear": "clear sky, clear skies, cloudless, sunny, blue sky, blue skies, clear day, "
    "fine weather, clear weather, sunny day",
    "cloudy": "cloudy, overcast, cloudy sky, grey sky, gray sky, clouded",
    "rain": "rain, rainy, raining, drizzle, downpour, in the rain, showers, rainy day, shower, "
    "rainfall",
    "snow": "snow, snowing, snowfall, snowflakes, blizzard, in the snow, falling snow, snowstorm",
    "storm": "storm, stormy, thunderstorm, lightning storm, tempest, thunder, stormy sky",
    "fog": "fog, foggy, mist, misty, haze, hazy, in the fog, smog",
    "wind": "wind, windy, breezy, breeze, gale, in the wind, gusty",
}

SEASONS: dict[Season, str] = {
    "spring": "spring, springtime, in spring, cherry blossoms, spring day",
    "summer": "summer, summertime, in summer, midsummer, summer day",
    "autumn": "autumn, autumnal, in autumn, autumn leaves, fall colours, fall colors, "
    "fall foliage, in the fall, fall leaves",
    "winter": "winter, wintertime, in winter, snowy, snow covered, covered in snow, wintry, "
    "winter wonderland, covered with snow, frosty, icy, frozen",
}

# Words about the weather and the light that also say which of the two, at once.
LIGHTS = {
    "left": "light from the left, lit from the left, sunlight from the left, sun from the left, "
    "light coming from the left, light on the left, left lighting, sun on the left",
    "right": "light from the right, lit from the right, sunlight from the right, "
    "sun from the right, light coming from the right, light on the right, right lighting, "
    "sun on the right",
}

# Said of a place: people are about.
CROWDED = "busy, bustling, crowded, full of people, packed with people, teeming"

# Said of a place: nothing is to be added to it.
EMPTY = "empty, deserted, bare, abandoned, vacant"

# Moods of the whole picture, and other words for them.
MOODS = {
    "calm": "calm, peaceful, serene, tranquil, quiet, relaxing, still, gentle, idyllic, zen",
    "cheerful": "cheerful, joyful, festive, playful, merry, lively, whimsical, fun, jolly",
    "dramatic": "dramatic, epic, intense, majestic, mighty, moody, cinematic mood, powerful",
    "dreamy": "dreamy, dreamlike, magic, magical, enchanted, ethereal, surreal, fairytale, "
    "fairy tale, fantastical, romantic, mystical",
    "gloomy": "gloomy, dark, bleak, dreary, sombre, somber, melancholic, melancholy, lonely, "
    "desolate",
    "spooky": "spooky, scary, haunted, creepy, eerie, halloween, horror, sinister, ghostly, "
    "mysterious",
    "cosy": "cosy, cozy, homely, snug, warm and cosy, warm and cozy, hygge, intimate",
}

# What begins a phrase of a setting that no refusal reaches.
PREPOSITIONS = frozenset({"at", "in", "on", "during", "by", "under"})

PLACE_WORDS: Phrasebook[Place] = book(PLACES)
TIME_WORDS: Phrasebook[Time] = book(TIMES)
WEATHER_WORDS: Phrasebook[Weather] = book(WEATHERS)
SEASON_WORDS: Phrasebook[Season] = book(SEASONS)
CROWDED_WORDS: Phrasebook[str] = book({"crowded": CROWDED})
EMPTY_WORDS: Phrasebook[str] = book({"empty": EMPTY})
LIGHT_WORDS: Phrasebook[str] = book(LIGHTS)
MOOD_WORDS: Phrasebook[str] = book(MOODS)
