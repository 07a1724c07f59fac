"""`jalon web`: a real server, its real page, its real socket, and the real interface behind it."""

import asyncio
import re
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.command import START, Jalon

ROOT = Path(__file__).parents[2]
ESCAPES = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\].*?(?:\x07|\x1b\\)|\x1b[ -/]*[0-~]", re.DOTALL
)
LONGEST = 60.0
"""Seconds after which what is waited for will not come."""
ABSENT = "import sys; sys.modules['textual_serve'] = None\n"
needs_the_extra = pytest.mark.skipif(
    not all(map(find_spec, ("aiohttp", "textual_serve"))),
    reason="the extra web is not installed",
)


@pytest.fixture
def address(jalon: Jalon) -> Iterator[str]:
    """Where a server of our own can be reached; it is told to stop as by Ctrl+C, and must."""
    with subprocess.Popen(
        [*jalon.command, "web", "--port", "0"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=jalon.env(),
        cwd=jalon.home,
    ) as server:
        assert server.stdout is not None
        told = server.stdout.readline().decode().strip()
        yield told
        server.send_signal(signal.SIGINT)
        rest, said = server.communicate()
    assert (server.returncode, rest) == (0, b"")
    assert b"Traceback" not in said
    assert "navigateur de cet ordinateur" in said.decode()


class Page:
    """What a page of the browser sends and draws."""

    def __init__(self, web: Any) -> None:
        self._web = web
        self._drawn = b""

    async def type(self, text: str) -> None:
        await self._web.send_json(["stdin", text])

    async def wait_for(self, text: str) -> None:
        """Until this text has been drawn."""
        try:
            async with asyncio.timeout(LONGEST):
                while text not in self.drawn:
                    message = await self._web.receive()
                    assert isinstance(message.data, bytes), (message, self.drawn[-500:])
                    self._drawn += message.data
        except TimeoutError:
            pytest.fail(f"« {text} » n'est pas venu : {self.drawn[-2000:]}")

    @property
    def drawn(self) -> str:
        return ESCAPES.sub(b"", self._drawn).decode("utf-8", "replace")


@asynccontextmanager
async def page(address: str, origin: str = "") -> AsyncIterator[Page]:
    from aiohttp import ClientSession

    here = origin or address.split("/", 3)[0] + "//" + address.split("/")[2]
    url = f"{address}ws?width=120&height=40"
    async with ClientSession() as client:
        opened = client.ws_connect(url, headers={"Origin": here}, max_msg_size=0)
        async with opened as web:
            yield Page(web)


async def get(url: str, **headers: str) -> tuple[int, str, Any]:
    from aiohttp import ClientSession

    async with ClientSession() as client, client.get(url, headers=headers) as response:
        return response.status, (await response.read()).decode("utf-8", "replace"), response.headers


@needs_the_extra
async def test_the_page_and_all_its_files_come_from_this_computer(address: str) -> None:
    status, text, headers = await get(address)
    assert status == 200
    assert 'lang="fr"' in text
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "connect-src 'self' ws://127.0.0.1:" in policy
    names = re.findall(r'(?:href|src)="([^"]+)"', text)
    names += [
        "static/js/textual.js",
        *re.findall(r'url\("([^"]+)"', (await get(f"{address}page.css"))[1]),
    ]
    assert len(names) > 5
    for name in names:
        if name == "data:,":
            continue
        assert not re.match(r"\w+:|//", name), name
        assert (await get(address + name))[0] == 200, name


def test_our_own_page_names_no_address_of_the_internet() -> None:
    for path in (ROOT / "tui" / "web").glob("page.*"):
        assert "//" not in re.sub(r"^\s*//.*$|/\^http/", "", path.read_text("utf-8"), flags=re.M), (
            path
        )


@needs_the_extra
async def test_nobody_comes_in_without_the_key_from_another_page_or_by_another_name(
    address: str,
) -> None:
    from aiohttp import WSServerHandshakeError

    root = address.rsplit("/", 2)[0]
    for wrong in (f"{root}/", f"{root}/autre/", f"{root}/static/js/textual.js", f"{address}rien"):
        status, text, _ = await get(wrong)
        assert (status, "l'adresse entière" in text) == (404, True), wrong
    assert (await get(address, Host="ailleurs.example"))[0] == 403
    for stranger in ("https://ailleurs.example", "null", "http://127.0.0.1:1"):
        with pytest.raises(WSServerHandshakeError) as refused:
            async with page(address, stranger):
                pass
        assert refused.value.status == 403
    with pytest.raises(WSServerHandshakeError):
        async with page(f"{root}/autre/"):
            pass


@needs_the_extra
async def test_only_this_computer_can_reach_it(address: str) -> None:
    port = int(address.split("/")[2].rsplit(":", 1)[1])
    assert address.startswith("http://127.0.0.1:")
    for other in {"127.0.0.2", _own_address()} - {"127.0.0.1"}:
        with pytest.raises(OSError), socket.create_connection((other, port), timeout=2):  # noqa: PT011
            pass


def _own_address() -> str:
    """The address by which others would reach this computer, if it has one."""
    with suppress(OSError):
        return socket.gethostbyname(socket.gethostname())
    return "127.0.0.1"


@needs_the_extra
async def test_a_question_is_answered_and_its_citation_opened(address: str) -> None:
    async with page(address) as shown:
        await shown.wait_for("Posez votre question")
        await shown.type("combien de temps dure l'entretien technique ?\r")
        await shown.wait_for("40 minutes")
        await shown.type("\t")
        await shown.wait_for("ligne 1519")
        await shown.type("\r")
        await shown.wait_for("autre citation")


@needs_the_extra
async def test_what_is_no_message_of_a_page_is_left_aside(address: str) -> None:
    async with page(address) as shown:
        for nonsense in ("", "{", "[]", '["stdin"]', '["resize", 3]', '["resize", {"width": "x"}]'):
            await shown._web.send_str(nonsense)
        await shown._web.send_bytes(b"\x00")
        await shown.wait_for("Posez votre question")
        await shown.type("/reglages\r")
        await shown.wait_for("Réglages techniques")


@needs_the_extra
async def test_a_page_that_is_closed_keeps_what_was_typed(address: str, jalon: Jalon) -> None:
    async with page(address) as shown:
        await shown.wait_for("Posez votre question")
        await shown.type("combien de temps dure l'entretien technique ?\r")
        await shown.wait_for("40 minutes")
        async with asyncio.timeout(LONGEST):  # what is kept is open once the first turn is kept
            while "1 question" not in (await asyncio.to_thread(jalon, "donnees", "lister")).out:
                pass
        await shown.type("une question qui reste en plan")
    async with page(address) as again:
        await again.wait_for("inachevée")


@needs_the_extra
async def test_an_interface_that_is_left_closes_its_page(address: str) -> None:
    async with page(address) as shown:
        await shown.wait_for("Posez votre question")
        await shown.type("/quitter\r")
        async with asyncio.timeout(LONGEST):
            while not shown._web.closed:
                await shown._web.receive()


@needs_the_extra
def test_a_port_that_is_taken_is_one_sentence(jalon: Jalon) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        run = jalon("web", "--port", str(taken.getsockname()[1]))
    assert (run.code, run.out) == (1, "")
    assert "--port 0" in run.err
    assert len(run.err.splitlines()) == 1


@needs_the_extra
def test_letting_others_in_is_warned_of_first(jalon: Jalon) -> None:
    # An address kept for documentation: no computer has it, nothing is opened.
    run = jalon("web", "--hote", "192.0.2.1")
    assert run.code == 1
    warning, failure = run.err.splitlines()
    assert "d'autres ordinateurs" in warning
    assert "192.0.2.1" in failure


def test_without_the_extra_one_sentence_says_what_to_install(jalon: Jalon) -> None:
    jalon.command = (sys.executable, "-c", ABSENT + START)
    run = jalon("web")
    assert (run.code, run.out) == (1, "")
    assert '".[web]"' in run.err
    assert len(run.err.splitlines()) == 1
