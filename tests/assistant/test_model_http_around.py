"""The real clients among proxies, variables, threads and the command: where words and keys go."""

import logging
from threading import Thread

import pytest

from assistant.modeles.cles import VARIABLE
from assistant.reponse.answer import Answer
from assistant.reponse.fil import Tour
from assistant.service import Service
from tests.assistant.modele_http import DUREE, GOOD, KINDS, QUESTION, SECRET, ask
from tests.command import Jalon
from tests.model_servers import OllamaServer, OpenAIServer, Script


def test_a_proxy_of_the_environment_is_not_used_for_this_computer(
    own: Service, provider: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with OpenAIServer(Script(status=500)) as proxy, KINDS[provider](Script(pieces=(GOOD,))) as s:
        names = ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy", "OPENAI_PROXY")
        for name in names:
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.delenv("no_proxy", raising=False)
        assert ask(own, provider, s).moteur == "modele"
    assert proxy.asked == []


def test_no_trace_of_a_call_is_sent_elsewhere_whatever_the_environment_asks(
    own: Service, provider: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with OpenAIServer(Script()) as spy, KINDS[provider](Script(pieces=(GOOD,))) as server:
        for name in ("LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2"):
            monkeypatch.setenv(name, "true")
        for name in ("LANGSMITH_ENDPOINT", "LANGCHAIN_ENDPOINT"):
            monkeypatch.setenv(name, spy.url)
        monkeypatch.setenv("LANGSMITH_API_KEY", SECRET)
        assert ask(own, provider, server).moteur == "modele"
    assert spy.asked == []


def test_variables_of_the_environment_do_not_move_the_server(
    own: Service, provider: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with KINDS[provider](Script()) as other, KINDS[provider](Script(pieces=(GOOD,))) as server:
        for name in ("OPENAI_BASE_URL", "OPENAI_API_BASE", "OLLAMA_HOST"):
            monkeypatch.setenv(name, other.url)
        for name in ("OPENAI_API_KEY", "OLLAMA_API_KEY"):
            monkeypatch.setenv(name, SECRET)
        assert ask(own, provider, server).moteur == "modele"
    assert other.asked == []
    assert SECRET not in str(server.asked[0].headers)


def test_the_key_goes_to_the_server_and_nowhere_else(
    own: Service,
    provider: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(VARIABLE, SECRET)
    with caplog.at_level(logging.DEBUG), KINDS[provider](Script(pieces=(GOOD,))) as server:
        answer = ask(own, provider, server)
    sent = {name.lower(): value for name, value in server.asked[0].headers.items()}
    assert sent["authorization"] == f"Bearer {SECRET}"
    assert SECRET not in f"{answer!r} {caplog.text} {''.join(capfd.readouterr())}"
    assert SECRET not in str(server.asked[0].body)


def test_a_question_that_leans_is_rewritten_then_answered(own: Service, provider: str) -> None:
    before = Tour(QUESTION, own.repondre(QUESTION))

    def say(asked):  # type: ignore[no-untyped-def]
        rewriting = "récrivez" in asked.text.lower()
        yield (
            "durée de l'entretien technique du CCP1 ?"
            if rewriting
            else ("« 00 h 50 min » [cip/CCP1/entretien-technique/duree]")
        )

    with KINDS[provider](Script(say=say)) as server:
        ask(own, provider, server)
        answer = own.repondre("et pour le CCP1 ?", fil=[before], moteur="modele")
    assert answer.moteur == "modele"
    assert set(answer.citations) == {"cip/CCP1/entretien-technique/duree"}


def test_it_works_from_a_thread_that_is_not_the_first(own: Service, provider: str) -> None:
    answers: list[Answer] = []
    with KINDS[provider](Script(pieces=(GOOD,))) as server:
        thread = Thread(target=lambda: answers.append(ask(own, provider, server)))
        thread.start()
        thread.join()
    assert answers[0].moteur == "modele"


def test_the_command_answers_with_the_model_and_says_what_leaves(
    jalon: Jalon, provider: str
) -> None:
    with KINDS[provider](Script(pieces=(GOOD,))) as server:
        words = ("--modele", f"{provider}:essai:8b", "--url", server.url)
        run = jalon("demander", QUESTION, "--json", *words)
    assert (run.code, run.json["moteur"]) == (0, "modele")
    assert run.json["affirmations"][0]["citations"] == [DUREE]
    assert f"Envoi à 127.0.0.1:{server.port} (cet ordinateur)" in run.err
    assert server.asked[0].body["model"] == "essai:8b"
    assert len(run.err.strip().splitlines()) == 1


def test_the_command_falls_back_and_still_ends_well(jalon: Jalon, provider: str) -> None:
    with KINDS[provider](Script(status=500)) as server:
        run = jalon("demander", QUESTION, "--modele", f"{provider}:essai", "--url", server.url)
    assert run.code == 0
    assert "en panne" in run.err
    assert "Traceback" not in run.err
    assert "40 minutes" in run.out


def test_the_embedded_engine_never_reaches_a_model_that_is_chosen(jalon: Jalon) -> None:
    with OllamaServer(Script(pieces=(GOOD,))) as server:
        chosen = {
            "JALON_FOURNISSEUR": "ollama",
            "JALON_MODELE": "essai",
            "JALON_MODELE_URL": server.url,
        }
        run = jalon("demander", QUESTION, "--json", env=chosen)
    assert (run.code, run.json["moteur"], run.err) == (0, "embarque", "")
    assert server.asked == []
