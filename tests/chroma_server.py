"""A real Chroma server on loopback, for the time of a test."""

import socket
import subprocess
import sys
from pathlib import Path
from threading import Thread
from types import TracebackType

COMMAND = Path(sys.executable).with_name("chroma")


class ChromaServer:
    """`chroma run` over a folder, on a free port; ready once it accepts a connection."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = _free_port()
        self.url = f"http://127.0.0.1:{self._port}"

    def __enter__(self) -> "ChromaServer":
        where = ("--path", str(self._folder), "--host", "127.0.0.1", "--port", str(self._port))
        self._process = subprocess.Popen(
            [str(COMMAND), "run", *where], stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        assert self._process.stdout is not None
        for line in self._process.stdout:  # it says where it listens once it does
            if b"listening on address" in line:
                # What it says of each request must be read, or it stops at a full pipe.
                Thread(target=self._process.stdout.read, daemon=True).start()
                return self
        raise AssertionError("the server ended before it listened")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port
