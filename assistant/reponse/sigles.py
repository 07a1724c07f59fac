"""What an acronym stands for: quoted where a document prints it, else marked as outside them."""

from collections.abc import Collection

from assistant.reponse.answer import Affirmation, Origine
from assistant.reponse.extrait import quote
from knowledge.catalogue import Catalogue
from knowledge.french import stem
from knowledge.search.meaning import asks_meaning
from knowledge.search.searcher import Searcher
from knowledge.search.vocabulary import Sens, Vocabulary
from knowledge.source_text import squeeze

OUTSIDE = "développement d'usage, à vérifier"
DATE = "2026-11-22"


def meanings(
    question: str, vocabulary: Vocabulary, catalogue: Catalogue, scope: Collection[str]
) -> list[Affirmation]:
    """A claim a meaning when a question asks what an acronym stands for; none otherwise."""
    if not asks_meaning(question):
        return []
    acronyms = vocabulary.acronyms(question, scope).values()
    return [claim for found in acronyms for sens in found for claim in claims_of(sens, catalogue)]


def outside(question: str, searcher: Searcher) -> list[str]:
    """The acronyms of a question that no document prints: nothing there can be said of them."""
    index = searcher.index
    return [
        found[0].sigle
        for word, found in index.vocabulary.acronyms(question).items()
        if not any(sens.doc for sens in found) and not index.lexical.knows(stem(word))
    ]


def claims_of(sens: Sens, catalogue: Catalogue) -> list[Affirmation]:
    """One meaning of an acronym: its words where they are printed, and what must be said of it."""
    printed = sens.imprime or sens.developpe
    name = _where(sens, printed, catalogue)
    if name is None:  # no document prints it: it is none's
        text = f"**{sens.sigle}** : {sens.developpe}"
        return [Affirmation(texte=text, origine=Origine(titre=OUTSIDE, date=DATE))]
    own = name.split("/")[0]
    owners = [own] if own in sens.referentiels else sens.referentiels
    whose = ", ".join(catalogue.referentiels[item].sigle for item in owners)
    head = f"**{sens.sigle}**" + (f" ({whose})" if whose else "")
    claims = [Affirmation(texte=f"{head} : {quote(printed)}", citations=(name,))]
    if sens.remarque:
        note = Origine(titre="note de Jalon sur le sigle", date=DATE)
        claims.append(Affirmation(texte=sens.remarque, citations=(name,), origine=note))
    return claims


def _where(sens: Sens, printed: str, catalogue: Catalogue) -> str | None:
    """The smallest node that stands on the line and prints the development."""
    wanted = squeeze(printed)
    standing = [catalogue.get(name) for name in catalogue.at(sens.doc, sens.ligne)]
    holding = [node for node in standing if wanted in squeeze(f"{node.intitule}\n{node.texte}")]
    return min(holding, key=lambda node: len(node.contenu)).id if holding else None
