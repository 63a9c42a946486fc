"""How many files and sockets this process may have open at once."""

import resource

# As many as any site needs; where a system has no bound, tables of that size would cost memory.
_ENOUGH = 65_536


def raise_limit() -> None:
    """Take as much as the system allows without asking anybody; never less than there is."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _ENOUGH if hard == resource.RLIM_INFINITY else min(hard, _ENOUGH)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def most() -> int:
    """Return how many may be open at once."""
    soft, _hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    return _ENOUGH if soft == resource.RLIM_INFINITY else soft
