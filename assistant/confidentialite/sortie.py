"""The gate: what must be shown or refused before a text is exported or goes to a model.

Front ends call it before every export and every call; the model engine calls it again before
anything goes to another computer, so that no front end can forget it.
"""

import json
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from assistant.confidentialite.dossiers import ajouter, journal_path
from assistant.confidentialite.rapport import comptes
from assistant.confidentialite.trouvaille import FORTS, SIGNALES, Trouvaille, pseudonyme

MOT = "envoyer"
"""What a person types to let identifiers leave in spite of the refusal."""


class Destination(StrEnum):
    """Where a text goes."""

    FICHIER = "fichier"
    LOCAL = "local"
    DISTANT = "distant"


class Nature(StrEnum):
    """What a text is; all but the first never go to another computer."""

    ORDINAIRE = "ordinaire"
    AUTOEVALUATION = "autoevaluation"
    EMOTIONS = "emotions"
    CLE = "cle"
    STAGIAIRES = "stagiaires"
    REEL = "reel"


class Decision(StrEnum):
    """What the gate says."""

    PASSE = "passe"
    MONTRER = "montrer"
    REFUSE = "refuse"


RAISONS = {
    Nature.AUTOEVALUATION: "une autoévaluation ne quitte jamais cet ordinateur",
    Nature.EMOTIONS: "ce que vous écrivez de vos émotions ne quitte jamais cet ordinateur",
    Nature.CLE: "la clé des pseudonymes ne quitte jamais cet ordinateur",
    Nature.STAGIAIRES: "ce qui concerne des stagiaires ne quitte jamais cet ordinateur",
    Nature.REEL: "une transcription réelle ne quitte jamais cet ordinateur",
}
SENSIBLE = (
    "santé, justice, protection, origine, convictions ou violences d'une personne\u00a0: cela ne"
    " part jamais"
)
IDENTIFIANTS = "ce texte contient de quoi reconnaître quelqu'un ({})"


@dataclass(frozen=True)
class Controle:
    """What was found, what the gate says, and why."""

    decision: Decision
    trouvailles: tuple[Trouvaille, ...] = ()
    raison: str = ""
    surmontable: bool = False
    """Whether typing `MOT` lets it pass."""

    def passe(self, force: bool = False) -> bool:
        """Whether it may leave, once shown."""
        return self.decision is not Decision.REFUSE or (force and self.surmontable)


def controler(
    texte: str,
    destination: Destination,
    nature: Nature = Nature.ORDINAIRE,
    dits: str | None = None,
) -> Controle:
    """What the gate says of a text.

    `dits`: what the person wrote of it, when the rest is a référentiel's: sensitive words are
    looked for there only. Raises JalonError when the person's own list cannot be read.
    """
    found = _found(texte, dits)
    if destination is Destination.DISTANT:
        return _remote(found, nature)
    found = tuple(item for item in found if not pseudonyme(item))
    if destination is Destination.FICHIER and (found or nature is Nature.CLE):
        return Controle(Decision.MONTRER, found, comptes(found))
    return Controle(Decision.PASSE, found)


def controler_envoi(envoi: object) -> Controle:
    """What the gate says of a call to a model (an `Envoi`): the person's own words are read."""
    text = str(getattr(envoi, "dits", "") or getattr(envoi, "texte", ""))
    remote = bool(getattr(envoi, "distant", True))
    return controler(text, Destination.DISTANT if remote else Destination.LOCAL)


def _found(texte: str, dits: str | None) -> tuple[Trouvaille, ...]:
    from assistant.confidentialite.detection import detecter
    from assistant.confidentialite.liste import lire_liste

    words = lire_liste()
    found = detecter(texte, words)
    if dits is None or dits == texte:
        return tuple(found)
    own = [item for item in detecter(dits, words) if item.type in SIGNALES]
    return (*(item for item in found if item.type not in SIGNALES), *own)


def _remote(found: tuple[Trouvaille, ...], nature: Nature) -> Controle:
    if nature is not Nature.ORDINAIRE:
        return Controle(Decision.REFUSE, found, RAISONS[nature])
    if any(item.type == "sensible" for item in found):
        return Controle(Decision.REFUSE, found, SENSIBLE)
    if strong := [item for item in found if identifie(item)]:
        return Controle(Decision.REFUSE, found, IDENTIFIANTS.format(comptes(strong)), True)
    return Controle(Decision.MONTRER if found else Decision.PASSE, found, comptes(found))


def identifie(item: Trouvaille) -> bool:
    """A finding that points to somebody; an initial, as pseudonyms are, does not."""
    return item.type in FORTS and not pseudonyme(item)


def noter(hote: str, controle: Controle) -> None:
    """Write down that identifiers left: the date, the host, the types and their number.

    Raises OSError: what cannot be written down must not leave.
    """
    counts = Counter(item.type for item in controle.trouvailles)
    row = {
        "date": datetime.now().astimezone().isoformat(timespec="seconds"),
        "hote": hote,
        "trouvailles": dict(counts),
    }
    ajouter(journal_path(), json.dumps(row, ensure_ascii=False))
