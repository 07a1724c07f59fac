"""«Quels nouveaux critères dans le 37504 ?»: no document lists them; only words are compared."""

import re

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import quote
from assistant.reponse.faits import LECTURE, fewest, say
from knowledge.french import STOP, fold, stem, words
from knowledge.model import Noeud

NEW, OLD = "rncp37504", "rncp36128"
KINDS = {"critere": ("critères", "nouveaux"), "competence": ("compétences", "nouvelles")}
COUNTED = {
    "critere": (f"{NEW}/nombre/criteres", f"{OLD}/nombre/criteres"),
    "competence": (f"{NEW}/nombre/competences", f"{OLD}/nombre/competences"),
}
HEAD = "**Aucun document ne dit quels {} sont {}** : le 37504 remplace le 36128 sans les comparer."
BY_WORDS = (
    "Par les mots seulement, ceux du 37504 qui ressemblent le moins à ceux du 36128 : un mot sur"
    " deux au plus y est commun (rapprochement de Jalon, sans valeur d'équivalence) :"
)
_NEW = re.compile(
    r"\b(?:nouve(?:au|aux|lle|lles)|ajout\w*|en plus|appar(?:u|ai)\w*|n'(?:etait|etaient) pas)\b"
)
_KIND = re.compile(r"\b(criteres?|competences?)\b")
SHARED = 0.5


def compose(ctx: Contexte) -> list[Bloc]:
    """What is new in the certification in force, as far as words tell; else nothing."""
    text = fold(ctx.demande.texte)
    kind = _KIND.search(text)
    if ctx.portee != {NEW, OLD} or not _NEW.search(text) or kind is None or ctx.result.nommes:
        return []
    name = "critere" if kind[1].startswith("critere") else "competence"
    known = ctx.fiches.par_id
    head = Affirmation(texte=HEAD.format(*KINDS[name]), citations=(NEW, OLD), origine=LECTURE)
    counts = (fewest(next(say(known[item])), ctx) for item in COUNTED[name] if item in known)
    fresh = (Affirmation(texte=_told(node), citations=(node.id,)) for node in _fresh(name, ctx))
    return [Bloc("", (head, *counts)), Bloc(BY_WORDS, tuple(fresh))]


def _fresh(kind: str, ctx: Contexte) -> list[Noeud]:
    """Those that share at most half of their words with any of the certification replaced."""
    nodes = [node for node in ctx.catalogue.noeuds.values() if node.kind == kind and node.contenu]
    old = [_stems(node) for node in nodes if node.id.startswith(f"{OLD}/")]
    new = [(node, _stems(node)) for node in nodes if node.id.startswith(f"{NEW}/")]
    return [
        node for node, said in new if max(len(said & held) for held in old) <= SHARED * len(said)
    ]


def _stems(node: Noeud) -> frozenset[str]:
    return frozenset(stem(word) for word in words(fold(node.contenu)) if word not in STOP)


def _told(node: Noeud) -> str:
    code = node.id.split("/")[1]
    return f"**{code}** · {quote(node.contenu)}"
