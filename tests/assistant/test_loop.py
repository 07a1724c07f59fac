"""The plain question loop keeps the thread of its conversation."""

import pytest

from assistant.commandes import demander
from assistant.console import Console
from assistant.reponse.answer import Answer
from assistant.reponse.fil import Fil
from tests.assistant.answers import answer


class Recording:
    """Answers always the same, and remembers the threads it was given."""

    def __init__(self) -> None:
        self.threads: list[list[str]] = []

    def repondre(self, question: str, referentiel: str | None = None, fil: Fil = ()) -> Answer:
        self.threads.append([turn.question for turn in fil])
        return answer()


def test_each_question_carries_those_before_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    service, typed = Recording(), iter(["une ?", "deux ?", "trois ?", ""])
    monkeypatch.setattr(demander, "open_service", lambda console: service)
    monkeypatch.setattr("builtins.input", lambda prompt: next(typed))
    demander.ask_in_a_loop(Console(simple=True))
    assert service.threads == [[], ["une ?"], ["une ?", "deux ?"]]
    assert "⚠ non vérifié" in capsys.readouterr().out


@pytest.mark.parametrize("word", ["quitter", "exit", "q", ":q", "Fin", "QUITTER."])
def test_a_farewell_ends_the_session_and_is_no_question(
    monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    service, typed = Recording(), iter(["une ?", word])
    monkeypatch.setattr(demander, "open_service", lambda console: service)
    monkeypatch.setattr("builtins.input", lambda prompt: next(typed))
    demander.ask_in_a_loop(Console(simple=True))
    assert service.threads == [[]]
