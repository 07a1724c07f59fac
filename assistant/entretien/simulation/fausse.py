"""Words given back as the person's own that they never said, and that the sheet does not know.

Told clause by clause: one that names things, none of which is known, is not theirs.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from assistant.entretien.simulation import portee
from assistant.entretien.simulation.gestes import CADRE, Geste, Parole
from assistant.entretien.simulation.imprevus import dit, motifs
from assistant.entretien.simulation.reconnaissance.mots import communs, mots, pleins, pleins_dits
from assistant.entretien.simulation.reconnaissance.sujets import sujets
from assistant.entretien.simulation.reconnaissance.texte import lire
from assistant.scenarios.scenario import Personne, Urgence

RENDUS = frozenset({"resume", "reformulation", "validation"})
"""Moves of which a turn that puts words in the person's mouth keeps none."""
APPORTS = frozenset({"information", "orientation", "conseil", "injonction", "promesse", *CADRE})
"""Moves by which the counsellor brings words of their own, that may be taken up later."""
AMORCE = "amorce"
CLAUSES = re.compile(r"[.?!…;:,]| et | mais | puis ")
NOMBRE = re.compile(r"\b(?P<nombre>\d+) (?P<nom>[a-z]{3,})")
METIER = re.compile(
    r"\b(?:(?:re)?devenir|(?:travailler|bosser) comme|en tant que) (?:une? )?(?P<nom>[a-z]{4,})"
)
REGLE = "reformulation : amorce, et ce qui a été dit plus tôt"
PARTAGES = frozenset({"projet", "experience", "motivation", "formation"})
"""Subjects of any meeting, that nobody is surprised to hear of."""
PEU = frozenset({"1", "2"})
"""«un», «deux»: numbers that count nothing."""


def fausse(parole: Parole, dites: str, apports: Sequence[str], personne: Personne) -> str:
    """The line by which a turn that gives back what is foreign is denied, or nothing.

    `dites`: all the person's words so far; `apports`: the turns that brought something else.
    """
    if not _rend(parole):
        return ""
    known = _connus(dites, apports, personne)
    topics = PARTAGES | {item.sujet for item in personne.elements} | {*sujets(lire(dites).plain)}
    if any(_etrangere(row, known, topics) for row in _affirmations(parole.texte)):
        return "jamais_dit"
    if "question_ouverte" in parole.types:
        return ""
    told = pleins_dits(" . ".join((dites, *apports))) - PEU
    announced = "resume" in parole.types or dit("amorce", parole.texte)
    guessed = announced and _devine(parole, told)
    guessed = guessed and portee.vise(parole.texte, personne.elements) is None
    said_so = announced or "validation" in parole.types or dit("donc", parole.texte)
    guessed = guessed or (said_so and _avancee(parole, told, known - told, dites))
    return "reformulation_fausse" if guessed else ""


def _avancee(parole: Parole, told: set[str], tus: set[str], dites: str) -> bool:
    """Things of her sheet given back before she said any (`tus`): true, they are not her words.

    A word of the counsellor's own for what she spoke of is no guess, nor what the sheet ignores.
    """
    rows = " . ".join(_affirmations(parole.texte))
    things = {word for word in _choses(rows) if _a_part(word)}
    if communs(_nomme(rows), told) or not communs(_nomme(" ".join(things)), tus):
        return False
    spoken = {*sujets(lire(dites).plain)} - PARTAGES
    return not spoken & {*sujets(rows)}


def rendue(parole: Parole, dites: str) -> Parole:
    """The same turn: words announced as given back, that were said long before, give them back.

    Announced, and of nothing, they give nothing back.
    """
    if APPORTS & parole.types or not dit("amorce", parole.texte):
        return parole
    if not nomme(parole.texte):
        return parole.sans("reformulation", "resume", "empathie")
    if {"reformulation", "resume"} & parole.types:
        return parole
    rows = " ".join(_affirmations(parole.texte))
    if not communs(_nomme(rows), pleins_dits(dites)):
        return parole
    found = Geste(0, len(parole.texte), "reformulation", REGLE)
    kept = (item for item in parole.gestes if item.type != "question_fermee")
    return replace(parole, gestes=(*sorted((*kept, found)),))


def demandee(parole: Parole) -> Parole:
    """The same turn: an open question that takes up a word of the person gives nothing back."""
    if dit("amorce", parole.texte):
        return parole
    asked = [item for item in parole.gestes if item.type == "question_ouverte"]
    kept = tuple(
        item
        for item in parole.gestes
        if item.type != "reformulation" or not any(_over(item, row) for row in asked)
    )
    return replace(parole, gestes=kept)


def _over(item: Geste, row: Geste) -> bool:
    return item.start < row.end and row.start < item.end


def vide(parole: Parole, dites: str) -> Parole:
    """The same turn: words announced as given back, of which the person said none, are told so."""
    if not dit("amorce", parole.texte) or (RENDUS - {"validation"}) & parole.types:
        return parole
    if (APPORTS | {"question_ouverte"}) & parole.types:
        return parole
    rows = pleins_dits(" . ".join(_affirmations(parole.texte)))
    if communs(rows, pleins_dits(dites)):
        return parole
    found = Geste(0, len(parole.texte), AMORCE, "amorce sans reprise")
    return replace(parole, nuances=(*parole.nuances, found))


def _rend(parole: Parole) -> bool:
    """Whether the turn gives something back, or asks to be told right; an apology does not."""
    if dit("reparation", parole.texte):
        return False
    if {"resume", "reformulation"} & parole.types or dit("amorce", parole.texte):
        return True
    checked = "validation" in parole.types
    brought = APPORTS - {"injonction"} if checked else APPORTS
    if (brought | {"salutation", "accord_demande", "question_ouverte"}) & parole.types:
        return False
    return checked or ("?" not in parole.texte and dit("donc", parole.texte))


def _devine(parole: Parole, known: set[str]) -> bool:
    """Words announced as given back, of which the person holds nothing."""
    rows = " ".join(_affirmations(parole.texte))
    solid = any(map(_a_part, re.findall(r"[a-z]+", rows)))
    return solid and not communs(_nomme(rows), known)


def _connus(dites: str, apports: Iterable[str], personne: Personne) -> set[str]:
    rows = [dites, personne.prenom, str(personne.age), *apports]
    for item in personne.elements:
        told = item.reponses
        rows += [item.fait, item.nomme, *item.mots, *item.indices]
        rows += [*told.simples, *told.courantes, *told.soutenues]
    if personne.urgence:
        rows += _urgents(personne.urgence)
    return pleins_dits(" . ".join(rows)) - PEU


def _urgents(urgence: Urgence) -> Iterator[str]:
    yield urgence.fait
    yield from dict(urgence.suites).values()
    for told in (urgence.faibles, urgence.forts, urgence.reponses):
        yield from (*told.simples, *told.courantes, *told.soutenues)


def nomme(texte: str) -> bool:
    """Whether words given back hold anything: «c'est important pour vous» does not."""
    rows = re.findall(r"[a-z]+", " ".join(_affirmations(texte)))
    return any({*pleins(word)} - PEU and not dit("ordinaires", word) for word in rows)


def _affirmations(texte: str) -> Iterator[str]:
    """What is told of the person: neither «je» nor «on», nor the question that checks it."""
    for clause in CLAUSES.split(lire(texte).plain):
        said = clause.strip(' -–"«»')
        if said and not dit("de_moi", said):
            yield said


def _etrangere(clause: str, known: set[str], topics: frozenset[str]) -> bool:
    if any(
        match["nombre"] not in known | PEU and not _ordinaire(match["nom"])
        for match in NOMBRE.finditer(" ".join(mots(clause)))
    ):
        return True
    names = _choses(clause)
    if communs(_nomme(clause), known):
        trades = {match["nom"] for match in METIER.finditer(clause)}
        things = {word for word in names if word in trades or not dit("legers", word)}
        things = {word for word in things if _a_part(word)}
        return bool(things) and not communs(_nomme(_sans_verbes(clause)), known)
    about = sujets(clause)
    return any(map(_a_part, names)) or (bool(about) and not topics & {*about})


def _choses(clause: str) -> set[str]:
    """What a clause names, and the trade that it gives: «devenir cuisinière»."""
    rows = (*portee.NOM.finditer(clause), *METIER.finditer(clause))
    return {match["nom"] for match in rows}


def _sans_verbes(clause: str) -> str:
    """Without the verbs of any talk: «vous tenez à» does not make known what follows it."""
    return " ".join(word for word in re.findall(r"[a-z]+", clause) if not dit("legers", word))


def _nomme(texte: str) -> set[str]:
    """The families of the words that name something precise."""
    rows = re.findall(r"[a-z]+", lire(texte).plain)
    return {*pleins(" ".join(word for word in rows if not _ordinaire(word)))} - PEU


def _concret(word: str) -> bool:
    """Whether a word names a thing, and no reading of what lies behind the words."""
    return bool({*pleins(word)} - PEU) and not _ordinaire(word) and not dit("abstraits", word)


def _a_part(word: str) -> bool:
    """Whether it names a thing of this person, and not of what follows any entretien."""
    return _concret(word) and not dit("de_la_suite", word)


def _ordinaire(word: str) -> bool:
    return any(
        pattern.search(word) for name in ("generaux", "ordinaires") for pattern in motifs()[name]
    )
