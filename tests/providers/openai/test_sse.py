import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pleinair.providers.openai.sse import events

CASES = {
    "as the standard says": (b"data: a\n\ndata: b\n\n", ["a", "b"]),
    "without a space": (b"data:a\n\n", ["a"]),
    "one space only is taken off": (b"data:  a\n\n", [" a"]),
    "several lines": (b"data: a\ndata: b\n\n", ["a\nb"]),
    "crlf": (b"data: a\r\n\r\ndata: b\r\n\r\n", ["a", "b"]),
    "cr": (b"data: a\r\rdata: b\r\r", ["a", "b"]),
    "comments": (b": hello\n\ndata: a\n: more\n\n", ["a"]),
    "other fields": (b"event: x\nid: 1\nretry: 5\ndata: a\n\n", ["a"]),
    "no last blank line": (b"data: a\n\ndata: b", ["a", "b"]),
    "empty": (b"", []),
    "only blank lines": (b"\n\r\n\n", []),
    "done": (b"data: [DONE]\n\n", ["[DONE]"]),
}


@pytest.mark.parametrize("name", CASES)
def test_stream_is_read(name):
    data, expected = CASES[name]

    assert list(events([data])) == expected


@settings(deadline=None)
@given(
    texts=st.lists(st.text(st.characters(exclude_characters="\r\n", codec="utf-8"), min_size=1)),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    data=st.data(),
)
def test_where_the_chunks_are_cut_does_not_matter(texts, end, data):
    stream = "".join(f"data: {text}{end}{end}" for text in texts).encode()
    cuts = data.draw(st.lists(st.integers(0, len(stream)), max_size=8).map(sorted))
    chunks = [stream[a:b] for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True)]

    assert list(events(chunks)) == texts
