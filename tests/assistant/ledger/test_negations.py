"""What a sentence denies: the first words denied, all the words denied, said in passing or not."""

import pytest

from assistant.reponse.ledger.polarite import negations
from tests.assistant.ledger.essai import phrase, souches

FOYERS = [
    ("Le jury ne donne pas de note.", "note", "donne note"),
    ("Le jury ne donne pas toujours de note.", "note", "donne toujours note"),
    ("Le jury ne délibère jamais devant le candidat.", "delibere candidat", "delibere candidat"),
    ("Le candidat n'apporte aucun dossier au jury.", "dossier jury", "apporte dossier jury"),
    ("Aucune annexe n'est lue.", "annexe lue", "annexe lue"),
    ("Absence de dossier.", "dossier", "dossier"),
    ("Il est interdit de fumer dans la salle.", "fumer salle", "fumer salle"),
    ("Pas plus de dossiers que le jury.", "dossiers", "dossiers"),
    ("Pas plus que le jury.", "jury", "jury"),
    ("Le formateur n'est pas tuteur.", "tuteur", "tuteur formateur"),
    ("Les membres ne peuvent interrompre la séance.", "interrompre seance", None),
    ("Le candidat ne peut consulter son livret.", "consulter livret", "peut consulter livret"),
    ("Le jury ne voit pas le livret, la fiche ni le plan.", "livret", "voit livret"),
    ("Le jury n'écoute pas le tuteur mais le candidat.", "ecoute tuteur", "ecoute tuteur"),
    ("Le jury n'écoute pas le tuteur qui parle.", "ecoute tuteur", "ecoute tuteur"),
    ("Le jury ne comprend pas, en salle, le tuteur.", "comprend", "comprend"),
    ("Le jury n'écoute pas réellement le candidat.", "ecoute candidat", None),
    ("Le jury n'écoute pas le jugement du tuteur.", "ecoute jugement", None),
    ("Le jury ne fait pas passer le tuteur.", "tuteur", "passer tuteur"),
]


@pytest.mark.parametrize(("text", "first", "every"), FOYERS)
def test_a_denial_bears_first_on_the_words_that_tell(
    text: str, first: str, every: str | None
) -> None:
    found = negations(phrase(text))[0]
    wanted = [root for word in first.split() for root in souches(word)]
    assert list(found.foyer) == wanted
    assert every is None or found.portee == souches(every)
    assert not found.annexe


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Le jury donne une note.", 0),
        ("", 0),
        ("Le dossier ne comporte que dix pages.", 0),
        ("Le jury craint que le candidat ne parte.", 0),
        ("Le candidat n'est pas forcément présent.", 0),
        ("Le candidat n'est pas nécessairement présent.", 0),
        ("Pas forcément un formateur.", 0),
        ("Pas moins de dix pages.", 0),
        ("Non seulement le jury.", 0),
        ("Accueillir un public rencontrant ou non des difficultés.", 0),
        ("Présent ou non.", 0),
        ("Mener des entretiens directifs ou non directifs.", 1),
        ("Des critères non évaluables.", 1),
        ("Une photo, pas un dessin.", 1),
        ("Le jury ne donne ni note ni avis.", 2),
        ("Le jury ne note pas et n'écrit pas.", 2),
        ("Le jury ne note pas, sans avis, le livret.", 2),
        ("Le jury n'a plus le livret, ni la fiche.", 2),
        ("Le jury ne voit, de toute la journée de session, pas le livret.", 1),
        ("Le jury ne voit le livret et la grille de notation pas.", 1),
        ("Le formateur de la session ne donne que le livret sans la fiche.", 1),
    ],
)
def test_restrictions_expletives_and_hedges_deny_nothing(text: str, count: int) -> None:
    found = [item for part in [text] if part for item in negations(phrase(part))]
    assert len(found) == count


def test_a_denial_bears_on_seven_words_at_most() -> None:
    said = "Sans livret, fiche, grille."
    assert negations(phrase(said))[0].portee == souches("livret")
    long = "Sans photo grille plan livret fiche tableau carte agenda bilan."
    assert negations(phrase(long))[0].portee == souches(
        "photo grille plan livret fiche tableau carte"
    )
    assert len(negations(phrase(long))[0].foyer) == 2


def test_the_subject_of_what_is_not_is_denied_up_to_the_mark_before_it() -> None:
    text = "En salle, la présence du tuteur n'est pas requise."
    assert negations(phrase(text))[0].portee == souches("presence tuteur requise")
    several = "Le livret : les annexes ne sont plus jointes."
    assert negations(phrase(several))[0].portee == souches("annexes jointes")
    beside = "Les annexes, ne sont pas jointes."
    assert negations(phrase(beside))[0].portee == souches("annexes jointes")
    alone = "N'est pas joint le livret."
    assert negations(phrase(alone))[0].portee == souches("joint livret")
    acting = "Le tuteur ne signe pas le livret."
    assert negations(phrase(acting))[0].portee == souches("signe livret")
    long = "La photo grille plan livret fiche tableau carte agenda n'est pas bleue."
    kept = "plan livret fiche tableau carte agenda grille bleue"
    assert negations(phrase(long))[0].portee == souches(kept)


@pytest.mark.parametrize(
    ("text", "passing"),
    [
        ("Conseiller sans produire de formation.", True),
        ("Des critères non évaluables.", True),
        ("Aucun critère.", False),
        ("Le jury ne conseille pas.", False),
    ],
)
def test_what_is_denied_in_passing_is_told_apart(text: str, passing: bool) -> None:
    assert [item.annexe for item in negations(phrase(text))] == [passing]


def test_a_question_answered_by_no_is_denied_whole() -> None:
    (found,) = negations(phrase("Une photo du livret : non"))
    assert found.portee == souches("photo livret non") == set(found.foyer)
    assert not found.annexe
    assert [item.portee for item in negations(phrase("Non"))] == [frozenset()]
