"""Where to begin, what was decided, what is kept of it: answers made of what was told and agreed.

Nothing decided is said plainly: the person does not make up an agreement.
"""

import re
from functools import lru_cache
from typing import Any

from assistant.entretien.simulation.affect import SIMULATION
from assistant.entretien.simulation.etat import Etat
from assistant.entretien.simulation.gestes import Parole
from assistant.entretien.simulation.imprevus import dit
from assistant.entretien.simulation.voix import Voix
from assistant.scenarios.scenario import Personne
from knowledge.french import fold

GENRES = ("decide", "retenir", "dici", "choix")
RAPPELLENT = ("decide", "retenir")
"""A recap says again what the person came for."""
VENU = "venu_pour"
PROPOSE = ("orientation", "conseil", "information", "resume", "promesse")
"""Moves that put something forward, the most definite first."""
ADRESSE = re.compile(
    r"(?<!rendez-)(?<!rendez )\b(?:vous|votre|vos|vôtre|je|j'|mon|ma|mes|nous|notre|nos)\b",
    re.IGNORECASE,
)
"""Words that would have to change mouths: what holds one is quoted, not said again."""
ASSEZ = 4
"""Words of a clause that may be said again by itself."""
DERNIERES = 2
"""Decisions said again, at most."""


@lru_cache(maxsize=1)
def mots() -> dict[str, Any]:
    from knowledge.loader import read_yaml

    rows: dict[str, Any] = read_yaml(SIMULATION / "bilans.yaml")
    return rows


def genre(parole: Parole) -> str:
    """decide, retenir, dici, choix, or nothing."""
    return next((name for name in GENRES if dit(f"bilan_{name}", parole.texte)), "")


def propose(parole: Parole) -> str:
    """What a turn puts forward, in the counsellor's words; nothing when it only asks."""
    for name in PROPOSE:
        if words := parole.extrait(name):
            return _bare(words)
    asked = parole.extrait("accord_demande")
    return _bare(asked) or _before(asked, parole.texte)


def _before(asked: str, text: str) -> str:
    """The sentence that a bare «est-ce que cela vous va ?» follows, when it asks nothing."""
    head = text[: text.find(asked)].strip() if asked else ""
    last = re.split(r"(?<=[.!?…])\s+", head)[-1]
    return "" if last.endswith("?") else last.strip(" ,;:.!")


def _bare(words: str) -> str:
    """Without its tag: «on se revoit jeudi, vous êtes d'accord ?» says «on se revoit jeudi»."""
    said = words.strip()
    while (cut := _tag(said)) != said:
        said = cut
    return said.strip(" ,;:.?!")


def _tag(said: str) -> str:
    head, mark, tail = said.rpartition(",") if "," in said else ("", "", said)
    asks = tail.rstrip().endswith("?") and dit("accord_queue", tail)
    return (head if mark else "") if asks else said


def reponse(kind: str, parole: Parole, etat: Etat, personne: Personne, voix: Voix) -> str:
    """The answer, or nothing while the person has told nothing."""
    if not etat.dits:
        return ""
    if kind == "choix":
        return _choice(parole, etat, personne, voix)
    if not etat.decisions:
        names = _told(etat, personne)
        filled = {"quoi": " et pour ".join(names), "dont": " et ".join(map(de, names))}
        return voix.generale(f"{kind}_rien", etat.tour, **filled)
    words, quoted = _decided(etat.decisions)
    said = voix.generale(f"{kind}_{'cite' if quoted else 'oui'}", etat.tour, quoi=words)
    return " ".join(filter(None, (_came_for(kind, etat, personne, voix), said)))


def _came_for(kind: str, etat: Etat, personne: Personne, voix: Voix) -> str:
    """Before what was decided, what the person came for, once it was told; once."""
    demande = personne.demande
    if kind not in RAPPELLENT or demande.id not in etat.dits or VENU in etat.suites:
        return ""
    etat.suites.append(VENU)
    return voix.generale(VENU, etat.tour, quoi=demande.nomme)


def _decided(rows: list[str]) -> tuple[str, bool]:
    """The last decisions, and whether they must be quoted."""
    last = rows[-DERNIERES:]
    actions = [action(_head(row)) for row in last]
    if all(actions):
        return ", et ".join(actions), False
    head = _head(last[-1])
    return f"{head[:1].upper()}{head[1:]}.", True


def _head(row: str) -> str:
    """What is said again of a sentence: up to its first comma, when that says enough."""
    head = re.split(r"[,;:]", row)[0].strip()
    return head if len(head.split()) >= ASSEZ else row


def action(words: str) -> str:
    """«je vous propose d'appeler la caisse demain»: «appeler la caisse demain»; else nothing."""
    for pattern in mots()["tournures"]:
        found = re.search(pattern, fold(words))
        if found and len(fold(words)) == len(words):
            start, end = found.span("action")
            said = words[start:end].strip(" .,;")
            return "" if ADRESSE.search(said) else said
    return ""


def _choice(parole: Parole, etat: Etat, personne: Personne, voix: Voix) -> str:
    urgence = personne.urgence
    if urgence and etat.urgence in ("abordee", "traitee") and not parole.sujets:
        lines = urgence.reponses.au_registre(personne.registre)
        return voix.generale("choix_urgence", etat.tour, rappel=min(lines, key=len))
    told = [item for item in (*personne.freins, personne.implicite) if item.id in etat.dits]
    offered = [item for item in told if item.sujet in parole.sujets]
    if chosen := offered or told:
        return voix.generale("choix_sujet", etat.tour, quoi=_named(chosen[0].sujet))
    return voix.generale("choix_demande", etat.tour, rappel=voix.rappel(personne.demande))


def _told(etat: Etat, personne: Personne) -> list[str]:
    """What the person came for, then the last subjects told, one of a kind."""
    rows = [item for item in personne.elements if item.id in etat.dits]
    asked = [item.nomme for item in rows if item.id == personne.demande.id]
    kinds: dict[str, str] = {}
    for item in rows:
        if item.id != personne.demande.id:
            kinds[_kind(item.sujet)] = _named(item.sujet)
    return [*asked, *[*kinds.values()][-DERNIERES:]][:DERNIERES]


def _kind(sujet: str) -> str:
    """Subjects that say nearly the same thing count as one: a family, being alone."""
    return str(mots()["voisins"].get(sujet, sujet))


def de(name: str) -> str:
    """«d'un travail», «de mon CV», «de missions»: a name after «parler»."""
    if name.startswith("des "):
        return f"de {name.removeprefix('des ')}"
    return f"d'{name}" if fold(name[:1]) in "aeiou" else f"de {name}"


def _named(sujet: str) -> str:
    return str(mots()["sujets_dits"][sujet])
