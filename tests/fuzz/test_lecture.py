"""No text, however strange, makes what reads it fail: the analyser, the YAML, the ledger."""

from collections.abc import Callable
from pathlib import Path

from hypothesis import assume, example, given
from hypothesis import strategies as st

from assistant.confidentialite.cle import Cle
from assistant.confidentialite.detection import detecter
from assistant.confidentialite.pseudonymes import pseudonymiser, retablir
from assistant.confidentialite.trouvaille import Trouvaille
from assistant.reponse.answer import Affirmation, Statut
from assistant.reponse.extrait import quote
from assistant.reponse.ledger import check, status_of
from knowledge.catalogue import Catalogue
from knowledge.errors import KnowledgeError
from knowledge.french import analyse, fold
from knowledge.loader import load_referentiel, read_yaml
from tests.fuzz.textes import cases, hostile

CATALOGUE = Catalogue.load()
IDS = sorted(name for name, node in CATALOGUE.noeuds.items() if node.contenu)
SOUND = """\
id: essai
intitule: Un référentiel d'essai
sigle: ESSAI
sources: [rncp37504-referentiel]
noeuds:
- code: A
  kind: bloc
  texte: Un bloc
  lignes: [[rncp37504-referentiel, 3, 3]]
"""
YAML_PIECES = (
    *("[", "]", "{", "}", "- ", ": ", "? ", "&a ", "*a", "'", '"', "|\n", ">", "#", "\t", "\n"),
    *("%YAML 9", "---\n", "...\n", "  ", "<<: *a", "~", "!!int ", "!!python/object:os.system "),
    *("2001-99-99", "2001-01-01 99:99:99", "!!binary é", "1e999", ".inf", "0x", "0b", "1_:"),
    *("é", "\x00", "\ufeff", "noeuds:", "code: A", "kind: bloc", "enfants:", "id: essai"),
    *("lignes:", "codes_absolus: [[]]"),
)
yaml_texts = st.lists(
    st.one_of(st.sampled_from(YAML_PIECES), st.text(max_size=4)), max_size=20
).map("".join)


@cases(100)
@given(hostile)
def test_the_analyser_reads_any_text(text: str) -> None:
    terms = analyse(text)
    assert all(term and term == fold(term) for term in terms)
    assert analyse(text) == terms, "it does not depend on what was read before"


@cases(150)
@given(yaml_texts)
@example("a: 2001-99-99")
@example("a: 2001-01-01 99:99:99")
@example("a: !!int x")
@example("!!int ")
@example("[" * 900 + "]" * 900)
@example("a: &a [*a]")
@example("noeuds: &a\n- enfants: *a")
def test_any_yaml_is_read_or_refused_in_one_sentence(tmp_path: Path, text: str) -> None:
    path = _file(tmp_path, text)
    for load in (read_yaml, load_referentiel):
        _read_or_refused(load, path)


@cases(100)
@given(st.integers(0, len(SOUND)), st.integers(0, 20), st.sampled_from(YAML_PIECES))
@example(91, 1, "2001-99-99")
def test_a_referentiel_broken_anywhere_is_read_or_refused_with_its_name(
    tmp_path: Path, start: int, length: int, put: str
) -> None:
    path = _file(tmp_path, SOUND[:start] + put + SOUND[start + length :])
    _read_or_refused(load_referentiel, path)


def _read_or_refused(load: Callable[[Path], object], path: Path) -> None:
    told = path.name
    try:
        load(path)
    except KnowledgeError as error:
        told = str(error)
    assert path.name in told


def _file(folder: Path, text: str) -> Path:
    path = folder / "essai-fuzz.yaml"
    path.write_text(text, "utf-8", "replace")
    return path


@cases(80)
@given(hostile, st.lists(st.one_of(st.sampled_from(IDS), hostile), max_size=3))
def test_the_ledger_reads_any_claim_and_never_takes_it_for_a_quotation(
    text: str, cited: list[str]
) -> None:
    claim = Affirmation(texte=f"« zyx {text} »", citations=tuple(cited))
    assert status_of(claim, CATALOGUE) is Statut.NON_VERIFIE
    assert len(check([claim, Affirmation(texte=text, citations=tuple(cited))], CATALOGUE)) == 2


@cases(80)
@given(st.sampled_from(IDS), hostile, st.integers(0, 400))
def test_a_quotation_with_anything_put_in_it_is_not_verified(
    name: str, text: str, place: int
) -> None:
    said = CATALOGUE.get(name).contenu
    at = min(place, len(said))
    added = analyse(text)
    assume(any(term not in analyse(said) for term in added))
    claim = Affirmation(texte=quote(f"{said[:at]} {text} {said[at:]}"), citations=(name,))
    assert status_of(claim, CATALOGUE) is not Statut.VERBATIM


@cases(80)
@given(hostile)
@example("Mme \ud800 Dupont")
def test_the_detectors_read_any_text_and_point_at_its_own_words(text: str) -> None:
    found = detecter(text)
    assert all(text[item.start : item.end] == item.texte for item in found)
    assert found == sorted(found, key=lambda item: item.start)
    key = Cle()
    hidden = pseudonymiser(text, found, key)
    assert retablir(hidden, key) == text


@cases(30)
@given(hostile, st.dictionaries(st.sampled_from(["personne", "lieu"]), st.tuples(hostile)))
def test_any_list_of_one_s_own_words_is_read(text: str, own: dict[str, tuple[str, ...]]) -> None:
    assert all(isinstance(item, Trouvaille) for item in detecter(text, own))
