"""The DOCX opened by a real word processor."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from filelock import FileLock

from assistant.export.document import Document
from assistant.export.ecriture import write
from assistant.export.reponses import answer_document, conversation_document
from tests.assistant.answers import UNPROVED
from tests.assistant.documents import compared, everything, listed, tours

needed = [name for name in ("soffice", "pdftotext") if shutil.which(name) is None]
pytestmark = pytest.mark.skipif(
    bool(needed), reason=f"LibreOffice and poppler are needed to open a DOCX: no {needed}"
)
Pages = dict[str, list[str]]


def documents() -> dict[str, Document]:
    return {
        "tableau": answer_document("compare l'entretien", compared()),
        "criteres": answer_document("quels sont les critères ?", listed(120)),
        "conversation": conversation_document(tours(), "26/11/2026"),
        "tout": everything(),
    }


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Pages:
    """The text of each page of each document, converted once for all the workers."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "libreoffice"
    folder.mkdir(exist_ok=True)
    kept = folder / "pages.json"
    with FileLock(f"{kept}.lock"):
        if not kept.is_file():
            kept.write_text(json.dumps(converted(folder)), "utf-8")
    found: Pages = json.loads(kept.read_text("utf-8"))
    return found


def converted(folder: Path) -> Pages:
    for name, document in documents().items():
        write(document, folder / f"{name}.docx")
    files = [str(path) for path in sorted(folder.glob("*.docx"))]
    command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profil').as_uri()}"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *files]
    home = {**os.environ, "HOME": str(folder)}
    subprocess.run(command, check=True, capture_output=True, timeout=240, env=home)
    return {name: text(folder / f"{name}.pdf") for name in documents()}


def text(pdf: Path) -> list[str]:
    """What each page says, its white space as single spaces."""
    done = subprocess.run(
        ["pdftotext", "-layout", "-enc", "UTF-8", str(pdf), "-"], check=True, capture_output=True
    )
    found = done.stdout.decode("utf-8").removesuffix("\f").split("\f")
    return [" ".join(page.split()) for page in found]


def test_an_answer_with_a_table_is_one_page_that_says_it_all(pages: Pages) -> None:
    (page,) = pages["tableau"]
    for said in ("entretien technique", "50 minutes", "Au titre", "« 00 h 40 min »", "12 à 14"):
        assert said in page
    assert "page 1 sur 1" in page


def test_a_long_list_repeats_the_heads_of_its_references_on_each_page(pages: Pages) -> None:
    found = pages["criteres"]
    assert 6 <= len(found) <= 14
    whole = " ".join(found)
    assert all(f"« Le critère {n} est tenu » [{n}]" in whole for n in range(1, 121))
    listing = [page for page in found if "cip/CP2/c" in page]
    assert len(listing) >= 3
    assert all("Élément Document Lignes" in page for page in listing)
    for number, page in enumerate(found, 1):
        assert f"page {number} sur {len(found)}" in page


def test_a_conversation_keeps_its_order_and_its_references_come_last(pages: Pages) -> None:
    whole = " ".join(pages["conversation"])
    asked = [tour.question for tour in tours()]
    places = [whole.index(question) for question in [*asked, "Références", "Marques :"]]
    assert places == sorted(places)
    assert UNPROVED.texte not in whole
    assert 3 <= len(pages["conversation"]) <= 8


def test_hostile_words_are_shown_as_they_are(pages: Pages) -> None:
    whole = " ".join(pages["tout"])
    for said in ("=cmd|' /C calc'!A0", "[clic](http://exemple.test/)", "<script>alert(1)</script>"):
        assert said in whole
    assert "undeuxtroisquatre" in whole
    assert "☐" in whole
