"""«Pourquoi ?»: the rule that was followed, the scores, and the passages with their own words."""

from collections.abc import Iterable

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import choose, quote
from assistant.reponse.question import Intention

RULES = {
    Intention.FAIT: "une valeur ou une règle était demandée : la fiche la plus proche a été dite.",
    Intention.CRITERES: "les critères étaient demandés : la liste entière a été donnée.",
    Intention.COMPETENCE: "une situation était racontée : les compétences les plus proches.",
    Intention.METHODE: "une façon de faire était demandée : la compétence la plus proche.",
    Intention.COMPARAISON: "deux choses étaient comparées : les mêmes rubriques de chacune.",
    Intention.PREMISSE: "ce que la question tenait pour acquis n'est pas dans les textes.",
    Intention.LISTE: "une liste était demandée par son nom : elle a été donnée entière.",
}
PLAIN = "les passages les plus proches de la question ont été cités."
MOST = 5
LONGEST = 600


def compose(blocs: Iterable[Bloc], intention: Intention, ctx: Contexte) -> list[Bloc]:
    """What the answer before stood on."""
    claims = [claim for bloc in blocs for claim in bloc.claims]
    cited = list(dict.fromkeys(name for claim in claims for name in claim.citations))[:MOST]
    read = f"Question lue : « {ctx.demande.texte} ». Règle suivie : {RULES.get(intention, PLAIN)}"
    return [
        Bloc(read, ()),
        Bloc("**Ce qui est écrit**", tuple(_words(cited, ctx))),
        Bloc("**Passages trouvés, avec leur note**", (), _hits(ctx)),
    ]


def _words(cited: Iterable[str], ctx: Contexte) -> Iterable[Affirmation]:
    for name in cited:
        node = ctx.catalogue.get(name)
        if node.contenu:
            text = choose(node.contenu, ctx.weights, LONGEST).texte
            label = ctx.catalogue.label(name)
            yield Affirmation(texte=f"{label} : {quote(text)}", citations=(name,))


def _hits(ctx: Contexte) -> str:
    rows = [
        f"- {ctx.catalogue.label(hit.passage.id)} : {hit.score:.1f} `{hit.passage.id}`"
        for hit in ctx.result.hits[:MOST]
    ]
    return "\n".join(rows)
