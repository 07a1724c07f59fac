import pytest

from knowledge.french import analyse, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("l'insertion", ["l", "insertion"]),
        ("l’insertion", ["l", "insertion"]),
        ("qu'elle", ["qu", "elle"]),
        ("d’œuvre", ["d", "oeuvre"]),
        ("ŒUVRE", ["oeuvre"]),
        ("médico-social", ["medico", "social"]),
        ("Évalué À NOËL", ["evalue", "a", "noel"]),
        ("a-t-il", ["a", "t", "il"]),
    ],
)
def test_elisions_ligatures_and_hyphens_are_cut(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize("elided", ["l'", "d'", "qu'", "n'", "s'", "j'", "c'", "m'", "t'"])
def test_an_elided_word_is_found_by_the_word_alone(elided: str) -> None:
    for apostrophe in ("'", "’", "ʼ"):
        assert analyse(f"{elided[:-1]}{apostrophe}accompagnement") == analyse("accompagnement")


@pytest.mark.parametrize(
    ("inclusive", "plain"),
    [
        ("conseiller·ère", "conseiller"),
        ("conseiller.ère", "conseiller"),
        ("conseiller(ère)", "conseiller"),
        ("conseiller-ère", "conseiller"),
        ("conseillers·ères", "conseillers"),
        ("stagiaire·s", "stagiaires"),
        ("stagiaire-s", "stagiaires"),
        ("la·le stagiaire", "la stagiaire"),
        ("la·le·s stagiaire·s", "les stagiaires"),
        ("formateur·trice", "formateur"),
        ("formateur-trice", "formateur"),
        ("accompagnateur·trice·s", "accompagnateurs"),
        ("Coordinateur(trice)", "coordinateur"),
        ("travailleur-euse-s", "travailleurs"),
        ("demandeur·euse·s", "demandeurs"),
        ("éloigné·e·s", "éloignés"),
        ("salarié.e.s", "salariés"),
        ("professionnel·le", "professionnel"),
        ("professionnel(le)s", "professionnels"),
        ("chacun-e", "chacun"),
        ("compétence(s)", "compétences"),
    ],
)
def test_inclusive_writing_is_the_plain_word(inclusive: str, plain: str) -> None:
    assert analyse(inclusive) == analyse(plain)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CP7", "cp7"),
        ("cp 7", "cp7"),
        ("CP n° 7", "cp7"),
        ("CCP 2", "ccp2"),
        ("CCP2", "ccp2"),
        ("AT1", "at1"),
        ("CT 2", "ct2"),
        ("2.3", "2.3"),
        ("2.3.", "2.3"),
        ("2.10", "2.10"),
        ("bloc C", "blocc"),
        ("BLOC c ?", "blocc"),
        ("RNCP37504", "rncp37504"),
        ("RNCP 37504", "rncp37504"),
        ("rncp-36128", "rncp36128"),
        ("B2", "b2"),
    ],
)
def test_a_code_stays_whole(text: str, code: str) -> None:
    assert code in analyse(text)
    assert code in analyse(f"Que dit {text}")


def test_a_code_is_not_another() -> None:
    assert not set(analyse("2.3")) & set(analyse("2.5"))
    assert not set(analyse("CP1")) & set(analyse("CP10"))
    assert not set(analyse("CCP 2")) & set(analyse("CP 2"))


@pytest.mark.parametrize("text", ["le bloc d'activités", "un bloc d’activités", "bloc c'est"])
def test_an_elision_after_bloc_is_no_code(text: str) -> None:
    assert not {"bloca", "blocb", "blocc", "blocd", "bloce"} & set(analyse(text))


@pytest.mark.parametrize("word", ["ne", "pas", "jamais", "sans", "aucun", "non", "ni", "rien"])
def test_negation_is_kept(word: str) -> None:
    assert analyse(word)
    assert analyse(f"le candidat {word} dossier") != analyse("le candidat dossier")


@pytest.mark.parametrize(
    "family",
    [
        ("conseillers", "conseiller", "conseillère", "conseil"),
        ("compétence", "compétences"),
        ("accompagner", "accompagnement", "accompagnements"),
        ("évaluer", "évaluée", "ÉVALUÉS"),
    ],
)
def test_the_words_of_a_family_meet(family: tuple[str, ...]) -> None:
    assert len({tuple(analyse(word)) for word in family}) == 1


def test_opposites_do_not_meet() -> None:
    assert analyse("insertion") != analyse("désinsertion")
    assert analyse("formateur") != analyse("formation")
