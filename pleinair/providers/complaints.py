"""What vendors say when they say no, turned into the protocol's failures.

The code decides, not the HTTP status: empty accounts come as 429, rate limits inside a 200,
moderation as 400. Known from OpenAI, Evolink, vLLM-Omni (`{"detail": …}`) and relays.
"""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Literal

from django.utils.translation import gettext as _

from pleinair.lib import clock
from pleinair.providers.protocol import (
    AuthFailed,
    BadRequest,
    Blocked,
    Cancelled,
    ModelGone,
    OutOfFunds,
    ProviderError,
    RateLimited,
    Transient,
    UnknownOutcome,
    VerificationNeeded,
)

Kind = Literal[
    "blocked",
    "funds",
    "auth",
    "verify",
    "rate",
    "gone",
    "setting",
    "unknown",
    "cancelled",
    "failed",
]

_KINDS_BY_CODE: dict[str, Kind] = {
    "moderation_blocked": "blocked",
    "content_policy_violation": "blocked",
    "content_filter": "blocked",
    "sensitive_content": "blocked",
    "input_moderation_failed": "blocked",
    # Money, not load: calling again later does not help.
    "insufficient_quota": "funds",
    "billing_hard_limit_reached": "funds",
    "billing_not_active": "funds",
    "organization_spend_limit_exceeded": "funds",
    "project_spend_limit_exceeded": "funds",
    "insufficient_user_quota": "funds",
    "quota_not_enough": "funds",
    "account_balance_insufficient": "funds",
    "insufficient_token_quota": "funds",
    "key_quota_exhausted": "funds",
    "token_daily_quota_exceeded": "funds",
    "key_daily_quota_exhausted": "funds",
    "invalid_api_key": "auth",
    "key_disabled": "auth",
    "key_expired": "auth",
    "key_model_not_allowed": "auth",
    "user_disabled": "auth",
    "rate_limit_exceeded": "rate",
    "rate_limit_error": "rate",
    "too_many_requests": "rate",
    "model_not_found": "gone",
    "model_unavailable": "gone",
    "invalid_value": "setting",
    "invalid_parameters": "setting",
    "image_dimension_mismatch": "setting",
    "image_processing_error": "setting",
    "resource_not_found": "setting",
    "idempotency_conflict": "unknown",
    "paid_outcome_unknown": "unknown",
    "request_cancelled": "cancelled",
}
_KINDS_BY_STATUS: dict[int, Kind] = {
    400: "setting",
    401: "auth",
    402: "funds",
    403: "auth",
    404: "gone",
    # A gateway lost patience; the one behind it may still be working, and will be paid.
    408: "unknown",
    504: "unknown",
    524: "unknown",
    413: "setting",
    415: "setting",
    422: "setting",
    429: "rate",
}
_VENDOR_WORDS_MAX = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """An error body, read loosely. All fields may be empty."""

    status: int
    code: str = ""
    type: str = ""
    parameter: str = ""
    words: str = ""
    stage: Literal["input", "output", "unknown"] = "unknown"
    categories: tuple[str, ...] = ()
    retry_after_s: float | None = None
    request_id: str = ""

    def detail(self) -> str:
        """Return what an operator needs; the vendor's own words may quote the prompt."""
        facts = {"code": self.code, "type": self.type, "param": self.parameter}
        named = [f"{key}={value}" for key, value in facts.items() if value]
        request = [f"request={self.request_id}"] if self.request_id else []
        return " ".join([f"HTTP {self.status}", *named, *request])


def read_complaint(body: object, *, status: int, headers: Mapping[str, str]) -> Complaint:
    """Read an error body, already parsed from JSON or as text."""
    error = body.get("error", body) if isinstance(body, dict) else body
    if not isinstance(error, dict):
        error = {"message": error}
    details = error.get("moderation_details")
    moderation = details if isinstance(details, dict) else {}
    words = _text(error.get("message") or error.get("detail") or error.get("msg"))
    return Complaint(
        status=status,
        code=_text(error.get("code")),
        type=_text(error.get("type")),
        parameter=_text(error.get("param")),
        words=words,
        stage=_stage(moderation.get("moderation_stage")),
        categories=_categories(moderation.get("categories"), words),
        retry_after_s=_retry_after_s(headers),
        request_id=headers.get("x-request-id", ""),
    )


def parse_body(data: bytes) -> object:
    """Return a body as JSON values, or as text if it is none."""
    try:
        value: object = json.loads(data)
    except ValueError:
        return data[:2000].decode("utf-8", "replace")
    return value


def failure(complaint: Complaint, *, vendor: str) -> ProviderError:
    """Return the failure that a complaint means."""
    names, detail = {"vendor": vendor}, complaint.detail()
    match _kind(complaint):
        case "blocked":
            error: ProviderError = _blocked(complaint, names, detail)
        case "setting":
            error = _bad_request(complaint, names, detail)
        case "rate":
            sentence = _("%(vendor)s is busy with other calls of this site.") % names
            error = RateLimited(sentence, retry_after_s=complaint.retry_after_s, detail=detail)
        case kind:
            failed, sentence = _plain_failure(kind)
            error = failed(sentence % names, detail=detail)
    return error


def _kind(complaint: Complaint) -> Kind:
    """Decide by the code, then the type, then the status."""
    for code in (complaint.code, complaint.type):
        if code in _KINDS_BY_CODE:
            return _KINDS_BY_CODE[code]
    if complaint.status == 403 and "verif" in complaint.words.lower():
        return "verify"
    if complaint.status == 200 and complaint.type == "invalid_request_error":
        return "setting"
    return _KINDS_BY_STATUS.get(complaint.status, "failed")


def _plain_failure(kind: Kind) -> tuple[type[ProviderError], str]:
    """Return the failures that carry nothing but their sentence."""
    failures: dict[Kind, tuple[type[ProviderError], str]] = {
        "funds": (OutOfFunds, _("This site's account with %(vendor)s is empty.")),
        "auth": (AuthFailed, _("%(vendor)s does not accept this site's key.")),
        "verify": (
            VerificationNeeded,
            _("%(vendor)s wants this site's operator to verify the account first."),
        ),
        "gone": (ModelGone, _("%(vendor)s does not offer this model here.")),
        "unknown": (UnknownOutcome, _("%(vendor)s cannot say whether the picture was made.")),
        "cancelled": (Cancelled, _("%(vendor)s cancelled the generation.")),
    }
    return failures.get(kind, (Transient, _("%(vendor)s failed to make the picture.")))


def _blocked(complaint: Complaint, names: dict[str, str], detail: str) -> Blocked:
    sentence = {
        "input": _("%(vendor)s's rules refused the prompt or a picture that came with it."),
        "output": _("%(vendor)s made a picture, but its rules refused to hand it out."),
        "unknown": _("%(vendor)s's rules refused this."),
    }[complaint.stage]
    return Blocked(
        sentence % names, stage=complaint.stage, categories=complaint.categories, detail=detail
    )


def _bad_request(complaint: Complaint, names: dict[str, str], detail: str) -> BadRequest:
    sentence = _("%(vendor)s did not accept a setting.") % names
    if complaint.words:
        sentence = f"{sentence} “{complaint.words[:_VENDOR_WORDS_MAX]}”"
    return BadRequest(sentence, parameter=complaint.parameter, detail=detail)


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else json.dumps(value)


def _stage(value: object) -> Literal["input", "output", "unknown"]:
    if value == "input":
        return "input"
    return "output" if value == "output" else "unknown"


def _categories(value: object, words: str) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(one for one in value if isinstance(one, str))
    listed = re.search(r"safety_violations=\[([^\]]*)\]", words)
    if listed is None:
        return ()
    return tuple(one.strip(" '\"") for one in listed[1].split(",") if one.strip())


def _retry_after_s(headers: Mapping[str, str]) -> float | None:
    """Return the advice as seconds from now, or None where there is none that makes sense."""
    for name, unit_s in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            seconds = float(headers.get(name, "")) * unit_s
        except ValueError:
            continue
        return max(0.0, seconds) if math.isfinite(seconds) else None
    try:
        moment = parsedate_to_datetime(headers.get("retry-after", ""))
    except (ValueError, OverflowError):
        return None
    if moment.tzinfo is None:
        # "-0000" means a moment in UTC from a place that is not told.
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - clock.now()).total_seconds())
