"""A prepared process that forks a child for each deed; children may be killed, it may not.

Django starts once. Each line on stdin is a command in JSON, each line on stdout its answer:
a deed is begun with {"deed", "given", "moment", "site", "later_s", "answer"} and waited for
with {"wait": pid}. A child writes what its deed returns to the file named by "answer".
"""

import json
import os
import sys
import traceback
from datetime import timedelta
from pathlib import Path
from typing import Any


def main() -> None:
    """Serve commands until stdin ends."""
    import django

    django.setup()

    from tests.kill import deeds

    deeds.load_everything()
    for line in sys.stdin:
        command = json.loads(line)
        if "wait" in command:
            _pid, status = os.waitpid(command["wait"], 0)
            answer = {"code": os.waitstatus_to_exitcode(status)}
        else:
            answer = {"pid": _begin(command)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _begin(command: dict[str, Any]) -> int:
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        _do(command)
        code = 0
    finally:
        if code:
            traceback.print_exc()
        sys.stderr.flush()
        os._exit(code)


def _do(command: dict[str, Any]) -> None:
    from pleinair import site
    from pleinair.lib import clock
    from tests.kill import deeds, moments

    deed = getattr(deeds, str(command["deed"]))
    if command["moment"]:
        moments.arm(moments.Moment(**command["moment"]))
    later = timedelta(seconds=float(str(command["later_s"])))
    with site.override(**command["site"]), clock.shifted(later):
        result = deed(**command["given"])
    Path(str(command["answer"])).write_text(json.dumps(result))


if __name__ == "__main__":
    main()
