"""Mistral's and Anthropic's clients, over real HTTP: what their servers say, and how they fail."""

from importlib.util import find_spec

import pytest

from assistant.modeles.cles import VARIABLE
from assistant.modeles.fautes import FauteModele
from assistant.modeles.ouverture import ChatLangChain
from assistant.modeles.reglage import Reglage
from tests.model_servers import AnthropicServer, ModelServer, OpenAIServer, Script

KINDS: dict[str, tuple[type[ModelServer], str, str]] = {
    "mistral": (OpenAIServer, "langchain_mistralai", "stop"),
    "anthropic": (AnthropicServer, "langchain_anthropic", "end_turn"),
}


@pytest.fixture(params=sorted(KINDS))
def provider(request: pytest.FixtureRequest) -> str:
    name = str(request.param)
    if not find_spec(KINDS[name][1]):
        pytest.skip(f"the extra `{name}` is not installed")
    return name


def never() -> bool:
    return False


def serve(provider: str, script: Script) -> ModelServer:
    return KINDS[provider][0](script)


def ask(provider: str, server: ModelServer, delai: float = 60.0) -> str:
    chosen = Reglage(provider, "essai", server.url, False, delai, 4096)
    return "".join(ChatLangChain(chosen).flux("des règles", "une question", never))


def test_an_answer_is_streamed(provider: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "une-cle")
    script = Script(pieces=("Bon", "jour"), reason=KINDS[provider][2])
    with serve(provider, script) as server:
        assert ask(provider, server) == "Bonjour"
    assert "une question" in str(server.asked[0].body)
    assert "une-cle" in str(server.asked[0].headers)


@pytest.mark.parametrize(("status", "said"), [(401, "clé"), (429, "trop"), (500, "en panne")])
def test_a_refusal_is_said_and_asked_once(provider: str, status: int, said: str) -> None:
    with serve(provider, Script(status=status)) as server, pytest.raises(FauteModele, match=said):
        ask(provider, server)
    assert len(server.asked) == 1


def test_a_redirection_is_not_followed(provider: str) -> None:
    with serve(provider, Script()) as other:
        script = Script(status=307, location=other.url)
        with serve(provider, script) as server, pytest.raises(FauteModele):
            ask(provider, server)
    assert other.asked == []


def test_a_silence_ends_after_the_delay(provider: str) -> None:
    silence = pytest.raises(FauteModele, match="rien n'est venu")
    with serve(provider, Script(silent=True)) as server, silence:
        ask(provider, server, delai=0.2)


def test_a_proxy_of_the_environment_is_not_used_for_this_computer(
    provider: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with OpenAIServer(Script(status=500)) as proxy:
        for name in ("HTTP_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        with serve(provider, Script(pieces=("Bon",), reason=KINDS[provider][2])) as server:
            assert ask(provider, server) == "Bon"
    assert proxy.asked == []
