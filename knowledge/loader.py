"""Reads the référentiels' YAML into the typed model; a fault names its file, line and node."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from knowledge.errors import KnowledgeError
from knowledge.model import Referentiel
from knowledge.paths import REFERENTIELS, USAGE

ORDER = ("cip", "rncp36128", "rncp37504", "interfede")

PART = 500
"""Rows of a long list that are read at once: the reader holds ten times what it gives."""
_ROW = re.compile(r"^- ", re.MULTILINE)

UNKNOWN = "?"
"""Stands for an id or a code that a YAML file does not give."""
REASONS = {
    "missing": "clé absente",
    "extra_forbidden": "clé inconnue",
    "string_type": "un texte est attendu",
    "int_type": "un nombre entier est attendu",
    "int_parsing": "un nombre entier est attendu",
    "tuple_type": "une liste est attendue",
    "literal_error": "valeur hors de la liste permise",
}

_VALUE_FAULTS = (ValueError, LookupError, TypeError, ArithmeticError, RecursionError)
"""What the reader of YAML lets through: a 32nd of March, a number without a digit…"""
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: Path) -> Any:
    """The content of a YAML file.

    Raises KnowledgeError naming the file and the line when it cannot be read.
    """
    text = _text(path)
    try:
        return yaml.load(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise KnowledgeError(
            f"Le fichier {path.name}, ligne {_fault_line(text, error)}, n'est pas un YAML valide :"
            " vérifiez les retraits, les guillemets et les crochets autour de cette ligne."
        ) from error
    except _VALUE_FAULTS as error:
        raise _unreadable(path) from error


def read_rows(path: Path, key: str) -> Iterator[Any]:
    """The rows of a file that is one long list under a key, read some hundred at a time.

    A file of another shape, or at fault, is read whole: it is the same rows, or the same error.
    Raises KnowledgeError as `read_yaml` does, or when there is no such list.
    """
    done = 0
    for part in _parts(_text(path), key):
        try:
            rows = yaml.load(part, Loader=_Loader)
        except (yaml.YAMLError, *_VALUE_FAULTS):
            break
        if not isinstance(rows, list):
            break
        yield from rows
        done += len(rows)
    else:
        if done:
            return
    data = read_yaml(path)
    whole = data.get(key) if isinstance(data, dict) else None
    if not isinstance(whole, list):
        raise KnowledgeError(f"Le fichier {path.name} n'a pas de rubrique « {key} ».")
    yield from islice(whole, done, None)


def _parts(text: str, key: str) -> Iterator[str]:
    """Lists of at most PART rows, cut where a row begins; none when the text begins otherwise."""
    starts = [row.start() for row in _ROW.finditer(text)]
    head = [line for line in text[: starts[0] if starts else 0].split("\n") if line.strip()]
    if [line for line in head if not line.startswith("#")] != [f"{key}:"]:
        return
    for first, last in pairwise([*starts[::PART], len(text)]):
        yield text[first:last]


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise KnowledgeError(f"Le fichier {path.name} manque ou est illisible.") from error
    except UnicodeDecodeError as error:
        raise KnowledgeError(f"Le fichier {path.name} n'est pas écrit en UTF-8.") from error


def _unreadable(path: Path) -> KnowledgeError:
    return KnowledgeError(
        f"Le fichier {path.name} contient une valeur qui ne peut pas être lue : vérifiez les dates,"
        " les nombres et ce qui est contenu dans soi-même."
    )


def read_usage(name: str, key: str = "") -> Any:
    """One section of a file of `usage/` (the one named like the file, unless told otherwise).

    Raises KnowledgeError naming the file when it cannot be read or has no such section.
    """
    path = USAGE / f"{name}.yaml"
    data = read_yaml(path)
    if not isinstance(data, dict) or (key or name) not in data:
        raise KnowledgeError(f"Le fichier {path.name} n'a pas de rubrique « {key or name} ».")
    return data[key or name]


def _fault_line(text: str, error: yaml.YAMLError) -> int:
    mark = getattr(error, "problem_mark", None)
    if mark is not None:
        return int(mark.line) + 1
    # A forbidden character has a position in the encoded text, and no mark.
    return text.encode()[: getattr(error, "position", 0)].count(b"\n") + 1


def load_referentiel(path: Path) -> Referentiel:
    """One référentiel, with every node's id worked out.

    Raises KnowledgeError naming file, line and node when the data has not the right shape.
    """
    raw = read_yaml(path)
    try:
        return build_referentiel(raw)
    except ValidationError as error:
        raise KnowledgeError(_describe(path, raw, error)) from error
    except RecursionError as error:
        raise _unreadable(path) from error


def build_referentiel(raw: Any) -> Referentiel:
    """The typed tree of what a YAML file holds; gives `raw` the ids of its nodes on the way.

    Raises pydantic's ValidationError when the data has not the right shape.
    """
    if isinstance(raw, dict):
        codes = raw.get("codes_absolus")
        absolute = tuple(codes) if isinstance(codes, list) else ()
        root = str(raw.get("id", UNKNOWN))
        _set_ids(raw.get("noeuds"), root, root, absolute)
    return Referentiel.model_validate(raw)


def load_referentiels(folder: Path = REFERENTIELS) -> list[Referentiel]:
    """All référentiels of a folder, in the order they are shown."""
    return [load_referentiel(folder / f"{name}.yaml") for name in ORDER]


def _set_ids(nodes: Any, root: str, parent: str, absolute: tuple[Any, ...]) -> None:
    """Write each node's id; what has not the shape of a node is left for the model to refuse."""
    for node in nodes if isinstance(nodes, list) else ():
        if not isinstance(node, dict):
            continue
        if "code" in node:
            node["code"] = str(node["code"])
        base = root if node.get("kind") in absolute else parent
        node["id"] = f"{base}/{node.get('code', UNKNOWN)}"
        _set_ids(node.get("enfants"), root, node["id"], absolute)


def _describe(path: Path, raw: Any, error: ValidationError) -> str:
    first = error.errors()[0]
    where = first["loc"]
    return (
        f"Le fichier {path.name}, ligne {_line_of(path, where)}, nœud {_node_of(raw, where)} :"
        f" {_field_of(where)} n'est pas valide ({REASONS.get(first['type'], 'forme inattendue')})."
    )


def _field_of(where: Sequence[int | str]) -> str:
    """The way to the faulty value from its node: `lignes.0.1`."""
    start = 0
    for rank, part in enumerate(where[1:], 1):
        if isinstance(part, int) and where[rank - 1] in {"noeuds", "enfants"}:
            start = rank + 1
    return ".".join(str(part) for part in where[start:]) or "le contenu"


def _node_of(raw: Any, where: Sequence[int | str]) -> str:
    current, found = raw, UNKNOWN
    for part in (None, *where):
        try:
            current = raw if part is None else current[part]
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(current, dict) and "id" in current:
            found = str(current["id"])
    return found


def _line_of(path: Path, where: Sequence[int | str]) -> int:
    """The line of the deepest YAML node on the way to `where` (composed again, with its marks)."""
    node = yaml.compose(path.read_text("utf-8"), Loader=_Loader)
    for part in where:
        step = None
        if isinstance(node, yaml.MappingNode):
            step = next((value for key, value in node.value if key.value == part), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            step = node.value[part] if part < len(node.value) else None
        if step is None:
            break
        node = step
    return int(node.start_mark.line) + 1 if node else 1
