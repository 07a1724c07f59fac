"""What Jalon knows by heart beside the trees: facts, urgent situations, notes of method.

A fact (`faits/*.yaml`) is one value or rule of the documents, said in a plain sentence whose nodes
prove it. What `pratique/*.yaml` holds is not in the référentiels: each row has its origin and date.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any

from knowledge.errors import KnowledgeError
from knowledge.fiches_nommees import FILES, Nommees
from knowledge.fiches_personne import Personne
from knowledge.paths import FOLDER
from knowledge.urgences_mots import KINDS, with_words

FAITS = FOLDER / "faits"
PRATIQUE = FOLDER / "pratique"


@dataclass(frozen=True)
class Fait:
    """One fact. `cadre` tells it from its neighbours («CCP1»); `voisins` are ids of those.

    `nature` is `absence` for what the documents do not say: the sentence then rests on a reading
    of the whole texts, and `repondu` says whether it corrects a false idea or only declines.
    """

    id: str
    nature: str
    sujet: str
    mots: tuple[str, ...]
    cadre: str
    valeur: str
    phrase: str
    noeuds: tuple[str, ...]
    voisins: tuple[str, ...] = ()
    remarque: str = ""
    questions: tuple[str, ...] = ()
    repondu: bool = True

    @property
    def referentiel(self) -> str:
        """The référentiel it is of; `commun` for what holds of all."""
        return self.id.split("/", 1)[0]


@dataclass(frozen=True)
class Urgence:
    """A family of urgent situations: how it is told, what to do first, whom to alert by country.

    `signes` are phrases, `motifs` regular expressions over folded text. `titres` are narrower
    titles, each with the pattern of the words that it is of: «plus de quoi manger». `silences` are
    taken out of what is said before listening; `temoins` add the family to a violence heard;
    `themes` are what a question on the numbers themselves speaks of.
    """

    id: str
    titre: str
    signes: tuple[str, ...]
    conduite: tuple[str, ...]
    alerter: Mapping[str, tuple[str, ...]]
    origine: tuple[str, str]
    appuis: tuple[str, ...] = ()
    motifs: tuple[str, ...] = ()
    titres: tuple[tuple[str, str], ...] = ()
    silences: tuple[str, ...] = ()
    temoins: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()


@dataclass(frozen=True)
class LigneUrgence:
    """One line told after an alarm; of these families only, of every one when none is named."""

    texte: str
    origine: tuple[str, str]
    familles: tuple[str, ...] = ()


@dataclass(frozen=True)
class SuiteUrgence:
    """What is asked after an alarm (a refusal, a secret…) and what Jalon holds of it.

    `conduite`: the first conduct of the family told is the answer.
    """

    id: str
    motifs: tuple[str, ...]
    titre: str
    lignes: tuple[LigneUrgence, ...]
    appuis: tuple[str, ...] = ()
    conduite: bool = False


@dataclass(frozen=True)
class Methode:
    """A note of method: the nodes and the words that call for it, its text, its origin and date."""

    id: str
    sujets: tuple[str, ...]
    mots: tuple[str, ...]
    texte: str
    origine: tuple[str, str]


@dataclass(frozen=True)
class Place:
    """Where something stands: at these épreuves, or in these référentiels.

    `ici` are the facts told to who looks for it elsewhere, by référentiel; `faits`, where it is.
    """

    mots: tuple[str, ...]
    faits: tuple[str, ...]
    epreuves: tuple[str, ...] = ()
    referentiels: tuple[str, ...] = ()
    ici: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Fiches:
    """All of them, as plain data."""

    faits: tuple[Fait, ...]
    urgences: tuple[Urgence, ...]
    methodes: tuple[Methode, ...]
    suites: tuple[SuiteUrgence, ...] = ()
    places: tuple[Place, ...] = ()
    nommees: Nommees = field(default_factory=Nommees)
    personne: Personne = field(default_factory=Personne)

    @cached_property
    def par_id(self) -> Mapping[str, Fait]:
        """The facts by their ids."""
        return {fait.id: fait for fait in self.faits}

    def dump(self) -> Any:
        """What `read` reads."""
        return asdict(self)

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> "Fiches":
        """From rows. Raises KeyError, TypeError or AttributeError on a row of another shape."""
        return cls(
            tuple(_fait(row) for row in data["faits"]),
            read_urgences(data["urgences"]),
            tuple(_methode(row) for row in data["methodes"]),
            tuple(_suite(row) for row in data["suites"]),
            tuple(_place(row) for row in data["places"]),
            Nommees.read(data["nommees"]),
            Personne.read(data["personne"]),
        )


def load_fiches() -> Fiches:
    """From the YAML files. Raises KnowledgeError naming the file and the row at fault."""
    from knowledge.loader import read_usage, read_yaml  # only a build reads YAML

    faits = [row for path in sorted(FAITS.glob("*.yaml")) for row in read_yaml(path)]
    rows: dict[str, Any] = {"faits": faits}
    rows |= {name: read_yaml(PRATIQUE / f"{name}.yaml") for name in ("urgences", "methodes")}
    families = [*rows["urgences"], *read_yaml(PRATIQUE / "urgences_autrui.yaml")]
    rows["urgences"] = with_words(families, read_yaml(PRATIQUE / "urgences_mots.yaml"))
    rows["suites"] = read_yaml(PRATIQUE / "urgences_suites.yaml")
    rows["personne"] = read_yaml(PRATIQUE / "ecrits_personne.yaml")
    rows["places"] = read_usage("places")
    rows["nommees"] = {name: read_usage(*where) for name, where in FILES.items()}
    try:
        return Fiches.read(rows)
    except (KeyError, TypeError, AttributeError) as error:
        raise KnowledgeError(
            "Une fiche de knowledge/faits, de knowledge/pratique ou de knowledge/usage (places,"
            " epreuves, comparaisons, programme) n'a pas la forme attendue"
            f" (rubrique absente ou mal placée : {error})."
        ) from error


def read_urgences(rows: Iterable[Mapping[str, Any]]) -> tuple[Urgence, ...]:
    """The families of urgent situations, from rows."""
    return tuple(_urgence(row) for row in rows)


def _fait(row: Mapping[str, Any]) -> Fait:
    return Fait(
        id=row["id"],
        nature=row["nature"],
        sujet=str(row["sujet"]),
        mots=_texts(row["mots"]),
        cadre=str(row.get("cadre") or ""),
        valeur=str(row.get("valeur") or ""),
        phrase=str(row["phrase"]),
        noeuds=_texts(row["noeuds"]),
        voisins=_texts(row.get("voisins") or ()),
        remarque=str(row.get("remarque") or ""),
        questions=_texts(row.get("questions") or ()),
        repondu=bool(row.get("repondu", True)),
    )


def _urgence(row: Mapping[str, Any]) -> Urgence:
    alerter = {
        country: tuple(item if isinstance(item, str) else str(item["qui"]) for item in rows)
        for country, rows in row["alerter"].items()
    }
    return Urgence(
        row["id"],
        row["titre"],
        _texts(row["signes"]),
        _texts(row["conduite"]),
        alerter,
        _origin(row["origine"]),
        _texts(row.get("appuis") or ()),
        _texts(row.get("motifs") or ()),
        tuple((str(shape), str(titre)) for shape, titre in row.get("titres") or ()),
        *(_texts(row.get(kind) or ()) for kind in KINDS[1:]),
    )


def _suite(row: Mapping[str, Any]) -> SuiteUrgence:
    lines = (
        LigneUrgence(str(line["texte"]), _origin(line["origine"]), _texts(line.get("familles", ())))
        for line in row["lignes"]
    )
    return SuiteUrgence(
        row["id"],
        _texts(row["motifs"]),
        str(row["titre"]),
        tuple(lines),
        _texts(row.get("appuis") or ()),
        bool(row.get("conduite")),
    )


def _methode(row: Mapping[str, Any]) -> Methode:
    return Methode(
        row["id"],
        _texts(row["sujets"]),
        _texts(row["mots"]),
        row["texte"],
        _origin(row["origine"]),
    )


def _origin(row: Any) -> tuple[str, str]:
    if isinstance(row, Mapping):
        return str(row["titre"]), str(row["date"])
    titre, date = row
    return str(titre), str(date)


def _texts(rows: Iterable[Any]) -> tuple[str, ...]:
    return tuple(map(str, rows))


def _place(row: Mapping[str, Any]) -> Place:
    here = {name: _texts(facts) for name, facts in (row.get("ici") or {}).items()}
    epreuves, owners = _texts(row.get("epreuves") or ()), _texts(row.get("referentiels") or ())
    return Place(_texts(row["mots"]), _texts(row["faits"]), epreuves, owners, here)
