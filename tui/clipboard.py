"""Copying: the terminal is asked (OSC 52), and the system's own tool when there is one."""

import os
import shutil
import subprocess
import sys
import threading

_TOOLS: tuple[tuple[str, ...], ...] = (
    ("pbcopy",),
    ("wl-copy",),
    ("xclip", "-selection", "clipboard"),
    ("xsel", "--clipboard", "--input"),
)


def system_copy(text: str) -> None:
    """Give the text to the system's clipboard, in the background; many terminals ignore OSC 52."""
    command = _tool()
    if command:
        threading.Thread(target=_run, args=(command, text), daemon=True).start()


def _tool() -> tuple[str, ...] | None:
    if sys.platform == "win32":
        return ("clip",)
    shown = (
        sys.platform == "darwin" or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    )
    return next((tool for tool in _TOOLS if shown and shutil.which(tool[0])), None)


def _run(command: tuple[str, ...], text: str) -> None:
    encoding = "utf-16-le" if command == ("clip",) else "utf-8"
    try:
        subprocess.run(
            command,
            input=text.encode(encoding),
            timeout=5,
            check=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return
