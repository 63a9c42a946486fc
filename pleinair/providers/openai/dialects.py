"""How servers that speak OpenAI's protocol differ from OpenAI."""

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """`mask_field` is "" where the server takes no mask; `white_mask` means white may change.

    `asks_for_bytes` sends `response_format`: a few servers answer with links unless told, and
    OpenAI itself refuses the parameter.
    """

    vendor: str
    mask_field: str = "mask"
    white_mask: bool = False
    edits: bool = True
    asks_for_bytes: bool = True


DIALECTS = {
    "openai": Dialect(vendor="OpenAI", asks_for_bytes=False),
    "generic": Dialect(vendor="The image server"),
    "vllm-omni": Dialect(vendor="vLLM-Omni", mask_field="mask_image", white_mask=True),
    "sglang": Dialect(vendor="SGLang", mask_field=""),
    # It takes references in fields of its own, and a mask on a path of its own.
    "localai": Dialect(vendor="LocalAI", mask_field="", edits=False),
}


def spoken_at(base_url: str) -> str:
    """Return the dialect where none is set: OpenAI's for its own hosts in all regions."""
    host = urlsplit(base_url).hostname or ""
    return "openai" if f".{host}".endswith(".api.openai.com") else "generic"
