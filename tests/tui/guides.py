"""A small content for the guides: what the snapshots show must not move with the data."""

from dataclasses import replace

from knowledge.entretien import load_entretien
from knowledge.fiches_entretien import Contenu, Origine, Public, Question, Structure

ORIGINE = Origine("Méthode d'essai", "2026-11-26")
STRUCTURE = Structure(
    "atelier",
    "Atelier d'insertion",
    ("atelier",),
    ("fr",),
    "Ici, nous proposons un travail accompagné.",
    ("Un contrat.", "Une formation sur le poste.", "Un point chaque mois."),
    ("Qu'est-ce qui vous intéresse dans cet atelier ?",),
    ("Organismes de formation",),
    ("Dites ce qui est proposé et ce qui est obligatoire.",),
    ORIGINE,
)
PUBLIC = Public(
    "debut",
    "une personne qui débute",
    ("débutants",),
    ("fr", "be"),
    ("Qu'attendez-vous de ce rendez-vous ?", "Que savez-vous déjà faire ?"),
    ("Racontez-moi.",),
    ("Ce que la personne sait déjà faire",),
    ("Supposer qu'elle ne sait rien",),
    ("Lieu d'information sur les métiers",),
    (),
    ORIGINE,
)


def small() -> Contenu:
    """The phases and the frame as they are, with rows that do not move."""
    real = load_entretien()
    questions = tuple(
        Question(
            phase.id,
            f"Question de la phase « {phase.id} » ?",
            "question",
            phase.id,
            (),
            "",
            (),
            ORIGINE,
        )
        for phase in real.phases
    )
    return replace(
        real,
        structures=(STRUCTURE,),
        publics=(PUBLIC,),
        domaines=(),
        questions=questions,
        reformulations=(),
    )
