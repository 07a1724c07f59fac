"""The gate: what passes, what is shown, what is refused, and what is written down."""

import json
import stat
from pathlib import Path

import pytest

from assistant.confidentialite.dossiers import journal_path
from assistant.confidentialite.sortie import (
    Controle,
    Decision,
    Destination,
    Nature,
    controler,
    noter,
)
from assistant.service import Service
from assistant.settings import Settings
from knowledge.search.index import Index

NEUTRAL = "comment poser le cadre d'un premier entretien ?"
NAMED = "Mme Dupont ne vient plus, comment la relancer ?"
HEALTH = "elle a fait une dépression, comment l'accompagner ?"
TOWN = "Elle habite à Chaunoy, comment l'orienter ?"
REMOTE = {"fournisseur": "openai", "modele": "essai", "modele_url": "https://exemple.fr/v1"}


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture
def opened() -> list[object]:
    """Each time that a model was opened."""
    return []


@pytest.fixture
def remote(index: Index, opened: list[object], monkeypatch: pytest.MonkeyPatch) -> Service:
    """A remote model, permitted, that answers nothing."""

    def refuse(*args: object) -> None:
        opened.append(args)
        raise OSError("no network in a test")

    monkeypatch.setattr("assistant.modeles.ouverture.ouvrir_client", refuse)
    service = Service(index)
    values = {**Settings.model_construct().model_dump(), **REMOTE, "modele_distant": True}
    service.configurer_modele(Settings.model_construct(**values))
    return service


def decided(text: str, where: Destination, kind: Nature = Nature.ORDINAIRE) -> Controle:
    return controler(text, where, kind)


@pytest.mark.parametrize(
    ("text", "where", "decision", "may_force"),
    [
        (NEUTRAL, Destination.DISTANT, Decision.PASSE, False),
        (NEUTRAL, Destination.FICHIER, Decision.PASSE, False),
        (NAMED, Destination.FICHIER, Decision.MONTRER, False),
        (NAMED, Destination.LOCAL, Decision.PASSE, False),
        (NAMED, Destination.DISTANT, Decision.REFUSE, True),
        (TOWN, Destination.DISTANT, Decision.MONTRER, False),
        (HEALTH, Destination.DISTANT, Decision.REFUSE, False),
        (f"{NAMED} {HEALTH}", Destination.DISTANT, Decision.REFUSE, False),
        ("Mme A. et M. B. ne viennent plus.", Destination.DISTANT, Decision.MONTRER, False),
        ("comment aider des personnes handicapées ?", Destination.DISTANT, Decision.PASSE, False),
    ],
)  # fmt: skip
def test_what_may_leave_depends_on_where_it_goes(
    text: str, where: Destination, decision: Decision, may_force: bool
) -> None:
    found = decided(text, where)
    assert (found.decision, found.surmontable) == (decision, may_force)
    assert found.passe(force=True) == (decision is not Decision.REFUSE or may_force)


@pytest.mark.parametrize("kind", [kind for kind in Nature if kind is not Nature.ORDINAIRE])
def test_some_texts_never_go_to_another_computer(kind: Nature) -> None:
    found = decided(NEUTRAL, Destination.DISTANT, kind)
    assert found.decision is Decision.REFUSE
    assert not found.passe(force=True)
    assert found.raison
    assert decided(NEUTRAL, Destination.LOCAL, kind).passe()


def test_the_referentiels_words_are_not_taken_for_the_person_s() -> None:
    text = f"{NEUTRAL}\nElle a une RQTH."
    assert controler(text, Destination.FICHIER, dits=NEUTRAL).decision is Decision.PASSE
    assert controler(text, Destination.FICHIER).decision is Decision.MONTRER


def test_what_leaves_by_force_is_written_down_without_its_words() -> None:
    noter("exemple.fr", decided(f"{NAMED} 06 39 98 12 34", Destination.DISTANT))
    (line,) = journal_path().read_text("utf-8").splitlines()
    row = json.loads(line)
    assert row["hote"] == "exemple.fr"
    assert row["trouvailles"] == {"nom": 1, "telephone": 1}
    assert "Dupont" not in line
    assert stat.S_IMODE(journal_path().stat().st_mode) == 0o600


def test_the_model_engine_refuses_by_itself_what_names_somebody(
    remote: Service, opened: list[object]
) -> None:
    answer = remote.repondre(NAMED, moteur="modele", accord=True)
    assert answer.moteur == "embarque"
    assert "rien n'est parti" in answer.avis[-1]
    assert "Dupont" not in answer.avis[-1]
    assert opened == []
    assert not journal_path().exists()


@pytest.mark.parametrize("force", [False, True])
def test_no_word_typed_lets_health_leave(
    remote: Service, opened: list[object], force: bool
) -> None:
    question = "elle a une dépression, comment conduire l'entretien ?"
    answer = remote.repondre(question, moteur="modele", accord=True, force=force)
    assert answer.moteur == "embarque"
    assert "rien n'est parti" in answer.avis[-1]
    assert opened == []
    assert not journal_path().exists()


def test_an_earlier_question_of_the_thread_is_read_too(remote: Service) -> None:
    from assistant.reponse.fil import Tour

    before = Tour(NAMED, remote.repondre(NAMED))
    answer = remote.repondre(NEUTRAL, fil=[before], moteur="modele", accord=True)
    assert "rien n'est parti" in answer.avis[-1]


def test_identifiers_leave_only_once_written_down(remote: Service, opened: list[object]) -> None:
    remote.repondre(NAMED, moteur="modele", accord=True, force=True)
    assert opened
    assert json.loads(journal_path().read_text("utf-8"))["hote"] == "exemple.fr"


def test_what_cannot_be_written_down_does_not_leave(remote: Service) -> None:
    journal_path().mkdir(parents=True)
    answer = remote.repondre(NAMED, moteur="modele", accord=True, force=True)
    assert "n'a pas pu être noté" in answer.avis[-1]
