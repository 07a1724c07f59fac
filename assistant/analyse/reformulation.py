"""A paragraph rewritten by a language model: nothing that the person did not say may be in it.

Negations and who did what to whom cannot be checked by words: the person sees the difference
before anything is accepted.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from assistant.analyse.constat import ARevoir
from assistant.analyse.dites import COMPLETER, TOKEN, Dites
from assistant.analyse.lecture import Lecture
from assistant.analyse.reperage import selon_les_regles
from assistant.modeles.chat import Arret, Chat
from assistant.modeles.fautes import FauteModele
from assistant.modeles.reglage import Reglage
from assistant.texte import exportable

LONGEST = 4000
"""Signs of a paragraph at most, and of what is made of it, twice."""
SYSTEM = "Vous réécrivez des paragraphes en français. Vous n'ajoutez jamais un détail."
LOCAL = "ce que vous écrivez de votre pratique ne part jamais vers un autre ordinateur"
_RUN = re.compile(r"\[à compléter\](?:[\s,'’-]*\[à compléter\])+")


@dataclass(frozen=True)
class Proposition:
    """What the model made of a paragraph, checked, and what the re-reading says of it."""

    avant: str
    texte: str
    a_revoir: tuple[ARevoir, ...]

    @property
    def difference(self) -> str:
        """In two lines: what would be added, what would be taken out."""
        added, removed = [], []
        old, new = self.avant.split(), self.texte.split()
        for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if tag != "equal":
                removed += [" ".join(old[a:b])] if b > a else []
                added += [" ".join(new[c:d])] if d > c else []
        return f"Ajouté : {' / '.join(added) or 'rien'}.\nRetiré : {' / '.join(removed) or 'rien'}."


def proposer(paragraphe: str, chat: Chat, arret: Arret) -> Proposition:
    """A checked rewriting. Raises FauteModele when the model does not serve."""
    from assistant.reponse.redige.fenetre import new_mark
    from prompts.loader import load

    prompt = load("reformuler_paragraphe")
    message = prompt.render(marque=new_mark(), paragraphe=paragraphe[:LONGEST])
    written = ""
    for piece in chat.flux(SYSTEM, message, arret):
        written += piece
        if len(written) > 2 * LONGEST:
            raise FauteModele("sa réponse est bien plus longue que votre paragraphe")
    text = " ".join(exportable(written).split())
    if not text:
        raise FauteModele("il n'a rien proposé")
    checked = verifier(paragraphe, text)
    return Proposition(paragraphe, checked, tuple(selon_les_regles(Lecture(checked))[1]))


def local(reglage: Reglage | None) -> Reglage:
    """The model, if one of this computer was chosen. Raises FauteModele otherwise."""
    if reglage is None:
        raise FauteModele("aucun modèle de langue n'est réglé")
    if reglage.hote.distant:
        raise FauteModele(LOCAL)
    return reglage


def verifier(original: str, propose: str) -> str:
    """The proposal, each detail that the original does not hold replaced by `[à compléter]`."""
    said = Dites.of(original)
    parts = []
    position = 0
    for match in TOKEN.finditer(propose):
        parts.append(propose[position : match.start()])
        parts.append(match.group() if said.holds(match.group()) else COMPLETER)
        position = match.end()
    return _RUN.sub(COMPLETER, "".join([*parts, propose[position:]]))
