"""The written synthesis: its parts, its wording, what names or exposes somebody."""

import pytest

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


def parts(texte: str) -> set[str]:
    return {item.element for item in relire_synthese(texte).reperes}


@pytest.mark.parametrize(
    "texte",
    [
        "Il dort dans sa voiture : le 115 a été appelé.",
        "Elle n'a plus rien à manger.",
        "Elle parle de se jeter sous un train, le 15 a été appelé.",
        "Elle passe ses nuits dans un hall depuis mardi.",
        "Il dit qu'il ne mange plus.",
        "Son mari l'a frappée hier.",
        "Pas d'urgence ce jour.",
    ],
)
def test_an_emergency_is_recognised_by_what_happens(texte: str) -> None:
    assert "urgence" in parts(texte)


@pytest.mark.parametrize(
    "texte",
    [
        "Il cherche un emploi de cariste.",
        "Elle veut changer d'horaires pour aller chercher son fils.",
        "M. K. voudrait reprendre des études.",
        "Elle dit vouloir quitter l'intérim.",
        "Sa demande porte sur le permis.",
        "Elle a besoin d'un mode de garde.",
        "La jeune femme vient pour un stage.",
    ],
)
def test_a_request_is_what_the_person_wants(texte: str) -> None:
    assert "demande" in parts(texte)


@pytest.mark.parametrize(
    "texte",
    [
        "Entretien du 12 mars, 45 minutes, à la demande de France Travail.",
        "Entretien du 4 avril, à la demande de la mission locale. Il n'a rien dit de ce qu'il"
        " voulait.",
        "Elle ne demande rien.",
    ],
)
def test_the_prescriber_s_request_is_not_the_person_s(texte: str) -> None:
    assert "demande" not in parts(texte)


@pytest.mark.parametrize(
    "texte",
    [
        "Points d'appui : trois ans en entrepôt. Freins : la voiture en panne.",
        "Ressources : une sœur.",
        "Nous avons relu ces éléments ensemble et il les a corrigés.",
        "Elle a deux ans d'expérience en cantine. Nous en avons parlé ensemble.",
    ],
)
def test_resources_and_a_shared_reading_make_the_diagnosis(texte: str) -> None:
    assert "diagnostic" in parts(texte)


@pytest.mark.parametrize(
    "texte",
    [
        "Elle appelle avant le 12. Je rappelle le 13.",
        "Nous nous revoyons le 14 à 9 h.",
        "Il revient le 11 avril avec son CV.",
        "Madame B. dépose son dossier lundi.",
        "Je vérifierai ses droits.",
    ],
)
def test_who_does_what_and_when_are_next_steps(texte: str) -> None:
    assert "suites" in parts(texte)


@pytest.mark.parametrize(
    "texte",
    [
        "Il rappelle. On verra.",
        "Elle travaille le lundi.",
        "Son contrat s'est arrêté le 28 février.",
        "Elle vit chez sa mère depuis le 3 mai.",
    ],
)
def test_what_is_dated_is_not_a_next_step_by_itself(texte: str) -> None:
    assert "suites" not in parts(texte)


def test_the_agreement_to_transmit_is_the_one_that_is_shown() -> None:
    texte = "Nous sommes d'accord sur ce point. Avec son accord, ce compte rendu est transmis."
    found = {item.element: item.extrait for item in relire_synthese(texte).reperes}
    assert found["transmission"] == "Avec son accord, ce compte rendu est transmis."
    assert "transmission" not in parts("Nous sommes d'accord sur ce point.")
    assert "transmission" not in parts("Elle a transmis son CV.")
    assert "transmission" in parts("Il accepte que le CCAS en reçoive la partie logement.")


def test_titles_and_blanks_prove_nothing() -> None:
    from assistant.analyse.assemblage import assemble
    from assistant.analyse.redaction import Redaction

    empty = assemble(Redaction(SYNTHESE))
    assert "[à écrire]" in empty
    assert parts(empty) == set()
    texte = "## Les suites convenues\n\nElle appelle avant le 12.\n\n## L'urgence\n\n[à écrire]"
    found = relire_synthese(texte).reperes
    assert [(item.element, item.extrait) for item in found] == [
        ("suites", "Elle appelle avant le 12.")
    ]


@pytest.mark.parametrize(
    ("texte", "mot", "conseil"),
    [
        ("Elle indique un mal de dos depuis 2022.", "mal de dos", "contrainte de poste"),
        ("Il est suivi au centre hospitalier.", "centre hospitalier", "contrainte de poste"),
        ("Il a fait de la prison.", "prison", "disponibilité à vérifier"),
        ("Il est homosexuel.", "homosexuel", "Rien n'est à écrire"),
        ("Il a une dette de 3 000 €.", "dette", "démarche de budget"),
        ("Sa compagne l'a trompé.", "l'a trompé", "contrainte d'organisation"),
    ],
)
def test_too_much_said_gets_what_suits_its_theme(texte: str, mot: str, conseil: str) -> None:
    found = [item for item in relire_synthese(texte).a_revoir if item.type == "sensible"]
    assert [item.extrait for item in found] == [mot]
    assert conseil in found[0].proposition
    assert found[0].extrait == texte[found[0].start : found[0].end]


@pytest.mark.parametrize(
    ("mots", "dit"),
    [
        (30, "moins d'une demi-page"),
        (102, "environ une demi-page"),
        (180, "un peu moins d'une page"),
        (240, "environ une page"),
        (400, "plus d'une page"),
    ],
)
def test_the_length_follows_the_figures_that_it_gives(mots: int, dit: str) -> None:
    assert dit in relire_synthese("mot " * mots).longueur
    assert relire_synthese("mot").longueur.startswith("1 mot,")


def test_a_civility_before_an_elision_names_nobody() -> None:
    for texte in (
        "Madame n'a pas voulu venir.",
        "Monsieur n'est pas là.",
        "Monsieur qu'on attendait est venu.",
        "Mme A. apporte son CV.",
    ):
        assert [item for item in relire_synthese(texte).a_revoir if item.type == "anonymat"] == []
    assert any(
        "N'Diaye" in item.extrait for item in relire_synthese("Mme N'Diaye est venue.").a_revoir
    )


@pytest.mark.parametrize(
    "texte",
    [
        "Une jeune femme de 30 ans demande un logement.",
        "L'intéressée souhaite une formation.",
        "Amina souhaite travailler.",
        "Mme A., 19 ans, logée chez sa tante, cherche un stage.",
    ],
)
def test_the_demand_is_heard_whoever_asks_and_is_no_confidentiality(texte: str) -> None:
    (found,) = (item for item in relire_synthese(texte).reperes if item.element == "demande")
    assert found.critere == "cip/CP2/c3"


@pytest.mark.parametrize(
    "texte", ["Sa conseillère demande un bilan.", "France Travail demande un bilan."]
)
def test_what_another_asks_is_no_demand_of_the_person(texte: str) -> None:
    assert "demande" not in {item.element for item in relire_synthese(texte).reperes}


def test_marks_around_a_label_share_no_diagnosis_and_the_label_is_named() -> None:
    fact = "Elle a travaillé un an et demi avec des chevaux"
    for texte in (f"{fact}. Elle est « un peu assistée ».", f"{fact}, elle est « assistée »."):
        found = relire_synthese(texte)
        assert "diagnostic" not in {item.element for item in found.reperes}
        assert any("assistée" in item.extrait for item in found.a_revoir if item.type == "jugement")
    shared = relire_synthese(f"{fact}. Elle dit : « J'aime les bêtes. »")
    assert "diagnostic" in {item.element for item in shared.reperes}


def test_the_letter_of_a_permit_names_nobody() -> None:
    found = relire_synthese("Elle a le permis B. Elle rappellera vendredi.")
    assert [item.type for item in found.a_revoir] == []
