"""Companies, structures and towns, told by their make, their place and the words before them."""

import pytest

from tests.assistant.confidentialite import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("elle a un essai chez carrosserie zorvan super retour", "carrosserie zorvan"),
        ("il bosse chez zorvatec et il est content", "zorvatec"),
        ("La mairie me renvoie vers Zorvéo, 12 salariés.", "Zorvéo"),
        ("Elle est reprise par Zorvan & Brak dès lundi.", "Zorvan & Brak"),
        ("Rendez-vous devant l'entrée de Zorvan Logistics.", "Zorvan Logistics"),
        ("Deux absences chez son dernier employeur, Zorvane, que j'ai appelé.", "Zorvane"),
        ("Le directeur de Cartonnages Zorvan propose un contrat.", "Cartonnages Zorvan"),
    ],
)
def test_a_company_is_told_by_its_make_or_its_cue(text: str, expected: str) -> None:
    assert ("employeur", expected) in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("voir l'assistante sociale de la maison des solidarités de zorvan", "zorvan"),
        ("Elle sort du Lycée horticole de Zorvan en juin.", "Lycée horticole de Zorvan"),
        ("Une visite du CFA des Métiers d'art de Zorvan.", "CFA des Métiers d'art de Zorvan"),
        ("Elle est étudiante à la Haute École Condroz-Sambre.", "Haute École Condroz-Sambre"),
    ],
)
def test_a_structure_is_told_by_its_kind(text: str, expected: str) -> None:
    assert [word.endswith(expected) for kind, word in found(text) if kind == "structure"] == [True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il accepte Cenon, Zorvigny et Floirac mais pas la rive gauche.", "Zorvigny"),
        ("Elle prend le car de Grasse à Mouans-Sartoux.", "Grasse"),
        ("Elle cherche entre Lormont et Zorvigny.", "Zorvigny"),
        ("DDN 09.03.1989 Zorvigny", "Zorvigny"),
        ("2021-2023 : Netival Services, Zorvigny — entretien de bureaux", "Zorvigny"),
        ("quartier des Zorvins, près du parc", "Zorvins"),
        ("M. Paris ne veut pas retourner à Paris.", "Paris"),
        ("Elle arrive de Jambes en bus.", "Jambes"),
    ],
)
def test_a_town_is_told_by_what_stands_beside_it(text: str, expected: str) -> None:
    assert ("lieu", expected) in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Voir avec le CRIC de Zorvigny.", "CRIC de Zorvigny"),
        ("Curatelle levée par l'UDAF du Nord.", "UDAF du Nord"),
        ("Appel de la MDPH 59 ce matin.", "MDPH 59"),
        ("C'est pour le CISP Fil et Savoir.", "CISP Fil et Savoir"),
        ("L'accueil du GAS Charleroi-Sud rappelle.", "GAS Charleroi-Sud"),
        ("On la dirige vers la Maison Louise-Michel.", "Maison Louise-Michel"),
        ("rdv a l'espace jeunes de zorvan demain", "espace jeunes de zorvan"),
    ],
)
def test_a_structure_is_told_by_its_letters_and_its_place(text: str, expected: str) -> None:
    assert ("structure", expected) in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elle a fait deux mois chez « La Grange aux Fils ».", "La Grange aux Fils"),
        ("Dernier emploi : agente d'entretien, Zorvalian, jusqu'en 2021", "Zorvalian"),
        ("Il a été ouvrier chez Carlam, puis Zorverco.", "Zorverco"),
        ("Agent de production – Zorvinex – 1995/2001", "Zorvinex"),
        ("Il attend une réponse d'Airbus Zorvix.", "Airbus Zorvix"),
        ("2014 Caissière, Le Bouchon Vert, Ath", "Le Bouchon Vert"),
        ("Le client, Champagne Zorvelet, est content.", "Champagne Zorvelet"),
        ("C'est la voisine qui bosse à Zorvann Volailles.", "Zorvann Volailles"),
    ],
)
def test_a_company_is_told_by_a_line_of_a_cv_or_by_what_it_sells(text: str, expected: str) -> None:
    assert ("employeur", expected) in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mon père était chauffeur à la Sotravex.", [("employeur", "Sotravex")]),
        ("On regarde les offres d'Ecorval.", [("employeur", "Ecorval")]),
        ("Voir avec Mobilité en Condroz pour un scooter.", [("structure", "Mobilité en Condroz")]),
        ("Elle est bénévole aux Petits Riens.", [("structure", "Petits Riens")]),
        ("Chez un fleuriste, Pétales et Compagnie.", [("employeur", "Pétales et Compagnie")]),
        (
            "Rose propose le service Passerelle.",
            [("nom", "Rose"), ("structure", "service Passerelle")],
        ),
        (
            "Il hésite, car le centre Germaine-Tillion est loin.",
            [("structure", "centre Germaine-Tillion")],
        ),
        ("Il est logé par l'OGVA.", [("structure", "OGVA")]),
        ("je passe a la pharmacie des arcades demain", [("employeur", "pharmacie des arcades")]),
    ],
)
def test_the_word_before_tells_what_a_capital_names(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Elle travaille comme aide-soignante à la Clinique des Noyers.", "employeur"),
        ("Il a été opéré à la Clinique des Noyers.", "structure"),
        ("Il a fini son contrat chez Vélo Solidaire.", "structure"),
    ],
)
def test_a_name_is_of_the_kind_that_its_context_tells(text: str, kind: str) -> None:
    assert [item[0] for item in found(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Les Pépinières Chatelain recrutent. L'équipe de Chatelain est petite.", "Chatelain"),
        ("Stage chez Maroquinerie Drouvin. À la Maroquinerie, on l'aime bien.", "Maroquinerie"),
        (
            "Le chantier La Fabrique Bleue ouvre. La Fabrique Bleue offre le café.",
            "La Fabrique Bleue",
        ),
    ],
)
def test_a_company_is_found_again_under_a_shorter_name(text: str, again: str) -> None:
    assert found(text)[-1][1] == again


@pytest.mark.parametrize(
    "text",
    [
        "Le service Accueil et le service Comptabilité ferment à midi.",
        "Prévoir Rallonge et Multiprise pour les Stands, les Affiches, les Tables du Forum.",
        "Le Plan Formation-Insertion est présenté par Bruxelles Formation.",
        "Feuille de route de la semaine.",
    ],
)
def test_capitals_of_services_and_programmes_name_nothing(text: str) -> None:
    assert found(text) == []
