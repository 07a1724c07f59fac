"""Language models of a kind, on loopback: servers that say what a test tells them to, or worse."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import repeat
from threading import Event, Thread
from types import TracebackType
from typing import Any

Say = Callable[["Asked"], Iterator[str]]


@dataclass(frozen=True)
class Asked:
    """One request that a server received."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def system(self) -> str:
        return str(self.body["messages"][0]["content"])

    @property
    def text(self) -> str:
        return str(self.body["messages"][-1]["content"])


@dataclass
class Script:
    """How a server behaves: what it says, or how it fails to.

    `left` is set once the client has gone while the server was still speaking, `release` lets a
    silent server end.
    """

    pieces: tuple[str, ...] = ()
    status: int = 200
    error: str = ""
    location: str = ""
    silent: bool = False
    endless: str = ""
    raw: bytes = b""
    cut: bool = False
    reason: str = "stop"
    say: Say | None = None
    left: Event = field(default_factory=Event)
    release: Event = field(default_factory=Event)

    def spoken(self, asked: Asked) -> Iterator[str]:
        if self.say:
            yield from self.say(asked)
        yield from self.pieces
        yield from repeat(self.endless) if self.endless else ()


class ModelServer:
    """A server on a free port for the time of a test; `asked` is all that it received."""

    base = ""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.asked: list[Asked] = []
        handler = type("Handler", (_Handler,), {"owner": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.port: int = self._server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}{self.base}"

    def __enter__(self) -> "ModelServer":
        Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.script.release.set()
        self._server.shutdown()
        self._server.server_close()

    def frame(self, piece: str) -> bytes:
        raise NotImplementedError

    def end(self) -> bytes:
        raise NotImplementedError


class OpenAIServer(ModelServer):
    """Server-sent events, as OpenAI-compatible servers stream them."""

    base = "/v1"

    def frame(self, piece: str) -> bytes:
        choice = {"index": 0, "delta": {"role": "assistant", "content": piece}}
        return _event({**_CHUNK, "choices": [{**choice, "finish_reason": None}]})

    def end(self) -> bytes:
        choice = {"index": 0, "delta": {}, "finish_reason": self.script.reason}
        return _event({**_CHUNK, "choices": [choice]}) + b"data: [DONE]\n\n"


class OllamaServer(ModelServer):
    """A JSON object a line, as Ollama streams them."""

    def frame(self, piece: str) -> bytes:
        return _line({"message": {"role": "assistant", "content": piece}, "done": False})

    def end(self) -> bytes:
        empty = {"role": "assistant", "content": ""}
        return _line({"message": empty, "done": True, "done_reason": self.script.reason})


class AnthropicServer(ModelServer):
    """Named events, as Anthropic streams them."""

    def frame(self, piece: str) -> bytes:
        delta = {"type": "text_delta", "text": piece}
        return _named({"type": "content_block_delta", "index": 0, "delta": delta})

    def end(self) -> bytes:
        ended = {"stop_reason": self.script.reason, "stop_sequence": None}
        usage = {"input_tokens": 1, "output_tokens": 1}
        last = _named({"type": "message_delta", "delta": ended, "usage": usage})
        return last + _named({"type": "message_stop"})


_CHUNK = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "essai"}


def _event(data: dict[str, Any]) -> bytes:
    return b"data: " + json.dumps(data).encode() + b"\n\n"


def _named(data: dict[str, Any]) -> bytes:
    return f"event: {data['type']}\n".encode() + _event(data)


def _line(data: dict[str, Any]) -> bytes:
    row = {"model": "essai", "created_at": "2026-11-22T00:00:00Z", **data}
    return json.dumps(row).encode() + b"\n"


class _Handler(BaseHTTPRequestHandler):
    owner: ModelServer

    def do_POST(self) -> None:
        size = int(self.headers.get("Content-Length", 0))
        asked = Asked(self.path, dict(self.headers), json.loads(self.rfile.read(size) or b"{}"))
        self.owner.asked.append(asked)
        script = self.owner.script
        if script.status != 200:
            self._refuse(script)
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            self._speak(script, asked)
        except OSError:  # the client has gone
            script.left.set()

    def do_GET(self) -> None:
        self.owner.asked.append(Asked(self.path, dict(self.headers), {}))
        self.send_error(404)

    def _refuse(self, script: Script) -> None:
        body = json.dumps({"error": {"message": script.error, "type": "essai"}}).encode()
        self.send_response(script.status)
        if script.location:
            self.send_header("Location", script.location)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _speak(self, script: Script, asked: Asked) -> None:
        for piece in script.spoken(asked):
            self._write(self.owner.frame(piece))
        self._write(script.raw)
        if script.silent:
            script.release.wait()
        elif not script.cut:
            self._write(self.owner.end())

    def _write(self, data: bytes) -> None:
        self.wfile.write(data)
        self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing on the terminal of the tests."""
