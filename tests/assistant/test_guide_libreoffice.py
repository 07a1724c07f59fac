"""The guide as a Word file, opened by a real word processor."""

import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.entretien.court import short_document
from assistant.entretien.demande import Demande, read_demande
from assistant.entretien.guide import preparer
from assistant.entretien.liste import list_document
from assistant.entretien.page import guide_document
from assistant.export.ecriture import write
from knowledge.catalogue import Catalogue
from tests.assistant.test_export_libreoffice import text

needed = [name for name in ("soffice", "pdftotext") if shutil.which(name) is None]
pytestmark = pytest.mark.skipif(
    bool(needed), reason=f"LibreOffice and poppler are needed to open a DOCX: no {needed}"
)


def test_a_guide_and_its_checklist_are_printed_whole(tmp_path: Path, catalogue: Catalogue) -> None:
    asked = Demande("diagnostic", "mission locale", "jeunes", prescripteur="un service social")
    guide = preparer(read_demande(asked, pays="FR"))
    write(guide_document(guide, catalogue), tmp_path / "guide.docx")
    write(list_document(guide), tmp_path / "liste.docx")
    far = replace(asked, distance=True, interprete=True)
    write(short_document(guide), tmp_path / "page.docx")
    write(short_document(preparer(read_demande(far, pays="FR"))), tmp_path / "loin.docx")
    command = ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"]
    command += ["--convert-to", "pdf", "--outdir", str(tmp_path)]
    command += [str(tmp_path / f"{name}.docx") for name in ("guide", "liste", "page", "loin")]
    home = {**os.environ, "HOME": str(tmp_path)}
    subprocess.run(command, check=True, capture_output=True, timeout=240, env=home)
    pages, listed = text(tmp_path / "guide.pdf"), text(tmp_path / "liste.pdf")
    whole = " ".join(pages).replace("\u00a0", " ")
    for phase in guide.phases:
        assert phase.nom in whole
        assert all(row.texte in whole for row in phase.questions if len(row.texte) < 60)
    for said in ("☐", "3114", "à vérifier localement", "Appuis : [1]", "Origines :"):
        assert said in whole
    assert len(pages) <= 12
    assert len(listed) <= 2
    assert len(text(tmp_path / "page.pdf")) == len(text(tmp_path / "loin.pdf")) == 1
