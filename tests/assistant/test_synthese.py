"""The written synthesis: its parts, its wording, what names or exposes somebody."""

from assistant.analyse.consignes import SYNTHESE, cadre
from assistant.analyse.synthese import relire_synthese
from assistant.analyse.synthese_page import page_synthese

WHOLE = """Entretien du 3 mars, 40 minutes, à la demande de la mission locale.
Mme A. demande une formation. Elle dit : « Je veux un métier dehors. »
Ses appuis : deux ans de vente, le permis. Nous avons repéré ensemble la garde du
soir. Elle confirme.
Aucune urgence n'a été exprimée.
Elle apportera son CV d'ici le 10. Prochain rendez-vous le 12.
Avec l'accord de Mme A., la fiche de liaison est transmise au centre."""


def test_a_whole_synthesis_has_every_part_and_no_word_to_change() -> None:
    found = relire_synthese(WHOLE)
    assert [item.element for item in found.reperes] == [
        "cadre", "demande", "diagnostic", "urgence", "suites", "transmission"
    ]  # fmt: skip
    assert found.non_reperes == ()
    assert [item.type for item in found.a_revoir] == []
    for item in found.reperes:
        assert WHOLE[item.start : item.end] == item.extrait


def test_what_is_not_recognised_says_where_it_usually_stands() -> None:
    found = relire_synthese("Elle demande une formation.")
    assert "transmission" in [item.element for item in found.non_reperes]
    assert "D'habitude, en dernière ligne." in page_synthese(found)


def test_judgements_opinions_and_emotions_get_a_neutral_frame() -> None:
    found = relire_synthese("Il est fainéant. Je pense qu'il ment. J'étais agacée.")
    frames = {item.type: item.proposition for item in found.a_revoir}
    assert frames["jugement"].startswith("Je constate que")
    assert "je constate que" in frames["opinions"]
    assert "analyse de pratique" in frames["emotions"]


def test_identifiers_and_private_matters_are_told_apart() -> None:
    found = relire_synthese("Mme Durand est suivie pour une dépression. Tél. 06 12 34 56 78.")
    kinds = {(item.type, item.extrait) for item in found.a_revoir}
    assert ("sensible", "dépression") in kinds
    assert ("anonymat", "06 12 34 56 78") in kinds


def test_a_page_by_hand_is_an_estimation() -> None:
    assert "environ une page" in relire_synthese("mot " * 240).longueur
    assert "plus d'une page" in relire_synthese("mot " * 400).longueur
    assert "estimation" in relire_synthese("mot " * 20).longueur


def test_what_a_text_cannot_show_is_said() -> None:
    found = relire_synthese(WHOLE)
    assert any("critère 1" in item and "critère 4" in item for item in found.limites)
    assert all(item in page_synthese(found) for item in found.limites)


def test_the_skeleton_filled_as_proposed_is_recognised() -> None:
    models = "\n".join(item.fort for item in cadre(SYNTHESE).consignes)
    assert relire_synthese(models).non_reperes == ()
