"""Guided writing: prompts, back and forth, the words unchanged, kept and found again."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.analyse.assemblage import assemble, oral
from assistant.analyse.carnet import garder, pages
from assistant.analyse.consignes import SYNTHESE, cadre, cadres
from assistant.analyse.documents import document
from assistant.analyse.lecture import Lecture
from assistant.analyse.placement import ecart, ecarts
from assistant.analyse.redaction import VIDE, Redaction
from assistant.analyse.reperage import reperer
from assistant.errors import UsageFault
from assistant.export.document import Heading, Listing, plain
from assistant.stockage.base import ouvrir

ORDRE = ("La situation", "Les faits", "Ce que j'en pense", "Ce que j'ai ressenti")


def test_ten_prompts_each_with_a_help_and_two_examples() -> None:
    prompts = cadre("referentiel").consignes
    assert len(prompts) == 10
    for prompt in prompts:
        assert prompt.aide
        assert prompt.faible
        assert len(prompt.fort) > len(prompt.faible) or prompt.id == "situation"


@pytest.mark.parametrize("name", ["referentiel", "gibbs", "explicitation", "gease"])
def test_every_frame_asks_for_the_limits(name: str) -> None:
    assert "limites" in [item.section for item in cadre(name).consignes]
    assert name == "referentiel" or "limites" in cadre(name).dit


def test_an_unknown_frame_is_refused_with_those_that_exist() -> None:
    with pytest.raises(UsageFault, match="gibbs"):
        cadre("tarot")


def test_a_strong_example_gets_no_reproach_and_shows_its_movement() -> None:
    """What is held up as an example must pass what re-reads it."""
    for frame in cadres().values():
        for prompt in frame.consignes:
            if frame.id != SYNTHESE:
                assert reperer(Lecture(prompt.fort))[1] == [], prompt.id
    wanted = {"ressenti": "emotions", "limites": "limites_fonction", "marche": "points_forts"}
    wanted |= {"changer": "ajustements", "pense": "opinions", "vu": "faits"}
    prompts = {item.id: item for item in cadre("referentiel").consignes}
    for name, movement in wanted.items():
        assert movement in {item.mouvement for item in reperer(Lecture(prompts[name].fort))[0]}


def test_answers_are_assembled_in_the_order_of_the_criteria() -> None:
    ecrit = Redaction().ecrire("J'étais émue", "ressenti").ecrire("Un lieu", "situation")
    ecrit = ecrit.ecrire("Elle a souri", "vu")
    text = assemble(ecrit)
    places = [text.index(f"## {title}") for title in ORDRE]
    assert places == sorted(places)
    assert "d'après la relecture : cip/CP11/c1." in text
    assert text.count(VIDE) == 4
    assert ecrit.texte() == "Un lieu.\n\nElle a souri.\n\nJ'étais émue."


@given(
    st.dictionaries(st.sampled_from(["situation", "vu", "fait", "changer"]), st.text(max_size=80))
)
def test_the_person_s_words_are_never_changed(answers: dict[str, str]) -> None:
    ecrit = Redaction(reponses=answers)
    for words in answers.values():
        assert words.strip() in assemble(ecrit)
        assert words.strip() in ecrit.texte()
    assert Redaction.de(ecrit.meta()) == ecrit


def test_one_goes_back_and_forth_within_the_prompts() -> None:
    ecrit = Redaction()
    assert ecrit.aller(-1).rang == 0
    assert ecrit.aller(2).aller(-1).consigne.id == "avant"
    assert ecrit.aller(99).consigne.id == "changer"


def test_the_oral_version_has_a_line_a_movement() -> None:
    ecrit = Redaction().ecrire("Elle a souri. Elle a parlé.", "vu")
    lines = [line for line in oral(ecrit).split("\n") if line.startswith("- ")]
    assert len(lines) == 7
    assert "- **Les faits** : Elle a souri." in lines
    assert "Elle a parlé" not in oral(ecrit)


def test_a_frame_without_a_part_does_not_show_it_empty() -> None:
    assert "## La situation" not in assemble(Redaction("gibbs").ecrire("x", "description"))


def test_a_writing_is_found_again_the_next_day(tmp_path: Path) -> None:
    ecrit = Redaction("gibbs", "partie4").ecrire("Un atelier", "description").aller(2)
    stockage = ouvrir(folder=tmp_path)
    garder(stockage, ecrit, "a" * 32)
    garder(stockage, Redaction(SYNTHESE).ecrire("Reçue le 3", "cadre"), "b" * 32)
    stockage.fermer()
    stockage = ouvrir(folder=tmp_path)
    assert {page.ecrit.cadre for page in pages(stockage)} == {"gibbs", SYNTHESE}
    (page,) = pages(stockage, "analyse")
    assert page.ecrit == ecrit
    assert page.titre == "Un atelier."
    garder(stockage, Redaction("gibbs"), "a" * 32)
    assert pages(stockage, "analyse") == []
    stockage.fermer()


def test_the_document_holds_the_words_and_the_competencies_accepted() -> None:
    ecrit = Redaction(retenues=("CP7 · Accompagner",)).ecrire("Elle a souri", "vu")
    made = document(ecrit)
    heads = [plain(block.content) for block in made.body if isinstance(block, Heading)]
    assert heads[:2] == ["La situation", "Les faits"]
    assert heads[-1] == "Compétences mobilisées"


def test_a_prompt_answered_is_not_yet_a_criterion_touched_on() -> None:
    ecrit = Redaction(reponses={"changer": "Le bus était en retard.", "marche": "Rien à dire."})
    assert "cip/CP11/c4" not in assemble(ecrit)
    assert "cip/CP11/c3" not in assemble(ecrit)
    synthese = Redaction(SYNTHESE, reponses={"transmission": "Il faisait beau ce jour-là."})
    assert "cip/CP2/c3" not in assemble(synthese)
    assert "cip/CP2/c3" in assemble(synthese.ecrire("Elle demande un stage.", "demande"))


SHIFTED = {
    "ressenti": "J'ai du mal à laisser un silence.",
    "limites": "J'ai réussi à poser mon stylo, cela a permis un échange.",
    "marche": "Je gagnerais à poser des questions ouvertes.",
}


def test_an_answer_under_another_prompt_is_said_and_never_moved() -> None:
    ecrit = Redaction(reponses=SHIFTED)
    told = ecarts(ecrit)
    assert [said.split(" »")[0] for said in told] == [
        "« Ce que vous avez ressenti", "« Vos limites, et celles de votre fonction",
        "« Ce qui a marché, et pourquoi",
    ]  # fmt: skip
    assert "vos axes d'amélioration" in told[-1]
    assert all(said in assemble(ecrit) for said in told)
    assert all(words in assemble(ecrit) for words in SHIFTED.values())
    spoken = {line.split("** : ")[0]: line for line in oral(ecrit).split("\n") if "** : " in line}
    assert "[à écrire : rien de tel" in spoken["- **Mes points forts"]
    assert "gagnerais" in spoken["- **Mes points forts"]


def test_the_oral_line_is_the_sentence_that_says_the_movement() -> None:
    ecrit = Redaction().ecrire("Il faisait chaud. J'ai réussi à me taire.", "marche")
    assert "- **Mes points forts** : J'ai réussi à me taire." in oral(ecrit)


def test_strong_examples_stand_where_they_are_asked() -> None:
    for frame in cadres().values():
        for prompt in frame.consignes:
            ecrit = Redaction(frame.id).ecrire(prompt.fort, prompt.id)
            assert ecart(ecrit, prompt) == "", prompt.id


def test_what_the_group_said_is_neither_a_fact_nor_a_view_of_the_author() -> None:
    ecrit = Redaction("gease").ecrire("Je reçois un jeune.", "recit")
    ecrit = ecrit.ecrire("Comment le retenir ?", "demande_groupe")
    ecrit = ecrit.ecrire("On m'a demandé l'heure.", "questions_groupe")
    ecrit = ecrit.ecrire("Une collègue pense que j'ai eu peur.", "hypotheses")
    text = assemble(ecrit)
    assert "## Les faits" not in text
    assert "## Ce que j'en pense" not in text
    places = [text.index(words) for words in ("Je reçois", "Comment", "On m'a", "Une collègue")]
    assert places == sorted(places)
    assert "## Les hypothèses du groupe\n\nUne collègue" in text


@pytest.mark.parametrize("parcours", ["monographie", "memoire"])
def test_no_criterion_of_the_title_is_given_to_arobase(parcours: str) -> None:
    ecrit = Redaction(parcours=parcours).ecrire("Elle a souri.", "vu")
    assert "cip/" not in assemble(ecrit)
    assert "grille que remet l'organisme" in assemble(ecrit)


def test_a_competency_is_cited_with_its_sentence_while_it_stands() -> None:
    ecrit = Redaction().ecrire("J'ai reformulé sa demande.", "fait")
    ecrit = ecrit.retenir("CP2 · Analyser", True, "J'ai reformulé sa demande.")
    assert "- CP2 · Analyser : « J'ai reformulé sa demande. »" in assemble(ecrit)
    assert Redaction.de(ecrit.meta()) == ecrit
    changed = ecrit.ecrire("J'ai écouté.", "fait")
    assert changed.citees() == ["CP2 · Analyser"]
    assert ecrit.retenir("CP2 · Analyser", False).preuves == {}


def test_the_oral_version_is_in_the_file_for_its_route_alone_and_without_remarks() -> None:
    ecrit = Redaction(parcours="oral").ecrire("Elle a souri.", "vu").ecrire("Un souci.", "ressenti")
    body = document(ecrit).body
    heads = [plain(b.content) for b in body if isinstance(b, Heading)]
    assert "À l'oral, en cinq minutes" in heads
    lines = [plain(i.content) for b in body if isinstance(b, Listing) for i in b.items]
    assert "Les faits : Elle a souri." in lines
    assert not any("[à écrire" in line for line in lines)
    for parcours in ("libre", "partie2"):
        other = Redaction(parcours=parcours).ecrire("Elle a souri.", "vu")
        heads = [plain(b.content) for b in document(other).body if isinstance(b, Heading)]
        assert "À l'oral, en cinq minutes" not in heads
