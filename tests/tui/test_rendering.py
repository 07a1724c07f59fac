from assistant.reponse.answer import Affirmation, Answer, Origine, Statut
from tests.tui.fixed import FixedService
from tui.rendering import STATUSES, cited_number, render

NODES = {"cip/CP2", "cip/CP2/c1"}


def answer(texte: str, *claims: Affirmation) -> Answer:
    return Answer(
        question="?",
        referentiel=None,
        moteur="embarque",
        repondu=True,
        affirmations=claims,
        citations={},
        texte=texte,
    )


def test_each_node_gets_one_number_in_order_of_appearance() -> None:
    shown = render(answer("a `cip/CP2/c1` b `cip/CP2` c `cip/CP2/c1`"), NODES.__contains__)
    assert shown.citations == ("cip/CP2/c1", "cip/CP2")
    assert shown.markdown == (r"a [\[1\]](cite:1) b [\[2\]](cite:2) c [\[1\]](cite:1)")
    assert shown.plain == "a [1] b [2] c [1]"


def test_a_code_span_that_names_no_node_stays_code() -> None:
    assert (
        render(answer("lancez `jalon lire`"), NODES.__contains__).markdown == "lancez `jalon lire`"
    )


def test_what_is_not_proved_says_so_beside_the_claim() -> None:
    claims = (
        Affirmation(texte="Un.", statut=Statut.VERBATIM, citations=("cip/CP2",)),
        Affirmation(texte="Deux.", statut=Statut.NON_VERIFIE, citations=("cip/CP2/c1",)),
        Affirmation(
            texte="Trois.",
            statut=Statut.HORS_REFERENTIEL,
            origine=Origine(titre="une page", date="2025-01-10"),
        ),
    )
    shown = render(
        answer("Un. `cip/CP2`\n\nDeux. `cip/CP2/c1`\n\nTrois.", *claims), NODES.__contains__
    )
    one, two, three = shown.plain.split("\n\n")
    assert one == "Un. [1]"
    assert two == "Deux. [2] ⚠ non vérifié"
    assert three == "Trois. ○ hors référentiel (une page, état au 10/01/2025)"
    assert shown.statuses == (("verbatim", 1), ("hors_referentiel", 1), ("non_verifie", 1))


def test_every_status_has_a_mark_and_words() -> None:
    assert set(STATUSES) == set(Statut)
    assert all(mark and words for mark, words, _ in STATUSES.values())
    assert len({mark for mark, _, _ in STATUSES.values()}) == len(STATUSES)


def test_only_our_links_are_citations() -> None:
    assert cited_number("cite:12") == 12
    assert cited_number("https://exemple.fr/12") == 0
    assert cited_number("cite:x") == 0


def test_escaped_marks_come_out_plain() -> None:
    assert (
        render(answer(r"un \*astérisque\* `cip/CP2`"), NODES.__contains__).plain
        == "un *astérisque* [1]"
    )


def test_the_fixed_service_cites_only_nodes_it_has() -> None:
    service = FixedService()
    shown = render(service.repondre("?"), service.catalogue.noeuds.__contains__)
    assert all(name in service.catalogue.noeuds for name in shown.citations)
