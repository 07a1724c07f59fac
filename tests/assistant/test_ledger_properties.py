import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.reponse.answer import Affirmation, Statut
from assistant.reponse.extrait import quote
from assistant.reponse.ledger import status_of
from knowledge.catalogue import Catalogue

CATALOGUE = Catalogue.load()
IDS = sorted(name for name, node in CATALOGUE.noeuds.items() if node.contenu)


def status(text: str, name: str) -> Statut:
    return status_of(Affirmation(texte=text, citations=(name,)), CATALOGUE)


@pytest.mark.parametrize("name", ["cip", "rncp36128", "rncp37504", "interfede"])
def test_every_text_quoted_whole_is_verbatim(name: str) -> None:
    failed = [
        other
        for other in IDS
        if other.split("/")[0] == name
        and status(quote(CATALOGUE.get(other).contenu), other) is not Statut.VERBATIM
    ]
    assert failed == []


@given(st.sampled_from(IDS), st.data())
def test_any_word_replaced_in_any_quotation_is_seen(name: str, data: st.DataObject) -> None:
    words = CATALOGUE.get(name).contenu.split()
    place = data.draw(st.integers(0, len(words) - 1))
    other = data.draw(st.sampled_from(["zut", "jamais", "9999", "employeurs"]))
    assume(words[place] != other)
    changed = " ".join([*words[:place], other, *words[place + 1 :]])
    assert status(quote(changed), name) is Statut.NON_VERIFIE


@given(st.text(max_size=60))
def test_no_text_makes_the_ledger_fail_or_passes_by_luck(text: str) -> None:
    assert status(f"« zyx {text} »", "cip/CP2") is Statut.NON_VERIFIE
