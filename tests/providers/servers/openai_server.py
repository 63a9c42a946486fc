"""A stand-in that speaks OpenAI's images API as documented, with a script for bad days.

Steps: ok, 500, 429, 429-ms, insufficient_quota, billing_not_active, blocked-input,
blocked-output, 401, verify, model_not_found, invalid_value, 504, 200-error, 200-rate-limit,
detail, cut, hang, disconnect, slow, not-json, empty, fewer, url, dead-url, foreign-url, task.
"""

import base64
import json
import time

from tests.providers.servers.base import Call, Reply, StandIn, json_reply
from tests.providers.servers.pictures import picture

MODELS = {
    "gpt-image-2": None,
    "gpt-image-2.5-sunburst": None,
    "gpt-image-2.5-flare": None,
    "gpt-image-2.6-sunburst": None,
    "gpt-image-2.6-flare": None,
    "gpt-image-1.5": "2026-12-01",
}
# The names of the published parameters; a test holds them against the vendor's own types.
CREATE_FIELDS = {
    "prompt",
    "background",
    "complexity",
    "frame_count",
    "frame_duration_ms",
    "model",
    "moderation",
    "n",
    "output_compression",
    "output_format",
    "partial_images",
    "quality",
    "response_format",
    "safety_identifier",
    "size",
    "stream",
    "style",
    "svg",
    "user",
}
EDIT_FIELDS = (CREATE_FIELDS - {"style", "moderation"}) | {
    "input_fidelity",
    "image",
    "image[]",
    "markup",
    "mask",
}

# step: status, type, code, message, param
_ERRORS = {
    "500": (500, "server_error", None, "The server had an error.", None),
    "504": (504, "server_error", None, "Gateway time-out.", None),
    "429": (429, "requests", "rate_limit_exceeded", "Rate limit reached.", None),
    "429-ms": (429, "requests", "rate_limit_exceeded", "Rate limit reached.", None),
    "insufficient_quota": (
        429,
        "insufficient_quota",
        "insufficient_quota",
        "You exceeded your current quota.",
        None,
    ),
    "billing_not_active": (429, "billing", "billing_not_active", "Not active.", None),
    "401": (
        401,
        "invalid_request_error",
        "invalid_api_key",
        "Incorrect API key provided: sk-wrong.",
        None,
    ),
    "verify": (
        403,
        "invalid_request_error",
        None,
        "Your organization must be verified to use the model.",
        None,
    ),
    "model_not_found": (
        404,
        "invalid_request_error",
        "model_not_found",
        "The model does not exist.",
        None,
    ),
    "invalid_value": (
        400,
        "image_generation_user_error",
        "invalid_value",
        "Transparent background is not supported for this model.",
        "background",
    ),
}
_UNPAID_STEPS = {"401", "verify", "model_not_found", "invalid_value"} | {
    "429",
    "429-ms",
    "insufficient_quota",
    "billing_not_active",
    "blocked-input",
    "200-rate-limit",
}


class OpenAIServer(StandIn):
    """`sse` names how the stream is written: see `_written`. `pace_s` is the pause of `slow`."""

    def __init__(
        self,
        *,
        sse: str = "plain",
        pace_s: float = 0.5,
        streams: bool = True,
        extra_fields: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__()
        self.sse = sse
        self.pace_s = pace_s
        self.streams = streams
        self._extra_fields = extra_fields

    @property
    def base_url(self) -> str:
        return f"{self.root}/v1"

    def answer(self, call: Call) -> Reply | None:
        if call.path.startswith("/files/"):
            found = "dead" not in call.path
            return Reply(status=200, body=picture(64, 64)) if found else Reply(status=404)
        if call.path == "/v1/models":
            return json_reply({"object": "list", "data": [_model(one) for one in MODELS]})
        if not call.key:
            return _error("401")
        complaint = self._complaint(call)
        return complaint or self._make(call, self.next_step())

    def _complaint(self, call: Call) -> Reply | None:
        """Refuse what the published interface does not know."""
        edit = call.path.endswith("/edits")
        known = (EDIT_FIELDS if edit else CREATE_FIELDS) | self._extra_fields
        names = [*call.fields, *(file.name for file in call.files)]
        unknown = [name for name in names if name not in known]
        if unknown:
            return _refused(f"Unknown parameter: '{unknown[0]}'.", unknown[0])
        if not _legal_size(str(call.fields.get("size", "auto"))) and not self._extra_fields:
            return _refused("Invalid size.", "size")
        if edit and not call.files:
            return _refused("Missing required parameter: 'image'.", "image")
        return None

    def _make(self, call: Call, step: str) -> Reply | None:
        if step not in _UNPAID_STEPS:
            self.pay(call)
        if step in {"blocked-input", "blocked-output"}:
            return _blocked(step.removeprefix("blocked-"))
        if step in _ERRORS:
            return _error(step)
        if step == "hang":
            self.hang()
            return None
        if step == "disconnect":
            return None
        if step == "slow":
            time.sleep(self.pace_s)
        if self.streams and str(call.fields.get("stream")).lower() == "true":
            return self._stream(call)
        return self._bodies(call, step)

    def _bodies(self, call: Call, step: str) -> Reply:
        odd = {
            "200-error": {"error": {"message": "no", "type": "server_error", "code": None}},
            "200-rate-limit": {"error": {"message": "slow", "code": "rate_limit_exceeded"}},
            "detail": {"detail": "out of memory"},
            "empty": {"created": 1, "data": []},
            "task": {"task_id": "t-1"},
        }
        if step in odd:
            return json_reply(odd[step])
        if step == "not-json":
            return Reply(status=200, body=b"<html>Bad gateway</html>")
        body = self._images(call, step)
        reply = json_reply(body, x_request_id=f"req_{len(self.calls)}")
        return Reply(body=reply.body, headers=reply.headers, cut=step == "cut")

    def _images(self, call: Call, step: str) -> dict[str, object]:
        count = int(str(call.fields.get("n", 1))) - (step == "fewer")
        links = {
            "url": f"{self.root}/files/a.png",
            "dead-url": f"{self.root}/files/dead.png",
            "foreign-url": "https://elsewhere.example/a.png",
        }
        row = {"url": links[step]} if step in links else {"b64_json": self._encoded(call)}
        return {"created": 1_790_000_000, "data": [row] * count, **self._echo(call)}

    def _encoded(self, call: Call, *, shade: int = 90) -> str:
        width, height = _size(call)
        kind = str(call.fields.get("output_format", "png"))
        return base64.b64encode(picture(width, height, kind=kind, shade=shade)).decode()

    def _echo(self, call: Call) -> dict[str, object]:
        width, height = _size(call)
        images = 256 * sum(file.name.startswith("image") for file in call.files)
        given = {"text_tokens": 12, "image_tokens": images}
        usage = {
            "input_tokens": 12 + images,
            "output_tokens": 196,
            "total_tokens": 208 + images,
            "input_tokens_details": given,
        }
        return {
            "background": "opaque",
            "output_format": call.fields.get("output_format", "png"),
            "quality": call.fields.get("quality", "low"),
            "size": f"{width}x{height}",
            "usage": usage,
        }

    def _stream(self, call: Call) -> Reply:
        kind = "image_edit" if call.path.endswith("/edits") else "image_generation"
        count = int(str(call.fields.get("partial_images", 0)))
        echo = {"created_at": 1_790_000_000, **self._echo(call)}
        usage = echo.pop("usage")
        partials = [
            {
                "type": f"{kind}.partial_image",
                "partial_image_index": number,
                "b64_json": self._encoded(call, shade=10 + number),
                **echo,
            }
            for number in range(count)
        ]
        last = {
            "type": f"{kind}.completed",
            "b64_json": self._encoded(call),
            "usage": usage,
            **echo,
        }
        error = {"type": "error", "error": {"code": "server_error", "message": "no"}}
        rate = {"type": "error", "error": {"code": "rate_limit_exceeded", "message": "slow"}}
        events = {
            "final-first": [last, *partials],
            "no-final": partials,
            "error-mid": [*partials[:1], error],
            "error-first": [rate],
            "rate-mid": [*partials[:1], rate],
        }.get(self.sse, [*partials, last])
        return Reply(
            headers={"Content-Type": "text/event-stream", "x-request-id": "req_stream"},
            chunks=tuple(_written(event, how=self.sse) for event in events) + self._ending(),
        )

    def _ending(self) -> tuple[bytes, ...]:
        return (b"data: [DONE]\n\n",) if self.sse in {"done", "no-final"} else (b"",)


def _written(event: dict[str, object], *, how: str) -> bytes:
    text = json.dumps(event)
    name = event["type"]
    if how == "no-space":
        return f"data:{text}\n\n".encode()
    if how == "crlf":
        return f"event: {name}\r\ndata: {text}\r\n\r\n".encode()
    if how == "comments":
        return f": keep-alive\n\nid: 7\nevent: {name}\n: more\ndata: {text}\nretry: 10\n\n".encode()
    if how == "multiline":
        broken = json.dumps(event, indent=1).split("\n")
        return "".join(f"data: {line}\n" for line in broken).encode() + b"\n"
    if how == "torn":
        # The final event lacks its blank line: the stream simply ends.
        return f"data: {text}\n".encode() + (b"" if "usage" in event else b"\n")
    return f"event: {name}\ndata: {text}\n\n".encode()


def _model(name: str) -> dict[str, object]:
    return {
        "id": name,
        "object": "model",
        "created": 1_776_000_000,
        "owned_by": "openai",
        "shutdown_date": MODELS[name],
    }


def _size(call: Call) -> tuple[int, int]:
    text = str(call.fields.get("size", "auto"))
    width, _, height = text.partition("x")
    return (int(width), int(height)) if height else (1024, 1024)


def _legal_size(text: str) -> bool:
    if text == "auto":
        return True
    width, height = (int(edge) for edge in text.split("x"))
    return (
        width % 16 == height % 16 == 0
        and max(width, height) <= 3840
        and max(width, height) <= 3 * min(width, height)
        and 655_360 <= width * height <= 8_294_400
    )


def _error(step: str) -> Reply:
    status, kind, code, message, param = _ERRORS[step]
    waits = {"429": {"retry_after": "7"}, "429-ms": {"retry_after_ms": "1500"}}.get(step, {})
    error = {"message": message, "type": kind, "param": param, "code": code}
    return json_reply({"error": error}, status=status, x_request_id="req_bad", **waits)


def _refused(message: str, param: str) -> Reply:
    error = {
        "message": message,
        "type": "invalid_request_error",
        "param": param,
        "code": "unknown_parameter",
    }
    return json_reply({"error": error}, status=400)


def _blocked(stage: str) -> Reply:
    error = {
        "message": "Your request was rejected by the safety system. safety_violations=[violence].",
        "type": "image_generation_user_error",
        "param": None,
        "code": "moderation_blocked",
        "moderation_details": {"moderation_stage": stage, "categories": ["violence"]},
    }
    return json_reply({"error": error}, status=400, x_request_id="req_blocked")
