"""What a guide says when the person is elsewhere, with an interpreter, or sent by somebody."""

import pytest

from assistant.entretien.demande import Demande
from assistant.entretien.page import guide_document
from assistant.export.markdown import render
from knowledge.fiches_entretien import TYPES
from tests.assistant.entretien.guides import PUBLICS, made


def test_nothing_said_at_a_distance_supposes_a_shared_room() -> None:
    shared_room = [
        *("installez-vous", "dans la pièce", "je vous regarderai", "vous pouvez les voir"),
        *("le lieu, la place", "montrez-moi", "dans cette pièce", "pas de la porte"),
    ]
    for kind in TYPES:
        for public in PUBLICS[::3]:
            guide = made(Demande(kind, "mission-locale", public, 60, True, True))
            text = render(guide_document(guide)).lower()
            assert [words for words in shared_room if words in text] == [], (kind, public)
    face = render(guide_document(made(Demande("accueil", "", "", 30)))).lower()
    assert "m'entendez" not in face
    assert "m'appelez" not in face


@pytest.mark.parametrize("pays", ["FR", "BE"])
def test_at_a_distance_one_asks_where_the_person_is_before_anything_else(pays: str) -> None:
    guide = made(Demande("suivi", distance=True), pays)
    first = " ".join(row.texte for row in guide.a_distance)
    for said in ("où la personne se trouve", "seule", "rappeler", "Restez en ligne", "autre ligne"):
        assert said in first
    conduct = {item.id: " ".join(item.conduite) for item in guide.urgences}
    assert "où la personne se trouve" in guide.urgences[0].conduite[0]
    held = ("tenez-la", "Ne laissez pas la personne seule", "recevez la personne à l'écart")
    assert not any(words in text for words in held for text in conduct.values())
    page = render(guide_document(guide))
    assert page.index("À distance, d'abord") < page.index("Ce qui alerte")
    assert "à vérifier avec votre structure avant usage" in page
    face = made(Demande("suivi"), pays)
    assert face.a_distance == ()
    assert "tenez-la" in " ".join(face.urgences[0].conduite)


@pytest.mark.parametrize(
    "demande",
    [
        Demande("accueil", distance=True),
        Demande("accueil", interprete=True),
        Demande("accueil", prescripteur="le service social"),
    ],
)
def test_distance_interpreter_and_prescriber_change_what_is_said(demande: Demande) -> None:
    plain, guide = made(Demande("accueil")), made(demande)
    for name in ("cadre", "avant"):
        before = {row.texte for row in getattr(plain, name)}
        added = {row.texte for row in getattr(guide, name)} - before
        assert added
        if demande.prescripteur:
            assert any("le service social" in text for text in added)
