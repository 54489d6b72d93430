"""Keeps a crash from leaving the memory of the program, and a visit in it, in a file."""

from contextlib import suppress


def forbid_crash_dumps() -> None:
    """Ask the system to write no core file of this process, nor of any that it starts from now on.

    systemd's collector of core files keeps to the same limit. Windows has none: what is kept of a crash is its own
    setting there.
    """
    try:
        import resource
    except ImportError:  # Windows
        return
    with suppress(OSError, ValueError):  # forbidden in some containers; a visit goes on without it
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
