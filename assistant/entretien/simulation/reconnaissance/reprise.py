"""What a turn gives back of what the person said: reformulation, or an echo that invites more.

A cue with nothing of what was said is neither (domain.md §4.3).
"""

from collections.abc import Sequence
from functools import lru_cache, partial

from assistant.entretien.simulation.gestes import CADRE
from assistant.entretien.simulation.reconnaissance.lexiques import donnees, motif_de
from assistant.entretien.simulation.reconnaissance.mots import communs, mots, pleins, tournes
from assistant.entretien.simulation.reconnaissance.texte import Phrase, Tour, aplanir

ECHO_MOTS = 7
"""Words of an echo at most."""
LONG = 4
"""Words of an echo in which none names anything."""
RUN = 4
"""Words of a stretch given back as it stands, when one of them names something."""
PEU = 6
"""Content words of a sentence about her in which one of hers is enough."""
NIE = frozenset({"pas", "plus", "jamais", "rien", "personne", "aucun", "aucune", "ni", "sans"})
"""Words by which a sentence denies."""
COURT = 3
"""Content words of a sentence, or of an answer, so short that one in common is enough."""
FORTE = "reformulation : amorce et reprise"
"""Said as hers by its cue: what the sentence says besides is not the counsellor's own."""
AUTRES = frozenset(
    {
        *CADRE,
        *("information", "orientation", "conseil", "injonction", "promesse", "jugement"),
        *("minimisation", "cloture", "hors_sujet", "accord_demande", "permission"),
        *("salutation", "resume", "relance"),
    }
)
"""Moves that a sentence without a cue makes instead."""
NON_RENDUS = frozenset({*CADRE, "relance"})
"""Moves that a sentence makes instead even with a cue."""
_motif = partial(motif_de, "reprises")


@lru_cache(maxsize=1)
def _filler() -> frozenset[str]:
    return frozenset(map(str, donnees("reprises")["remplissage"]))


class Reprises:
    """What the person said last, ready to be compared."""

    def __init__(self, contexte: Sequence[str]) -> None:
        from knowledge.french import fold

        plain = [aplanir(fold(said)) for said in contexte]
        self.dernier = tournes(plain[-1]) if plain else []
        self.proches = {*pleins(plain[-1])} if plain else set()
        self.pleins = {word for said in plain for word in pleins(said)}
        self.acquiesce = bool(plain) and len(self.pleins) <= 1
        self.mots = {word for said in plain for word in mots(said)}
        self.court = bool(plain) and len(self.proches) <= COURT

    def reformule(self, tour: Tour, phrase: Phrase, autres: frozenset[str], affirme: bool) -> str:
        """The rule by which a sentence gives back what was said, or nothing."""
        text = tour.plain[phrase.start : phrase.end]
        if autres & NON_RENDUS or _motif("accords").search(text):
            return ""
        if affirme and not autres & AUTRES and self.echo(text):
            return "reformulation : écho"
        said = {*pleins(text)}
        shared = communs(said, self.pleins)
        enough = shared >= 2 or (shared == 1 and (self.court or len(said) <= COURT))
        strong = bool(_motif("amorces_fortes").search(text))
        if strong and (shared or (affirme and self.acquiesce and len(said) > 1)):
            return FORTE
        if enough and affirme and _motif("amorces_donc").search(text):
            return FORTE
        if affirme and self.long_run(text):
            return "reformulation : ses mots"
        if not affirme or autres & AUTRES or _motif("pas_reprise").search(text):
            return ""
        if enough and _motif("amorces").search(text) and 2 * shared >= len(said):
            return "reformulation : liaison et reprise"
        if self._denied(text):
            return ""
        if shared and len(said) <= PEU and _motif("adresse").search(text):
            return "reformulation : vous, et un mot repris"
        if self.proches and not self.acquiesce and said and _motif("conclut").search(text):
            return "reformulation : donc, vous"
        if shared >= 2 and (2 * shared >= len(said) or self._covered(said)):
            return "reformulation : reprise"
        return ""

    def _denied(self, text: str) -> bool:
        """Whether a sentence denies, when she denied nothing."""
        return bool(NIE & {*mots(text)}) and not NIE & self.mots

    def long_run(self, text: str) -> bool:
        """Whether a long stretch is her own words, as they stand."""
        words = tournes(text)
        sizes = ((RUN + 1, False), (RUN, True))
        return any(
            _inside(words[at : at + size], self.dernier)
            and (not named or bool(pleins(" ".join(words[at : at + size]))))
            for size, named in sizes
            for at in range(len(words) - size + 1)
        )

    def fragment(self, text: str) -> bool:
        """A few words without a verb, among them one of hers."""
        words = tournes(text)
        plain = not _motif("verbes").search(text)
        return plain and len(words) <= ECHO_MOTS and communs(pleins(text), self.proches) > 0

    def _covered(self, said: set[str]) -> bool:
        """Whether nearly all that she just said is there."""
        return len(self.proches) > 1 and 4 * communs(self.proches, said) >= 3 * len(self.proches)

    def echo(self, text: str, long: int = LONG) -> bool:
        """Whether a few words are her own; `long`: how many it takes when none names anything."""
        words = tournes(text)
        while words and words[0] in _filler() and not _inside(words, self.dernier):
            words = words[1:]
        while words and words[-1] in _filler() and not _inside(words, self.dernier):
            words = words[:-1]
        if not 0 < len(words) <= ECHO_MOTS or not _inside(words, self.dernier):
            return False
        return len(words) >= long or bool(pleins(" ".join(words)))


def _inside(words: list[str], said: list[str]) -> bool:
    """A run of words inside another."""
    size = len(words)
    return any(said[at : at + size] == words for at in range(len(said) - size + 1))
