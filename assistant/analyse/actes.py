"""Acts of the trade told by their author: a verb in the first person, affirmed, and its object."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import alternatives, compiler, sans_accents
from assistant.analyse.phrases import Phrase

_TO = r"(?:me |m'|nous |lui |leur |la |le |les |l'|en |y )*"
_WHEN = (
    r"(?:(?:alors|donc|aussi|ensuite|d'abord|bien|enfin|deja|ainsi|tout|vite|meme|moi-meme"
    r"|egalement|ensemble|ici|aussitot|seule?|longuement|puis|par ailleurs|[a-z]{3,}ment) )*"
)
_AUX = rf"(?:j'(?:y |en )?(?:ai|avais)|je {_TO}(?:ai|avais|suis|etais)|je m'(?:en )?suis)"
_ABLE = (
    r"(?:pu|su|reussi a|choisi (?:de|d')|decide (?:de|d')|pris le temps (?:de|d')|pris soin (?:de"
    r"|d')|commence (?:par|a)|veille a|continue (?:a|de)|tenu a|prefere|fini par|ete amenee? a"
    r"|eu a|ose|appris a|pense a|entrepris (?:de|d')|participe a) ?"
)
_TOGETHER = r"|(?:nous avons|on a|nous avions)"
_SMALL = (
    r"a|au|aux|avec|de|du|des|d'|le|la|les|l'|une?|son|sa|ses|leur|leurs|mon|ma|mes|notre|nos|ce"
    r"|cet|cette|ces|lui|elle|eux|elles|ensemble|alors|ensuite|bien|aussi|donc|en|sur|pour|par"
    r"|aupres|chez|premiers?|premieres?|deuxieme|troisieme|second|seconde|petite?s?|grande?s?"
    r"|nouvelle|nouveau|simples?|courte?|complet|complete|plusieurs|deux|trois|quatre|cinq|six"
    r"|quelques|dernier|derniere|chaque|tous|toutes|tout|toute|puis|d'abord|mme|mr?\.?"
    r"|madame|monsieur|[a-z]\.?"
)
_GAP = rf"(?:(?:{_SMALL}|[a-z]{{3,}}ment)(?: |(?<='))){{0,6}}"
"""What may stand between a verb and its object: words that name nothing."""
_ONE = r"(?:(?!que|qui|parce|quand|car|et|ou|mais|si|comme|pas|jamais|rien|plus)[a-z-]+ )?"
_THEN = (
    r"(?:[^.;:?!¤]{0,90}?(?:, | et | puis ))"
    r"(?:puis |ensuite |et |enfin |meme )*" + _TO
)
_OTHER = re.compile(
    r"\b(?:il|elle|ils|elles|on|qui|que|qu'|ne|n'|pas|dont|quand|si|s'il|nous|tu|vous)(?: |(?<='))"
)
_PERSONNE = r"(?:la personne|mme [a-z]\.?|m\. [a-z]\.?|madame|monsieur|le jeune|la jeune|la dame)"
IRREGULAR = {
    "faire": ("fait", "fais"),
    "mettre": ("mis", "mets"),
    "prendre": ("pris", "prends"),
    "dire": ("dit", "dis"),
    "ecrire": ("ecrit", "ecris"),
    "decrire": ("decrit", "decris"),
    "suivre": ("suivi", "suis"),
    "lire": ("lu", "lis"),
    "relire": ("relu", "relis"),
    "revoir": ("revu", "revois"),
    "refaire": ("refait", "refais"),
    "recueillir": ("recueilli", "recueille"),
    "accueillir": ("accueilli", "accueille"),
    "definir": ("defini", "definis"),
    "etablir": ("etabli", "etablis"),
    "batir": ("bati", "batis"),
    "construire": ("construit", "construis"),
    "co-construire": ("co-construit", "co-construis"),
    "coconstruire": ("coconstruit", "coconstruis"),
    "conduire": ("conduit", "conduis"),
    "instruire": ("instruit", "instruis"),
    "traduire": ("traduit", "traduis"),
    "reduire": ("reduit", "reduis"),
    "remettre": ("remis", "remets"),
    "transmettre": ("transmis", "transmets"),
    "reprendre": ("repris", "reprends"),
    "rendre": ("rendu", "rends"),
    "obtenir": ("obtenu", "obtiens"),
    "tenir": ("tenu", "tiens"),
    "soutenir": ("soutenu", "soutiens"),
    "convenir": ("convenu", "conviens"),
    "joindre": ("joint", "joins"),
    "concevoir": ("concu", "concois"),
    "remplir": ("rempli", "remplis"),
    "saisir": ("saisi", "saisis"),
    "promouvoir": ("promu", "promeus"),
    "repartir": ("reparti", "repartis"),
}
"""Past participle and present of the verbs whose infinitive does not end in -er."""


@dataclass(frozen=True)
class Acte:
    """A verb, its objects, and what excuses a sentence from telling it."""

    motif: re.Pattern[str]
    sauf: re.Pattern[str]

    def dit(self, lecture: Lecture, phrase: Phrase) -> bool:
        """Whether the author says that they did it."""
        if lecture.cherche(self.sauf, phrase):
            return False
        found = self.motif.finditer(lecture.mots(phrase).lower())
        return any(not _OTHER.search(match["suite"] or "") for match in found)


def actes(data: dict[str, Any]) -> Iterator[tuple[str, Acte]]:
    """Each kind of act by its name."""
    sauf = alternatives(data["sauf"])
    for name, row in data["gestes"].items():
        for acte in row["actes"]:
            yield name, Acte(_motif(acte, bool(row.get("ensemble"))), sauf)


def _motif(acte: dict[str, Any], together: bool) -> re.Pattern[str]:
    done, now, to = ("|".join(forms) for forms in zip(*map(_formes, acte["verbes"]), strict=True))
    objets = "|".join(acte["objets"]).replace("{personne}", _PERSONNE)
    subject = f"(?:{_AUX}{_TOGETHER if together else ''})"
    did = rf"{subject} {_WHEN}(?:(?P<suite>[a-z'-]+{_THEN})?(?:{done})|{_ABLE}{_TO}(?:{to}))"
    does = rf"(?:je |j'){_TO}(?:{now})"
    told = rf"\b(?:{did}|{does})\b(?:,? |(?=[.,]|$)){_WHEN}{_GAP}{_ONE}{_GAP}(?:{objets})"
    turned = rf"\b(?:{objets}) (?:[a-z']+ ){{0,3}}?que {_AUX} {_WHEN}(?:{done})\b"
    return compiler(f"(?:{told}|{turned})")


def _formes(verb: str) -> tuple[str, str, str]:
    """Past participle, present and infinitive; words after the verb stay after it."""
    first, *rest = sans_accents(verb).split(" ")
    if first == "me":
        first, *rest = rest
    tail = "".join(f" {_WHEN}{word}" for word in rest)
    done, now = IRREGULAR.get(first, (f"{first[:-1]}(?:e|es|s)?", first[:-1]))
    if first.endswith("er") and first not in IRREGULAR:
        done, now = f"{first[:-1]}e?s?", _present(first)
    return f"(?:{done}){tail}", f"{now}{tail}", f"{first}{tail}"


def _present(verb: str) -> str:
    """« j'appelle », « je recense »."""
    stem = verb[:-2]
    return f"{stem}{stem[-1]}?e" if stem[-1] in "lt" else f"{stem}e"
