"""Giving up, for good, whatever a process that opens bytes of strangers does not need.

What holds where:

- Everywhere: limits on memory, processor time and files, set by the process for itself.
- On Linux on x86-64 and ARM64, also a system call filter (seccomp). After `confine` the process can
  compute, read, write and wait for the pipes it has, and end; opening a file, a socket, another
  process, a thread or a signal to one fails with "operation not permitted". There is no way back.

Elsewhere nothing but the limits holds: such a process could still open what its account may open.
"""

import ctypes
import errno
import os
import platform
import resource
import struct
import sys

# The calls that computing, talking through open pipes and ending need: x86-64's and ARM64's number.
# Waiting on ARM64 is `ppoll`, which stands for `poll` there.
_ALLOWED = {
    "read": (0, 63),
    "write": (1, 64),
    "close": (3, 57),
    "fstat": (5, 80),
    "poll": (7, 73),
    "lseek": (8, 62),
    "mmap": (9, 222),
    "mprotect": (10, 226),
    "munmap": (11, 215),
    "brk": (12, 214),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "sched_yield": (24, 124),
    "mremap": (25, 216),
    "madvise": (28, 233),
    "setitimer": (38, 103),
    "getpid": (39, 172),
    "exit": (60, 93),
    "gettimeofday": (96, 169),
    "sigaltstack": (131, 132),
    "gettid": (186, 178),
    "futex": (202, 98),
    "clock_gettime": (228, 113),
    "exit_group": (231, 94),
    "getrandom": (318, 278),
}
# The machine's name, its column above, and the kernel's number for its kind of calls.
_MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _FILTER_MODE = 38, 22, 2
# Instructions of the kernel's packet filter: load a word, compare and jump, answer.
_LOAD, _JUMP_IF_EQUAL, _ANSWER = 0x20, 0x15, 0x06
_CALL_AT, _KIND_AT = 0, 4
_LET_THROUGH, _REFUSE = 0x7FFF0000, 0x00050000 | errno.EPERM


def limit(*, memory_bytes: int, cpu_s: int) -> None:
    """Bound memory and processor time; let no file grow and few be open."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_s, cpu_s))
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_NOFILE, (32, 32))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    os.umask(0o077)


def confine() -> bool:
    """Let this process only compute from now on; say whether this system can.

    Everything must be imported before. Raises OSError where the system could and did not.
    """
    machine = platform.machine()
    if sys.platform != "linux" or machine not in _MACHINES:
        return False
    program = _program(*_MACHINES[machine])
    code = ctypes.create_string_buffer(program, len(program))
    header = _Program(len(program) // 8, ctypes.addressof(code))
    libc = ctypes.CDLL(None, use_errno=True)
    _call(libc, _PR_SET_NO_NEW_PRIVS, 1, 0)
    _call(libc, _PR_SET_SECCOMP, _FILTER_MODE, ctypes.addressof(header))
    return True


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_void_p))


def _program(column: int, kind: int) -> bytes:
    """Return the filter: refuse calls of another kind, let the allowed through, refuse the rest."""
    numbers = [numbers[column] for numbers in _ALLOWED.values()]
    count = len(numbers)
    return b"".join(
        (
            _instruction(_LOAD, _KIND_AT),
            _instruction(_JUMP_IF_EQUAL, kind, otherwise=count + 1),
            _instruction(_LOAD, _CALL_AT),
            *(
                _instruction(_JUMP_IF_EQUAL, number, then=count - position)
                for position, number in enumerate(numbers)
            ),
            _instruction(_ANSWER, _REFUSE),
            _instruction(_ANSWER, _LET_THROUGH),
        )
    )


def _instruction(code: int, value: int, *, then: int = 0, otherwise: int = 0) -> bytes:
    """Write one instruction; `then` and `otherwise` say how many to leave out after a compare."""
    return struct.pack("=HBBI", code, then, otherwise, value)


def _call(libc: ctypes.CDLL, option: int, first: int, second: int) -> None:
    words = [ctypes.c_ulong(word) for word in (first, second, 0, 0)]
    if libc.prctl(option, *words) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
