"""Coherent pseudonyms: the same person, town or structure always gets the same one."""

import re
from collections.abc import Iterable

from assistant.confidentialite.accords import accord
from assistant.confidentialite.cle import Cle, empreinte
from assistant.confidentialite.personnes import Mention, Personne, lettre, mention
from assistant.confidentialite.trouvaille import SIGNALES, Trouvaille, sans_recouvrement

LABELS = {
    "email": "adresse électronique",
    "telephone": "téléphone",
    "nir": "numéro de sécurité sociale",
    "niss": "numéro national",
    "iban": "compte bancaire",
    "adresse": "adresse",
    "date_naissance": "date de naissance",
    "identifiant": "numéro",
    "employeur": "entreprise",
    "lieu": "ville",
    "structure": "structure",
}
NAMED = frozenset(("employeur", "lieu", "structure"))
"""What a sentence names: its pseudonym is read as a noun, with its article."""
SHORTEST = 3
"""Letters under which a word is only replaced where it was found."""


def pseudonymiser(texte: str, trouvailles: Iterable[Trouvaille], cle: Cle) -> str:
    """The text with pseudonyms; the key learns who is who, and can undo it."""
    found = [item for item in trouvailles if item.type not in SIGNALES]
    found = sans_recouvrement([*found, *_elsewhere(texte, found)])
    _know_persons(texte, found, cle)
    parts: list[str] = []
    places: list[tuple[int, str, str]] = []
    position = length = 0
    for item in found:
        label = _label(texte, item, cle)
        old, new = accord(texte[position : item.start], item.type, label)
        kept = texte[position : item.start - len(old)]
        length += len(kept)
        places += [(length, new, old)] if old else []
        end = _after(texte, item.end, label)
        places.append((length + len(new), label, texte[item.start : end]))
        length += len(new) + len(label)
        parts += [kept, new, label]
        position = end
    result = "".join([*parts, texte[position:]])
    cle.retenir(result, places)
    return result


def _after(texte: str, end: int, label: str) -> int:
    """Where the text goes on: «M. B.» ends a sentence with one full stop, not two."""
    stops = texte[end : end + 2]
    return end + 1 if label.endswith(".") and stops[:1] == "." and stops != ".." else end


def retablir(texte: str, cle: Cle) -> str:
    """The real words again: exactly where the text is as it was written, else by pseudonym."""
    places = cle.textes.get(empreinte(texte))
    if places is None:
        return _by_label(texte, cle)
    parts, position = [], 0
    for at, label, words in places:
        parts += [texte[position:at], words]
        position = at + len(label)
    return "".join([*parts, texte[position:]])


def _by_label(texte: str, cle: Cle) -> str:
    forms = cle.formes()
    if not forms:
        return texte
    labels = "|".join(re.escape(label) for label in sorted(forms, key=len, reverse=True))
    pattern = re.compile(_alone(labels))
    return pattern.sub(lambda match: forms[match.group()], texte)


def _elsewhere(texte: str, found: list[Trouvaille]) -> Iterable[Trouvaille]:
    """The same words where no rule saw them."""
    for words in {item.texte: item for item in found if len(item.texte) >= SHORTEST}.values():
        pattern = rf"(?<!\w){re.escape(words.texte)}(?!\w)"
        for match in re.finditer(pattern, texte):
            yield Trouvaille(words.type, match.group(), *match.span(), words.regle, 90)


def _know_persons(texte: str, found: list[Trouvaille], cle: Cle) -> None:
    """Whole names first, then relatives, so that a surname alone finds whose it is.

    Letters then go to who is new in the order of reading.
    """
    before = len(cle.personnes)
    names = [(item, mention(texte, item)) for item in found if item.type == "nom"]
    for _, said in sorted(
        names, key=lambda one: (-len(one[1].parts), not one[1].proche, one[0].start)
    ):
        _person(texte, said, cle)
    new = cle.personnes[before:]
    letters, read = [person.lettre for person in new], dict[int, Personne]()
    for _, said in sorted(names, key=lambda one: one[0].start):
        person = _person(texte, said, cle)
        read.setdefault(id(person), person)
    first = [person for person in read.values() if any(person is one for one in new)]
    for person, letter in zip(first, letters, strict=False):
        person.lettre = letter


def _person(texte: str, said: Mention, cle: Cle) -> Personne:
    """Who a name is: somebody of the same civility rather than of none."""
    able = [person for person in cle.personnes if person.accepts(said)]
    if able:
        same = (one for one in able if said.civilite and one.civilite == said.civilite)
        person = next(same, able[0])
        person.take(said)
        return person
    taken = {person.lettre for person in cle.personnes}
    rank = 0
    while (letter := lettre(rank)) in taken or re.search(_alone(re.escape(letter)), texte):
        rank += 1
    person = Personne(letter, set(said.parts), said.civilite, said.genre)
    cle.personnes.append(person)
    return person


def _alone(letters: str) -> str:
    """A letter that may stand for somebody, not one of a sigle: «B.», or «M.B.», never «C.V.»."""
    return rf"(?<!\w)(?<![A-LN-Z]\.)(?:{letters})(?!\w)"


def _label(texte: str, item: Trouvaille, cle: Cle) -> str:
    if item.type != "nom":
        return _numbered(texte, item, cle)
    said = mention(texte, item)
    person = _person(texte, said, cle)
    return (
        person.lettre
        if said.civilite or not person.civilite
        else f"{person.civilite} {person.lettre}"
    )


def _numbered(texte: str, item: Trouvaille, cle: Cle) -> str:
    known = cle.mots.setdefault(item.type, {})
    words = " ".join(item.texte.split()).casefold()
    if words not in known:
        number = len(known) + 1
        while _numero(item.type, number) in {*known.values()} or re.search(
            rf"(?<!\w){LABELS[item.type]} {number}(?!\w)", texte
        ):
            number += 1
        known[words] = _numero(item.type, number)
    return known[words]


def _numero(kind: str, number: int) -> str:
    """«ville 1», «[téléphone 1]»: between brackets what stands for a number or a line."""
    label = f"{LABELS[kind]} {number}"
    return label if kind in NAMED else f"[{label}]"
