"""A cookie that a page sets is declared where pages declare what they keep."""

import ast
from pathlib import Path
from typing import get_args

import pleinair
from pleinair.web import visits
from pleinair.web.chosen import Choice
from pleinair.web.inventory import ITEMS


def _set_by_pages() -> set[str]:
    """The first argument of every `set_cookie` in our source, as it stands there."""
    calls = (
        node
        for path in Path(pleinair.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    )
    setting = [call for call in calls if call.func.attr in {"set_cookie", "set_signed_cookie"}]
    named = {ast.unparse(call.args[0]).strip("'\"") for call in setting}
    meant = {"cookie_name()": {visits.cookie_name()}, "choice": set(get_args(Choice))}
    return {one for name in named for one in meant.get(name, {name})}


def test_every_cookie_that_a_page_sets_is_declared():
    assert _set_by_pages() == {item.where for item in ITEMS if item.kind == "cookie"}
