"""One heap for all threads of the interface, where the system's C library lets it be said."""

import sys
from typing import Any

M_ARENA_MAX = -8
"""Its number in glibc's malloc.h."""


def share_one_heap() -> None:
    """Let what a thread has freed serve the others: to be called before they start.

    glibc gives each thread a heap of its own. Python's lock lets one of them work at a time, so all
    that this brings is that what a build has freed is out of reach of what comes after it.
    """
    if sys.platform != "linux":
        return
    import ctypes

    library: Any = ctypes.CDLL(None)
    if hasattr(library, "mallopt"):  # another C library's heap is its own affair
        library.mallopt(M_ARENA_MAX, 1)
