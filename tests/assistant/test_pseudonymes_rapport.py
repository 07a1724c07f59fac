"""What is said of pseudonyms is true to the text written; letters are read in order."""

import re

from assistant.confidentialite.cle import Cle
from assistant.confidentialite.detection import detecter
from assistant.confidentialite.pseudonymes import pseudonymiser
from tests.command import Jalon

COPIE = (
    "Copie à S. Duvernois. Mme Léa Kermadec, 22 ans, licenciée, de la mission locale de Vernelle,"
    " vient avec Paul Audibert ; Mme Kermadec va au CMP. M. Audibert rappelle S. Duvernois."
)


def replaced(text: str, key: Cle | None = None) -> str:
    return pseudonymiser(text, detecter(text), key or Cle())


def test_the_report_is_true_to_the_file_people_counted_once(jalon: Jalon) -> None:
    run = jalon("confidentialite", "pseudonymiser", "-", stdin=COPIE.encode())
    done, left, *_ = run.err.splitlines()
    assert "3 noms de personnes" in done
    assert "CMP" in left
    quoted = re.findall(r"«\u00a0(.*?)\u00a0»", left)
    assert quoted
    assert all(words.rstrip("…") in run.out for words in quoted)


def test_letters_follow_the_order_of_reading() -> None:
    made = replaced(COPIE)
    letters = dict.fromkeys(re.findall(r"\b[A-L](?=\.)", made))
    assert list(letters) == ["A", "B", "C"]


def test_letters_of_a_shared_key_stay_when_another_text_comes() -> None:
    key = Cle()
    first = replaced("Mme Léa Kermadec est venue.", key)
    second = replaced("Paul Audibert attend. Mme Kermadec arrive.", key)
    assert first == "Mme A. est venue."
    assert "Mme A. arrive" in second


def test_what_pseudonyms_leave_is_not_said_to_be_theirs_to_replace(jalon: Jalon) -> None:
    clean = jalon("confidentialite", "verifier", "-", stdin=b"Mme A. va au CMP.")
    assert "CMP" in clean.out
    assert "ou remplacez-le" not in clean.out
    assert "ne remplace ni un mot sensible" in clean.out
    named = jalon("confidentialite", "verifier", "-", stdin=b"Mme Dupont est venue.")
    assert "ou remplacez-le" in named.out
    assert "ne remplace ni" not in named.out
