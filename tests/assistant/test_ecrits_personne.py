"""What may be written, said or kept of a person: what the texts ask, never a rule of law."""

import pytest

from assistant.reponse.answer import Statut
from assistant.service import Service
from knowledge.fiches import Fiches, load_fiches
from knowledge.french import fold

ASKED = {
    "sensible": [
        "j'ai le droit de noter sa religion ?",
        "est-ce que je peux écrire qu'elle est musulmane dans le dossier",
        "on peut marquer qu'elle est enceinte sur la fiche ?",
        "faut-il mentionner son alcoolisme dans la synthèse",
        "en Wallonie, je peux noter la religion d'un stagiaire ?",
    ],
    "justice": [
        "je peux noter qu'il a un casier ?",
        "a-t-on le droit d'écrire qu'un jeune a été condamné ?",
    ],
    "handicap": ["je peux cocher RQTH dans le logiciel ?"],
    "nationalite": ["j'ai le droit de photocopier son titre de séjour ?"],
    "noter": [
        "qu'est-ce que je peux noter dans le dossier de la personne ?",
        "je peux écrire qu'il n'est pas motivé ?",
        "peut-on noter « ne fait aucun effort » dans un compte rendu ?",
        "un usager refuse que je note quoi que ce soit",
    ],
    "employeur": [
        "je peux dire à l'employeur qu'il sort de prison ?",
        "l'employeur me demande si elle est enceinte, je réponds ?",
    ],
    "partenaire": [
        "je peux parler d'elle à l'assistante sociale sans lui dire ?",
        "il faut son accord pour envoyer sa fiche au CCAS ?",
    ],
    "hierarchie": [
        "mon chef veut le compte rendu de l'entretien",
        "ma directrice demande à lire mes notes d'entretien",
        "ma tutrice de stage veut lire mes notes sur les gens, je lui donne ?",
        "la mission locale me demande où en est le jeune, je peux répondre ?",
    ],
    "tiers": ["la police me demande l'adresse d'un bénéficiaire"],
    "conservation": [
        "combien de temps je garde le dossier ?",
        "on peut jeter les vieux dossiers des bénéficiaires ?",
    ],
    "lecture": [
        "elle veut lire ce que j'ai écrit sur elle",
        "la personne veut que j'efface ce que j'ai noté",
    ],
    "image": ["photo de groupe sur Facebook"],
    "enregistrer": ["enregistrer l'entretien"],
    "ia": ["mettre ça dans ChatGPT", "je peux copier mes notes d'entretien dans une IA ?"],
    "supports": ["j'ai perdu mon carnet avec les noms des usagers"],
    "secret": [
        "suis-je tenu au secret professionnel ?",
        "je raconte mes entretiens à mon mari le soir, c'est grave ?",
    ],
}
EXAM = [
    "combien de pages pour le dossier professionnel ?",
    "qu'est-ce que je peux mettre dans mon dossier professionnel ?",
    "quelle police pour le dossier ?",
    "je peux écrire mon dossier à la main ?",
    "combien de temps le jury garde le dossier ?",
    "je peux prendre des notes pendant la mise en situation ?",
    "est-ce que j'ai le droit de rédiger mon dossier du titre avec ChatGPT ?",
    "je dois mettre des photos dans les annexes du dossier ?",
    "pour l'épreuve, je peux dire au jury que la personne sort de prison ?",
]
WORK = [
    "comment rédiger le compte rendu d'un entretien ?",
    "elle est enceinte et cherche un emploi, comment l'accompagner ?",
    "il sort de prison et veut travailler",
    "comment parler d'un casier judiciaire en entretien d'embauche",
    "que dire à l'employeur pour le convaincre de prendre un stagiaire ?",
    "l'employeur a refusé de la prendre parce qu'elle porte le voile",
    "quels critères parlent de confidentialité ?",
    "comment enregistrer la réponse dans un fichier ?",
    "c'est quoi la RQTH",
    "un participant malvoyant s'est inscrit à mon atelier, je prévois quoi ?",
    "je peux noter mes rendez-vous dans l'agenda ?",
    "comment garder le contact avec un jeune après la formation ?",
]


@pytest.fixture(scope="module")
def fiches() -> Fiches:
    return load_fiches()


@pytest.mark.parametrize(
    ("subject", "question"), [(name, text) for name, rows in ASKED.items() for text in rows]
)
def test_what_may_be_written_of_a_person_is_told_from_the_texts(
    service: Service, fiches: Fiches, subject: str, question: str
) -> None:
    fact = fiches.par_id[f"commun/personne-{subject}"]
    answer = service.moteur.repondre(question)
    first, *others = answer.affirmations
    assert first.texte == fact.phrase
    assert [claim for claim in others if claim.statut is Statut.VERBATIM]
    assert all(claim.origine and claim.origine.date for claim in others if not claim.citations)
    assert "ne donne pas de règle de droit" in others[-1].texte


@pytest.mark.parametrize("question", [*EXAM, *WORK])
def test_an_exam_or_the_work_itself_is_not_taken_for_it(service: Service, question: str) -> None:
    said = service.moteur.repondre(question).affirmations
    assert not [claim for claim in said if "ne donne pas de règle de droit" in claim.texte]


def test_a_text_named_gives_its_own_lines_alone(service: Service) -> None:
    answer = service.moteur.repondre("en Wallonie, je peux noter la religion d'un stagiaire ?")
    cited = [name for claim in answer.affirmations for name in claim.citations]
    assert {name.split("/")[0] for name in cited} == {"interfede"}


def test_a_text_out_of_force_is_not_cited_unless_named(service: Service) -> None:
    for question in ("je peux noter qu'il a un casier ?", "suis-je tenu au secret professionnel ?"):
        answer = service.moteur.repondre(question)
        assert not [name for name in answer.citations if name.startswith("rncp36128")]


def test_every_subject_has_its_fact_its_lines_and_the_last_word(fiches: Fiches) -> None:
    told = fiches.personne
    assert told.lignes
    for row in told.sujets:
        assert row.fait in fiches.par_id
        assert set(row.lignes) <= set(told.lignes)
        assert row.lignes[-1] == "qui"
    known = {row.fait for row in told.sujets}
    assert {fait.id for fait in fiches.faits if "/personne-" in fait.id} == known


def test_the_questions_of_one_subject_are_not_taken_for_another(fiches: Fiches) -> None:
    for row in fiches.personne.sujets:
        for question in fiches.par_id[row.fait].questions:
            found = fiches.personne.asked(fold(question))
            assert not found or row in found, question


def test_two_subjects_of_one_question_are_told_together(service: Service, fiches: Fiches) -> None:
    said = service.moteur.repondre("je peux noter sa religion et son casier ?").affirmations
    wanted = [fiches.par_id[f"commun/personne-{name}"].phrase for name in ("justice", "sensible")]
    assert [claim.texte for claim in said[:2]] == wanted
    told = " ".join(claim.texte for claim in said)
    assert "article 9" in told
    assert "article 10" in told
