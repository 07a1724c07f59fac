"""A disk of its own over a folder, for one command: full, or closed to writing."""

import shutil
import subprocess
from pathlib import Path

import pytest


def small_disk(folder: Path, options: str) -> tuple[str, ...]:
    """What runs a command with a disk of its own over a folder; skips where none can be made."""
    mount = f'mount -t tmpfs -o {options} none "{folder}" && exec "$@"'
    prefix = ("unshare", "-rm", "sh", "-c", mount, "sh")
    if not shutil.which("unshare") or subprocess.run([*prefix, "true"], check=False).returncode:
        pytest.skip("no disk can be made here (unshare, tmpfs)")
    return prefix
