"""What a re-reading quotes is never cut inside a word; a reason counts wherever it stands."""

import pytest

from assistant.analyse.page import page
from assistant.analyse.relecture import relire

ASIDE = "J'ai reçu quelqu'un. "


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        (
            "J'aurais dû passer le relais au médecin ou à l'assistante sociale de secteur.",
            "J'aurais dû passer le relais au médecin ou à l'assistante sociale de secteur",
        ),
        (
            "Elle cherche forcément à obtenir quelque chose de l'assistante sociale.",
            "Elle cherche forcément à obtenir quelque chose de l'assistante…",
        ),
        ("J'aurais dû me taire.", "J'aurais dû me taire"),
    ],
)
def test_what_is_quoted_ends_with_a_word_and_tells_when_it_goes_on(said: str, quoted: str) -> None:
    found = relire(ASIDE + said)
    assert f"«\u00a0{quoted}\u00a0»".replace("\u00a0", " ") in page(found).replace("\u00a0", " ")
    assert found.a_revoir[0].extrait == quoted.rstrip("…")


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("J'ai relancé trop vite, parce que j'avais peur du silence.", "1 action sur 2"),
        ("J'ai coupé la parole de peur de manquer de temps.", "1 action sur 2"),
        ("J'ai peur parce que le temps passe.", "0 action sur 1"),
        ("J'étais mal à l'aise car j'ai parlé trop.", "0 action sur 1"),
        ("Elle est partie parce qu'elle avait froid.", "0 action sur 1"),
    ],
)
def test_an_act_told_with_its_reason_counts_even_beside_an_emotion(said: str, count: str) -> None:
    found = relire("J'ai ouvert la porte. Elle est entrée. " + said)
    told = [item.texte for item in found.constats if item.type == "choix_argumentes"]
    assert told[0].startswith(count)


@pytest.mark.parametrize(
    ("said", "own"),
    [
        ("Selon Rogers il faut écouter sans juger.", False),
        ("D'après ma formatrice, il faut laisser parler.", False),
        ("Rogers écrit qu'il faut écouter.", False),
        ("Le référentiel demande de reformuler.", False),
        ("Selon Rogers il faut écouter : je me tairai plus.", True),
        ("Laisser dix secondes de silence.", True),
        ("Pour Mme A., prévoir un écrit.", True),
    ],
)
def test_what_an_author_asks_is_no_adjustment_of_ones_own_under_its_title(
    said: str, own: bool
) -> None:
    found = relire(f"Je l'ai reçue mardi.\n\nAjustements\n{said}")
    assert any(item.mouvement == "ajustements" for item in found.reperes) is own
