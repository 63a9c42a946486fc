// Everything here makes quicker or nicer what works without it.
import { attach as bar } from "./bar.js";
import { attach as references } from "./references.js";
import { attach as editing } from "./editing.js";
import { attach as live } from "./live.js";
import { attach as progress } from "./progress.js";
import { attach as menus } from "./menus.js";
import { attach as keys } from "./keys.js";
import { attach as theme } from "./theme.js";
import { attach as language } from "./language.js";
import { attach as choosing } from "./choosing.js";
import { attach as clock } from "./clock.js";
import { attach as faults } from "./faults.js";
import { attach as goes } from "./goes.js";
import { attach as deleting } from "./deleting.js";
import { attach as mask } from "./mask.js";
import { attach as passkeys } from "./passkeys.js";
import { attach as puzzle } from "./puzzle.js";
import { attach as copying } from "./copying.js";
import { attach as opening } from "./opening.js";

for (const attach of [bar, references, editing, live, progress, menus, keys, theme, language, choosing, clock, faults, goes, deleting, mask, passkeys, puzzle, copying, opening]) {
  attach(document);
}
