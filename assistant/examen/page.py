"""The questions as a document: each with its criterion, what a good answer holds, a relance."""

from collections.abc import Iterable, Iterator, Mapping

from assistant.examen.appel import Appel
from assistant.examen.carnet import VIDE, Reponse
from assistant.examen.demande import Demandee
from assistant.examen.jury import Posee, Tirage
from assistant.export.document import (
    Block,
    Document,
    Inline,
    Item,
    Listing,
    Paragraph,
    Quotation,
    Renvoi,
    Run,
    words,
)
from assistant.marques import french_date
from assistant.scenarios.formes import dit, intitule, references, titre
from knowledge.catalogue import Catalogue
from knowledge.fiches_jury import OCCASIONS, ORIGINE, VUES, QuestionJury

ABOUT = (
    "Répondez à voix haute ou par écrit, puis relisez-vous : c'est vous qui cochez ce que votre"
    " réponse tient. Jalon ne note rien, et ne juge aucune réponse."
)
TIENT = "Ce qu'une bonne réponse tient, à cocher par vous :"
SANS_CRITERE = (
    "Pas de critère : le référentiel n'en donne pas pour cette épreuve. Ce qu'elle demande : "
)
AUCUN_CRITERE = "Aucun critère de la compétence ne porte sur cette question. La compétence : "
RIEN = (
    "Rien, dans vos mots, n'appelle directement cette question ; un jury peut la poser quand même."
)
LONGEST = 280
"""Characters of a node shown; the whole of it is one look away, at its reference."""


def questions_document(
    tirage: Tirage, catalogue: Catalogue, reponses: Mapping[str, Reponse] | None = None
) -> Document:
    """Every question; with the person's answers and ticks when they are given."""
    body: list[Block] = [Paragraph((Run(ABOUT, emphasis=True),))]
    for rank, posee in enumerate(tirage.posees, 1):
        body.append(titre(2, entete(rank, tirage, catalogue)))
        body += question(posee, tirage.demande)
        kept = (reponses or {}).get(posee.question.id, VIDE)
        body += _answer(kept, reponses is not None)
        body += correction(posee.question, catalogue, kept)
    body.append(references(cited(posee.question for posee in tirage.posees), catalogue))
    return Document(titre_page(tirage.demande, catalogue), tuple(body), (_origin(tirage),))


def titre_page(asked: Demandee, catalogue: Catalogue) -> str:
    """« Questions de jury : dossier de production, partie 2 »"""
    parts = [
        _named(asked.competence, catalogue) if asked.competence else "",
        OCCASIONS[asked.referentiel][asked.occasion] if asked.occasion else "",
        f"partie {asked.partie}" if asked.partie else "",
    ]
    said = ", ".join(filter(None, parts)) or catalogue.label(asked.referentiel)
    return f"Questions de jury : {said}"


def entete(rank: int, tirage: Tirage, catalogue: Catalogue) -> str:
    """« Question 2 sur 6 · CP6 · point de vue : déontologie »"""
    row = tirage.posees[rank - 1].question
    about = _named(row.competence, catalogue).split(" · ", 1)[-1]
    return f"Question {rank} sur {len(tirage.posees)} · {about} · point de vue : {VUES[row.vue]}"


def _named(name: str, catalogue: Catalogue) -> str:
    """« CIP · CP6 »; an épreuve by its own name, without the heading it stands under."""
    if catalogue.get(name).kind != "epreuve":
        return catalogue.label(name)
    return f"{catalogue.referentiel_of(name).sigle} · {catalogue.get(name).libelle}"


def question(posee: Posee, asked: Demandee) -> Iterator[Block]:
    """What is asked, and the person's words that call for it."""
    yield Paragraph((Run(posee.question.texte, strong=True),))
    if posee.appel is not None:
        yield Quotation(words(appel_dit(posee.appel)))
    elif asked.source and posee.question.mots:
        yield Paragraph((Run(RIEN, emphasis=True),))


def appel_dit(appel: Appel) -> str:
    """« Vous écrivez : « … » »"""
    head = f"Vous dites, au tour {appel.tour}" if appel.tour else "Vous écrivez"
    return f"{head} : « {appel.extrait} »"


def correction(row: QuestionJury, catalogue: Catalogue, reponse: Reponse = VIDE) -> Iterator[Block]:
    """The criterion, the elements as boxes, a relance."""
    yield Paragraph(critere(row, catalogue))
    yield Paragraph((Run(TIENT, strong=True),))
    yield Listing(
        tuple(
            Item((Run(f"{court(name, catalogue)} "), Renvoi(name)), (), name in reponse.coches)
            for name in row.elements
        )
    )
    yield dit("Relance", row.relance)


def critere(row: QuestionJury, catalogue: Catalogue) -> Inline:
    """« Critère : … `cip/CP1/c2` », or why there is none."""
    if not row.critere:
        trial = catalogue.get(row.competence).kind == "epreuve"
        return (Run(SANS_CRITERE if trial else AUCUN_CRITERE), Renvoi(row.competence))
    shown = court(row.critere, catalogue)
    return (Run("Critère : ", strong=True), Run(f"« {shown} » "), Renvoi(row.critere))


def court(name: str, catalogue: Catalogue) -> str:
    """The words of a node on one line; a cut shows."""
    text = " ".join(intitule(name, catalogue).split())
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} […]"


def cited(rows: Iterable[QuestionJury]) -> Iterator[str]:
    for row in rows:
        yield row.critere or row.competence
        yield from row.elements


def _answer(kept: Reponse, shown: bool) -> Iterator[Block]:
    if not shown:
        return
    yield Paragraph((Run("Votre réponse :", strong=True),))
    for part in (kept.texte.strip() or "(non écrite)").split("\n\n"):
        yield Paragraph(words(part))


def _origin(tirage: Tirage) -> Paragraph:
    said = f"○ hors référentiel : {ORIGINE.titre[:1].lower()}{ORIGINE.titre[1:]}"
    tail = " ; critères et éléments cités sont du référentiel."
    whole = f"{said}, état au {french_date(ORIGINE.date)}{tail}"
    seed = f" Graine : {tirage.demande.graine}." if tirage.demande.graine else ""
    return Paragraph((Run(f"{whole}{seed}", emphasis=True),))


def dits_par_la_personne(tirage: Tirage, reponses: Mapping[str, Reponse] | None) -> str:
    """Their own words in the document: what is read for names before it is written."""
    asked = [posee.question.id for posee in tirage.posees]
    quoted = [posee.appel.extrait for posee in tirage.posees if posee.appel is not None]
    answers = [(reponses or {}).get(name, VIDE).texte for name in asked]
    return "\n\n".join(filter(None, (*quoted, *answers)))
