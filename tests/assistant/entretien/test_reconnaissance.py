"""What a turn does is told by the patterns of French, at its place, or not told at all."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.entretien.simulation.gestes import SUJETS, TYPES
from assistant.entretien.simulation.reconnaissance import derniere_question, reconnaitre
from assistant.motif import Motifs, litteraux
from tests.assistant.gestes import lire as relire
from tests.assistant.gestes import macro, ouverte_ou_fermee, scores, tours

OUVERTE, FERMEE = "question_ouverte", "question_fermee"
WORDS = [
    *("bonjour", "vous", "avez", "etes", "est-ce", "que", "qu'est-ce", "comment", "où", "quoi"),
    *("?", ",", ".", "…", "«", "»", "!", "\n", "donc", "si", "je", "comprends", "bien", "il"),
    *("PMSMP", "logement", "faut", "c'est", "ça", "d'accord", "à", "l'été", "œuvre", "n’", "qu"),
]


def types(texte: str, *contexte: str) -> set[str]:
    return set(reconnaitre(texte, contexte).types)


def words(texte: str, type_: str, *contexte: str) -> str:
    return reconnaitre(texte, contexte).extrait(type_)


@pytest.mark.parametrize(
    "turn",
    [
        "Comment ça se passe à la maison ?",
        "Qu’est-ce que vous aimiez dans ce travail ?",
        "qu est ce qui vous amene",
        "En quoi ce métier vous attire ?",
        "vous faites comment pour venir",
        "et donc vous dormez ou en ce moment",
        "C'est quoi qui vous plaît là-dedans ?",
        "Que pensez-vous de cette idée ?",
        "Parlez-moi de votre dernier poste.",
        "J'aimerais savoir comment vous vous organisez.",
        "Où en êtes-vous de vos démarches ?",
        "Et le travail, vous le voyez comment ?",
    ],
)
def test_a_question_that_invites_to_tell_is_open(turn: str) -> None:
    assert {OUVERTE, FERMEE} & types(turn) == {OUVERTE}


@pytest.mark.parametrize(
    "turn",
    [
        "Est-ce que vous avez le permis ?",
        "avez vous le permis",
        "Vous avez le permis ?",
        "vous avez une voiture",
        "Quel âge ont vos enfants ?",
        "Depuis quand cherchez-vous ?",
        "Vous préférez le matin ou l'après-midi ?",
        "Je voulais savoir si vous aviez un médecin.",
        "C'est quoi votre numéro ?",
        "Vous savez comment y aller ?",
    ],
)
def test_a_question_that_one_word_answers_is_closed(turn: str) -> None:
    assert {OUVERTE, FERMEE} & types(turn) == {FERMEE}


def test_qu_est_ce_que_does_not_hold_est_ce_que() -> None:
    assert types("Qu'est-ce que vous cherchez ?") == {OUVERTE}
    assert types("Est-ce que vous cherchez encore ?") == {FERMEE}


def test_two_questions_in_a_turn_are_seen_each_at_its_place() -> None:
    turn = "Qu'est-ce qui vous a plu, et est-ce que vous y retourneriez ?"
    found = {item.type: turn[item.start : item.end] for item in reconnaitre(turn).gestes}
    assert found[OUVERTE] == "Qu'est-ce qui vous a plu"
    assert found[FERMEE] == "est-ce que vous y retourneriez ?"
    assert found["question_multiple"] == turn


def test_the_last_question_is_the_one_that_is_answered() -> None:
    several = reconnaitre("Comment se passe votre santé ? Et vous avez une voiture ?")
    kinds, topics = derniere_question(several)
    assert FERMEE in kinds
    assert OUVERTE not in kinds
    assert topics == ("mobilite",)
    alone = reconnaitre("Vous avez une voiture ?")
    assert derniere_question(alone) == (alone.types, alone.sujets)


def test_a_question_that_gives_its_answer_is_leading_on_top_of_closed() -> None:
    assert types("Vous ne pensez pas qu'il faudrait du repos ?") >= {FERMEE, "question_orientee"}
    assert "question_orientee" not in types("Vous venez à pied ou non ?")


def test_a_cue_with_nothing_of_what_was_said_is_not_a_reformulation() -> None:
    turn = "Si je comprends bien, vous voulez faire une formation."
    assert "reformulation" not in types(turn)
    assert "reformulation" not in types(turn, "Mon bailleur récupère l'appartement en juin.")
    turn = "Si je comprends bien, vous voulez faire une formation de soudeur."
    assert "reformulation" in types(turn, "Je voudrais une formation de soudeur.")


def test_words_given_back_without_a_cue_are_a_reformulation() -> None:
    said = "Le dernier bus passe à vingt heures, après je suis coincée."
    assert "reformulation" in types("Le dernier bus à vingt heures vous coince.", said)
    assert "reformulation" not in types("Le train, c'est mieux.", said)


def test_a_statement_about_her_with_one_of_her_words_is_a_reformulation() -> None:
    said = "J'ai eu un accident, je ne touche plus au volant."
    assert "reformulation" in types("Depuis l'accident, vous ne conduisez plus.", said)
    assert "reformulation" not in types("Vous n'êtes pas bête.", "Je suis bête.")
    assert "reformulation" not in types("Je vais voir pour cet accident.", said)


def test_a_few_of_her_own_words_as_a_question_invite_her_to_go_on() -> None:
    assert types("Pas tout le temps ?", "Oui, mais pas tout le temps.") == {"relance"}
    assert types("Pas tout le temps ?", "Rien à dire.") == {FERMEE}


def test_asking_whether_it_is_right_is_a_validation_not_a_closed_question() -> None:
    assert types("C'est bien ça ?") == {"validation"}
    assert types("ai je oublié quelque chose") == {"validation"}


def test_agreement_and_permission_are_not_closed_questions() -> None:
    assert types("Ça vous convient ?") == {"accord_demande"}
    assert types("Je peux vous poser une question plus personnelle ?") == {"permission"}


def test_the_frame_has_its_four_slots() -> None:
    assert "cadre_role" in types("Je suis conseillère en insertion à la mission locale.")
    assert "cadre_duree" in types("Nous avons une demi-heure ensemble.")
    assert "cadre_confidentialite" in types("Tout ce que vous dites reste entre nous.")
    assert "cadre_notes" in types("Je prends quelques notes, vous pourrez les relire.")


def test_what_somebody_else_said_is_not_the_counsellor_s_judgement_or_order() -> None:
    assert "injonction" in types("Vous devez refaire votre CV.")
    assert "injonction" not in types("Votre mari dit que vous devez refaire votre CV.")
    assert "injonction" not in types("Il vous a dit : « Il faut que vous partiez. »")
    assert "injonction" not in types("Vous n'êtes pas obligé de signer.")


def test_a_judgement_is_not_softened_by_what_comes_after_it() -> None:
    assert types("Vous êtes quelqu'un de paresseux, ça se voit.") == {"jugement"}
    assert "jugement" not in types("Vous avez l'impression d'être nulle.")


@pytest.mark.parametrize(
    "turn",
    [
        "Vous auriez dû y penser avant, c'est de votre faute.",
        "Franchement, vous ne faites aucun effort.",
        "Il faut que vous arrêtiez de vous plaindre.",
        "Vous êtes quelqu'un de paresseux, ça se voit.",
        "Vous êtes une personne vraiment négligente.",
    ],
)
def test_an_abusive_turn_is_a_judgement_or_an_order_and_nothing_kind(turn: str) -> None:
    found = types(turn)
    assert found & {"jugement", "injonction"}
    assert not found & {"empathie", "reformulation"}


def test_what_a_cue_gives_back_is_hers_and_not_the_counsellor_s() -> None:
    said = "On me dit toujours qu'il faut un diplôme."
    assert types("Si je comprends bien, il vous faut un diplôme.", said) == {"reformulation"}


def test_a_promise_that_is_refused_is_not_one() -> None:
    assert "promesse" in types("Je vous promets que vous aurez la place.")
    assert "promesse" not in types("Je ne peux pas vous le promettre.")


def test_an_acronym_is_jargon_unless_the_turn_explains_it() -> None:
    assert words("On va demander une PMSMP.", "jargon") == "PMSMP"
    assert words("vous avez la rqth ?", "jargon") == "rqth"
    assert "jargon" not in types("Une PMSMP, c'est-à-dire quelques jours d'essai.")
    assert "jargon" not in types("Une immersion en entreprise (PMSMP), quelques jours.")
    assert "jargon" not in types("Vous avez un CV ?")


def test_a_place_counts_the_signs_of_the_turn_as_it_was_said() -> None:
    turn = "Bonjour. À l’œil nu… qu’est‑ce qui vous inquiète ?"
    assert words(turn, OUVERTE) == "qu’est‑ce qui vous inquiète ?"
    assert words(turn, "salutation") == "Bonjour"


def test_what_is_not_recognised_is_nothing_and_no_fault() -> None:
    for turn in ("", "   ", "…", "Ok.", "D'accord.", "asdf ghjk"):
        assert reconnaitre(turn).gestes == ()


@pytest.mark.parametrize(
    ("turn", "expected"),
    [
        ("Qu'est-ce qui vous plaisait dans la restauration ?", {"experience"}),
        ("Qui prend le relais pour la petite le mercredi ?", {"garde_enfants"}),
        ("Votre titre de séjour est valable jusqu'à quand ?", {"droits"}),
        ("Vous voyez du monde en dehors de la maison ?", {"isolement"}),
        ("Vous dormez où en ce moment ?", {"logement"}),
        ("Vous dormez bien ?", {"sante"}),
        ("Qui garde les petits le mercredi ?", {"garde_enfants"}),
        ("Vous avez le permis ?", {"mobilite"}),
        ("Ça m'a permis de comprendre.", set()),
        ("Vous avez été cuisinier ?", {"experience"}),
        ("Vous voudriez devenir cuisinier ?", {"projet"}),
        ("Ce n'est pas la peine.", set()),
        ("Qu'est-ce qui vous amène aujourd'hui ?", set()),
        ("Je travaille à France Travail.", set()),
    ],
)
def test_a_subject_is_told_by_its_words_not_by_their_look(turn: str, expected: set[str]) -> None:
    assert set(reconnaitre(turn).sujets) == expected


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)),
    st.lists(st.text(max_size=60), max_size=4),
)
def test_any_text_gives_known_moves_inside_it_in_order(texte: str, contexte: list[str]) -> None:
    found = reconnaitre(texte, contexte)
    assert found.texte == texte
    assert list(found.gestes) == sorted(found.gestes)
    for geste in found.gestes:
        assert 0 <= geste.start < geste.end <= len(texte)
        assert geste.type in TYPES
        assert geste.regle
    assert found == reconnaitre(texte, contexte)
    assert [name for name in SUJETS if name in found.sujets] == [*found.sujets]
    assert [name for name in SUJETS if name in found.themes] == [*found.themes]
    kinds, topics = derniere_question(found)
    assert kinds <= found.types
    assert set(topics) <= set(SUJETS)


def test_letters_that_an_expression_needs_are_found_only_when_they_are_sure() -> None:
    assert litteraux("c'est (?:bien )?pas grave") == ("pas grave",)
    assert litteraux("(?:maison|logement)s?") == ("maison", "logement")
    assert litteraux("maison|a") == ()
    assert litteraux(r"x?\w+") == ()
    tried = Motifs(["(?:bus|tram) de nuit", r"\d+ euros?"])
    assert tried.search("le bus de nuit")
    assert tried.search("12 euros")
    assert tried.search("le bus de jour") is None
    assert tried.masque("a 12 euros") == "a         "


@pytest.mark.parametrize("half", ["regles-1", "regles-2"])
def test_the_labelled_turns_are_recognised_as_well_as_they_were(half: str) -> None:
    read = relire(tours(half))
    right, seen, _ = ouverte_ou_fermee(read)
    assert macro(scores(read)) >= 0.85
    assert right >= 0.95 * seen
    assert next(row for row in scores(read) if row.label == "reformulation").precision >= 0.92
    # there, a subject is labelled when it is named; what is learned now takes those understood too
    assert macro(scores(read, "sujets")) >= 0.82


def test_the_command_gives_one_object_a_line(tmp_path: Path) -> None:
    from typer.testing import CliRunner

    from assistant.cli import app

    rows = [{"texte": "Vous avez le permis ?"}, {"texte": "Tendu ?", "contexte": "C'était tendu."}]
    path = tmp_path / "tours.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows) + "\n", "utf-8")
    done = CliRunner().invoke(app, ["entretien", "reconnaitre", str(path), "--json"])
    first, second = map(json.loads, done.stdout.splitlines())
    assert first["sujets"] == ["mobilite"]
    assert first["gestes"] == [
        {
            "type": FERMEE,
            "start": 0,
            "end": 21,
            "regle": "question : point d'interrogation",
        }
    ]
    assert [item["type"] for item in second["gestes"]] == ["relance"]
