"""The gate before anything leaves: what would be sent, and for where, in words to be shown.

Nothing here sends. A front end shows an `Envoi`, and only a yes, or a setting, lets a call be made.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.modeles.reglage import Reglage

if TYPE_CHECKING:
    from assistant.reponse.redige.fenetre import Fenetre


@dataclass(frozen=True)
class Envoi:
    """What one call would send. `distant` is false when it stays on this computer."""

    hote: str
    port: int
    distant: bool
    chiffre: bool
    modele: str
    question: str
    fil: str
    passages: tuple[str, ...]
    dits: str = ""
    """What the person wrote of it: the rest is the référentiels'."""

    @property
    def texte(self) -> str:
        """All that would leave that is not an instruction of ours, in reading order."""
        parts = [f"Votre question :\n{self.question}"]
        parts += [f"La conversation :\n{self.fil}"] if self.fil else []
        return "\n\n".join([*parts, "Passages des référentiels :", *self.passages])

    @property
    def phrase(self) -> str:
        """The same in one line, for a command line or a header."""
        what = ["la question", *(["la conversation"] if self.fil else [])]
        what.append(f"{len(self.passages)} passages des référentiels")
        where = "autre ordinateur" if self.distant else "cet ordinateur"
        if self.distant and not self.chiffre:
            where += ", liaison non chiffrée"
        name = f"[{self.hote}]" if ":" in self.hote else self.hote
        said = f"{', '.join(what[:-1])} et {what[-1]}"
        return f"Envoi à {name}:{self.port} ({where}) : {said}, pour le modèle « {self.modele} »."


def envoi_of(reglage: Reglage, call: "Fenetre") -> Envoi:
    """What a call would send to the model that was chosen."""
    host = reglage.hote
    turns = [f"Question : {turn.question}\nRéponse : {turn.reponse}" for turn in call.fil]
    return Envoi(
        hote=host.nom,
        port=host.port,
        distant=host.distant,
        chiffre=host.chiffre,
        modele=reglage.nom,
        question=call.question,
        fil="\n".join(turns),
        passages=tuple(item.texte for item in call.passages),
        dits="\n".join([*(turn.question for turn in call.fil), call.question]),
    )
