"""An acronym that no document uses: one clear sentence, and the one that looks like it."""

import pytest

from assistant.service import Service

NOBODY = "Aucun des cinq documents n'emploie"


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("c'est quoi XYZQ ?", "XYZQ"),
        ("c'est quoi un XYZQ", "XYZQ"),
        ("c quoi la xyzq", "xyzq"),
        ("XYZQ", "XYZQ"),
        ("que veut dire GRTV ?", "GRTV"),
        ("que signifie le sigle ZZKW ?", "ZZKW"),
        ("qu'est-ce que le BRZK ?", "BRZK"),
        ("c'est quoi la MDPX dans l'accompagnement ?", "MDPX"),
        ("XYZQ ça veut dire quoi ?", "XYZQ"),
        ("c'est quoi un DEQP", "DEQP"),
    ],
)
@pytest.mark.parametrize("scope", [None, "interfede"])
def test_what_no_document_uses_is_said_in_one_sentence(
    service: Service, question: str, unknown: str, scope: str | None
) -> None:
    answer = service.repondre(question, scope)
    assert not answer.repondu
    assert answer.affirmations[0].texte.startswith(f"**{NOBODY} « {unknown} »**")
    assert answer.affirmations[0].origine is not None


@pytest.mark.parametrize(
    ("question", "near"),
    [
        ("c'est quoi la PMSPM ?", "PMSMP"),
        ("c'est quoi PMSNP ?", "PMSMP"),
        ("c'est quoi l'AFETS ?", "AFEST"),
    ],
)
def test_a_slip_of_the_keys_is_given_the_acronym_it_looks_like(
    service: Service, question: str, near: str
) -> None:
    answer = service.repondre(question)
    assert not answer.repondu
    assert f"**{near}**" in answer.texte


@pytest.mark.parametrize(
    "question",
    [
        "c'est quoi un AFEST ?",
        "c'est quoi le RSA ?",
        "c'est quoi GPEC ?",
        "c'est quoi le CCP1 ?",
        "que dit la CP19 ?",
        "C'EST QUOI LE DOSSIER DE PRODUCTION ?",
        "c'est quoi un conseiller ?",
        "c'est quoi CISPP",
        "bonjour",
        "j'ai reçu un courrier de la MDPX, que faire ?",
    ],
)
def test_what_is_known_or_not_asked_is_left_to_the_others(service: Service, question: str) -> None:
    assert NOBODY not in service.repondre(question).texte


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("quel est le numero de la secu", "n'a pas trouvé ce numéro"),
        ("c'est quoi le numéro de la CAF", "n'a pas trouvé ce numéro"),
        ("qui delivre le cej", "contrat d'engagement jeune"),
        ("il me demande mon numero perso", "numéro personnel"),
    ],
)
def test_what_no_document_holds_is_said_rather_than_a_word_in_common(
    service: Service, question: str, said: str
) -> None:
    answer = service.repondre(question)
    assert not answer.repondu
    assert any(said in claim.texte for claim in answer.affirmations)
    assert "NUMÉRO 24" not in answer.texte
