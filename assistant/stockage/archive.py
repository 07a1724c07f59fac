"""Everything that is kept, as one archive that is read without Jalon: Markdown and JSON."""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from assistant import signalement
from assistant.autoevaluation.modele import RETIREE
from assistant.confidentialite import garde
from assistant.export.ecriture import write_bytes
from assistant.export.markdown import escaped, render
from assistant.export.reponses import conversation_document
from assistant.stockage import brouillons, conversations, schema, tables, transcriptions
from assistant.stockage.base import Stockage
from knowledge.french import fold

READ_ME = """# Ce que Jalon garde de vous

Archive faite le {date}. Rien n'a été envoyé. Tout ce que Jalon garde de vous y est, sauf les clés \
de vos pseudonymes : elles disent qui est qui, et restent où elles sont (`jalon donnees ou`).

- `conversations/` : une page par conversation, avec ses références. Ce qui n'a pas pu être \
vérifié n'y est pas repris comme un fait.
- `brouillons/` : ce que vous étiez en train d'écrire.
- `autoevaluation.md` : positions, preuves et plan.
- `transcriptions/` : vos entretiens simulés ou notés.
- `signalements.jsonl` : les réponses que vous avez signalées comme fausses.
- `confidentialite.toml` : votre liste de mots toujours signalés.
- `envois-forces.jsonl` : ce qui est parti malgré un refus (dates et nombres, jamais les mots).
- `donnees.json` : tout, pour un programme.

Ces fichiers peuvent parler de personnes : gardez-les en lieu sûr, supprimez-les quand ils ne \
servent plus.
"""


def exporter(stockage: Stockage, path: Path, *, replace: bool = False) -> int:
    """Write the archive in one move, readable by its owner alone; how many files it holds.

    Raises as `write_bytes` does, and StockageError.
    """
    with stockage.lire() as session:
        pages = dict(_pages(session))
    write_bytes(_zipped(pages), path, replace=replace)
    return len(pages)


def _zipped(pages: dict[str, str]) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for name, page in pages.items():
            file.writestr(name, page)
    return archive.getvalue()


def _pages(session: Session) -> Iterator[tuple[str, str]]:
    yield "LISEZ-MOI.md", READ_ME.format(date=french_day(tables.now()))
    for item in conversations.liste(session):
        tours = conversations.lire(session, item.id)
        page = render(conversation_document(tours, french_day(item.cree_le)))
        yield f"conversations/{_name(item.cree_le, item.titre, item.id)}.md", page
    for draft in brouillons.liste(session):
        name = _name(draft.modifie_le, draft.titre or draft.contenu, draft.id)
        yield f"brouillons/{name}.md", f"{draft.contenu}\n"
    for row in transcriptions.liste(session):
        body = json.dumps(row.contenu, ensure_ascii=False, indent=2)
        name = _name(row.cree_le, row.titre or row.genre, row.id)
        yield f"transcriptions/{name}.json", f"{body}\n"
    if page := "\n".join(_self_evaluation(session)):
        yield "autoevaluation.md", f"# Autoévaluation\n\n{page}\n"
    if reports := signalement.exported():
        yield "signalements.jsonl", reports
    yield from garde.pages().items()
    yield "donnees.json", json.dumps(everything(session), ensure_ascii=False, indent=2) + "\n"


def everything(session: Session) -> dict[str, Any]:
    """Every row of every table of the person's; what search makes of them is left out."""
    rows = {
        table.name: [dict(row) for row in session.execute(select(table)).mappings()]
        for table in tables.Base.metadata.sorted_tables
        if table.name != tables.TexteCherche.__tablename__
    }
    return {
        "jalon": signalement.installed_version(),
        "schema": schema.HEAD,
        "exporte_le": tables.now(),
        **rows,
        "signalements": signalement.lire(),
        **garde.pour_un_programme(),
    }


def _self_evaluation(session: Session) -> Iterator[str]:
    for position in session.scalars(select(tables.Position).order_by(tables.Position.date)):
        said = f" : {escaped(position.remarque)}" if position.remarque else ""
        level = "niveau retiré" if position.niveau == RETIREE else f"niveau {position.niveau}"
        yield (
            f"- {french_day(position.date)}, `{position.noeud}`, {level} ({position.auteur}){said}"
        )
    for preuve in session.scalars(select(tables.Preuve).order_by(tables.Preuve.cree_le)):
        kept = ", ".join(f"`{item.noeud}` ({item.etat})" for item in preuve.noeuds)
        facts = (preuve.date, preuve.ou, preuve.fait, preuve.resultat, preuve.texte)
        yield "\n## Preuve\n\n" + "\n\n".join(filter(None, (*map(escaped, facts), kept)))
    for etape in session.scalars(select(tables.Etape).order_by(tables.Etape.cree_le)):
        about = f" (`{etape.noeud}`)" if etape.noeud else ""
        before = f", avant le {french_day(etape.echeance)}" if etape.echeance else ""
        yield f"- [{'x' if etape.faite else ' '}] {escaped(etape.texte)}{about}{before}"


def french_day(iso: str) -> str:
    """`2026-03-02T14:05:09Z` is « 02/03/2026 »."""
    return "/".join(reversed(iso[:10].split("-")))


def _name(moment: str, title: str, identifiant: str) -> str:
    """A name that every system takes, and that no other file has."""
    parts = (moment[:10], fold(title)[:50], identifiant[:8])
    return "-".join(filter(None, (re.sub(r"[^a-z0-9]+", "-", part).strip("-") for part in parts)))
