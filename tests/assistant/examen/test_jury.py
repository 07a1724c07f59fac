"""Which questions are asked: spread, called for by the person's words, the same for a seed."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import UsageFault
from assistant.examen.appel import LONGEST, Dit, Lecture, Usage
from assistant.examen.contrat import questions_json
from assistant.examen.demande import SANS_JURY, TEXTE, Demande, lire_demande
from assistant.examen.jury import NET, Tirage, poser
from assistant.examen.page import questions_document
from assistant.export.document import plain
from assistant.export.markdown import render
from assistant.texte import exportable
from knowledge.catalogue import Catalogue
from knowledge.fiches_jury import QuestionJury
from knowledge.jury import load_jury

PART_2 = (
    "Le prescripteur attendait un bilan des engagements à trois mois. J'ai prévenu mon équipe."
    " Nous avons posé trois objectifs dans le contrat, avec des indicateurs. Au troisième"
    " rendez-vous, elle était absente : j'étais en colère, et j'ai ajusté le plan d'action."
)


def drawn(catalogue: Catalogue, *dits: Dit, **asked: object) -> Tirage:
    read = lire_demande(Demande(**{"graine": "essai", **asked}), catalogue)  # type: ignore[arg-type]
    return poser(read, load_jury(read.referentiel), catalogue, dits)


def ids(tirage: Tirage) -> list[str]:
    return [posee.question.id for posee in tirage.posees]


def asked_with(*mots: str) -> QuestionJury:
    return QuestionJury("q", "cip/CP1", "", "?", "formation", (), (), mots, (), "")


def test_the_same_seed_and_words_give_the_same_questions(catalogue: Catalogue) -> None:
    first = drawn(catalogue, Dit(PART_2), partie=2)
    assert first == drawn(catalogue, Dit(PART_2), partie=2)
    assert ids(first) != ids(drawn(catalogue, Dit(PART_2), partie=2, graine="autre"))
    assert ids(first) != ids(drawn(catalogue, partie=2))


@pytest.mark.parametrize("part", range(1, 8))
def test_questions_of_a_part_are_of_that_part_and_spread(catalogue: Catalogue, part: int) -> None:
    rows = [posee.question for posee in drawn(catalogue, partie=part).posees]
    assert len(rows) == 6
    assert all(part in row.parties and "dossier" in row.occasions for row in rows)
    assert max(Counter(row.critere for row in rows).values()) == 1
    assert max(Counter(row.vue for row in rows).values()) <= 2
    assert len({row.vue for row in rows}) >= 4


def test_what_a_part_is_judged_on_comes_before_what_it_touches(catalogue: Catalogue) -> None:
    for seed in "abcdefgh":
        found = [row.question.competence for row in drawn(catalogue, partie=2, graine=seed).posees]
        assert set(found[:3]) <= {"cip/CP6", "cip/CP11"}


@pytest.mark.parametrize("competence", [f"cip/CP{rank}" for rank in range(1, 16)])
def test_every_criterion_is_asked_before_one_is_asked_again(
    catalogue: Catalogue, competence: str
) -> None:
    criteria = {node.id for node in catalogue.get(competence).enfants if node.kind == "critere"}
    found = drawn(catalogue, competence=competence, nombre=len(criteria))
    assert {posee.question.critere for posee in found.posees} == criteria


def test_questions_that_the_text_calls_for_come_first_with_its_own_words(
    catalogue: Catalogue,
) -> None:
    tirage = drawn(catalogue, Dit(PART_2), partie=2, nombre=30, source=TEXTE)
    called = [bool(posee.appel or not posee.question.mots) for posee in tirage.posees]
    assert called == sorted(called, reverse=True)
    assert True in called
    assert False in called
    for posee in tirage.posees:
        assert posee.appel is None or posee.appel.extrait in PART_2


def test_a_text_that_calls_for_nothing_still_gets_questions(catalogue: Catalogue) -> None:
    tirage = drawn(catalogue, Dit("Bla bla bla."), partie=4, source=TEXTE)
    assert len(tirage.posees) == 6
    assert not any(posee.appel for posee in tirage.posees)
    assert "un jury peut la poser quand même" in render(questions_document(tirage, catalogue))


@pytest.mark.parametrize(
    ("mot", "text", "met"),
    [
        ("âge", "L'agence est fermée.", False),
        ("âge", "Son ÂGE compte.", True),
        ("élu", "Les élues du territoire.", True),
        ("mail", "Le maillage est dense.", False),
        ("mail", "J'envoie des mails.", True),
        ("évalu", "J'ai ÉVALUÉ l'atelier.", True),
        ("oriente", "Elle était désorientée.", False),
        ("rendez-vous", "Au second rendez-vous.", True),
        ("rendez-vous", "Vous rendez le dossier chez vous.", False),
    ],
)
def test_a_word_is_met_at_the_start_of_a_word_and_a_short_one_whole(
    mot: str, text: str, met: bool
) -> None:
    assert bool(Lecture([Dit(text)]).rencontres(asked_with(mot))) is met


def test_a_long_sentence_is_cut_around_the_word_that_calls() -> None:
    long = f"{'avant ' * 60}le prescripteur {'après ' * 60}."
    question = asked_with("prescript")
    lecture = Lecture([Dit(long)])
    found = lecture.appel(lecture.rencontres(question)[0], question).extrait
    assert "le prescripteur" in found
    assert (found[:2], found[-2:]) == ("… ", " …")
    assert len(found) <= LONGEST + 4
    assert found[2:-2] in long


def test_a_quotation_holds_nothing_that_a_terminal_would_obey() -> None:
    lecture = Lecture([Dit("Le prescripteur \x1b[31mattend\x1b[0m un bilan.\u202e")])
    assert [item.extrait for item in lecture.phrases] == ["Le prescripteur attend un bilan."]


def test_what_is_said_in_a_rehearsal_is_quoted_with_its_turn(catalogue: Catalogue) -> None:
    said = [Dit("Bonjour, asseyez-vous", 1), Dit("Je vous présente notre structure", 2)]
    tirage = drawn(catalogue, *said, source="repetition", competence="CP1", nombre=20)
    quoted = {(p.appel.extrait, p.appel.tour) for p in tirage.posees if p.appel}
    assert ("Je vous présente notre structure", 2) in quoted
    assert all(
        "repetition" in p.question.occasions
        for p in drawn(catalogue, *said, source="repetition").posees
    )
    page = render(questions_document(tirage, catalogue))
    assert "Vous dites, au tour 2 : « Je vous présente notre structure »" in page


def test_a_text_alone_is_taken_for_an_analysis(catalogue: Catalogue) -> None:
    tirage = drawn(catalogue, Dit(PART_2), source=TEXTE)
    assert all("analyse" in posee.question.occasions for posee in tirage.posees)


def test_a_competency_may_be_named_by_a_part_of_it_or_by_what_holds_it(
    catalogue: Catalogue,
) -> None:
    assert {p.question.critere for p in drawn(catalogue, competence="cip/CP2/c3").posees} == {
        "cip/CP2/c3"
    }
    assert {
        p.question.competence for p in drawn(catalogue, competence="CCP3", nombre=50).posees
    } == {f"cip/CP{rank}" for rank in range(12, 16)}
    bloc = drawn(catalogue, competence="rncp37504/B").posees
    assert all(posee.question.competence.startswith("rncp37504/2.") for posee in bloc)


@pytest.mark.parametrize("owner", sorted(SANS_JURY))
def test_a_referentiel_without_a_jury_says_so_and_where_to_go(
    catalogue: Catalogue, owner: str
) -> None:
    with pytest.raises(UsageFault, match=r"rncp37504|jalon autoevaluation") as fault:
        drawn(catalogue, referentiel=owner)
    assert "\n" not in str(fault.value)


@pytest.mark.parametrize(
    "asked",
    [
        {"partie": 9},
        {"partie": 2, "occasion": "entretien"},
        {"partie": 2, "referentiel": "rncp37504"},
        {"occasion": "apst"},
        {"competence": "CP2", "partie": 4},
        {"competence": "CP2", "referentiel": "rncp37504"},
        {"nombre": 0},
        {"graine": ""},
        {"graine": "x" * 201},
    ],
)
def test_what_cannot_be_asked_is_one_sentence(
    catalogue: Catalogue, asked: dict[str, object]
) -> None:
    with pytest.raises(UsageFault) as fault:
        drawn(catalogue, **asked)
    assert "\n" not in str(fault.value)


@pytest.mark.parametrize("owner", ["cip", "rncp37504"])
def test_the_page_shows_criterion_elements_and_relance_and_judges_nothing(
    catalogue: Catalogue, owner: str
) -> None:
    tirage = drawn(catalogue, referentiel=owner, nombre=50)
    document = questions_document(tirage, catalogue)
    page = render(document)
    for posee in tirage.posees:
        row = posee.question
        assert row.relance in page
        assert all(f"`{name}`" in page for name in (*row.elements, row.critere or row.competence))
    assert page.count("- [ ] ") == sum(len(posee.question.elements) for posee in tirage.posees)
    known = {reference.identifiant for reference in document.references}
    assert known == {
        n
        for p in tirage.posees
        for n in (*p.question.elements, p.question.critere or p.question.competence)
    }
    assert not re.search(r"\d ?%|/20\b|score|bravo", page.lower())


def test_an_epreuve_without_criterion_says_that_there_is_none(catalogue: Catalogue) -> None:
    tirage = drawn(catalogue, competence="rncp37504/epreuve-finale/livret")
    page = render(questions_document(tirage, catalogue))
    assert page.count("Pas de critère : le référentiel n'en donne pas") == len(tirage.posees)
    assert "**Critère :**" not in page
    data = questions_json(tirage, catalogue)
    assert all(row["critere"] is None for row in data["questions"])
    assert set(data["citations"]) >= {n for row in data["questions"] for n in row["elements"]}


@given(st.text(max_size=400), st.integers(0, 7))
def test_no_text_breaks_anything_and_what_is_quoted_was_written(
    catalogue: Catalogue, text: str, part: int
) -> None:
    tirage = drawn(catalogue, Dit(text), partie=part, source=TEXTE)
    assert 1 <= len(tirage.posees) <= 6
    flat = " ".join(exportable(text).split())
    for posee in tirage.posees:
        assert posee.appel is None or posee.appel.extrait.strip("… ") in flat
    for block in questions_document(tirage, catalogue).body:
        assert not hasattr(block, "content") or plain(block.content)


@pytest.mark.parametrize(
    ("name", "sentence", "quoted"),
    [
        ("cp2-03", "J'ai reposé une question ouverte.", False),
        ("cp2-03", "Je lui ai posé une question fermée sur son logement.", True),
        ("cp6-15", "J'étais stressée, et tout de suite j'ai parlé trop vite.", False),
        ("cp6-15", "J'ai préparé le relais avec ma collègue, et le passage de la suite.", True),
        ("cp14-04", "Points à améliorer : je n'ai pas exploré la santé.", False),
        ("cp14-05", "Je pense qu'elle manque de confiance.", False),
        ("cp14-05", "Le tuteur m'a appelée : la période d'essai s'arrête.", True),
        ("cp6-02", "À la fin, nous avons fixé un rendez-vous.", False),
        ("cp6-02", "La personne ne vient plus depuis un mois, sans motivation.", True),
        ("cp1-08", "J'ai noté les dates sur l'ordinateur.", False),
        ("cp1-12", "J'ai reformulé sa demande deux fois.", True),
        ("cp1-01", "J'ai présenté la structure en deux phrases.", True),
    ],
)
def test_a_question_is_hung_on_a_sentence_that_bears_on_it_or_on_none(
    name: str, sentence: str, quoted: bool
) -> None:
    questions = load_jury("cip")
    question = next(row for row in questions if row.id == name)
    found = Lecture([Dit(sentence)]).rencontres(question, Usage.de(questions))
    assert (bool(found) and found[0].mots >= NET) is quoted


def test_a_question_that_no_criterion_bears_on_says_so(catalogue: Catalogue) -> None:
    asked = {"competence": "CP13", "nombre": 20, "graine": "a"}
    page = render(questions_document(drawn(catalogue, **asked), catalogue))
    about = page.split("qu'est-ce qui ne le regarde pas")[1].split("Relance")[0]
    assert "Aucun critère de la compétence ne porte sur cette question." in about
    assert "cip/CP13/c4" not in about
