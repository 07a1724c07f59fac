"""The real LangChain clients, over real HTTP, against servers of this computer that misbehave."""

from collections.abc import Callable
from threading import Event
from typing import Any

import pytest

from assistant.modeles.cles import VARIABLE
from assistant.reponse.answer import Statut
from assistant.reponse.redige.redaction import ARRETEE, COUPEE
from assistant.service import Service
from tests.assistant.modele_http import DUREE, GOOD, KINDS, QUESTION, SECRET, ask, fallen_back
from tests.model_servers import ModelServer, Script
from tests.scripted_chat import Heard

Serve = Callable[[Script], ModelServer]


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
