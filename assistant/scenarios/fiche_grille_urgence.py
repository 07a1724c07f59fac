"""What an observer watches before an urgency: the first table of the grid when there is one."""

from collections.abc import Iterator

from assistant.export.document import Block, Paragraph, Run, Table, words
from assistant.scenarios.formes import cite, dit, titre
from assistant.scenarios.scenario import Scenario
from assistant.scenarios.urgence import APPUIS, a_observer, delai, dite
from knowledge.catalogue import Catalogue
from knowledge.scenarios_supports import Supports

TITRE = "L'urgence"
ARRETE = "tout de suite"
SUSPENDU = "L'entretien peut s'arrêter là : ce qui n'a pas eu lieu ensuite est « pas d'occasion »."
DEMANDE = "Ce que le référentiel en dit :"
MONTRE = "Ce qui se voit ou s'entend"


def urgence_observee(
    scenario: Scenario,
    supports: Supports,
    catalogue: Catalogue,
    marques: tuple[str, ...],
    case: str,
    widths: tuple[float, ...],
) -> Iterator[Block]:
    """What to watch for, when it is said, then a line a behaviour; nothing without urgency."""
    urgence = scenario.personne.urgence
    if urgence is None:
        return
    when = delai(urgence)
    yield titre(2, TITRE)
    yield dit(f"À repérer, {when}", f"{dite(urgence)}. {_signes(scenario)}")
    asked = [name for name in APPUIS[scenario.referentiel] if name in catalogue.noeuds]
    if asked:
        yield Paragraph(cite(DEMANDE, asked).content)
    if when == ARRETE:
        yield Paragraph((Run(SUSPENDU, emphasis=True),))
    rows = (
        (words(text), *(words(case) for _ in marques), words(""))
        for text in a_observer(urgence, supports)
    )
    head = (words(MONTRE), *map(words, marques), words("Minute, mots"))
    yield Table(head, tuple(rows), widths=widths)


def _signes(scenario: Scenario) -> str:
    """The two cues that every candidate hears; the third sentence is a worry before leaving."""
    cues = ((minute, line.removesuffix(".")) for minute, line in scenario.reperes[:2])
    heard = (f"à {minute} minutes, « {line} »" for minute, line in cues)
    return f"La personne le laisse entendre : {' ; '.join(heard)}."
