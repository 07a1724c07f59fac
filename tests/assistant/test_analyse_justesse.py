"""What a re-reading says of sentences that deny, doubt, quote or generalise."""

import pytest

from assistant.analyse.lecture import Lecture
from assistant.analyse.relecture import relire
from assistant.analyse.reperage import reperer, selon_les_regles


def movements(texte: str) -> set[str]:
    return {item.mouvement for item in reperer(Lecture(texte))[0]}


def faults(texte: str) -> set[str]:
    return {item.type for item in reperer(Lecture(texte))[1]}


@pytest.mark.parametrize(
    "texte",
    [
        "Je n'ai aucun axe d'amélioration.",
        "Je n'ai rien à améliorer.",
        "Je ne changerai rien la prochaine fois.",
        "Je ne vois pas ce que je pourrais faire autrement.",
        "Aucune piste de progrès pour moi.",
        "La prochaine fois, je ne ferai rien de différent.",
        "Je referai exactement pareil la prochaine fois.",
        "Je n'ai aucun point fort.",
    ],
)
def test_a_movement_denied_is_not_recognised(texte: str) -> None:
    assert not movements(texte) & {"axes", "ajustements", "points_forts"}


def test_a_negation_inside_a_true_movement_is_no_denial() -> None:
    assert "ajustements" in movements("Dès lundi, je ne poserai plus deux questions à la fois.")
    assert "axes" in movements("Je gagnerais à ne pas finir les phrases des autres.")


@pytest.mark.parametrize(
    "texte",
    [
        "Il s'est dit paresseux.",
        "Est-il paresseux ? Je n'en sais rien.",
        "Je l'avais cru fainéant, à tort.",
        "J'ai eu tort de le croire paresseux.",
        "Le fainéant, ce jour-là, c'était moi.",
        "D'après la fiche, elle est agressive.",
        "Mon collègue la trouve manipulatrice.",
        "Selon le rapport, il est agressif.",
        "Est-elle de mauvaise foi ?",
        "Rien ne montre qu'il soit paresseux.",
        "Je refuse de le voir comme un profiteur.",
        "Il serait malhonnête d'en tirer une conclusion.",
        "On la dit capricieuse, je ne l'ai pas vue ainsi.",
        "Son ancien chef l'appelle le fainéant.",
        "Il n'a jamais menti.",
        "Il a toujours été ponctuel.",
        "Elle ne vient jamais le lundi : elle travaille ce jour-là.",
        "Elle a toujours travaillé dans le soin.",
        "Il n'est jamais en retard.",
        "Il ne supporte pas le travail en coupure.",
    ],
)
def test_what_is_denied_asked_or_said_by_another_is_no_reproach(texte: str) -> None:
    assert faults(texte) == set()


@pytest.mark.parametrize(
    "texte",
    [
        "Il est toujours en retard.",
        "Elle n'écoute jamais rien.",
        "Il a toujours une excuse.",
        "Elle ne fait jamais d'efforts.",
    ],
)
def test_an_absolute_about_somebody_is_still_pointed_at(texte: str) -> None:
    assert "absolu" in faults(texte)


@pytest.mark.parametrize(
    "texte",
    [
        "Les gens du voyage sont tous comme ça.",
        "Les Roms ne veulent pas travailler.",
        "Comme tous les Marocains, il négocie.",
        "Il regardait son téléphone, comme tous les jeunes.",
        "Avec ce genre de public c'est toujours pareil.",
        "On ne peut rien faire pour ces gens là.",
        "Il a haussé le ton, comme souvent dans le bâtiment.",
        "Les migrants profitent des aides.",
        "Les vieux, c'est toujours pareil.",
        "Les hommes ne savent pas écouter.",
        "Chez ces familles, c'est culturel.",
        "Les handicapés ont besoin qu'on décide pour eux.",
        "C'est bien un comportement de femme.",
    ],
)
def test_a_generality_on_a_group_is_pointed_at_and_says_so(texte: str) -> None:
    found = reperer(Lecture(texte))[1]
    assert [item.type for item in found] == ["jugement"]
    assert found[0].extrait in texte
    assert "groupe" in found[0].regle
    assert "d'un groupe ne dit rien de cette personne" in found[0].proposition


@pytest.mark.parametrize(
    "texte",
    [
        "Les jeunes sont arrivés à neuf heures.",
        "Les femmes du groupe ont pris la parole.",
        "Comme tous les lundis, nous avons fait le point.",
        "J'ai accompagné deux femmes réfugiées.",
        "Les gens du voyage accueillis sur l'aire ont demandé une adresse.",
        "Comme tous les participants, elle a reçu la fiche.",
        "Il m'a dit que les Roms ne veulent pas travailler.",
        "Les demandeurs d'asile ont droit à un hébergement.",
        "J'ai repéré mon préjugé : les vieux, c'est toujours pareil.",
    ],
)
def test_a_group_that_is_described_quoted_or_questioned_is_no_reproach(texte: str) -> None:
    assert faults(texte) == set()


@pytest.mark.parametrize(
    ("texte", "faute"),
    [
        ("Elle est sans doute dépressive.", "jugement"),
        ("Elle n'était pas motivée.", "jugement"),
        ("Il sentait l'alcool, il devait sûrement boire tous les jours.", "interpretation"),
        ("J'ai compris qu'elle était déçue de moi.", "interpretation"),
        ("Il ravalait sa colère.", "interpretation"),
        ("Je suis une catastrophe.", "axe_negatif"),
        ("Je suis trop sensible, c'est mon problème.", "axe_negatif"),
    ],
)
def test_a_guess_told_as_a_fact_or_a_hard_word_is_pointed_at(texte: str, faute: str) -> None:
    assert {item.type for item in selon_les_regles(Lecture(texte))[1]} == {faute}


@pytest.mark.parametrize(
    "texte",
    [
        "Il faut absolument que je pose toujours le cadre avant tout.",
        "L'entretien technique du titre demande une analyse.",
        "Tout s'est bien passé au final.",
        "Tu m'avais demandé de t'écrire quelques lignes.",
        "Colonne 1, ce qui s'est passé.",
        "Ce que j'ai observé.",
        "Dès que ça se tait, je meuble.",
    ],
)
def test_what_tells_nothing_seen_nor_done_is_no_fact(texte: str) -> None:
    assert "faits" not in movements(texte)


@pytest.mark.parametrize(
    ("texte", "mouvement"),
    [
        ("Ce que j'ai tenu : le silence.", "points_forts"),
        ("Mon plan écrit au tableau a servi, personne ne s'est perdu.", "points_forts"),
        ("Avoir relu la fiche à deux a été déterminant.", "points_forts"),
        ("Je me demande encore qui j'aidais.", "opinions"),
        ("Je l'ai crue pressée de partir.", "opinions"),
        ("Ça me fait de la peine.", "emotions"),
        ("Gros moment de solitude.", "emotions"),
        ("Je suis prompte à m'indigner pour les autres.", "limites_personnelles"),
        ("L'écrit, c'est pas mon fort.", "limites_personnelles"),
        ("L'entrée est soumise à l'accord du département.", "limites_fonction"),
        ("Nous gagnerions à entendre la personne d'abord.", "axes"),
        ("Mes préconisations : un créneau le soir, avant septembre.", "ajustements"),
        (
            "J'ai demandé à ma tutrice de lever la main chaque fois que je coupe quelqu'un.",
            "ajustements",
        ),
    ],
)
def test_less_usual_ways_to_say_a_movement(texte: str, mouvement: str) -> None:
    assert {item.mouvement for item in selon_les_regles(Lecture(texte))[0]} == {mouvement}


def counts(texte: str, kind: str, route: str = "libre") -> list[str]:
    return [item.texte for item in relire(texte, route).constats if item.type == kind]


@pytest.mark.parametrize(
    "avec",
    ["avec Sandrine", "avec Mme A.", "au prochain groupe d'analyse", "à ma référente", "ensemble"],
)
def test_with_whom_is_not_asked_when_it_is_said(avec: str) -> None:
    texte = f"Lundi prochain, je répéterai l'ouverture {avec}."
    assert all("avec qui" not in said for said in counts(texte, "ajustement"))


@pytest.mark.parametrize(
    "texte",
    [
        "Je lui ai proposé un café pour détendre l'atmosphère.",
        "J'ai choisi de me taire : elle avait besoin de temps.",
        "Vu l'heure, j'ai écourté.",
        "J'ai noté ses mots, sinon je risquais de les oublier.",
        "J'ai fermé la porte de peur qu'on nous entende.",
    ],
)
def test_a_reason_is_heard_however_it_is_said(texte: str) -> None:
    assert counts(texte, "choix_argumentes") == ["1 action sur 1 avec une raison dite."]


@pytest.mark.parametrize(
    "texte",
    [
        "J'ai vu la fiche de poste.",
        "J'ai pris rendez-vous pour octobre.",
        "J'ai préparé un dossier pour lui.",
        "J'ai proposé deux choses : le permis et la formation.",
        "J'ai noté : elle cherche un stage.",
        "J'ai relu la charte comme la dernière fois.",
        "J'ai recopié son histoire de vie.",
        "J'ai demandé un billet de car.",
    ],
)
def test_an_aim_a_date_or_a_list_is_no_reason(texte: str) -> None:
    assert counts(texte, "choix_argumentes")[0].startswith("0 action sur 1 avec une raison dite.")


def test_what_a_choice_took_into_account_is_asked_of_a_choice_not_of_the_setting() -> None:
    texte = "Le 4 mars, j'ai reçu une dame. J'ai choisi de me taire. Elle a souri."
    asked = [item for item in relire(texte).questions if "pris en compte" in item]
    assert asked == ["Comment cela vous est-il venu (phrase 2) : qu'aviez-vous pris en compte ?"]
    assert not any("Pourquoi" in item for item in relire(texte).questions)


@pytest.mark.parametrize(
    ("dit", "compte"),
    [("vingt-deux entretiens individuels", 22), ("trente et un rendez-vous", 31), ("4 rdv", 4)],
)
def test_interviews_are_counted_as_they_are_written(dit: str, compte: int) -> None:
    assert f"{compte} entretiens repérés" in counts(f"J'ai mené {dit}.", "parcours", "partie2")[0]


def test_a_title_and_a_blank_are_not_what_is_written() -> None:
    texte = "# Analyse\n\n## Mes limites et celles de ma fonction\n\n[à écrire]\n"
    assert movements(texte) == set()
    under = f"{texte.replace('[à écrire]', 'Les silences, surtout.')}"
    assert movements(under) <= {"limites_personnelles"}


@pytest.mark.parametrize("route", ["monographie", "memoire"])
def test_arobase_gets_no_criterion_of_the_title(route: str) -> None:
    from assistant.analyse.page import page

    found = relire("Elle est venue. J'ai attendu.", route)
    assert all(item.critere == "" for item in found.non_reperes)
    assert "cip/" not in page(found)


def test_a_single_sentence_is_said_in_the_singular_and_a_name_has_its_sentence() -> None:
    from assistant.analyse.page import page

    said = page(relire("Elle est venue. J'ai appelé Mme Kowalczyk."))
    assert "Sans raison dite : phrase 2." in said
    assert "À anonymiser avant de montrer, phrase 2" in said
    assert "1 mot, soit" in page(relire("Bonjour"))
