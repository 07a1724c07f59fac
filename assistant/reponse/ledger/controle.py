"""The checks of a claim, in order, and the status they give it."""

import re
from collections.abc import Collection, Iterable

from assistant.reponse.answer import Affirmation, Statut
from assistant.reponse.ledger.citations import MARKS, QUOTED, proved
from assistant.reponse.ledger.couverture import contraires, couvre, voisines
from assistant.reponse.ledger.langue import Phrase, phrases
from assistant.reponse.ledger.lexique import lexique
from assistant.reponse.ledger.liens import liens_tiennent
from assistant.reponse.ledger.mesures import nombres_tiennent
from assistant.reponse.ledger.modalite import modalite_tient
from assistant.reponse.ledger.noms import noms_tiennent
from assistant.reponse.ledger.polarite import polarite_tient
from assistant.reponse.ledger.preuve import Preuve, preuve
from knowledge.catalogue import Catalogue

_STEP = re.compile(r"[›>]")
LEAD = 0.5
"""What a missing word weighs in the words that lead to a proved quotation."""

LABEL = 1
"""Words a label may hold that are neither quoted nor a name: an acronym, «pour écrire»."""


def check(
    claims: Iterable[Affirmation], catalogue: Catalogue, recuperes: Collection[str] | None = None
) -> tuple[Affirmation, ...]:
    """The claims with the status that the checks give them.

    `recuperes` are the only ids that may be cited: those of the passages an engine was given.
    """
    return tuple(
        claim.model_copy(update={"statut": status_of(claim, catalogue, recuperes)})
        for claim in claims
    )


ASSERTS = re.compile(
    r"\b(?:est|sont|etait|compten?t?|duren?t?|rapporten?t?|remplac\w+|demanden?t?|vaut|valent|evalu\w+"
    r"|contien\w+|compren\w+|peut|peuvent|doit|doivent|donnen?t?|fait|font|ont)\b",
    re.IGNORECASE,
)
"""Verbs that make our words around a quotation a statement of ours, not its label."""


def status_of(
    claim: Affirmation, catalogue: Catalogue, recuperes: Collection[str] | None = None
) -> Statut:
    """`hors_referentiel` for a claim with an origin of its own; else what could be proved."""
    if not all(_allowed(name, catalogue, recuperes) for name in claim.citations):
        return Statut.NON_VERIFIE
    if claim.origine is not None:
        return Statut.HORS_REFERENTIEL
    own = QUOTED.sub(" « » ", claim.texte)
    if not claim.citations or MARKS.search(QUOTED.sub("", claim.texte)):
        return Statut.NON_VERIFIE  # no source, or marks nested or left open
    found = preuve(catalogue, claim.citations)
    quotations = QUOTED.findall(claim.texte)
    if not proved(quotations, (text for element in found.elements for text in element.textes)):
        return Statut.NON_VERIFIE
    return _own_words(phrases(own), tuple(phrases("\n".join(quotations))), found)


def _allowed(name: str, catalogue: Catalogue, recuperes: Collection[str] | None) -> bool:
    return name in catalogue.noeuds and (recuperes is None or name in recuperes)


def _own_words(said: tuple[Phrase, ...], quoted: tuple[Phrase, ...], source: Preuve) -> Statut:
    """Whether our words hold, and whether they are more than a label before a quotation."""
    cited = frozenset(root for phrase in quoted for root in phrase.racines)
    if not quoted and not any(map(_tells, said)):
        return Statut.NON_VERIFIE
    if not all(holds(phrase, source, quoted) for phrase in said):
        return Statut.NON_VERIFIE
    labels = source.contexte | cited | lexique().neutres
    only_labels = all(len(phrase.racines - labels) <= LABEL for phrase in said)
    asserts = any(
        ASSERTS.search(phrase.texte) for phrase in said if not _only_names(phrase, source)
    )
    return Statut.VERBATIM if quoted and only_labels and not asserts else Statut.PARAPHRASE


def _tells(phrase: Phrase) -> bool:
    """Whether a sentence says anything: words that fit every text prove nothing of this one."""
    return bool(phrase.racines - lexique().neutres) or any(map(str.isdigit, phrase.texte))


def holds(phrase: Phrase, source: Preuve, quoted: tuple[Phrase, ...] = ()) -> bool:
    """Every check of one sentence of ours, which may lead to words that are quoted."""
    if not phrase.racines and not any(map(str.isdigit, phrase.texte)):
        return True  # marks alone
    if _only_names(phrase, source):
        return True  # a label asserts nothing
    close = voisines(phrase, source)
    cited = frozenset(root for other in quoted for root in other.racines)
    return (
        noms_tiennent(phrase, source)
        and nombres_tiennent(phrase, source, quoted)
        and polarite_tient(phrase, source, close, quoted)
        and modalite_tient(phrase, close, quoted)
        and liens_tiennent(phrase, source)
        and not contraires(phrase, source)
        and couvre(phrase, source, cited, LEAD if quoted else 1.0)
    )


def _only_names(phrase: Phrase, source: Preuve) -> bool:
    """The sentence is the label of a cited node, or its place («Session du titre › Entretien»)."""
    parts = [part for part in _STEP.split(phrase.texte.replace("« »", "")) if part.strip(" :.")]
    return any(
        all(part.strip(" :.") in element.etiquettes for part in parts)
        for element in source.elements
    )
