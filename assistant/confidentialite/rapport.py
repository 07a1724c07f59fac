"""What was found, in French lines: what, where, by which rule, and what to do."""

from collections import Counter
from collections.abc import Iterable

from assistant.confidentialite.personnes import combien
from assistant.confidentialite.trouvaille import SIGNALES, Trouvaille
from assistant.texte import brief

NOMS = {
    "nom": ("nom de personne", "noms de personnes"),
    "email": ("adresse électronique", "adresses électroniques"),
    "telephone": ("téléphone", "téléphones"),
    "nir": ("numéro de sécurité sociale", "numéros de sécurité sociale"),
    "niss": ("numéro national belge", "numéros nationaux belges"),
    "iban": ("compte bancaire", "comptes bancaires"),
    "adresse": ("adresse", "adresses"),
    "date_naissance": ("date de naissance", "dates de naissance"),
    "identifiant": ("numéro de dossier", "numéros de dossier"),
    "employeur": ("entreprise", "entreprises"),
    "lieu": ("lieu", "lieux"),
    "structure": ("structure", "structures"),
    "sensible": ("mot sensible", "mots sensibles"),
    "combinaison": ("combinaison rare", "combinaisons rares"),
}
PARTIEL = (
    "Cette recherche est partielle\u00a0: des noms, des surnoms ou des détails peuvent lui"
    " échapper, relisez. Un pseudonyme n'est pas l'anonymat\u00a0: qui connaît la situation"
    " peut encore reconnaître la personne."
)
QUE_FAIRE = (
    "Que faire\u00a0: retirez ce qui n'est pas utile, ou remplacez-le avec"
    " «\u00a0jalon confidentialite pseudonymiser\u00a0»."
)
RESTE = (
    "Que faire\u00a0: retirez vous-même ce qui n'est pas utile\u00a0; «\u00a0pseudonymiser\u00a0»"
    " ne remplace ni un mot sensible, ni une combinaison."
)
RIEN = "Jalon n'a rien repéré. Cela ne prouve pas qu'il n'y a rien."
LAISSES = "Laissés tels quels, à retirer vous-même s'ils ne sont pas nécessaires\u00a0: {}."
LONGEST = 60


def comptes(found: Iterable[Trouvaille]) -> str:
    """« 2 noms de personnes, 1 téléphone »: people, and things told twice counted once."""
    every = {(item.type, " ".join(item.texte.split()).casefold()): item for item in found}
    counts = Counter(item.type for item in every.values())
    if names := [item.texte for item in every.values() if item.type == "nom"]:
        counts["nom"] = combien(names)
    return ", ".join(f"{count} {NOMS[kind][count > 1]}" for kind, count in counts.items())


def remplaces(found: Iterable[Trouvaille], ecrit: str) -> str:
    """What pseudonyms replaced, and apart what still stands as it was in the text written."""
    every = list(found)
    done = comptes(item for item in every if item.type not in SIGNALES)
    told = [item for item in every if item.type in SIGNALES and item.texte in ecrit]
    said = f"Remplacé\u00a0: {done or 'rien'}."
    if not told:
        return said
    words = dict.fromkeys(f"«\u00a0{brief(item.texte, LONGEST)}\u00a0»" for item in told)
    left = f"{comptes(told)} ({', '.join(words)})"
    return f"{said}\n{LAISSES.format(left)}"


def rapport(texte: str, found: list[Trouvaille]) -> str:
    """The whole report."""
    if not found:
        return f"{RIEN}\n\n{PARTIEL}"
    lines = [f"Trouvé\u00a0: {comptes(found)}.", ""]
    lines += [ligne(texte, item) for item in found]
    able = any(item.type not in SIGNALES for item in found)
    return "\n".join([*lines, "", *([QUE_FAIRE] if able else []), *_rest(found), "", PARTIEL])


def _rest(found: list[Trouvaille]) -> list[str]:
    """What is said of what pseudonyms never replace, if there is some."""
    return [RESTE] if any(item.type in SIGNALES for item in found) else []


def ligne(texte: str, item: Trouvaille) -> str:
    """« ligne 3 : nom de personne, « Dupont » (nom après une civilité) »."""
    number = texte.count("\n", 0, item.start) + 1
    said = brief(item.texte, LONGEST)
    return f"- ligne {number}\u00a0: {NOMS[item.type][0]}, «\u00a0{said}\u00a0» ({item.regle})"
