"""An evidence: a dated account, without names, of where, what one did and with what result."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from assistant.autoevaluation.modele import Preuve
from assistant.autoevaluation.situation import situer
from assistant.errors import UsageFault
from assistant.jours import nearest
from assistant.texte import brief, exportable
from knowledge.french import MONTHS, WEEK, fold

ANONYME = (
    "Personne n'a besoin d'y être reconnaissable : « une femme, 40-50 ans » suffit, sans nom,"
    " ni adresse, ni employeur."
)
MODELE = "Date : 12/03/2026\nOù : …\nCe que j'ai fait : …\nRésultat : …"
CHAMPS = {"date": "Date", "ou": "Où", "fait": "Ce que j'ai fait", "resultat": "Résultat"}
_NOMS = {
    "date": "date",
    "quand": "date",
    "ou": "ou",
    "lieu": "ou",
    "cadre": "ou",
    "ce que j'ai fait": "fait",
    "ce que j'ai realise": "fait",
    "ce que j'ai observe": "fait",
    "ce que j'ai vu": "fait",
    "observation": "fait",
    "action": "fait",
    "fait": "fait",
    "faits": "fait",
    "resultat": "resultat",
    "resultats": "resultat",
}
_TITRE = re.compile(r"^\s*(?:#+\s*|[-*]\s*)?\**([^:\n*]{2,24}?)\**\s*:\s*\**\s*(.*)$")
_JOUR = re.compile(
    rf"^(?:le )?(?:(?:{'|'.join(WEEK)}) )?(\d{{1,2}})(?:er)?"
    rf"(?:[/. -](\d{{1,2}})| ({'|'.join(MONTHS)}))(?:[/. -](\d{{4}}))?$"
)
_PROCHES = {"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "demain": 1, "apres-demain": 2}


def lire_preuve(texte: str, aujourd_hui: date) -> Preuve:
    """An evidence from a text; lines «Date :», «Où :», «Ce que j'ai fait :», «Résultat :» if any.

    A text without these is all of it what was done. A day and a place that its first words say are
    kept as such; otherwise it has none: it may not tell of the day when it is kept. Raises
    UsageFault for an empty text or a date that is not one.
    """
    if not exportable(texte).strip():
        raise UsageFault(
            "La preuve est vide : écrivez où c'était, ce que vous avez fait et le résultat."
        )
    parts: dict[str, list[str]] = {name: [] for name in CHAMPS}
    current = "fait"
    for line in exportable(texte).strip().splitlines():
        name, rest = _champ(line)
        current = name or current
        parts[current].append(rest if name else line)
    found = {name: "\n".join(lines).strip() for name, lines in parts.items()}
    day = lire_jour(found["date"], aujourd_hui) if found["date"] else ""
    return situer(Preuve("", day, found["ou"], found["fait"], found["resultat"]), aujourd_hui)


PASSE = "une preuve raconte ce qui a eu lieu"


def lire_jour(
    texte: str, aujourd_hui: date, futur: bool = False, pourquoi: str = PASSE, apres: bool = False
) -> str:
    """`12/03/2026`, `12 mars 2026`, `le 12 mars`, `hier` or `2026-03-12` as `2026-03-12`.

    Without a year, the nearest on the side that is asked for: to come, or past. So for the name
    of a day. Raises UsageFault; also, with the reason `pourquoi`, for a day to come unless
    `futur`, and for a day that is over when it must come `apres` today.
    """
    said = texte.strip()
    ahead = futur or apres
    try:
        day = _lu(" ".join(fold(said).replace("’", "'").split()), aujourd_hui, ahead)
        day = day or date.fromisoformat(said)
    except ValueError:
        like = aujourd_hui + timedelta(days=30 if ahead else 0)
        raise UsageFault(
            f"La date « {said[:30]} » ne se lit pas : écrivez-la comme {like:%d/%m/%Y}."
        ) from None
    if day > aujourd_hui and not ahead:
        raise UsageFault(f"La date « {said[:30]} » est à venir : {pourquoi}.")
    if apres and day <= aujourd_hui:
        raise UsageFault(f"Le {said[:30]} n'est pas à venir : donnez un jour après aujourd'hui.")
    return day.isoformat()


def _lu(said: str, today: date, ahead: bool) -> date | None:
    """The day that folded words say, or none. Raises ValueError for one that no calendar has."""
    if said in _PROCHES:
        return today + timedelta(days=_PROCHES[said])
    if said in WEEK:
        beyond = (WEEK.index(said) - today.weekday()) % 7 or 7
        return today + timedelta(days=beyond if ahead else beyond - 7)
    match = _JOUR.match(said)
    if not match:
        return None
    month, day = MONTHS[match[3]] if match[3] else int(match[2]), int(match[1])
    return date(int(match[4]), month, day) if match[4] else nearest(day, month, today, ahead)


def _champ(line: str) -> tuple[str, str]:
    """The part that a line opens, and what follows on it."""
    match = _TITRE.match(line)
    name = _NOMS.get(fold(match[1]).strip(), "") if match else ""
    return (name, match[2].strip()) if match and name else ("", "")


def manques(preuve: Preuve) -> tuple[str, ...]:
    """What the evidence does not say yet, in words."""
    said = {
        "date": "la date",
        "ou": "où c'était",
        "fait": "ce que vous avez fait",
        "resultat": "le résultat",
    }
    return tuple(words for name, words in said.items() if not getattr(preuve, name).strip())


def dire_manques(preuve: Preuve) -> str:
    """«Il y manque : où c'était, le résultat.»; empty when nothing is missing."""
    missing = manques(preuve)
    return f"Il y manque : {', '.join(missing)}." if missing else ""


def lignes(preuve: Preuve) -> Iterator[str]:
    """The parts that are written, each after its name."""
    for name, label in CHAMPS.items():
        value = getattr(preuve, name)
        if value:
            yield f"{label} : {jour_francais(value) if name == 'date' else value}"


def jour_francais(iso: str) -> str:
    """`2026-03-12` is «12/03/2026»."""
    parts = iso[:10].split("-")
    return "/".join(reversed(parts)) if len(parts) == 3 else iso


def resume(preuve: Preuve, largeur: int = 60) -> str:
    """One line to recognise it by: its day, and its first words."""
    short = titre(preuve, largeur)
    return f"{jour_francais(preuve.date)} · {short}" if preuve.date else short


def titre(preuve: Preuve, largeur: int = 60) -> str:
    """Its first words, which stand for a title."""
    return brief(preuve.fait or preuve.ou or preuve.resultat, largeur)


def sans_identifiant(preuve: Preuve) -> Preuve:
    """The same evidence, not kept yet."""
    return replace(preuve, id="", liens=())
