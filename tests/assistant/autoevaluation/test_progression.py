from dataclasses import replace
from datetime import date

from assistant.autoevaluation import progression
from assistant.autoevaluation.bilan import dresser
from assistant.autoevaluation.carte import barres, case, nature, nombre, rangs
from assistant.autoevaluation.grille import Grille
from assistant.autoevaluation.modele import RETIREE, Etape, Etat, Lien, Position, Preuve
from assistant.autoevaluation.plan import PAS, en_retard, preparer, proposer, redater, redire, trier


def rows(grille: Grille, etat: Etat, sur: str = "cip") -> tuple[progression.Situation, ...]:
    return progression.situations(grille.sous(sur), etat)


def ids(found: list[progression.Situation]) -> list[str]:
    return [row.ligne.id for row in found]


def test_the_last_position_of_a_line_is_where_one_stands(grille: Grille, etat: Etat) -> None:
    levels = {row.ligne.id: row.niveau for row in rows(grille, etat, "cip/CP2")}
    assert levels == {
        "cip/CP2/c1": 0,
        "cip/CP2/c2": 2,
        "cip/CP2/c3": 3,
        "cip/CP2/c4": None,
        "cip/CP2/c5": None,
    }


def test_from_level_two_a_line_without_evidence_is_to_be_backed(grille: Grille, etat: Etat) -> None:
    # CP2 is judged in two épreuves, CP5 in one: it comes first.
    assert ids(progression.a_etayer(rows(grille, etat))) == ["cip/CP2/c3", "cip/CP5/c1"]


def test_a_refused_link_backs_nothing(grille: Grille) -> None:
    links = (Lien("cip/CP2/c3", "refusee"), Lien("cip/CP2/c4", "proposee"))
    etat = Etat(
        (Position("cip/CP2/c3", 2, "2026-03-01T09:00:00Z"),),
        (Preuve("p", "", "", "x", "", links),),
    )
    assert ids(progression.a_etayer(rows(grille, etat))) == ["cip/CP2/c3"]


def test_what_was_never_met_is_level_zero_and_not_what_was_not_looked_at(
    grille: Grille, etat: Etat
) -> None:
    assert ids(progression.jamais(rows(grille, etat))) == ["cip/CP2/c1"]


def test_what_several_epreuves_judge_comes_first_and_what_is_done_goes(
    grille: Grille, etat: Etat
) -> None:
    found = progression.d_abord(rows(grille, etat))
    units = list(dict.fromkeys(row.unite.id for row in found))
    assert units == ["cip/CP1", "cip/CP2", "cip/CP4", "cip/CP11", "cip/CT1", "cip/CT2"]
    done = Etat(
        (Position("cip/CP2/c3", 3, "2026-03-01T09:00:00Z"),),
        (Preuve("p", "", "ici", "x", "y", (Lien("cip/CP2/c3"),)),),
    )
    assert "cip/CP2/c3" not in ids(progression.d_abord(rows(grille, done)))


def test_what_changed_is_told_since_the_last_day_of_work(grille: Grille, etat: Etat) -> None:
    assert progression.derniere_fois(etat) == "2026-03-12"
    found = progression.changements(grille.sous("cip"), etat)
    assert [(item.ligne.id, item.avant, item.apres) for item in found] == [
        ("cip/CP2/c2", 1, 2),
        ("cip/CP2/c3", None, 3),
    ]
    since = progression.changements(grille.sous("cip"), etat, "2026-01-01")
    assert len(since) == 4


def moved(*levels: tuple[int, str]) -> Etat:
    return Etat(tuple(Position("cip/CP2/c1", level, f"{day}T12:00:00Z") for level, day in levels))


def said(grille: Grille, etat: Etat, since: str = "") -> list[str]:
    return [item.dit for item in progression.changements(grille.sous("cip"), etat, since)]


def test_a_level_changed_again_the_same_day_is_told(grille: Grille) -> None:
    etat = moved((2, "2026-03-12"), (1, "2026-03-12"))
    assert said(grille, etat) == ["situé à 2, puis 1"]
    assert said(grille, etat, "2026-03-12") == ["situé à 2, puis 1"]
    assert said(grille, etat, "2026-03-01") == ["situé à 2, puis 1"]


def test_a_level_lowered_since_a_day_is_told_from_where_it_was(grille: Grille) -> None:
    etat = moved((2, "2026-03-01"), (1, "2026-03-12"), (RETIREE, "2026-03-12"))
    assert said(grille, etat, "2026-03-12") == ["de 2 à 1, puis retiré"]
    assert said(grille, etat, "2026-03-13") == []
    assert said(grille, moved((2, "2026-03-01"), (1, "2026-03-12"), (2, "2026-03-12"))) == []


def test_on_the_first_day_nothing_has_changed_yet(grille: Grille) -> None:
    etat = Etat((Position("cip/CP2/c1", 1, "2026-03-01T09:00:00Z"),))
    (bilan,) = dresser(grille, etat)
    assert bilan.changements == ()


def test_an_evidence_that_says_too_little_backs_nothing(grille: Grille) -> None:
    link = (Lien("cip/CP2/c3"),)
    etat = Etat((Position("cip/CP2/c3", 3, "2026-03-01T09:00:00Z"),))
    short = replace(etat, preuves=(Preuve("p", "2026-03-01", "", "juste une phrase", "", link),))
    assert ids(progression.a_etayer(rows(grille, short))) == ["cip/CP2/c3"]
    (step,) = proposer(rows(grille, short), (), date(2026, 3, 12))
    assert "compléter la preuve" in step.texte
    whole = replace(etat, preuves=(Preuve("p", "", "stage", "un accueil", "un accord", link),))
    assert progression.a_etayer(rows(grille, whole)) == []


def test_what_is_told_apart_is_not_told_again_as_what_comes_first(grille: Grille) -> None:
    levels = {"c1": 3, "c2": 0, "c3": 1}
    etat = Etat(tuple(Position(f"cip/CP2/{n}", level, "2026-03-01") for n, level in levels.items()))
    found = ids(progression.d_abord(rows(grille, etat, "cip/CP2")))
    assert found == ["cip/CP2/c4", "cip/CP2/c5", "cip/CP2/c3"]


def test_only_the_referentiels_where_one_stands_are_told(grille: Grille, etat: Etat) -> None:
    assert [item.referentiel for item in dresser(grille, etat)] == ["cip", "rncp37504"]
    assert [item.referentiel for item in dresser(grille, Etat(), "interfede")] == ["interfede"]
    assert dresser(grille, Etat()) == []


def test_the_map_is_read_without_colour(grille: Grille, etat: Etat) -> None:
    found = {rang.unite.id: rang.cases for rang in rangs(rows(grille, etat))}
    assert found["cip/CP2"] == ("0", "2", "3!", "·", "·")
    assert found["cip/CP5"] == ("2!", "·", "·", "·")
    assert {case(row) for row in rows(grille, Etat())} == {"·"}


def test_bars_count_lines_and_every_line_that_is_there_shows(grille: Grille, etat: Etat) -> None:
    counts = progression.repartition(rows(grille, etat))
    told = barres(counts, nature(rows(grille, etat)))
    assert [(name, said) for name, _, said in told] == [
        ("0 pas encore", "1 critère"),
        ("1 avec aide", "aucun critère"),
        ("2 seul, simple", "2 critères"),
        ("3 seul, varié", "1 critère"),
        ("pas encore situé", "77 critères"),
    ]
    assert all(bool(bar) == (said != "aucun critère") for _, bar, said in told)
    assert max(len(bar) for _, bar, _ in told) <= 30


def test_lines_of_the_interfede_are_never_counted_as_criteria(grille: Grille) -> None:
    assert nature(rows(grille, Etat(), "interfede")) == "ligne"
    assert nombre(0, "ligne") == "aucune ligne"


def test_a_plan_is_proposed_from_where_one_stands_and_dated(grille: Grille, etat: Etat) -> None:
    steps = proposer(rows(grille, etat), (), date(2026, 3, 12))
    assert [step.noeud for step in steps] == [
        "cip/CP2/c3",
        "cip/CP5/c1",
        "cip/CP2/c1",
        "cip/CP2/c2",
    ]
    assert "écrire une preuve" in steps[0].texte
    assert "trouver une situation" in steps[2].texte
    days = [date.fromisoformat(step.echeance) for step in steps]
    assert [(day - date(2026, 3, 12)).days for day in days] == [PAS, 2 * PAS, 3 * PAS, 4 * PAS]


def test_a_plan_until_an_exam_ends_before_it(grille: Grille, etat: Etat) -> None:
    steps = proposer(rows(grille, etat), (), date(2026, 3, 12), date(2026, 3, 20))
    assert all("2026-03-12" < step.echeance <= "2026-03-20" for step in steps)


def test_a_step_is_not_proposed_twice_unless_it_is_done(grille: Grille, etat: Etat) -> None:
    known = [Etape("1", "x", "cip/CP2/c3"), Etape("2", "y", "cip/CP5/c1", faite=True)]
    nodes = [step.noeud for step in proposer(rows(grille, etat), known, date(2026, 3, 12))]
    assert "cip/CP2/c3" not in nodes
    assert "cip/CP5/c1" in nodes


def test_a_step_that_was_done_is_not_proposed_again(grille: Grille, etat: Etat) -> None:
    steps = proposer(rows(grille, etat), (), date(2026, 3, 12))
    done = [replace(step, faite=True) for step in steps]
    assert proposer(rows(grille, etat), done, date(2026, 3, 12)) == ()


def test_a_step_follows_the_level_that_was_lowered_but_keeps_its_day(grille: Grille) -> None:
    high, low = (Etat((Position("cip/CP2/c1", n, "2026-03-01"),)) for n in (2, 1))
    (step,) = proposer(rows(grille, high), (), date(2026, 3, 12))
    kept = replace(step, id="e")
    (mended,) = redire(rows(grille, low), [kept])
    assert (mended.id, mended.echeance) == ("e", step.echeance)
    assert "le refaire sans aide" in mended.texte
    assert redire(rows(grille, low), [replace(kept, texte="à ma façon")]) == ()
    assert preparer(rows(grille, low), [kept], date(2026, 3, 12)).etapes == (mended,)


def test_it_is_said_why_nothing_is_proposed_and_what_is_left_out(
    grille: Grille, etat: Etat
) -> None:
    nothing = preparer(rows(grille, Etat()), (), date(2026, 3, 12))
    assert "donnez d'abord un niveau" in nothing.avis[0]
    known = proposer(rows(grille, etat), (), date(2026, 3, 12))
    again = preparer(rows(grille, etat), known, date(2026, 3, 12))
    assert "déjà dans le plan" in again.avis[0]
    assert again.avis[1].startswith("77 critères sans niveau")


def test_a_moved_exam_spreads_again_what_is_left_to_do_for_a_line() -> None:
    steps = [Etape("a", "x", "cip/CP2/c1", "2026-06-01"), Etape("b", "à moi", "", "2026-06-02")]
    (moved,) = redater(steps, date(2026, 3, 1), date(2026, 3, 11))
    assert (moved.id, moved.echeance) == ("a", "2026-03-06")


def test_nothing_is_proposed_to_someone_who_stands_nowhere(grille: Grille) -> None:
    assert proposer(rows(grille, Etat()), (), date(2026, 3, 12)) == ()


def test_steps_are_shown_by_day_those_done_last() -> None:
    steps = [
        Etape("a", "faite", "", "2026-01-01", True),
        Etape("b", "sans date"),
        Etape("c", "bientôt", "", "2026-02-01"),
    ]
    assert [step.id for step in trier(steps)] == ["c", "b", "a"]
    assert en_retard(steps[2], date(2026, 2, 2))
    assert not en_retard(steps[0], date(2026, 2, 2))
