"""Refuse every socket, and write down who asked: a refusal that the caller swallows still shows.

An audit hook sees the C type too, so nothing that subclasses or copies socket.socket goes round it.
"""

import os
import sys
import traceback
from typing import Any

LOG = os.environ["SOCKET_GUARD_LOG"]
HARMLESS = {"socket.gethostname"}  # reads a name, opens nothing


def refuse(event: str, args: tuple[Any, ...]) -> None:
    if event.startswith("socket.") and event not in HARMLESS:
        with open(LOG, "a", encoding="utf-8") as log:
            print(event, *map(repr, args), "".join(traceback.format_stack()), sep="\n", file=log)
        raise PermissionError(f"the network is denied in this check: {event}")


sys.addaudithook(refuse)
