"""Whole families of what people write: short notes, messages sent by phone, France and Wallonia."""

import pytest

from assistant.confidentialite.detection import detecter
from tests.assistant.confidentialite import found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fils Corentin au chômage, dort le jour.", "Corentin"),
        ("Mme Aubrac rappelle : Zorvine encore absente.", "Zorvine"),
        ("dsl me carpentier jai pas eu votre mess", "carpentier"),
        ("Bjr Me zorvans pas possible venir demain", "zorvans"),
        ("dr zorvane a arrêté le traitement", "zorvane"),
        ("Bien à toi, Jean-Mi", "Jean-Mi"),
        ("Prune et Esteban : atelier maintenu.", "Prune"),
        ("Point Dylan : toujours pas de logement", "Dylan"),
    ],
)
def test_a_name_is_found_in_a_hasty_note(text: str, name: str) -> None:
    assert ("nom", name) in found(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("jsui a st herblain jpeu etre la a 10h", "st herblain"),
        ("j suis a st etienne auj je rentre demain", "st etienne"),
        ("jabite mouscron", "mouscron"),
        ("elle habite villers la ville depuis un mois", "villers la ville"),
        ("C'est Nadège Pirlot, de Bouillon.", "Bouillon"),
        ("Permanence de Jambes annulée.", "Jambes"),
        ("Bus Aubange-Arlon à 7h12.", "Aubange"),
        ("Bus Aubange-Arlon à 7h12.", "Arlon"),
        ("jai bossé 2 ans chez transports leroy a amiens", "amiens"),
    ],
)
def test_a_town_is_found_without_capitals_or_in_a_journey(text: str, place: str) -> None:
    assert ("lieu", place) in found(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vu avec la Maison des droits d'Annemasse.", "Maison des droits d'Annemasse"),
        (
            "Elle suit un cours à la Promotion sociale de Flémalle.",
            "Promotion sociale de Flémalle",
        ),
        ("Il joue au FC Saint-Rémy.", "FC Saint-Rémy"),
        ("Divers : handball en club (Fleury Loiret)", "Fleury Loiret"),
        ("Il boxe au Club de boxe de Jumet.", "Club de boxe de Jumet"),
        ("Place en crèche demandée aux Petits Mousses, rien avant mars.", "Petits Mousses"),
        ("Il a suivi le parcours au ZORPEL.", "ZORPEL"),
        ("13h30 ZORTIS Wallon : interprète confirmé.", "ZORTIS Wallon"),
        ("Il est suivi par le SAVS Horizon.", "SAVS Horizon"),
        ("bonjour c'est pour le foyer soleil", "foyer soleil"),
        ("L'asbl Lire et Écrire Verviers atteste.", "asbl Lire et Écrire Verviers"),
    ],
)
def test_a_structure_is_found_whatever_it_does(text: str, name: str) -> None:
    assert ("structure", name) in found(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A bossé l'été chez son oncle, Élec'Zorvan.", "Élec'Zorvan"),
        ("Il a été cuisinier à la clinique du Parc Bleu.", "clinique du Parc Bleu"),
        ("Le stage chez Flora Semois se passe bien.", "Flora Semois"),
        ("– Adecco, missions logistiques à Ormes", "Adecco"),
        ("1990-2012 Lamineur, Duferco, La Louvière", "Duferco"),
        ("Il est serveur au Café de la Gare.", "Café de la Gare"),
        ("la patronne du Petit Bouchon cherche une serveuse", "Petit Bouchon"),
        ("il bosse au garage zorvan depuis un mois", "garage zorvan"),
        ("Il a démissionné de la Zorvelcomp après une altercation.", "Zorvelcomp"),
    ],
)
def test_a_company_is_found_by_the_job_done_there(text: str, name: str) -> None:
    assert ("employeur", name) in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Elle loge au 14 rue des Tanneurs, 3e étage gauche, 59200 Tourcoing.",
            ("adresse", "14 rue des Tanneurs, 3e étage gauche, 59200 Tourcoing"),
        ),
        (
            "Rue Haute 17, rez-de-chaussée, 7000 Mons",
            ("adresse", "Rue Haute 17, rez-de-chaussée, 7000 Mons"),
        ),
        ("Dossier MDPH 0612-338-771, recours en cours.", ("identifiant", "0612-338-771")),
        ("APS 0603998812", ("identifiant", "0603998812")),
        ("titre 7503184421, expire en mars.", ("identifiant", "7503184421")),
        ("PV NA.55.L1.001299 dressé le lendemain.", ("identifiant", "NA.55.L1.001299")),
        ("n° étranger 0603112478", ("identifiant", "0603112478")),
    ],
)
def test_an_address_has_its_floor_and_a_paper_its_number(
    text: str, expected: tuple[str, str]
) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "wsh madame dsl g raté le bus",
        "La demande de prime ADeL est recevable sous conditions.",
        "La Convention de Genève protège les réfugiés.",
        "Le traité de Lisbonne et le processus de Bologne.",
        "La Fédération Wallonie-Bruxelles finance la formation.",
        "Le Service des Ressources Humaines vous répondra.",
        "Les Fiches Repas se rangent dans la Boîte Bleue.",
        "Le Petit Prince est son livre préféré.",
        "La Zone Proximale de Développement compte.",
        "Il a lu dans le salon toute la nuit.",
        "L'atelier « Parler de soi » a lieu le jeudi.",
        "Elle a conduit seule l'atelier « Mon réseau ».",
        "Numéro vert : 0 800 123 456.",
        "Nom : à compléter. Prénom : à compléter.",
        "Journée Portes Ouvertes samedi.",
        "Formation Sauveteur Secouriste du Travail.",
        "Commande de papier, réf. 88120.",
    ],
)
def test_what_only_looks_like_a_name_is_left(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("Elle porte le voile au travail.", "voile"),
        ("Elle vote à gauche, dit-elle.", "vote à gauche"),
        ("Il milite au syndicat depuis dix ans.", "syndicat"),
    ],
)
def test_a_belief_is_told_whatever_the_person_does_with_it(said: str, word: str) -> None:
    assert word in {item.texte for item in detecter(said) if item.type == "sensible"}


@pytest.mark.parametrize("name", ["Xanax", "xanax", "Dépakine", "somnifères", "insuline"])
def test_the_name_of_a_medicine_tells_of_somebodys_health(name: str) -> None:
    told = [item for item in detecter(f"Elle prend du {name} le soir.") if item.type == "sensible"]
    assert [item.texte for item in told] == [name]
    assert not [item for item in detecter(f"Le stock de {name}.") if item.type == "sensible"]


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("Il est suivi au CMP.", "CMP"),
        ("Elle a un souci de stup.", "stup"),
        ("Son mari la frappe.", "la frappe"),
        ("Il la frappe depuis deux ans.", "la frappe"),
        ("Elle l'a frappé au bras.", "frappé"),
        ("Il le cogne.", "cogne"),
    ],
)
def test_care_and_violence_are_told_in_everyday_words(said: str, word: str) -> None:
    assert word in {item.texte for item in detecter(said) if item.type == "sensible"}


@pytest.mark.parametrize(
    "said",
    [
        "Il a fait une faute de frappe.",
        "Elle apprend la frappe au clavier.",
        "Ce qui me frappe chez elle, c'est son calme.",
    ],
)
def test_what_strikes_nobody_is_left(said: str) -> None:
    assert not [item for item in detecter(said) if item.type == "sensible"]
