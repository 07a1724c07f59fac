"""An answer that the person stopped: what had been checked is kept, and said to be a part."""

from collections.abc import Mapping, Sequence

from assistant.marques import claim_lines
from assistant.reponse.answer import Affirmation, Answer, Source


def interrupted(
    question: str,
    referentiel: str | None,
    moteur: str,
    claims: Sequence[Affirmation],
    sources: Mapping[str, Source],
) -> Answer:
    """The claims that the ledger had passed, as an answer of their own."""
    number = len(claims)
    kept = "1 phrase gardée" if number == 1 else f"{number} phrases gardées"
    bare = [claim.model_copy(update={"statut": "verbatim", "origine": None}) for claim in claims]
    return Answer(
        question=question,
        referentiel=referentiel,
        moteur=moteur,
        repondu=bool(claims),
        affirmations=tuple(claims),
        citations={name: sources[name] for c in claims for name in c.citations if name in sources},
        avis=(f"Réponse interrompue : {kept}, la suite n'a pas été écrite.",),
        texte="\n\n".join(claim_lines(bare)),  # without marks: each medium puts its own
    )
