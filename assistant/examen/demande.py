"""What is asked for, read: a référentiel that has a jury, an occasion, a part, a competency."""

from dataclasses import dataclass

from assistant.errors import UsageFault
from assistant.texte import clean
from knowledge.catalogue import Catalogue
from knowledge.fiches_jury import OCCASIONS, PARTIES
from knowledge.french import STOP, fold
from knowledge.french import words as words_of
from knowledge.model import Noeud

USUAL = 6
MOST = 50
LONGEST = 200
TEXTE, REPETITION = "texte", "repetition"
"""Where the person's words come from."""
SANS_JURY = {
    "rncp36128": (
        "Aucune question de jury n'est écrite pour RNCP36128, que RNCP37504 a remplacé :"
        " choisissez celui-là (--referentiel rncp37504)."
    ),
    "interfede": (
        "Le cahier n° 24 de l'Interfédé n'a ni jury, ni examen, ni critère : il n'y a pas de"
        " question de jury à en tirer. Pour vous situer sur ses savoir-faire et ses savoirs :"
        " jalon autoevaluation."
    ),
}


@dataclass(frozen=True)
class Demande:
    """The options as they were given. `source` says where the person's words come from, if any."""

    referentiel: str = ""
    partie: int = 0
    competence: str = ""
    occasion: str = ""
    graine: str = ""
    nombre: int = USUAL
    source: str = ""


@dataclass(frozen=True)
class Demandee:
    """The same, read; `competence` is the id of a node, or empty for all."""

    referentiel: str
    partie: int
    competence: str
    occasion: str
    graine: str
    nombre: int
    source: str


def lire_partie(typed: str, catalogue: Catalogue) -> int:
    """« 4 », « partie 4 »; 0 for none. Raises UsageFault, with the part that a word points to."""
    text = clean(typed).strip()
    number = fold(text).removeprefix("partie").strip()
    if not number or number.isdecimal():
        return int(number or 0)
    named = {rank: catalogue.get(f"cip/dossier/partie-{rank}") for rank in PARTIES}
    asked = {*words_of(text)} - STOP
    near = [rank for rank, node in named.items() if asked & {*words_of(node.libelle)}]
    hints = (_hint(rank, named[rank]) for rank in near)
    raise UsageFault(
        f"« {text[:40]} » n'est pas une partie du dossier : donnez son numéro, de 1 à"
        f" {max(PARTIES)}. {' '.join(hints)}".rstrip()
    )


def _hint(rank: int, part: Noeud) -> str:
    """« Atelier thématique : --partie 4, ou --competence CP9, CP10, CP11. »"""
    said = part.libelle.partition(" : ")[2]
    codes = ", ".join(name.split("/")[-1] for name in part.liens.get("se_rapporte_a", ()))
    return f"« {said} » : --partie {rank} ; ses compétences, une à la fois : --competence {codes}."


def lire_demande(asked: Demande, catalogue: Catalogue) -> Demandee:
    """Read the options. Raises UsageFault, one French sentence, and UnknownIdError."""
    node = catalogue.get(asked.competence).id if asked.competence else ""
    owner = _referentiel(asked, node, catalogue)
    if not 1 <= asked.nombre <= MOST:
        raise UsageFault(f"--nombre {asked.nombre} ne convient pas : choisissez de 1 à {MOST}.")
    seed = clean(asked.graine)
    if not seed or len(seed) > LONGEST:
        raise UsageFault(
            f"La graine doit être un texte de 1 à {LONGEST} caractères : un mot suffit, par"
            " exemple --graine lundi."
        )
    _check_part(asked, owner)
    occasion = _occasion(asked, owner, node)
    return Demandee(owner, asked.partie, node, occasion, seed, asked.nombre, asked.source)


def _referentiel(asked: Demande, node: str, catalogue: Catalogue) -> str:
    """The one named, else that of the competency, else the title."""
    of_node = node.split("/", 1)[0]
    named = catalogue.get(asked.referentiel).id.split("/", 1)[0] if asked.referentiel else ""
    owner = named or of_node or "cip"
    if owner in SANS_JURY:
        raise UsageFault(SANS_JURY[owner])
    if of_node and of_node != owner:
        raise UsageFault(
            f"« {node} » est du référentiel {of_node}, et vous demandez {owner} : retirez"
            " --referentiel, ou choisissez une autre compétence."
        )
    return owner


def _check_part(asked: Demande, owner: str) -> None:
    if not asked.partie:
        return
    if asked.partie not in PARTIES:
        raise UsageFault(
            f"La partie {asked.partie} n'existe pas : le dossier de production du titre CIP a sept"
            " parties, de 1 à 7."
        )
    if owner != "cip":
        raise UsageFault(
            "--partie est une partie du dossier de production du titre CIP : avec"
            f" {owner}, choisissez --occasion {', '.join(OCCASIONS[owner])}."
        )
    if fold(asked.occasion) not in ("", "dossier"):
        raise UsageFault(
            f"--partie va avec le dossier, et vous demandez --occasion {clean(asked.occasion)[:40]}"
            " : retirez l'un des deux."
        )


def _occasion(asked: Demande, owner: str, node: str) -> str:
    """The one named, else what the words come from; none where nothing says which."""
    known = OCCASIONS[owner]
    if asked.occasion:
        if fold(asked.occasion) not in known:
            raise UsageFault(
                f"L'occasion « {clean(asked.occasion)[:40]} » n'existe pas pour {owner} :"
                f" choisissez {', '.join(known)}."
            )
        return fold(asked.occasion)
    if asked.partie:
        return "dossier"
    if asked.source == REPETITION:
        return REPETITION
    return "analyse" if asked.source == TEXTE and not node and "analyse" in known else ""
