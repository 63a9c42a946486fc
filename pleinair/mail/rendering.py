"""Words and looks: of each kind one template for the subject, one for text, one for HTML."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from django.template import Context, Engine
from django.utils import translation

from pleinair import site
from pleinair.mail.kinds import Kind, Value

_FOLDER = Path(__file__).parent / "templates"


def render(
    kind: Kind, values: Mapping[str, Value], *, language: str, link_out: str = ""
) -> tuple[str, str, str]:
    """Return subject, text and HTML of a mail in a language. The same in, the same out."""
    with translation.override(language):
        words: dict[str, object] = {
            **values,
            "site": site.current(),
            "language": language,
            "link_out": link_out,
        }
        subject = _rendered(f"{kind}.subject.txt", words, escapes=False)
        text = _rendered(f"{kind}.txt", words, escapes=False)
        html = _rendered(f"{kind}.html", words, escapes=True)
    return " ".join(subject.split()), f"{text.strip()}\n", f"{html.strip()}\n"


def _rendered(name: str, words: Mapping[str, object], *, escapes: bool) -> str:
    template = _engine(escapes=escapes).get_template(f"mail/{name}")
    return str(template.render(Context(dict(words), autoescape=escapes, use_l10n=True)))


@lru_cache(maxsize=2)
def _engine(*, escapes: bool) -> Engine:
    """Return the engine for text or for HTML. What is missing shows, so that a test can see it."""
    return Engine(
        dirs=[str(_FOLDER)],
        autoescape=escapes,
        libraries={"i18n": "django.templatetags.i18n"},
        string_if_invalid="⟦%s⟧",
    )
