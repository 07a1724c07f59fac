"""A whole re-reading: three blocks, counts, six questions at most, and what is never said."""

import json
import re

import pytest

from assistant.analyse.constat import MOUVEMENTS, Relecture
from assistant.analyse.page import page
from assistant.analyse.regles.parcours import check_parcours, parcours_connus
from assistant.analyse.relecture import relire
from assistant.errors import UsageFault
from assistant.service import Service
from knowledge.catalogue import Catalogue
from knowledge.fiches import PRATIQUE
from knowledge.loader import read_yaml

TEXTE = """Le 4 mars, j'ai reçu une dame dans une mission locale. Elle a posé son sac et elle
a dit : « Je ne sais pas par où commencer. » J'ai attendu, afin de la laisser parler. Elle est de
mauvaise foi.

Je pense que le silence l'a aidée. J'étais inquiète. J'ai du mal à laisser un silence.

J'ai réussi à laisser un silence long. Je gagnerais à laisser un silence au début. Dès lundi, je
poserai une question ouverte."""


def kinds(found: Relecture, kind: str) -> list[str]:
    return [item.texte for item in found.constats if item.type == kind]


def test_every_finding_quotes_its_place_and_its_rule() -> None:
    found = relire(TEXTE)
    assert {item.mouvement for item in found.reperes} == set(MOUVEMENTS) - {"limites_fonction"}
    for item in (*found.reperes, *found.a_revoir):
        assert TEXTE[item.start : item.end] == item.extrait
        assert item.regle


def test_what_is_not_recognised_is_said_to_be_so_and_where_it_usually_stands() -> None:
    (missing,) = relire(TEXTE).non_reperes
    assert (missing.mouvement, missing.critere) == ("limites_fonction", "cip/CP11/c2")
    assert "hiérarchie" in missing.ou
    text = page(relire(TEXTE))
    assert "Les limites de la fonction : non repéré." in text
    assert "absent" not in text


def test_six_questions_at_most_what_is_missing_first() -> None:
    found = relire(TEXTE)
    assert 0 < len(found.questions) <= 6
    assert "ne relevait pas de votre fonction" in found.questions[0]
    assert any("de mauvaise foi" in item for item in found.questions)
    full = "Elle est venue. Il est fainéant. Elle arrive toujours en retard. C'est évidemment faux."
    assert len(relire(f"{full} J'ai été nulle. J'ai noté ses mots.").questions) == 6


def test_what_cannot_be_computed_is_always_said() -> None:
    for texte in (TEXTE, "Je pars.", "…"):
        found = relire(texte)
        assert len(found.limites) == 7
        assert all(item in page(found) for item in found.limites)


@pytest.mark.parametrize(
    "texte", [TEXTE, "Elle est venue. Elle est nulle et fainéante. Échec total."]
)
def test_nothing_is_scored_and_nobody_is_accused(texte: str) -> None:
    said = page(relire(texte, "partie2"), pourquoi=True)
    said = re.sub(r"«[^»]*»", "", said).lower()
    for word in (
        "note ",
        "score",
        "/20",
        "points sur",
        "★",
        "erreurs",
        "faute",
        "mauvais",
        "bravo",
        "vous devez",
    ):
        assert word not in said, word


def test_the_rule_is_shown_on_demand_only() -> None:
    found = relire(TEXTE)
    assert "règle appliquée" not in page(found)
    assert page(found, pourquoi=True).count("règle appliquée") >= len(found.reperes)


def test_sentences_are_counted_and_a_tale_is_named() -> None:
    (balance,) = kinds(relire("Elle est venue. Il a parlé. J'ai noté. Je suis parti."), "equilibre")
    assert "Sur 4 phrases : les faits 4." in balance
    assert "Récit dominant." in balance
    assert "Récit dominant." not in kinds(relire(TEXTE), "equilibre")[0]


def test_the_author_s_part_and_the_reasons_are_counted_without_a_verdict() -> None:
    found = relire(
        "On a vu la dame. Nous avons appelé. J'ai noté ses mots. J'ai attendu afin d'écouter."
    )
    assert "2 fois « je » agit, 2 fois « on », « nous »" in kinds(found, "part_propre")[0]
    assert kinds(found, "choix_argumentes")[0].startswith("1 action sur 2 avec une raison dite.")


def test_an_adjustment_says_what_is_left_to_say() -> None:
    (gap,) = kinds(relire("Dès lundi, je poserai une question ouverte."), "ajustement")
    assert gap.endswith("avec qui ou pour qui, à quel signe vous verrez que cela marche.")
    whole = "Dès lundi, je poserai avec ma tutrice une question ; je saurai si la personne répond."
    assert kinds(relire(whole), "ajustement") == []


def test_ethical_words_are_only_evoked() -> None:
    (said,) = kinds(relire("J'ai rappelé la confidentialité."), "ethique")
    assert said == "Évoqué : « confidentialité »."


def test_a_route_counts_interviews_and_says_what_it_asks() -> None:
    found = relire("Entretien n° 1 : elle vient. Entretien n° 2 : elle revient.", "partie2")
    said = kinds(found, "parcours")
    assert "2 entretiens repérés, 3 demandés a minima." in said
    assert "le bilan : non repéré." in said
    assert kinds(relire("Trois entretiens ont eu lieu.", "partie3"), "parcours")[0].startswith("3 ")
    assert kinds(found, "longueur")[0].endswith(
        "En dessous de ce qui est demandé : de 5 à 6 pages."
    )


def test_a_length_within_or_over_is_an_estimation() -> None:
    (within,) = kinds(relire("mot " * 1100, "partie7"), "longueur")
    assert "Dans ce qui est demandé : de 2 à 3 pages." in within
    assert "estimation" in within
    (over,) = kinds(relire("mot " * 3000, "partie7"), "longueur")
    assert "Au-dessus" in over


def test_an_unknown_route_is_refused_with_those_that_exist() -> None:
    with pytest.raises(UsageFault, match="oral"):
        check_parcours("tombola")
    parts = {f"partie{number}" for number in (2, 3, 4, 6, 7)}
    assert set(parcours_connus()) == {"libre", "oral", "monographie", "memoire", *parts}


def test_consistency_is_asked_never_judged() -> None:
    said = " ".join(relire(TEXTE).questions)
    assert "qu'est-ce qu'elle a changé" in said
    assert "parlent tous deux de « laisser » et « silence »" in said


def test_numbers_and_names_of_parts_make_no_moment_that_a_strength_and_an_axis_share() -> None:
    said = relire(
        "J'ai réussi à poser trois points importants. Je gagnerais à reprendre les trois points."
    )
    assert not any("parlent tous deux" in item for item in said.questions)


def test_sentences_are_counted_and_the_one_that_counts_twice_is_said() -> None:
    (once,) = kinds(relire("Elle est venue. J'ai attendu. Le ciel."), "equilibre")
    assert once.startswith("Sur 3 phrases : les faits 2. 1 phrase non reconnue.")
    assert "deux fois" not in once
    twice = "J'ai eu peur, et j'ai du mal à laisser un silence. Elle est venue."
    found = relire(twice)
    assert len(found.reperes) > len({item.phrase for item in found.reperes})
    assert "Une phrase peut compter deux fois." in kinds(found, "equilibre")[0]
    assert "%" not in kinds(found, "equilibre")[0]


@pytest.mark.parametrize(
    "titre",
    [
        "Mon analyse de pratique.",
        "Analyse de pratique n° 2",
        "# Mon analyse réflexive",
        "Mon analyse d'une situation professionnelle",
        "Opinions",
        "Mon avis.",
    ],
)
def test_no_title_makes_an_opinion_of_a_fact(titre: str) -> None:
    found = relire(f"{titre}\n\nElle a pris rendez-vous mardi. L'entretien a duré vingt minutes.")
    assert {(item.mouvement, item.phrase) for item in found.reperes} == {("faits", 1), ("faits", 2)}


def test_a_title_of_opinions_still_says_so_of_what_is_no_past_act() -> None:
    found = relire("Mes hypothèses :\n\nUn conflit ancien avec la mère. Elle a pris son sac.")
    assert [item.mouvement for item in found.reperes] == ["opinions", "faits"]


def test_names_are_to_be_made_anonymous_before_sharing() -> None:
    found = relire("J'ai reçu Mme Kowalczyk, 06 12 34 56 78.")
    rows = [(item.type, item.extrait) for item in found.a_revoir]
    assert ("anonymat", "06 12 34 56 78") in rows
    assert any(kind == "anonymat" and "Kowalczyk" in words for kind, words in rows)


def test_competencies_are_proposed_each_with_a_sentence_of_the_author(service: Service) -> None:
    texte = "J'ai animé un atelier CV avec six personnes. J'ai préparé la progression de l'atelier."
    found = relire(texte, catalogue=service.catalogue)
    assert found.competences
    for item in found.competences:
        assert item.extrait in texte
        assert service.catalogue.get(item.id).kind in {"competence", "transversale"}
    assert relire(texte).competences == ()


def test_the_ids_that_the_data_names_exist(catalogue: Catalogue) -> None:
    folder = PRATIQUE / "analyse"
    text = "\n".join(path.read_text("utf-8") for path in sorted(folder.glob("*.yaml")))
    names = set(re.findall(r"\b(?:cip|rncp36128|rncp37504)/[\w./-]+\w", text))
    assert len(names) > 10
    for name in names:
        assert catalogue.get(name).id == name


def test_every_file_of_words_says_where_it_comes_from_and_when() -> None:
    for path in sorted((PRATIQUE / "analyse").glob("*.yaml")):
        origin = read_yaml(path)["origine"]
        assert origin["titre"], path.name
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", origin["date"]), path.name


@pytest.mark.parametrize(
    "texte",
    [
        "J'ai parlé de la garde des enfants. Elle a dit oui.",
        "J'ai vu M. Y. Au retour, il pleuvait.",
        "J'ai conçu un atelier intitulé « Raconter son parcours ».",
    ],
)
def test_what_is_hardly_a_name_is_left_alone(texte: str) -> None:
    assert [item for item in relire(texte).a_revoir if item.type == "anonymat"] == []


def test_names_in_a_text_without_capitals_are_still_told() -> None:
    found = [item.extrait for item in relire("j'ai vu samira et youssef a namur.").a_revoir]
    assert "namur" in found


PARTIES = """Les faits.

Madame B. est arrivée à neuf heures. Je lui ai proposé un verre d'eau.

Ce que j'ai ressenti.

J'ai eu peur.

Mes limites :

Je n'ai pas su poser le cadre au début.

Ce qui a aidé.

Elle a repris la parole d'elle-même.

Ce que je ferai autrement.

Je préparerai le cadre avant l'entretien du 12."""


def test_the_name_of_a_part_is_neither_counted_nor_quoted() -> None:
    found = relire(PARTIES)
    told = " ".join(item.extrait for item in found.reperes)
    for line in ("Les faits", "ressenti", "Mes limites", "Ce qui a aidé", "autrement"):
        assert line not in told
    assert [item.phrase for item in found.reperes] == [1, 2, 3, 4, 5, 6]
    assert "J'ai eu peur." in told
    assert "Toutes sont reconnues." in kinds(found, "equilibre")[0]


CITED = re.compile(r"\b((?:cip|rncp36128|rncp37504|interfede)/[\w./-]*\w)")


@pytest.mark.parametrize("referentiel", ["cip", "rncp36128", "rncp37504", "interfede"])
@pytest.mark.parametrize("route", parcours_connus())
def test_only_the_referentiel_asked_is_cited_and_what_is_not_in_it_is_said(
    referentiel: str, route: str, catalogue: Catalogue
) -> None:
    found = relire(f"{TEXTE}\n\n{PARTIES}", route, catalogue, referentiel)
    text = f"{page(found, pourquoi=True)}\n{json.dumps(found.as_json())}"
    cited = CITED.findall(text)
    assert {name.split("/")[0] for name in cited} <= {referentiel}
    assert all(catalogue.get(name).id == name for name in cited)
    assert ("compétence 11" in text) == (bool(cited) and "cip/CP11/c1" in cited)
    assert ("hors référentiel" in page(found)) == (referentiel != "cip")
