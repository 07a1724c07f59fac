"""Proves the référentiels against their sources, both ways.

Every text of every node is found in its lines, and every character of every source line belongs to
a node or to a declared reason to leave it out. Ids, codes, links and files' hashes are checked too.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from knowledge.errors import KnowledgeError
from knowledge.loader import load_referentiels, read_yaml
from knowledge.model import Exclusion, Noeud, Referentiel
from knowledge.paths import REFERENTIELS, SOURCES
from knowledge.proof import Claims, Faute
from knowledge.source_text import SourceText, load_sources

IDS = REFERENTIELS / "identifiants.txt"
_TOKEN = re.compile(r"[0-9]+(?:\.[0-9]+)*|\b[A-Z](?:[0-9]+)?\b")


def walk(nodes: Iterable[Noeud]) -> Iterator[Noeud]:
    """Every node of a tree, parents first, in order."""
    for node in nodes:
        yield node
        yield from walk(node.enfants)


def verify(sources_folder: Path = SOURCES, folder: Path = REFERENTIELS) -> list[Faute]:
    """The faults of the first class that has any; none when everything is proved."""
    fautes = check_hashes(sources_folder)
    if fautes:
        return fautes
    try:
        referentiels = load_referentiels(folder)
        sources = load_sources(sources_folder)
    except KnowledgeError as error:
        return [Faute("lecture", "référentiels", str(error))]
    checks: tuple[Callable[[], list[Faute]], ...] = (
        lambda: [faute for item in referentiels for faute in check_texts(item, sources)],
        lambda: [faute for item in referentiels for faute in check_codes(item)],
        lambda: check_ids(referentiels, folder / IDS.name),
        lambda: check_links(referentiels),
    )
    return next((found for found in (check() for check in checks) if found), [])


def check_hashes(folder: Path) -> list[Faute]:
    """The sources are the ones the lines were counted in, byte for byte."""
    fautes = []
    for card in read_yaml(folder / "sources.yaml")["sources"]:
        path = folder / f"{card['id']}.txt"
        try:
            digest = sha256(path.read_bytes()).hexdigest()
        except OSError:
            fautes.append(Faute("sources", path.name, "la source manque ou est illisible"))
            continue
        if digest != card["sha256"]:
            fautes.append(
                Faute(
                    "sources", path.name, "le fichier n'est plus celui dont les lignes sont citées"
                )
            )
    return fautes


def check_texts(referentiel: Referentiel, sources: dict[str, SourceText]) -> list[Faute]:
    """Texts are in their lines, no character is claimed twice, none is left over."""
    claims = claim_all(referentiel, sources)
    for classe in ("texte", "lignes", "doublon"):
        found = [faute for faute in claims.fautes if faute.classe == classe]
        if found:
            return found
    return [
        Faute("couverture", f"{name}:{line}", f"« {rest[:80]} » n'appartient à aucun nœud")
        for name in referentiel.sources
        for line, rest in claims.leftovers(name)
    ]


def claim_all(referentiel: Referentiel, sources: dict[str, SourceText]) -> Claims:
    """The ledger once every node, repeat, variant and exclusion has claimed its characters."""
    claims = Claims({name: sources[name] for name in referentiel.sources})
    for node in walk(referentiel.noeuds):
        _claim_node(claims, node)
    for number, exclusion in enumerate(referentiel.hors_noeuds, 1):
        _claim_exclusion(claims, f"hors_noeuds n° {number} ({exclusion.raison})", exclusion)
    return claims


def _claim_node(claims: Claims, node: Noeud) -> None:
    parts = [part for part in (node.marque, node.intitule, node.texte) if part]
    if parts or node.lignes:
        claims.claim(node.id, parts, node.lignes, node.corrections)
    for repeat in node.reprises:
        words = [
            part for part in (repeat.marque, repeat.texte or node.intitule or node.texte) if part
        ]
        claims.claim(f"{node.id} (reprise)", words, repeat.lignes, repeat.corrections)
    for variant in node.variantes:
        words = [part for part in (variant.marque, variant.texte) if part]
        claims.claim(f"{node.id} (variante)", words, variant.lignes, variant.corrections)


def _claim_exclusion(claims: Claims, owner: str, exclusion: Exclusion) -> None:
    if exclusion.texte:
        claims.claim(owner, [exclusion.texte], exclusion.lignes)
        return
    try:
        chars = claims.chars(exclusion.lignes)
    except KnowledgeError as error:
        claims.fautes.append(Faute("texte", owner, str(error)))
        return
    if exclusion.motif and exclusion.doc in claims.sources:
        source = claims.sources[exclusion.doc]
        pattern = re.compile(exclusion.motif)
        rows = (
            row
            for text, row in zip(source.lines, source.chars, strict=True)
            if pattern.fullmatch(text)
        )
        chars += [(exclusion.doc, char) for row in rows for char in row]
    if not chars:
        claims.fautes.append(Faute("texte", owner, "ne désigne aucun caractère"))
    claims.take(owner, chars)


def check_codes(referentiel: Referentiel) -> list[Faute]:
    """Printed marks carry the code, and numbered codes run 1..n without a gap."""
    fautes: list[Faute] = []
    series: dict[tuple[str, str], int] = {}
    for node in walk(referentiel.noeuds):
        base = node.id[: len(node.id) - len(node.code)]
        prefix, number = _split(node.code)
        if node.marque and number and not _carries(node.marque, node.code, number):
            fautes.append(
                Faute("codes", node.id, f"« {node.marque} » ne porte pas le code {node.code}")
            )
        if number:
            expected = series.get((base, prefix), 0) + 1
            series[base, prefix] = _rank(number)
            if _rank(number) != expected:
                fautes.append(Faute("codes", node.id, f"numéro {number}, {expected} attendu"))
    return fautes


def _split(code: str) -> tuple[str, str]:
    """Prefix and last number (or single letter) of a code: ('CP', '2'), ('2.', '5'), ('', 'B')."""
    match = re.fullmatch(r"(.*?)([0-9]+|(?<![A-Za-z-])[A-Z])", code)
    return (match[1], match[2]) if match else (code, "")


def _rank(number: str) -> int:
    return int(number) if number.isdigit() else ord(number) - ord("A") + 1


def _carries(marque: str, code: str, number: str) -> bool:
    tokens = _TOKEN.findall(
        unicodedata.normalize("NFKC", marque)
    )  # footnote marks are superscripts
    return code in tokens or number in tokens


def check_ids(referentiels: Iterable[Referentiel], path: Path) -> list[Faute]:
    """Ids are unique, and the published list neither lost nor gained one, nor changed its kind."""
    nodes = [node for item in referentiels for node in walk(item.noeuds)]
    twice = [name for name, count in Counter(node.id for node in nodes).items() if count > 1]
    fautes = [Faute("identifiants", name, "cet identifiant est porté deux fois") for name in twice]
    seen = {f"{node.id} {node.kind}" for node in nodes}
    published = set(path.read_text("utf-8").splitlines()) if path.exists() else set()
    fautes += [
        Faute("identifiants", name, "publié, il a disparu ou changé de nature")
        for name in sorted(published - seen)
    ]
    fautes += [
        Faute("identifiants", name, f"absent de {path.name}") for name in sorted(seen - published)
    ]
    return fautes


def check_links(referentiels: Iterable[Referentiel]) -> list[Faute]:
    """Every link names a node that exists."""
    nodes = [node for item in referentiels for node in walk(item.noeuds)]
    known = {node.id for node in nodes}
    return [
        Faute("liens", node.id, f"{name} : « {target} » n'existe pas")
        for node in nodes
        for name, targets in node.liens.items()
        for target in targets
        if target not in known
    ]
