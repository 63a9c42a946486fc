"""What a decoder that a hostile picture has taken over could still do: nothing but answer."""

import os
import platform
import socket
import sys

import pytest
from django.conf import settings

from pleinair.lib import confinement, isolated

filtered = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in confinement._MACHINES,
    reason="this system has no filter for system calls",
)


def probe(what, *, timeout_s=20.0, memory_bytes=300_000_000, answer_bytes=1_000_000, **more):
    message, _blobs = isolated.run(
        "tests.library.probe",
        {"try": what, **more},
        [b"bytes"],
        timeout_s=timeout_s,
        memory_bytes=memory_bytes,
        answer_bytes=answer_bytes,
    )
    return message


def test_it_answers_what_it_is_asked():
    assert probe("echo") == {"found": "heard"}


def test_no_secret_is_in_its_environment(monkeypatch):
    monkeypatch.setenv("PLEINAIR_SECRET_KEY", "canary")
    monkeypatch.setenv("OPENAI_API_KEY", "canary")

    found = probe("environment")["found"]

    assert set(found) <= {"PYTHONPATH", "LANG", "LC_CTYPE"}
    assert "canary" not in str(found)


def test_it_inherits_no_open_file(tmp_path):
    with (tmp_path / "open").open("w") as file:
        os.set_inheritable(file.fileno(), True)
        found = probe("descriptors")["found"]

    # Its question and nothing at all (/dev/null); the pipe of its answer can only be written.
    assert found == [0, 2]


@filtered
@pytest.mark.parametrize("what", ["open", "write", "list", "stat"])
def test_neither_database_nor_keys_nor_other_jobs_can_be_reached(what, tmp_path):
    for path in (
        settings.DATABASES["default"]["NAME"],
        settings.DATA_DIR / "secrets" / "django.key",
        settings.DATA_DIR / "working",
        tmp_path / "another job",
    ):
        assert probe(what, path=str(path)) == {"error": "PermissionError"}


@filtered
def test_no_line_leads_out():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert probe("connect", port=port) == {"error": "PermissionError"}
    assert probe("datagram") == {"error": "PermissionError"}
    assert probe("unix") == {"error": "PermissionError"}


@filtered
@pytest.mark.parametrize("what", ["start", "fork", "kill"])
def test_it_starts_and_ends_no_process(what):
    assert probe(what, pid=os.getpid()) == {"error": "PermissionError"}


def test_memory_is_bounded():
    assert probe("memory", bytes=400_000_000) == {"error": "MemoryError"}


def test_time_is_bounded():
    with pytest.raises(isolated.TooSlow):
        probe("spin", timeout_s=1.0)


def test_an_endless_answer_is_cut_off():
    with pytest.raises(isolated.IsolatedError, match="too much"):
        probe("flood", answer_bytes=300_000)


def test_a_child_that_dies_is_an_error():
    with pytest.raises(isolated.IsolatedError, match="ended with 3"):
        probe("leave")


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\0\0\0",
        b"\xff\xff\xff\xff{}",
        b"\0\0\0\x02{}",
        b"\0\0\0\x02[]",
        b"\0\0\0\x02{{",
        b'\0\0\0\x0d{"blobs":[9]}',
        b'\0\0\0\x0e{"blobs":[-1]}',
        b'\0\0\0\x10{"blobs":["a"]} ',
    ],
)
def test_an_answer_that_is_no_frame_is_refused(answer):
    with pytest.raises(isolated.IsolatedError):
        isolated._unframed(answer)


def test_the_filter_knows_both_machines():
    for column, kind in confinement._MACHINES.values():
        program = confinement._program(column, kind)

        assert len(program) % 8 == 0
        assert len({numbers[column] for numbers in confinement._ALLOWED.values()}) == len(
            confinement._ALLOWED
        )
