"""A re-reading as a French page: three blocks, no mark, the rules on demand."""

from collections.abc import Iterator

from assistant.analyse.constat import ARevoir, NonRepere, Relecture, Repere
from assistant.analyse.lexique import donnees
from assistant.analyse.regles.signe import cite
from assistant.analyse.reperage import par_mouvement
from assistant.texte import brief

TITRES = {
    "equilibre": "Équilibre",
    "part_propre": "Votre part",
    "choix_argumentes": "Choix argumentés",
    "ajustement": "Ajustement",
    "ethique": "Vocabulaire éthique",
    "parcours": "Ce que demande l'épreuve",
    "longueur": "Longueur",
    "plan": "Plan",
}
NOMS = {
    "jugement": "Mots qui jugent",
    "absolu": "Mot absolu",
    "interpretation": "Interprétation",
    "mixte": "Phrase mixte",
    "axe_negatif": "Façon de parler de vous",
    "anonymat": "À anonymiser avant de montrer",
}
LONGEST = 110
NOTHING = (
    "Aucun mouvement n'est reconnu dans ce texte : les règles cherchent des tournures en"
    " français, comme « j'ai vu », « je pense » ou « je gagnerais à ». Les vôtres sont peut-être"
    " différentes."
)
SHOWN = 4
"""Sentences quoted a movement; their numbers are all given."""


def page(found: Relecture, pourquoi: bool = False) -> str:
    """The three blocks, then what cannot be computed."""
    parts = [
        "## Ce que je repère",
        *filter(None, [found.ailleurs]),
        *_seen(found, pourquoi),
        *_counts(found),
        *_again(found, pourquoi),
        *_competences(found),
        "## Ce que je ne repère pas",
        *_unseen(found),
        "## Questions pour vous",
        _numbered(found.questions) or "Pas de question cette fois-ci.",
        "## Ce que je ne sais pas dire",
        "\n".join(f"- {item}" for item in found.limites),
        str(donnees("limites")["ensuite"]),
    ]
    return "\n\n".join(parts)


def _seen(found: Relecture, pourquoi: bool) -> Iterator[str]:
    rows = donnees("reperage")["mouvements"]
    for name, items in par_mouvement(list(found.reperes)):
        if not items:
            continue
        numbers = ", ".join(str(item.phrase) for item in items)
        many, row = "s" if len(items) > 1 else "", rows[name]
        head = f"**{_capital(row['nom'])}** · repéré : phrase{many} {numbers}"
        if found.criteres:
            head += f" `{row['critere']}`"
        yield "\n".join([head, *(_line(item, pourquoi) for item in items[:SHOWN])])
    if not found.reperes:
        yield NOTHING


def _line(item: Repere, pourquoi: bool) -> str:
    why = f" (règle appliquée : {item.regle})" if pourquoi else ""
    return f"- {item.phrase}. « {brief(item.extrait, LONGEST)} »{why}"


def _counts(found: Relecture) -> Iterator[str]:
    if found.constats:
        yield "\n".join(f"- {TITRES[item.type]} : {item.texte}" for item in found.constats)


def _again(found: Relecture, pourquoi: bool) -> Iterator[str]:
    if found.a_revoir:
        yield "**À revoir, si vous le souhaitez**"
        yield "\n".join(_fault(found.texte, item, pourquoi) for item in found.a_revoir)


def _fault(texte: str, item: ARevoir, pourquoi: bool) -> str:
    line = texte.count("\n", 0, item.start) + 1
    why = f" (règle appliquée : {item.regle})" if pourquoi else ""
    place = f"phrase {item.phrase}" if item.phrase else f"ligne {line}"
    said = brief(cite(texte, item.start, item.end), LONGEST)
    return f"- {NOMS[item.type]}, {place} : « {said} ». {item.proposition}{why}"


def _competences(found: Relecture) -> Iterator[str]:
    if found.competences:
        yield "**Compétences que ces phrases peuvent montrer, à vous d'en juger**"
        yield "\n".join(
            f"- {item.nom} `{item.id}` : « {brief(item.extrait, LONGEST)} »"
            for item in found.competences
        )


def _unseen(found: Relecture) -> Iterator[str]:
    if not found.non_reperes:
        yield "Chaque mouvement attendu est repéré au moins une fois."
        return
    if said := str(donnees("parcours")["parcours"][found.parcours].get("demande", "")):
        yield said
    yield "\n".join(_absent(item) for item in found.non_reperes)


def _absent(item: NonRepere) -> str:
    where = f"- {_capital(item.nom)} : non repéré. D'habitude, {item.ou}."
    return f"{where} `{item.critere}`" if item.critere else where


def _numbered(items: tuple[str, ...]) -> str:
    return "\n".join(f"{rank}. {item}" for rank, item in enumerate(items, 1))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
