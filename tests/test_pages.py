"""The pages lead where they say, and show nothing that is fetched from elsewhere."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from knowledge.loader import build_referentiel
from tests.command import ROOT
from tests.commandes_montrees import PAGES, TOOLS
from tests.ecrans import ECRANS, FOLDER, QUESTION, TURNS

DOCS = ROOT / "docs"
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
_NAMED = re.compile(r"`(docs/[\w./-]+\.md)`")
_IMAGE = re.compile(r"!\[(?P<said>[^\]]*)\]\((?P<path>[^)]+)\)")


@pytest.mark.parametrize("page", TOOLS, ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_every_link_of_a_page_leads_to_a_file(page: Path) -> None:
    text = page.read_text("utf-8")
    near = [name for name in _LINK.findall(text) if not re.match(r"https?:|mailto:", name)]
    assert [name for name in near if not (page.parent / name).exists()] == []
    assert [name for name in _NAMED.findall(text) if not (ROOT / name).exists()] == []


def test_the_readme_names_every_page() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    linked = {(ROOT / name).resolve() for name in _LINK.findall(text) if "//" not in name}
    assert set(PAGES) - {ROOT / "README.md"} <= linked


def test_the_readme_shows_three_screens_and_says_what_is_on_them() -> None:
    shown = list(_IMAGE.finditer((ROOT / "README.md").read_text("utf-8")))
    assert [Path(image["path"]).stem for image in shown] == list(ECRANS)
    assert all(len(image["said"]) > 100 for image in shown)


@pytest.mark.parametrize("name", list(ECRANS))
def test_a_screen_is_a_picture_that_fetches_nothing(name: str) -> None:
    text = (FOLDER / f"{name}.svg").read_text("utf-8")
    assert ElementTree.fromstring(text).tag.endswith("svg")
    without = text.replace("http://www.w3.org/2000/svg", "").replace(
        "https://www.textualize.io", ""
    )
    assert "http" not in without
    assert "@font-face" not in without


def test_the_screens_show_the_runs_that_they_are_drawn_from() -> None:
    words = {"demander": QUESTION, "entrainer": TURNS[1], "preparer": "Le cadre, à dire"}
    for name, said in words.items():
        text = (
            (FOLDER / f"{name}.svg")
            .read_text("utf-8")
            .replace("&#160;", " ")
            .replace("\u00a0", " ")
        )
        assert said in text.replace("&#x27;", "'"), name


def test_the_example_of_a_référentiel_has_the_right_shape() -> None:
    import yaml

    page = (DOCS / "ajouter-un-referentiel.md").read_text("utf-8")
    (example,) = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    found = build_referentiel(yaml.safe_load(example))
    assert found.noeuds[0].enfants[0].id == "exemple/C1"
    assert found.noeuds[0].enfants[0].enfants[0].id == "exemple/C1/c1"
