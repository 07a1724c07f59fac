"""A model's answer while it is written: each claim checked, told, and kept or not."""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from assistant.modeles.fautes import FauteModele
from assistant.reponse.answer import Affirmation, Answer, Statut
from assistant.reponse.ecoute import Ecoute
from assistant.reponse.ledger import check
from assistant.reponse.mise_en_page import line, sources
from assistant.reponse.redige.fenetre import PROVED, Fenetre
from assistant.reponse.redige.garde import Fuite, is_english, quiet
from assistant.reponse.redige.references import Brute
from knowledge.catalogue import Catalogue

MOTEUR = "modele"
ARRETEE = "Réponse arrêtée à votre demande : seul ce qui était déjà vérifié est gardé."
COUPEE = "La réponse du modèle de langue a été coupée : il peut en manquer la fin."
RIEN_ENCORE = "La réponse a été arrêtée avant sa première phrase."
DOUTE = "⚠ non vérifié :"


class Redaction:
    """Gathers the claims of one call, after what the embedded engine says must come first."""

    def __init__(self, catalogue: Catalogue, call: Fenetre, base: Answer, ecoute: Ecoute) -> None:
        self._catalogue, self._call, self._base, self._ecoute = catalogue, call, base, ecoute
        self._names = {name.lower(): name for name in call.recuperes}
        self._leak = Fuite(call.systeme, call.marque)
        self._rough: list[Brute] = []
        self._written: list[Affirmation] = []
        self.coupee = False
        self._first = tuple(takewhile(lambda claim: claim.origine, base.affirmations))
        for claim in self._first:  # whom to alert, what to know: no model comes before it
            self._tell(claim)

    def prendre(self, found: Iterable[Brute]) -> None:
        """Check each claim and tell it. Raises FauteModele for one in English."""
        for brute in found:
            if is_english(brute.texte):
                raise FauteModele("il a répondu en anglais")
            if any(brute.texte == other.texte for other in self._rough):
                continue  # a model that repeats itself
            self._rough.append(brute)
            claim = self._checked(brute)
            self._written.append(claim)
            self._tell(claim)

    def _checked(self, brute: Brute) -> Affirmation:
        """The claim with the ledger's status; what it may not cite is not shown as a citation."""
        ids = tuple(self._names.get(name.lower(), name) for name in brute.ids)
        claim = Affirmation(texte=quiet(brute.texte), citations=ids)
        (claim,) = check([claim], self._catalogue, self._call.recuperes)
        known = tuple(name for name in ids if name in self._call.recuperes)
        doubtful = brute.numeros or known != ids or not ids or self._leak.dans(brute.texte)
        status = Statut.NON_VERIFIE if doubtful else claim.statut
        return claim.model_copy(update={"citations": known, "statut": status})

    def _tell(self, claim: Affirmation) -> None:
        self._ecoute.affirmation(claim, sources(self._catalogue, [claim]))

    def entiere(self, vide: bool, rien: bool) -> Answer:
        """The whole answer. Raises FauteModele when nothing of it could be proved."""
        if not any(claim.statut in PROVED for claim in self._written):
            raise FauteModele(self._why(vide, rien))
        cut = (COUPEE,) if self.coupee else ()
        return self._answer((*self._notices(), *cut))

    def arretee(self) -> Answer:
        """What was checked when the person asked to stop."""
        return self._answer((*self._notices(), ARRETEE))

    def _why(self, vide: bool, rien: bool) -> str:
        if not self._rough:
            return "il n'a pas trouvé la réponse dans les passages" if rien else _EMPTY[vide]
        if any(set(map(str.lower, item.ids)) - self._names.keys() for item in self._rough):
            return "il a cité des références qu'il n'avait pas reçues"
        if any(item.numeros for item in self._rough):
            return "il a cité des numéros au lieu des références"
        if not any(item.ids for item in self._rough):
            return "il n'a cité aucune référence"
        return "aucune de ses phrases n'a pu être vérifiée"

    def _notices(self) -> Iterator[str]:
        """What the embedded engine had to say of the question, and of the référentiels cited."""
        cited = {name.split("/")[0] for claim in self._written for name in claim.citations}
        alerts = [self._catalogue.referentiels[name].alerte for name in sorted(cited)]
        yield from dict.fromkeys([*self._base.avis, *filter(None, alerts)])

    def _answer(self, notices: tuple[str, ...]) -> Answer:
        claims = (*self._first, *self._written)
        return Answer(
            question=self._base.question,
            referentiel=self._base.referentiel,
            moteur=MOTEUR,
            repondu=bool(claims),
            affirmations=claims,
            citations=sources(self._catalogue, claims),
            proches=() if claims else tuple(item.id for item in self._call.passages[:3]),
            avis=notices,
            texte="\n".join(map(_line, claims)) or RIEN_ENCORE,
            pistes=self._base.pistes,
        )


_EMPTY = {True: "il n'a rien répondu", False: "il n'a écrit aucune phrase"}


def _line(claim: Affirmation) -> str:
    doubt = f"{DOUTE} " if claim.statut is Statut.NON_VERIFIE else ""
    return f"- {doubt}{line(claim)}"
