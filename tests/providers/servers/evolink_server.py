"""A stand-in that speaks Evolink's protocol as documented: tasks, results, lent files.

Steps of a create: ok, 500, 429, 402, blocked, key_disabled, conflict, unknown, 503, cut, hang,
disconnect, no-id, 200-error. Steps of a look are given with `looks(...)`.
"""

import base64
from collections import deque
from typing import Self

from tests.providers.servers.base import Call, Reply, StandIn, json_reply
from tests.providers.servers.pictures import picture

FIELDS = {"model", "prompt", "n", "size", "resolution", "quality", "image_urls", "callback_url"}
_MODELS = {"gpt-image-2", "gpt-image-2-beta"}
# step: status, code
_ERRORS = {
    "500": (500, "internal_error"),
    "503": (503, "no_available_channel"),
    "429": (429, "rate_limit_exceeded"),
    "402": (402, "insufficient_user_quota"),
    "daily": (403, "token_daily_quota_exceeded"),
    "blocked": (400, "content_policy_violation"),
    "key_disabled": (403, "key_disabled"),
    "conflict": (409, "idempotency_conflict"),
    "unknown": (500, "paid_outcome_unknown"),
}


class EvolinkServer(StandIn):
    """`working_looks` is how often a task says that it still works before it is done.

    `results_fail` is how many downloads fail before one works; `expired` ends all links,
    `lost` those of single files; `moved_to` answers a download with a redirect; `fail_with` is
    the code of a failed task; `keeps_files` refuses to delete.
    """

    def __init__(self, *, working_looks: int = 1, results_fail: int = 0) -> None:
        super().__init__()
        self.working_looks = working_looks
        self.results_fail = results_fail
        self.expired = False
        self.lost: set[str] = set()
        self.fail_with = ""
        self.moved_to = ""
        self.files: dict[str, dict[str, object]] = {}
        self.uploaded = 0
        self.keeps_files = False
        self._tasks: dict[str, dict[str, object]] = {}
        self._by_key: dict[str, tuple[object, str]] = {}
        self._looks: dict[str, int] = {}
        self._look_steps: deque[str] = deque()

    @property
    def base_url(self) -> str:
        return self.root

    @property
    def files_url(self) -> str:
        return self.root

    def looks(self, *steps: str) -> Self:
        """Play these on the next looks: 500, 429, disconnect or ok."""
        self._look_steps.extend(steps)
        return self

    def answer(self, call: Call) -> Reply | None:
        match call.method, call.path.strip("/").split("/"):
            case "GET", ["results", _task, number]:
                return Reply(status=404) if number in self.lost else self._result(call)
            case "GET", ["moved", task_id, _number]:
                place = self.moved_to.format(task=task_id)
                return Reply(status=302, headers={"Location": place})
            case "POST", ["v1", "images", "generations"]:
                return self._create(call)
            case "GET", ["v1", "tasks", task_id]:
                return self._look(task_id)
            case _, ["api", "v1", "files", *rest]:
                return self._files(call, rest)
        return _error(404, "resource_not_found")

    def _files(self, call: Call, rest: list[str]) -> Reply:
        if rest == ["upload", "base64"]:
            return self._upload(call)
        if rest == ["list"]:
            return json_reply({"success": True, "data": {"files": list(self.files.values())}})
        if call.method == "DELETE" and self.keeps_files:
            return _error(503, "no_available_channel")
        gone = self.files.pop(rest[0], None) if call.method == "DELETE" else None
        return json_reply({"success": gone is not None, "code": 200})

    def _create(self, call: Call) -> Reply | None:
        unknown = set(call.fields) - FIELDS
        if unknown or call.fields.get("model") not in _MODELS:
            return _error(400, "invalid_parameters")
        step = self.next_step()
        if step in _ERRORS:
            return _error(*_ERRORS[step])
        key = call.headers.get("idempotency-key", "")
        if key in self._by_key:
            body, task_id = self._by_key[key]
            if body != call.fields:
                return _error(409, "idempotency_conflict")
            return json_reply(self._tasks[task_id])
        self.pay(call)
        return self._created(call, step, key)

    def _created(self, call: Call, step: str, key: str) -> Reply | None:
        if step == "hang":
            self.hang()
            return None
        if step == "disconnect":
            return None
        if step == "no-id":
            return json_reply({"object": "image.generation.task"})
        if step == "200-error":
            return json_reply({"error": {"code": "quota_not_enough", "message": "empty"}})
        task = self._new_task(call)
        self._by_key[key] = (call.fields, str(task["id"]))
        reply = json_reply(task)
        return Reply(body=reply.body, headers=reply.headers, cut=step == "cut")

    def _new_task(self, call: Call) -> dict[str, object]:
        task_id = f"task-unified-1790000000-{len(self._tasks):08d}"
        task: dict[str, object] = {
            "created": 1_790_000_000,
            "id": task_id,
            "model": call.fields["model"],
            "object": "image.generation.task",
            "progress": 0,
            "status": "pending",
            "task_info": {"can_cancel": True, "estimated_time": 100},
            "type": "image",
            "usage": {"billing_rule": "per_call", "credits_reserved": 2.5, "user_group": "default"},
        }
        self._tasks[task_id] = {
            **task,
            "_size": call.fields.get("size"),
            "_n": call.fields.get("n", 1),
        }
        return task

    def _look(self, task_id: str) -> Reply | None:
        step = self._look_steps.popleft() if self._look_steps else "ok"
        if step == "disconnect":
            return None
        if step != "ok":
            return _error(*_ERRORS[step])
        if task_id not in self._tasks:
            return _error(404, "task_not_found")
        self._looks[task_id] = self._looks.get(task_id, 0) + 1
        return json_reply(self._seen(task_id))

    def _seen(self, task_id: str) -> dict[str, object]:
        kept = self._tasks[task_id]
        task = {key: value for key, value in kept.items() if not key.startswith("_")}
        looks = self._looks[task_id]
        if looks <= self.working_looks:
            return {**task, "status": "processing", "progress": min(95, 30 * looks)}
        if self.fail_with:
            error = {"code": self.fail_with, "message": "It failed.", "type": "task_error"}
            return {**task, "status": "failed", "progress": 100, "error": error}
        folder = "moved" if self.moved_to else "results"
        results = [f"{self.root}/{folder}/{task_id}/{n}.png" for n in range(int(str(kept["_n"])))]
        usage = {"billing_rule": "per_call", "credits_used": 3.4}
        return {**task, "status": "completed", "progress": 100, "results": results, "usage": usage}

    def _result(self, call: Call) -> Reply:
        if self.expired:
            return Reply(status=404)
        if self.results_fail > 0:
            self.results_fail -= 1
            return Reply(status=502)
        kept = self._tasks[call.path.split("/")[2]]
        width, height = (int(edge) for edge in str(kept["_size"]).split("x"))
        return Reply(body=picture(width, height), headers={"Content-Type": "image/png"})

    def _upload(self, call: Call) -> Reply:
        self.uploaded += 1
        head, _, data = str(call.fields["base64_data"]).partition(",")
        file_id = f"file_{self.uploaded}"
        name = call.fields.get("file_name", f"{file_id}.png")
        row: dict[str, object] = {
            "file_id": file_id,
            "file_name": name,
            "original_name": name,
            "file_size": len(base64.b64decode(data)),
            "mime_type": head.removeprefix("data:").removesuffix(";base64"),
            "upload_path": call.fields.get("upload_path", "images"),
            "file_url": f"https://files.evolink.ai/pleinair/{name}",
            "download_url": f"https://files.evolink.ai/api/v1/files/download/{file_id}",
        }
        self.files[file_id] = row
        return json_reply({"success": True, "code": 200, "msg": "ok", "data": row})


def _error(status: int, code: str) -> Reply:
    error = {"code": code, "message": "Evolink says no.", "type": "evolink_error"}
    return json_reply({"error": error}, status=status)
