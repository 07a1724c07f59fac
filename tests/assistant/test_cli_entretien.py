"""`jalon entretien preparer`, typed for real."""

import io
import json

import pytest
from docx import Document

from tests.assistant.test_cli_light import GUARDED
from tests.command import Jalon

KEEP = """
from assistant.entretien.demande import Demande, read_demande
from assistant.entretien.guide import preparer
from assistant.entretien.suite import garder
from assistant.stockage.base import ouvrir
stockage = ouvrir()
first = Demande("diagnostic", "cpas", "seniors", 45, True, True)
for asked, text, repere in (
    (first, "Moi : écrire le premier", "9 h"),
    (Demande("accueil"), "Moi : rappeler lundi", ""),
):
    with stockage.ecrire() as session:
        garder(session, preparer(read_demande(asked)), text, repere)
"""
PREPARE = ("entretien", "preparer")
FULL = (
    *("--type", "diagnostic", "--structure", "mission locale", "--public", "jeunes"),
    *("--duree", "45", "--distance", "--interprete", "--prescripteur", "un service social"),
    *("--referentiel", "rncp37504"),
)


def test_the_type_alone_gives_a_whole_guide(jalon: Jalon) -> None:
    run = jalon(*PREPARE, "--type", "accueil")
    assert (run.code, run.err) == (0, "")
    lines = run.out.splitlines()
    heads = [line for line in lines if line.startswith("## ")]
    assert heads == [
        "## Le cadre, à dire à voix haute",
        "## Les phases, et quoi demander",
        "## Si quelque chose vous alerte (France)",
        "## Pour conclure",
        "## Pour aller plus loin",
    ]
    below = [line for line in lines if line.startswith("### ")]
    assert below[0] == "### À préparer avant"
    assert below[2] == "### 1. Accueillir (2 minutes, de 0 à 2)"
    assert below[-1] == "### Après"
    assert "- `cip/CP1/c1` : CIP · CP1 · critère 1, cip-reac-re, ligne 368" in run.out


@pytest.mark.parametrize(
    "options",
    [
        ("--type", "accueil", "--structure", "mission locale", "--duree", "30"),
        ("--type", "tripartite", "--structure", "cap emploi", "--public", "santé"),
        ("--type", "bilan", "--structure", "chantier d'insertion", "--duree", "120"),
        ("--type", "employeur", "--structure", "ETTI"),
        FULL,
    ],
)
def test_the_first_sixty_lines_are_enough_to_hold_the_entretien(
    jalon: Jalon, options: tuple[str, ...]
) -> None:
    data = jalon(*PREPARE, *options, "--json").json
    lines = jalon(*PREPARE, *options).out.splitlines()
    first = " ".join(lines[:60])
    assert all(row["texte"] in first for row in (*data["cadre"], *data["conclusion"]))
    assert all(
        row["texte"] in first for row in (*data["seul_a_seul"], *data["urgences_a_distance"])
    )
    for rank, phase in enumerate(data["phases"], 1):
        assert f"**{rank}. {phase['nom']}, {phase['minutes']} min" in first
        assert all(row["texte"] in first for row in phase["questions"][:2])
    assert "votre hiérarchie" in first
    assert "## Pour aller plus loin" in lines[:61]


@pytest.mark.parametrize("options", [FULL, ("--type", "suivi", "--public", "jeunes")])
def test_nothing_of_the_guide_is_left_out_of_its_page(
    jalon: Jalon, options: tuple[str, ...]
) -> None:
    data = jalon(*PREPARE, *options, "--json").json
    page = jalon(*PREPARE, *options).out
    rows = [*data["avant"], *data["cadre"], *data["conclusion"], *data["apres"]]
    for phase in data["phases"]:
        rows += [*phase["questions"], *phase["relances"], *phase["reformulations"]]
        assert all(said.rstrip(".") in page for said in (*phase["buts"], *phase["a_ecouter"]))
    rows += [row for item in data["si_la_personne_ouvre"] for row in item["questions"]]
    assert all(row["texte"] in page for row in rows)
    assert all(said in page for said in (*data["presentation"], *data["ressources"]))
    assert all(who in page for item in data["urgences"] for who in item["alerter"])


def test_every_option_is_heard(jalon: Jalon) -> None:
    run = jalon(*PREPARE, *FULL, "--json")
    data = run.json
    assert run.code == 0
    assert (data["duree"], data["distance"], data["interprete"]) == (45, True, True)
    assert data["structure"]["id"] == "mission-locale"
    assert data["public"]["id"] == "moins-de-26-ans"
    assert data["prescripteur"] == "un service social"
    assert {name.split("/")[0] for name in data["citations"]} == {"rncp37504"}
    assert sum(phase["minutes"] for phase in data["phases"]) == 45


def test_the_same_options_print_the_same_guide(jalon: Jalon) -> None:
    first, second = (jalon(*PREPARE, *FULL) for _ in range(2))
    assert first.raw_out == second.raw_out


def test_the_country_chosen_says_whom_to_alert(jalon: Jalon) -> None:
    belgian = jalon(*PREPARE, "--type", "accueil", "--json", env={"JALON_PAYS": "BE"}).json
    french = jalon(*PREPARE, "--type", "accueil", "--json").json
    assert (belgian["pays"], belgian["referentiel"]) == ("BE", "interfede")
    assert "3114" not in json.dumps(belgian["urgences"])
    assert "3114" in json.dumps(french["urgences"])
    assert "critère" not in belgian["texte"]


def test_the_bare_checklist_is_phases_minutes_and_boxes(jalon: Jalon) -> None:
    run = jalon(*PREPARE, "--type", "suivi", "--liste")
    lines = [line for line in run.out.splitlines()[1:] if line]
    assert all(line.startswith(("## ", "- [ ] ")) for line in lines)
    assert "## Conclure · 4 min" in lines


def test_the_guide_is_written_as_markdown_and_as_a_word_file(jalon: Jalon) -> None:
    run = jalon(*PREPARE, *FULL, "--sortie", "guide.docx")
    file = Document(io.BytesIO((jalon.home / "guide.docx").read_bytes()))
    said = "\n".join(paragraph.text for paragraph in file.paragraphs)
    assert run.err == "Guide enregistré dans guide.docx.\n"
    assert "Le cadre, à dire à voix haute" in said
    assert jalon(*PREPARE, *FULL, "--sortie", "guide.md").code == 0
    written = (jalon.home / "guide.md").read_text("utf-8")
    assert written.strip() == run.out.strip()
    again = jalon(*PREPARE, *FULL, "--sortie", "guide.md")
    assert (again.code, again.out) == (2, "")
    assert "--remplacer" in again.err
    assert jalon(*PREPARE, *FULL, "--sortie", "guide.md", "--remplacer").code == 0


def test_plain_lines_have_no_mark_and_say_what_is_to_tick(jalon: Jalon) -> None:
    run = jalon(*PREPARE, "--type", "accueil", "--simple")
    assert run.code == 0
    assert not any(mark in run.out for mark in ("#", "**", "[ ]", "|", "`"))
    assert "- À cocher : Retenir" in run.out
    assert "- Risque suicidaire. Des mots comme" in run.out
    assert " : D'abord, Posez la question clairement" in run.out


def test_the_fifteen_minutes_are_read_as_sentences(jalon: Jalon) -> None:
    run = jalon(
        *PREPARE, "--type", "diagnostic", "--structure", "CHRS", "--preparation", "--simple"
    )
    assert "- 0 à 3 min : Écrivez en trois phrases" in run.out


def test_what_was_agreed_is_read_from_a_file_or_from_standard_input(jalon: Jalon) -> None:
    (jalon.home / "convenu.txt").write_text("Moi : appeler le centre\n", "utf-8")
    from_file = jalon(*PREPARE, "--type", "suivi", "--suite", "convenu.txt")
    piped = jalon(*PREPARE, "--type", "suivi", "--suite", "-", stdin=b"Moi : appeler le centre\n")
    assert "- [ ] Moi : appeler le centre" in from_file.out
    assert piped.out == from_file.out
    missing = jalon(*PREPARE, "--type", "suivi", "--suite", "absent.txt")
    assert (missing.code, missing.out) == (1, "")
    assert "absent.txt" in missing.err


def test_what_was_noted_in_jalon_is_taken_up_again(jalon: Jalon) -> None:
    kept = jalon.python(KEEP)
    assert kept.code == 0, kept.err
    run = jalon(*PREPARE, "--type", "suivi", "--suite", "derniere")
    assert "- [ ] Moi : rappeler lundi" in run.out
    assert "le premier" not in run.out
    assert "Repris : " in run.err
    assert " · accueil · Moi : rappeler lundi. Vérifiez que c'est bien cet entretien" in run.err


def test_what_was_noted_is_listed_and_the_one_meant_is_taken_with_its_options(
    jalon: Jalon,
) -> None:
    assert jalon.python(KEEP).code == 0
    listed = jalon(*PREPARE, "--suite", "liste")
    last, first = listed.out.splitlines()
    assert "rappeler lundi" in last
    assert " · diagnostic · CPAS (centre public d'action sociale) · senior · 9 h · " in first
    name = first.split(" · ")[0]
    run = jalon(*PREPARE, "--suite", name, "--json")
    data = run.json
    assert (run.code, data["type"], data["duree"]) == (0, "suivi", 45)
    assert (data["distance"], data["interprete"]) == (True, True)
    assert (data["structure"]["id"], data["public"]["id"]) == ("cpas", "seniors")
    assert data["convenu"]["lignes"] == ["Moi : écrire le premier"]
    assert "repère « 9 h »" in data["texte"]
    other = jalon(*PREPARE, "--type", "bilan", "--duree", "1h", "--suite", name, "--json").json
    assert (other["type"], other["duree"]) == ("bilan", 60)


def test_one_page_is_printed_and_written(jalon: Jalon) -> None:
    run = jalon(*PREPARE, "--type", "accueil", "--structure", "mission locale", "--court")
    heads = [line for line in run.out.splitlines() if line.startswith("## ")]
    assert heads == [
        "## Le cadre, à dire",
        "## Les phases",
        "## Si quelque chose vous alerte",
        "## Pour conclure",
    ]
    assert len(run.out.split()) < 700
    assert jalon(*PREPARE, "--type", "accueil", "--court", "--sortie", "page.docx").code == 0
    assert Document(io.BytesIO((jalon.home / "page.docx").read_bytes())).paragraphs


@pytest.mark.parametrize(
    ("option", "line"),
    [
        ("--public", "santé : une personne dont la santé compte dans le projet"),
        ("--structure", "mission locale : Mission locale"),
    ],
)
def test_the_names_that_are_known_are_listed(jalon: Jalon, option: str, line: str) -> None:
    run = jalon(*PREPARE, option, "liste")
    assert (run.code, run.err) == (0, "")
    assert line in run.out.replace("\u00a0", " ").splitlines()


def test_a_public_that_is_not_known_gives_a_guide_all_the_same(jalon: Jalon) -> None:
    run = jalon(*PREPARE, "--type", "accueil", "--public", "martiens")
    assert run.code == 0
    assert "« martiens » n'est pas un public que Jalon connaît" in run.err
    assert "## Le cadre, à dire à voix haute" in run.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Il manque le type d'entretien"),
        (("--type", "visite"), "« visite » n'existe pas"),
        (("--type", "accueil", "--duree", "5"), "de 15 à 120"),
        (("--type", "accueil", "--duree", "long"), "ou des heures (1 h, 1 h 30)"),
        (("--type", "accueil", "--court", "--liste"), "pas les deux"),
        (("--type", "accueil", "--referentiel", "cap"), "choisissez cip"),
        (("--type", "accueil", "--sortie", "guide.pdf"), ".docx"),
        (("--type", "accueil", "--preparation", "--public", "jeunes"), "type de structure"),
        (("--type", "suivi", "--suite", "-"), "une ligne par point"),
        (("--type", "suivi", "--suite", "derniere"), "Rien de convenu n'a encore été noté"),
    ],
)
def test_what_cannot_be_used_is_one_french_sentence(
    jalon: Jalon, words: tuple[str, ...], said: str
) -> None:
    run = jalon(*PREPARE, *words)
    assert (run.code, run.out) == (2, "")
    assert run.err.count("\n") == 1
    assert said in run.err


def test_a_structure_of_one_s_own_is_accepted_and_it_is_said(jalon: Jalon) -> None:
    run = jalon(*PREPARE, "--type", "accueil", "--structure", "un atelier\x1b[31m de vannerie")
    assert run.code == 0
    assert "« un atelier de vannerie » n'est pas une structure que Jalon connaît" in run.err
    assert "\x1b" not in run.out + run.err


def test_no_socket_is_opened_to_prepare(jalon: Jalon) -> None:
    jalon.command = (*jalon.command[:-1], GUARDED)
    run = jalon(*PREPARE, *FULL)
    assert run.code == 0
    assert "network" not in run.err


def test_what_a_turn_does_is_said_in_plain_french(jalon: Jalon) -> None:
    turn = json.dumps({"texte": "Nous avons trente minutes. Comment va votre santé ?"}).encode()
    run = jalon("entretien", "reconnaitre", "-", stdin=turn)
    assert (run.code, run.err) == (0, "")
    assert "cadre : but, durée" in run.out
    assert "question ouverte" in run.out
    assert "sujets : santé" in run.out
    assert "_" not in run.out
    coded = jalon("entretien", "reconnaitre", "-", "--json", stdin=turn)
    assert '"question_ouverte"' in coded.out
