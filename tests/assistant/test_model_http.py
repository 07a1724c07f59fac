"""The real LangChain clients, over real HTTP, against servers of this computer that misbehave."""

import logging
from collections.abc import Callable
from importlib.util import find_spec
from threading import Event, Thread
from typing import Any

import pytest

from assistant.modeles.cles import VARIABLE
from assistant.reponse.answer import Answer, Statut
from assistant.reponse.ecoute import MUET, Ecoute
from assistant.reponse.fil import Tour
from assistant.reponse.redige.redaction import ARRETEE, COUPEE
from assistant.service import Service
from assistant.settings import Settings
from knowledge.search.index import Index
from tests.command import Jalon
from tests.model_servers import ModelServer, OllamaServer, OpenAIServer, Script
from tests.scripted_chat import Heard

if not (find_spec("langchain_openai") and find_spec("langchain_ollama")):
    pytest.skip("the extras `openai` and `ollama` are not installed", allow_module_level=True)

QUESTION = "c'est combien de temps l'entretien technique ?"
DUREE = "cip/titre/entretien-technique/duree"
GOOD = f"« 00 h 40 min » [{DUREE}]\n"
SECRET = "sk-secret-0123456789"
KINDS: dict[str, type[ModelServer]] = {"openai": OpenAIServer, "ollama": OllamaServer}
Serve = Callable[[Script], ModelServer]


@pytest.fixture(params=sorted(KINDS))
def provider(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def own(index: Index) -> Service:
    return Service(index)


def ask(
    own: Service,
    provider: str,
    server: ModelServer,
    ecoute: Ecoute = MUET,
    delai: float = 60.0,
    **more: object,
) -> Answer:
    """The answer to the question, by a model of that provider behind that server."""
    chosen = {"fournisseur": provider, "modele": "essai", "modele_url": server.url}
    values = {**Settings.model_construct().model_dump(), **chosen, "modele_delai": delai, **more}
    own.configurer_modele(Settings.model_construct(**values))
    return own.repondre(QUESTION, moteur="modele", ecoute=ecoute)


def fallen_back(answer: Answer, own: Service) -> str:
    """The one notice of an answer that is the embedded one."""
    assert answer.moteur == "embarque"
    assert answer.affirmations == own.repondre(QUESTION).affirmations
    (notice,) = answer.avis
    assert "\n" not in notice
    return notice


def test_a_streamed_answer_is_proved_and_shown(own: Service, provider: str) -> None:
    heard = Heard()
    with KINDS[provider](Script(pieces=tuple(GOOD))) as server:
        answer = ask(own, provider, server, heard)
    assert (answer.moteur, answer.avis) == ("modele", ())
    assert [claim.statut for claim in answer.affirmations] == [Statut.VERBATIM]
    assert heard.order == ["passages", "claim"]
    (asked,) = server.asked
    assert QUESTION in asked.text
    assert f"[{DUREE}] Durée : 00 h 40 min" in asked.text
    assert asked.system.startswith("Vous êtes Jalon.")
    assert asked.body["stream"] is True


def test_the_window_and_the_length_are_asked_of_the_server(own: Service, provider: str) -> None:
    with KINDS[provider](Script(pieces=(GOOD,))) as server:
        ask(own, provider, server, modele_contexte=5000)
    body = server.asked[0].body
    if provider == "ollama":
        assert body["options"]["num_ctx"] == 5000
        assert body["options"]["num_predict"] > 0
        assert body["think"] is False
    else:
        assert body["max_tokens"] > 0


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (301, "renvoie vers une autre adresse"),
        (400, "refuse la demande"),
        (401, "refuse la clé"),
        (403, "refuse l'accès"),
        (404, "ne connaît pas le modèle « essai »"),
        (429, "trop de demandes"),
        (500, "en panne (erreur 500)"),
        (503, "en panne (erreur 503)"),
    ],
)
def test_a_refusal_gives_way_and_the_server_s_words_are_not_repeated(
    own: Service, provider: str, status: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, SECRET)
    with KINDS[provider](Script(pieces=(GOOD,))) as other:
        script = Script(status=status, error=f"Wrong key {SECRET}", location=other.url)
        with KINDS[provider](script) as server:
            notice = fallen_back(ask(own, provider, server), own)
    assert said in notice
    assert SECRET not in notice
    assert len(server.asked) == 1  # asked once, and never again on its own
    assert other.asked == []


def test_a_refused_connection_gives_way(own: Service, provider: str) -> None:
    with KINDS[provider](Script()) as server:
        pass
    notice = fallen_back(ask(own, provider, server), own)
    assert "n'accepte pas la connexion" in notice
    assert f"127.0.0.1:{server.port}" in notice


def test_a_server_that_says_nothing_is_left_after_the_delay(own: Service, provider: str) -> None:
    with KINDS[provider](Script(silent=True)) as server:
        notice = fallen_back(ask(own, provider, server, delai=0.2), own)
    assert "rien n'est venu en 0.2 secondes" in notice


@pytest.mark.parametrize("word", ["bla ", "", "<think>"])
def test_a_stream_without_an_end_is_left_and_its_connection_closed(
    own: Service, provider: str, word: str
) -> None:
    script = Script(endless=word) if word else Script(say=lambda asked: iter(lambda: "", None))
    with KINDS[provider](script) as server:
        notice = fallen_back(ask(own, provider, server, delai=0.5), own)
        assert script.left.wait(60)
    assert "pas de fin" in notice


@pytest.mark.parametrize(
    ("pieces", "said"),
    [
        ((), "rien répondu"),
        (("  ", "\n"), "rien répondu"),
        (('{"texte": "Une', " phrase"), "JSON illisible"),
        (("The interview is 40 minutes long and it ", f"must be done [{DUREE}]"), "en anglais"),
        (("« 00 h 40 min » [1]",), "des numéros"),
        (("« 00 h 40 min » [cip/faux/1]",), "pas reçues"),
        ((f"« 00 h 55 min » [{DUREE}]",), "n'a pu être vérifiée"),
    ],
)
def test_an_answer_that_is_none_gives_way(
    own: Service, provider: str, pieces: tuple[str, ...], said: str
) -> None:
    with KINDS[provider](Script(pieces=pieces)) as server:
        assert said in fallen_back(ask(own, provider, server), own)


def test_a_stream_that_is_not_json_gives_way(own: Service, provider: str) -> None:
    raw = b"data: {oups\n\n" if provider == "openai" else b"{oups\n"
    with KINDS[provider](Script(raw=raw)) as server:
        assert "forme illisible" in fallen_back(ask(own, provider, server), own)


def test_ids_as_json_in_a_string_are_read(own: Service, provider: str) -> None:
    row = f'```json\n[{{"texte": "« 00 h 40 min »", "citations": "[\\"{DUREE}\\"]"}}]\n```'
    with KINDS[provider](Script(pieces=(row[:20], row[20:]))) as server:
        answer = ask(own, provider, server)
    assert (answer.moteur, set(answer.citations)) == ("modele", {DUREE})


@pytest.mark.parametrize("how", [{"cut": True}, {"reason": "length"}])
def test_what_a_cut_answer_had_proved_is_kept_and_the_cut_is_said(
    own: Service, provider: str, how: dict[str, Any]
) -> None:
    with KINDS[provider](Script(pieces=(GOOD, "Et aussi que"), **how)) as server:
        answer = ask(own, provider, server)
    assert [claim.texte for claim in answer.affirmations] == ["« 00 h 40 min »"]
    assert answer.avis == (COUPEE,)


def test_stopping_closes_the_connection_of_a_server_that_still_speaks(
    own: Service, provider: str
) -> None:
    script = Script(pieces=(GOOD,), endless="bla ")
    with KINDS[provider](script) as server:
        answer = ask(own, provider, server, Heard(until=1))
        assert script.left.wait(60)
    assert answer.avis == (ARRETEE,)
    assert [claim.statut for claim in answer.affirmations] == [Statut.VERBATIM]


def test_stopping_does_not_wait_for_a_silent_server(own: Service, provider: str) -> None:
    """The server is released only once the answer is there: waiting for it would never end."""
    script = Script(pieces=(GOOD,), silent=True)
    with KINDS[provider](script) as server:
        answer = ask(own, provider, server, Heard(until=1), delai=3000.0)
        assert not script.release.is_set()
    assert answer.avis == (ARRETEE,)


def test_a_claim_is_heard_while_the_server_still_speaks(own: Service, provider: str) -> None:
    heard, goes_on = Heard(), Event()

    def say(asked: object):  # type: ignore[no-untyped-def]
        yield GOOD
        assert goes_on.wait(60)

    class Ear(Heard):
        def affirmation(self, claim, sources):  # type: ignore[no-untyped-def]
            heard.affirmation(claim, sources)
            goes_on.set()

    with KINDS[provider](Script(say=say)) as server:
        assert ask(own, provider, server, Ear()).moteur == "modele"
    assert len(heard.claims) == 1


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
