"""What a question puts where it is not: another épreuve, another certification.

The places are data (`knowledge/usage/places.yaml`); what is said are facts that the ledger proved.
"""

import re
from collections.abc import Iterable, Iterator

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.faits import LECTURE, OTHERWISE, say
from assistant.reponse.indices import as_said, compares, named_epreuves
from knowledge.fiches import Fait, Place
from knowledge.french import fold

CIP = "cip"
_JUDGED = re.compile(r"\b(?:evalu|jug|critere|regard|not[ée]e|verifi)\w*")
_PERCENT = re.compile(r"\b(\d{1,3})\s*(?:%|pour ?cents?\b)")


def misplaced(ctx: Contexte) -> Bloc | None:
    """The correction of the first thing that is not where the question puts it."""
    text = fold(ctx.demande.texte)
    if compares(text):
        return None
    return next(iter((*_elsewhere(text, ctx), *_not_judged(text, ctx), *_percent(text, ctx))), None)


def _elsewhere(text: str, ctx: Contexte) -> Iterator[Bloc]:
    said, known = as_said(text), ctx.fiches.par_id
    for place in ctx.fiches.places:
        if any(as_said(fold(name)) in said for name in place.mots) and _is_away(place, text, ctx):
            here = next(iter(ctx.portee), CIP) if len(ctx.portee) < 2 else ""
            told = (*place.ici.get(here, ()), *place.faits)
            yield Bloc(OTHERWISE, tuple(_say(known[name] for name in told if name in known)))


def _say(facts: Iterable[Fait]) -> Iterator[Affirmation]:
    for fait in facts:
        yield from say(fait)


def _is_away(place: Place, text: str, ctx: Contexte) -> bool:
    if place.epreuves:
        asked = [f"cip/titre/{slug}" for slug in named_epreuves(text)]
        ours = ctx.portee <= {CIP} and not ctx.demande.nature
        return ours and bool(asked) and not set(asked) & set(place.epreuves)
    return len(ctx.portee) == 1 and not ctx.portee & set(place.referentiels)


def _not_judged(text: str, ctx: Contexte) -> Iterator[Bloc]:
    """«La CP5 est évaluée à la mise en situation»: where it is judged, and where it is not."""
    asked = named_epreuves(text)
    named = [ctx.catalogue.get(name) for name in ctx.result.nommes]
    for node in named:
        where = node.liens.get("evalue_par", ()) if node.kind == "competence" else ()
        if not where or not asked or not _JUDGED.search(text):
            continue
        if any(name.endswith(slug) for name in where for slug in asked):
            continue
        label = ctx.catalogue.get(f"cip/titre/{asked[0]}").libelle.lower()
        absent = f"**La {node.code} n'est pas évaluée à l'épreuve « {label} »** du titre."
        cited = (node.id, f"cip/titre/{asked[0]}")
        denied = Affirmation(texte=absent, citations=cited, origine=LECTURE)
        yield Bloc("", (denied, *(_place(name, ctx) for name in where)))


def _place(name: str, ctx: Contexte) -> Affirmation:
    return Affirmation(
        texte=f"Elle l'est : {' › '.join(ctx.catalogue.fil(name)[1:])}", citations=(name,)
    )


def _percent(text: str, ctx: Contexte) -> Iterator[Bloc]:
    """«Pourquoi 64 % pour le 37504 ?»: a rate that is another certification's."""
    said = _PERCENT.findall(text)
    if not said or len(ctx.portee) != 1:
        return
    holds = [
        fait for fait in ctx.fiches.faits if set(_PERCENT.findall(fold(fait.phrase))) & set(said)
    ]
    if holds and not any(fait.referentiel in ctx.portee for fait in holds):
        own = next(iter(ctx.portee))
        here = [
            fait
            for fait in ctx.fiches.faits
            if fait.id in {f"{own}/absence/statistiques", f"{own}/absence/taux-reussite"}
        ]
        yield Bloc(OTHERWISE, tuple(_say((*here, *holds))))
