"""A writing put together: the whole in the order of the criteria, and its oral version.

What is said of it comes from its words, never from the prompts that have an answer.
"""

from collections.abc import Iterator

from assistant.analyse.consignes import SYNTHESE, Section
from assistant.analyse.placement import dits, ecarts
from assistant.analyse.redaction import AROBASE, VIDE, Redaction
from assistant.texte import brief

AROBASE_SAID = (
    "Épreuve Arobase : les critères sont ceux de la grille que remet l'organisme ; Jalon n'en"
    " attribue aucun."
)


def assemble(ecrit: Redaction) -> str:
    """The whole as Markdown: a header that names the criteria touched on, then each part."""
    title = "Synthèse d'entretien" if ecrit.cadre == SYNTHESE else "Analyse de pratique"
    parts = [f"# {title}", _covered(ecrit), *_misplaced(ecrit)]
    for section in ecrit.forme.sections:
        words = ecrit.section(section)
        missing = ecrit.cadre != SYNTHESE and not _asked(ecrit, section)
        if words or not missing:
            parts.append(f"## {section.titre}\n\n{words or VIDE}")
    if ecrit.retenues:
        listed = "\n".join(f"- {name}" for name in ecrit.citees())
        parts.append(f"## Compétences mobilisées\n\n{listed}")
    return "\n\n".join(parts)


def _asked(ecrit: Redaction, section: Section) -> bool:
    return any(item.section == section.id for item in ecrit.forme.consignes)


def _misplaced(ecrit: Redaction) -> Iterator[str]:
    found = ecarts(ecrit)
    if found:
        yield "\n".join(f"- {item}" for item in found)


def _covered(ecrit: Redaction) -> str:
    if ecrit.parcours in AROBASE:
        return AROBASE_SAID
    names = list(_criteres(ecrit))
    if not names:
        return "Aucun critère n'est encore reconnu dans le texte."
    return f"Critères que le texte aborde, d'après la relecture : {', '.join(names)}."


def _criteres(ecrit: Redaction) -> Iterator[str]:
    """Those of what is recognised, in the order of the référentiel."""
    if ecrit.cadre == SYNTHESE:
        from assistant.analyse.lecture import Lecture
        from assistant.analyse.squelette import reconnaitre

        found = (item for item in reconnaitre(Lecture(ecrit.texte())) if item.start >= 0)
        yield from dict.fromkeys(item.critere for item in found)
        return
    from assistant.analyse.lexique import donnees

    rows, told = donnees("reperage")["mouvements"], set(dits(ecrit.texte()))
    yield from dict.fromkeys(str(row["critere"]) for name, row in rows.items() if name in told)


def oral(ecrit: Redaction) -> str:
    """Five minutes: one line a movement, the first sentence that says it."""
    head = "# À l'oral, en cinq minutes"
    lines = [f"- **{name}** : {words}" for name, words in lignes(ecrit)]
    said = "Une ligne par mouvement ; dites le reste avec vos mots."
    return "\n\n".join([head, said, "\n".join(lines)])


def lignes(ecrit: Redaction) -> Iterator[tuple[str, str]]:
    """Each part and its line; where its movement is not recognised, it is said."""
    for section in ecrit.forme.sections:
        words = ecrit.section(section)
        yield section.titre, _ligne(words, section.mouvements) if words else VIDE


def _ligne(words: str, expected: tuple[str, ...]) -> str:
    from assistant.analyse.phrases import phrases

    found = dits(words)
    known = [sentence for name in expected for sentence in found.get(name, ())]
    if known or not found or not expected:
        return known[0] if known else next((p.extrait(words) for p in phrases(words)), VIDE)
    start = brief(words, 60)
    return f"[à écrire : rien de tel n'est repéré dans cette partie, qui commence par « {start} »]"
