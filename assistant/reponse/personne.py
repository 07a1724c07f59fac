"""What may be written, said, kept or shown of a person: what the texts ask, then what is outside.

No rule of law is ever given: who asks is sent to the structure and to who protects its data.
"""

from collections.abc import Sequence

from assistant.reponse.answer import Affirmation, Origine
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import choose, quote
from assistant.reponse.faits import LECTURE
from knowledge.fiches import Fait
from knowledge.fiches_personne import SujetPersonne
from knowledge.french import fold

ASKED = "Ce que les textes demandent, et qui s'en approche :"
OUTSIDE = "Hors des cinq textes :"


def compose(ctx: Contexte) -> list[Bloc]:
    """The answer when the words of the question are of a person's data; nothing otherwise."""
    if ctx.result.nommes:
        return []
    rows = ctx.fiches.personne.asked(fold(ctx.demande.texte))
    return told(rows, ctx) if rows else []


def of_fact(identifiant: str, ctx: Contexte) -> list[Bloc]:
    """The same answer, when the fact was found by its questions."""
    row = ctx.fiches.personne.of(identifiant)
    return told((row,), ctx) if row else []


def told(rows: Sequence[SujetPersonne], ctx: Contexte) -> list[Bloc]:
    """The sentence of each fact, the lines of the texts in scope, then those outside them."""
    faits = [ctx.fiches.par_id[row.fait] for row in rows]
    cited = [_cited(fait, ctx) for fait in faits]
    first = (
        Affirmation(texte=fait.phrase, citations=names[:2], origine=LECTURE)
        for fait, names in zip(faits, cited, strict=True)
    )
    near = (_line(name, ctx) for name in dict.fromkeys(name for names in cited for name in names))
    lines = ctx.fiches.personne.lignes or {}
    wanted = dict.fromkeys(name for row in rows for name in row.lignes[:-1])
    outside = (
        Affirmation(texte=texte, origine=Origine(titre=titre, date=date))
        for texte, titre, date in (lines[name] for name in (*wanted, rows[0].lignes[-1]))
    )
    return [
        Bloc("", tuple(first), decline=not faits[0].repondu),
        Bloc(ASKED, tuple(near)),
        Bloc(OUTSIDE, tuple(outside)),
    ]


def _cited(fait: Fait, ctx: Contexte) -> tuple[str, ...]:
    """The lines of the texts asked of; without one named, those of the texts in force."""
    asked = ctx.portee or {
        name for name, held in ctx.catalogue.referentiels.items() if not held.alerte
    }
    return tuple(name for name in fait.noeuds if name.split("/")[0] in asked) or fait.noeuds


def _line(name: str, ctx: Contexte) -> Affirmation:
    text = choose(ctx.catalogue.get(name).contenu, ctx.weights).texte
    return Affirmation(texte=quote(text), citations=(name,))
