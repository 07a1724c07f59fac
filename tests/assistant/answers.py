"""Answers with every status, for what writes them."""

from assistant.reponse.answer import Affirmation, Answer, Origine, Source, Statut

PROVED = Affirmation(
    texte="L'entretien technique dure « 00 h 40 min ».",
    statut=Statut.VERBATIM,
    citations=("cip/titre/entretien-technique/duree",),
)
REWORDED = Affirmation(
    texte="Il se tient devant le jury.", statut=Statut.PARAPHRASE, citations=("cip/titre",)
)
OUTSIDE = Affirmation(
    texte="France Travail a remplacé Pôle emploi.",
    statut=Statut.HORS_REFERENTIEL,
    origine=Origine(titre="francetravail.org", date="2024-01-01"),
)
UNPROVED = Affirmation(
    texte="Il a lieu le matin.", statut=Statut.NON_VERIFIE, citations=("cip/CP2",)
)
ALL = (PROVED, REWORDED, OUTSIDE, UNPROVED)


def answer(texte: str = "", claims: tuple[Affirmation, ...] = ALL) -> Answer:
    """An answer whose text is its claims, a bullet each, unless another is given."""
    lines = [f"- {c.texte}{''.join(f' `{name}`' for name in c.citations)}" for c in claims]
    return Answer(
        question="Combien de temps ?",
        referentiel=None,
        moteur="modele",
        repondu=True,
        affirmations=claims,
        citations={name: _source(name) for claim in claims for name in claim.citations},
        texte=texte or "\n".join(["**En bref**", "", *lines]),
    )


def _source(name: str) -> Source:
    return Source(intitule=f"CIP · {name}", fil="", texte="", doc="cip-reac-re", start=12, end=14)
