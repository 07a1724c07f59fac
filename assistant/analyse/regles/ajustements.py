"""Adjustments: a verb of action to come, and when, with whom, or a sign of success."""

import re
from functools import lru_cache

from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import alternatives, compiler, donnees, sans_accents
from assistant.analyse.phrases import Phrase
from assistant.analyse.regles.signe import Signe, signe

_WILL = compiler(
    r"\b(?:je|j'|nous) ?(?:me |m'|la |le |les |l'|lui |leur |en |y |nous |n'|ne )*(?!serai\b"
    r"|aimerai\b|aurai\b|pourrai\b|saurai\b)[a-z]+r(?:ai|ons)\b|\bon (?!sera|aura|verra|dira"
    r"|pourra|saura)[a-z]+ra\b"
)
_SIGN = compiler(
    r"(?:le|mon|un) (?:signe|indicateur)[^.]{0,40}(?:marche|reussite|reussi|fonctionne)"
)
MANQUES = {
    "quand": "quand",
    "avec_qui": "avec qui ou pour qui",
    "signe": "à quel signe vous verrez que cela marche",
}


def ajustement(lecture: Lecture, phrase: Phrase) -> Signe | None:
    """What the author says they will do, when a time or a person says how."""
    if match := lecture.cherche(_SIGN, phrase):
        return signe(lecture, phrase, match, "signe de réussite")
    match = lecture.cherche(_WILL, phrase)
    if match and manques(lecture.mots(phrase)) != tuple(MANQUES):
        return signe(lecture, phrase, match, "action à venir")
    for regle, pattern in _plans():
        if match := lecture.cherche(pattern, phrase):
            return signe(lecture, phrase, match, regle)
    return None


def echeance(lecture: Lecture, phrase: Phrase) -> re.Match[str] | None:
    """A date in a sentence told in the present: what is to come, where limits have been said."""
    found = donnees("actions")
    start, end = lecture.de(phrase)
    words = re.sub(r"\b(?:que|qu'|ou|dont|ce qu|s)(?: |')[^,.;:]*", "", lecture.sienne[start:end])
    if compiler(found["passe"]).search(words):
        return None
    due = lecture.cherche(alternatives(found["echeances"]), phrase)
    noted = not re.search(r"\b[a-z]+ (?:est|etait|a|sont|ont)\b", words) and ":" in words
    return due if due and (noted or compiler(found["au_present"]).search(words)) else None


def manques(words: str) -> tuple[str, ...]:
    """Which of when, with whom and sign of success a sentence does not say."""
    found = donnees("actions")
    return tuple(name for name in MANQUES if not alternatives(found[name]).search(words))


@lru_cache(maxsize=1)
def _plans() -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = donnees("actions")
    verbs = "|".join(sans_accents(word) for word in found["infinitifs"])
    soon = "(?:" + "|".join(found["bientot"]) + ")"
    other = "|".join(rf"{word}\b" for word in found["pas_une_action"])
    now = rf"\bj(?:e |')(?:l'|la |le |les |lui |leur |me |m'|en |y )*(?!{other})[a-z]+"
    return (
        ("plan annoncé", alternatives(_dated(found["plans"], verbs))),
        ("action datée", compiler(rf"\b{soon}(?! que),?[^.;]{{0,40}}?{now}")),
        ("action datée", compiler(rf"{now}[^.;]{{0,60}} {soon}")),
    )


def _dated(plans: list[str], verbs: str) -> list[str]:
    """« j'ai prévu de », « je vais demander … » : the verb is one of action."""
    to = r"(?:lui |leur |l'|le |la |les |me |m'|en |y )*"
    when = r"(?:donc |aussi |d'abord |desormais |maintenant )*"
    planned = (
        r"(?:j'ai (?:deja |donc |aussi )?(?:prevu|decide|programme|planifie|convenu)"
        rf"|je (?:prevois|compte|m'engage a|me propose|planifie)) (?:de |d'"
        rf"|a )?{to}[a-z']+(?:er|ir|re)\b"
    )
    tale = r"(?!parler (?:d'une? |de la fois|de mon (?:stage|premier)|ici))"
    return [rf"je vais {when}{to}{tale}(?:{verbs})\b", planned, *plans]
