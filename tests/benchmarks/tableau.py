"""Every figure in one table: what, how much, on how many texts, read or kept apart, and the detail.

A row is made by the module that gives the detail, on the same texts: nothing is counted twice.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO

from tests.benchmarks import measures
from tests.benchmarks.bench import HOMES, ROOT, Bench
from tests.benchmarks.measures import decimal

LU, APART, NOUS = "lus", "tenus à part", "sans textes"
"""Read to write or tune the rules; never; or what is measured has no text."""
HEADS = ("Quoi", "Chiffre", "Sur combien, ou à côté de quoi", "Textes", "Le détail")
HEAD = f"| {' | '.join(HEADS)} |\n|{'---|' * len(HEADS)}"
MODULE = "python -m tests.benchmarks"


@dataclass(frozen=True)
class Rang:
    """One row."""

    quoi: str
    chiffre: str
    sur: str
    textes: str
    detail: str

    def __str__(self) -> str:
        return f"| {self.quoi} | {self.chiffre} | {self.sur} | {self.textes} | `{self.detail}` |"


Rangs = Iterator[Rang]


def recherche(bench: Bench) -> Rangs:
    """The search alone, as the command does it, by the evaluation's scorer."""
    from tests.benchmarks.retrieval import ours

    found = ours(bench)
    said = found["abstention"]
    size, detail = f"{found['n']} questions", f"{MODULE} qualite"
    values = (found[name] for name in ("success@1", "success@5", "mrr@10", "ndcg@10"))
    figures = " / ".join(map(decimal, values))
    yield Rang("Recherche : premier, cinq premiers, MRR, nDCG", figures, size, LU, detail)
    right = f"{decimal(said['recall'])} ; à tort {said['wrongly_declined']}"
    size = f"{said['unanswerable']} et {found['n']} questions"
    yield Rang("Recherche : rien ne répond, dit à raison", right, size, LU, detail)


def reponses(bench: Bench) -> Rangs:
    """Whole answers: the facts expected, over two corpora."""
    from assistant.service import Service
    from tests.assistant.reponses import ask, load, mark
    from tests.benchmarks.questions import NAMES, measure, read

    service = Service.open()
    notes = [mark(cas, ask(service, cas)) for cas in load()]
    exact, facts = sum(note.dits for note in notes), sum(note.demandes for note in notes)
    detail = "pytest -n0 tests/assistant/test_reponses_corpus.py"
    yield Rang("Réponses : faits dits", _part(exact, facts), f"{len(notes)} questions", LU, detail)
    for name in NAMES:
        found, detail = measure(name, service), f"{MODULE}.questions"
        size = f"{len(read(name))} questions"
        for kind, said in (("faits", "faits dits"), ("répond ou non", "répond ou refuse à raison")):
            yield Rang(f"Réponses, {name} : {said}", _part(*found[kind]), size, LU, detail)


def registre(bench: Bench) -> Rangs:
    """The ledger: what it keeps and what it refuses."""
    from knowledge.catalogue import Catalogue
    from tests.assistant.registre import INDEPENDENT, verdicts

    catalogue = Catalogue.load()
    found = [verdict for name in INDEPENDENT for verdict in verdicts(name, catalogue)]
    for supported, said in ((True, "justes gardées"), (False, "fausses refusées")):
        kept = [item.right for item in found if item.supported == supported]
        what, size = f"Registre : {said}", f"{len(kept)} phrases"
        yield Rang(what, _part(sum(kept), len(kept)), size, LU, f"{MODULE}.ledger")


def detection(bench: Bench) -> Rangs:
    """What names somebody."""
    from tests.assistant.confidentialite import CORPUS, halves, measure, passages
    from tests.benchmarks.confidentialite import ASIDE

    aside = sorted(path.stem for path in (CORPUS / ASIDE).glob("confidentialite-*.yaml"))
    for name, texts in (*((one, LU) for one in halves()), *((one, APART) for one in aside)):
        found = passages(name if texts == LU else f"{ASIDE}/{name}")
        count = measure(found)
        what = f"Détection, {name.removeprefix('confidentialite-')} : rappel / précision"
        figures = f"{decimal(count.rappel(), 3)} / {decimal(count.precision(), 3)}"
        size = f"{len(found)} passages, {count.nombre()} marques"
        yield Rang(what, figures, size, texts, f"{MODULE}.confidentialite")


def relecture(bench: Bench) -> Rangs:
    """The re-reading of an analyse de pratique: all its rules together."""
    from tests.assistant.analyse_corpus import CORPUS, halves, measure, textes

    folders = [(CORPUS / name, LU) for name in halves()]
    aside = CORPUS.parent / "tenus-a-part"
    folders += [(path, APART) for path in sorted(aside.glob("analyse-*"))]
    for folder, texts in folders:
        found = textes(folder)
        count = measure(found)
        right, wrong = count.justes.total(), count.fausses.total()
        seen, missed = count.retrouvees.total(), count.manquees.total()
        figures = f"{decimal(right / (right + wrong))} / {decimal(seen / (seen + missed))}"
        name = folder.name.removeprefix("analyse-")
        option = "" if texts == LU else f" --dossier {folder.relative_to(ROOT)}"
        what = f"Relecture, {name} : précision / rappel"
        size = f"{len(found)} textes, {seen + missed} marques"
        yield Rang(what, figures, size, texts, f"{MODULE}.analyse{option}")


def guides(bench: Bench) -> Rangs:
    """The guides of an entretien: what must not be there."""
    from tests.benchmarks.guides import audit

    found = audit(GUIDES).values()
    words, minutes = sum(len(row.mots) for row in found), sum(row.minutes for row in found)
    nodes = sum(row.noeuds for row in found)
    figure = f"{words} / {minutes} / {nodes}"
    what = "Guides : mots à revoir, minutes fausses, nœuds sans appui"
    yield Rang(what, figure, f"{GUIDES} guides", NOUS, f"{MODULE}.guides")


def reconnaissance(bench: Bench) -> Rangs:
    """What a turn does, and what it speaks of."""
    from tests.assistant.gestes import APART as FOLDER
    from tests.assistant.gestes import lire, macro, ouverte_ou_fermee, scores, tours
    from tests.benchmarks.gestes import A_PART, APPRIS

    files = [(name, said, FOLDER, APART) for name, said in A_PART.items()]
    for name, said, folder, texts in files:
        rows = tours(name, folder)
        read, size, detail = lire(rows), f"{len(rows)} tours", f"{MODULE}.gestes"
        figures = f"{decimal(macro(scores(read)), 3)} / {decimal(macro(scores(read, 'sujets')), 3)}"
        yield Rang(f"Reconnaissance, {said} : gestes / sujets, F1", figures, size, texts, detail)
        right, seen, _ = ouverte_ou_fermee(read)
        what = f"Reconnaissance, {said} : ouverte ou fermée"
        yield Rang(what, _part(right, seen), f"{seen} questions", texts, detail)
    rows = [row for name in APPRIS for row in tours(name)]
    figure = decimal(macro(scores(lire(rows))), 3)
    what, size = "Reconnaissance, ce qui a été appris : gestes, F1", f"{len(rows)} tours"
    yield Rang(what, figure, size, LU, f"{MODULE}.gestes --appris")


def propositions(bench: Bench) -> Rangs:
    """Criteria proposed for a piece of evidence."""
    from assistant.autoevaluation.grille import Grille
    from assistant.autoevaluation.suggestion import Suggesteur
    from assistant.service import Service
    from tests.benchmarks.suggestions import LECTURE, MESURE, essais

    service = Service.open()
    suggesteur = Suggesteur(service.searcher, Grille(service.catalogue))
    for half, texts in ((LECTURE, LU), (MESURE, APART)):
        tried = essais(suggesteur, half)
        first = [name in item.criteres for item in tried for name in item.premiers]
        what, size = f"Preuves, moitié de {half} : justes parmi trois", f"{len(tried)} textes"
        yield Rang(what, _part(sum(first), len(first)), size, texts, f"{MODULE}.suggestions")


def scenarios(bench: Bench) -> Rangs:
    """Two thousand scenarios: what is tied to gender, how alike neighbours are."""
    from tests.assistant.scenarios.ressemblance import parts
    from tests.benchmarks.scenarios import SERIES, TRAITS, bound, chi, series

    many = series()
    found = [
        (value, bound(degrees)) for value, degrees in (chi(many, row) for row in TRAITS.values())
    ]
    over = sum(value > most for value, most in found)
    what, size = "Scénarios : traits liés au genre (borne à 99 %)", f"{len(many)} graines"
    figure = f"{over} sur {len(found)}"
    yield Rang(what, figure, size, NOUS, f"{MODULE}.scenarios audit")
    step = len(many) // len(SERIES)
    shared = [part for at in range(0, len(many), step) for part in parts(many[at : at + step])]
    figure = f"{decimal(100 * max(shared), 1)} % au plus"
    what = "Scénarios : deux fiches qui se suivent, mots en commun"
    yield Rang(what, figure, size, NOUS, f"{MODULE}.scenarios voisins")


def demarrage(bench: Bench) -> Rangs:
    """Start-up, search, memory, a long conversation: the lines of the figures, in rows."""
    from tests.benchmarks import conversation, memory, searches, start_up

    every: dict[str, Sequence[Callable[[Bench], None]]] = {
        "image": (start_up.first_frame,),
        "aide": (start_up.help_page,),
        "recherche": (searches.latency,),
        "demander": (start_up.cold_answer,),
        "index": (searches.index_build,),
        "memoire": (memory.service, memory.interface),
        "conversation": (conversation.reopening,),
    }
    for name, functions in every.items():
        measures.TOLD.clear()
        with redirect_stdout(StringIO()):
            for function in functions:
                function(bench)
        for said in measures.TOLD:
            figure = f"{said.chiffre} ; cible {said.cible} : {said.verdict}"
            yield Rang(said.quoi, figure, said.sur, NOUS, f"{MODULE} {name}")


def ailleurs(bench: Bench) -> Rangs:
    """What takes an hour, and is run alone."""
    what = "Fautes mises dans le registre et les règles, vues par les tests"
    yield Rang(what, "une heure : à part", "120 fautes", NOUS, f"{MODULE}.mutation")


GUIDES = 500
RAPIDES: tuple[Callable[[Bench], Rangs], ...] = (
    *(recherche, reponses, registre, detection, relecture, guides, reconnaissance, propositions),
)
LENTES: tuple[Callable[[Bench], Rangs], ...] = (scenarios, demarrage, ailleurs)


def tableau(bench: Bench, rapide: bool) -> None:
    """Print the rows as they come; nothing is written in the person's own folders."""
    os.environ.update({name: value for name, value in bench.env().items() if name in HOMES})
    print(f"\n{HEAD}", flush=True)
    for rows in RAPIDES if rapide else (*RAPIDES, *LENTES):
        for row in rows(bench):
            print(row, flush=True)


def _part(right: int, every: int) -> str:
    return f"{decimal(right / every, 3)} ({right} sur {every})"
