"""What a language model may do here: say a decided answer otherwise, and propose a move's label.

Disclosure, state and debrief never leave the engine. An answer with a detail that was not let out
is replaced by the embedded one (domain.md §4.1).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.analyse.dites import Dites
from assistant.entretien.simulation.gestes import TYPES, Geste
from assistant.modeles.chat import Arret, Chat
from assistant.modeles.fautes import FauteModele
from assistant.scenarios.noms import REGISTRES
from assistant.scenarios.scenario import Personne
from assistant.texte import exportable
from prompts.loader import load

SYSTEM = "Vous dites autrement, en français, ce qui est décidé. Vous n'ajoutez jamais un détail."
SYSTEM_GESTES = "Vous relevez des gestes de langage, mots exacts à l'appui."
MEMOIRE = 12
"""Lines said before that a model is shown."""
AMPLEUR, MARGE = 2, 60
"""How much longer than the decided answer, in signs, another way of saying it may be."""
REGLE = "proposé par un modèle"


@dataclass(frozen=True)
class VoixModele:
    """A model that lends its voice. Any fault, or any doubt, gives the decided answer back."""

    chat: Chat
    personne: Personne
    arret: Arret

    def redire(self, reponse: str, question: str, dits: Sequence[str]) -> str:
        """The answer in other words, or as it was."""
        try:
            said = self._asked(reponse, question, dits)
        except FauteModele:
            return reponse
        return said if accepte(said, reponse, question, dits) else reponse

    def _asked(self, reponse: str, question: str, dits: Sequence[str]) -> str:
        message = load("personne_simulee").render(
            marque=_mark(),
            registre=REGISTRES[self.personne.registre],
            attitude=self.personne.attitude.nom,
            question=question,
            reponse=reponse,
            dits=[*dits[-MEMOIRE:]],
        )
        return _gathered(self.chat, SYSTEM, message, AMPLEUR * len(reponse) + MARGE, self.arret)


def accepte(propose: str, reponse: str, question: str, dits: Sequence[str]) -> bool:
    """Whether another wording holds nothing that was not let out, and nothing out of the part."""
    if not propose or len(propose) > AMPLEUR * len(reponse) + MARGE:
        return False
    if "?" in propose and "?" not in reponse:
        return False
    return Dites.of("\n".join((reponse, question, *dits))).tout(propose)


def gestes_proposes(texte: str, chat: Chat, arret: Arret) -> tuple[Geste, ...]:
    """Labels that a model proposes: known types, words that are in the turn, and nothing else."""
    message = load("geste_propose").render(marque=_mark(), types=", ".join(TYPES), tour=texte)
    try:
        written = _gathered(chat, SYSTEM_GESTES, message, 4 * len(texte) + 400, arret)
    except FauteModele:
        return ()
    return tuple(sorted({geste for line in written.splitlines() if (geste := _read(line, texte))}))


def _read(line: str, texte: str) -> Geste | None:
    kind, _, words = (part.strip() for part in line.partition("|"))
    start = texte.find(words) if words else -1
    if kind not in TYPES or start < 0:
        return None
    return Geste(start, start + len(words), kind, REGLE)


def _gathered(chat: Chat, system: str, message: str, longest: int, arret: Arret) -> str:
    """All the pieces. Raises FauteModele when there is too much of it."""
    written = ""
    for piece in chat.flux(system, message, arret):
        written += piece
        if len(written) > longest:
            raise FauteModele("sa réponse est bien plus longue que ce qui lui était demandé")
    return "\n".join(" ".join(line.split()) for line in exportable(written).splitlines()).strip()


def _mark() -> str:
    from assistant.reponse.redige.fenetre import new_mark

    return new_mark()
