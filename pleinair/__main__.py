"""So that `python -m pleinair` is the command too."""

import sys

from pleinair.cli import main

sys.exit(main())
