"""The rules, a trap at a time. Everybody here is made up."""

import pytest

from assistant.analyse.lecture import Lecture
from assistant.analyse.reperage import reperer


def moves(texte: str) -> set[str]:
    return {item.mouvement for item in reperer(Lecture(texte))[0]}


def faults(texte: str) -> list[tuple[str, str]]:
    return [(item.type, item.extrait) for item in reperer(Lecture(texte))[1]]


@pytest.mark.parametrize(
    ("texte", "wanted"),
    [
        ("Le 4 mars, Mme B. est arrivée à l'accueil.", "faits"),
        ("Je lui ai tendu le dossier.", "faits"),
        ("Je pense que la salle était trop petite.", "opinions"),
        ("Il me semble que l'horaire comptait.", "opinions"),
        ("Je me suis sentie démunie.", "emotions"),
        ("Cela m'a profondément touché.", "emotions"),
        ("Je n'ai pas su quoi répondre.", "limites_personnelles"),
        ("J'ai du mal à laisser un silence.", "limites_personnelles"),
        ("Cette décision ne relève pas de ma fonction.", "limites_fonction"),
        ("Je ne suis pas psychologue.", "limites_fonction"),
        ("J'ai réussi à poser le cadre.", "points_forts"),
        ("Je gagnerais à annoncer la durée.", "axes"),
        ("Dès lundi, je demanderai à ma tutrice d'observer un entretien.", "ajustements"),
        ("Le signe que cela marche : elle parlera la première.", "ajustements"),
    ],
)
def test_a_movement_is_recognised(texte: str, wanted: str) -> None:
    assert moves(texte) == {wanted}


@pytest.mark.parametrize(
    "texte",
    [
        "Je n'étais pas inquiète.",
        "Je n'ai pas eu peur.",
        "Elle était en colère.",
        "Il m'a dit que j'étais énervée.",
        "Il a dit : « je suis triste ».",
    ],
)
def test_a_denied_or_another_s_emotion_is_not_the_author_s(texte: str) -> None:
    assert "emotions" not in moves(texte)


def test_being_ill_at_ease_is_an_emotion_though_it_is_denied() -> None:
    assert moves("Je n'étais pas à l'aise.") == {"emotions"}


@pytest.mark.parametrize("word", ["énervé·e", "énervé(e)", "énervée", "ennervé", "énervvé"])
def test_genders_and_a_typing_mistake_do_not_hide_an_emotion(word: str) -> None:
    assert "emotions" in moves(f"J'étais {word}.")


def test_a_real_word_a_letter_away_is_not_mended() -> None:
    assert moves("Chaque participante a donné son prénom.") == {"faits"}


def test_a_failure_is_not_a_strength() -> None:
    assert moves("Je n'ai pas réussi à reformuler.") == {"limites_personnelles"}
    assert "points_forts" not in moves("J'ai pas réussi.")


@pytest.mark.parametrize(
    ("texte", "wanted"),
    [
        ("Monsieur R. est fainéant.", ("jugement", "fainéant")),
        ("Elle est de mauvaise foi.", ("jugement", "de mauvaise foi")),
        ("Il n'a pas envie.", ("jugement", "Il n'a pas envie")),
        ("Elle arrive toujours en retard.", ("absolu", "Elle arrive toujours")),
        ("Elle n'écoute jamais personne.", ("absolu", "Elle n'écoute jamais")),
        ("Il cherchait à me provoquer.", ("interpretation", "Il cherchait à me provoquer")),
        ("C'est évidemment une excuse.", ("interpretation", "évidemment")),
        ("J'ai été nulle.", ("axe_negatif", "J'ai été nulle")),
        ("J'aurais dû l'arrêter.", ("axe_negatif", "J'aurais dû l'arrêter")),
    ],
)
def test_words_to_look_at_again_are_shown_where_they_stand(
    texte: str, wanted: tuple[str, str]
) -> None:
    assert faults(texte) == [wanted]


def test_a_fact_and_a_view_in_one_breath_are_to_be_parted() -> None:
    texte = "Elle a claqué la porte, quelle impolitesse."
    (found,) = reperer(Lecture(texte))[1]
    assert (found.type, found.extrait) == ("mixte", texte)
    assert "« Elle a claqué la porte »" in found.proposition
    assert "« quelle impolitesse. »" in found.proposition


@pytest.mark.parametrize(
    "texte",
    [
        "Il a dit : « Vous êtes tous des menteurs ».",
        "Elle m'a dit qu'elle était nulle et qu'elle avait peur.",
        "La formatrice l'a traitée de fainéante.",
        "J'ai d'abord pensé qu'il était paresseux.",
        "J'ai noté « agressif », puis j'ai rayé ce mot.",
        "Elle n'est pas de mauvaise foi.",
        "Je n'ai pas voulu porter de jugement.",
        "Il habite toujours chez sa sœur.",
        "Elle est toujours inscrite à France Travail.",
        "Il n'a jamais travaillé en France.",
        "Je fais toujours une reformulation à la fin.",
        "J'ai eu l'impression qu'il cherchait à me tester.",
        "Elle voulait une formation d'aide-soignante.",
        "Il ne voulait pas travailler la nuit.",
        "Elle cherchait un emploi à temps partiel.",
        "J'ai expliqué clairement les règles.",
        "L'échec scolaire revient dans son récit.",
        "Elle a pleuré, et je me suis sentie démunie.",
        "L'imprimante est toujours en panne.",
    ],
)
def test_no_reproach_is_made_to_a_clean_sentence(texte: str) -> None:
    assert faults(texte) == []


def test_a_strength_is_known_by_its_place_between_limits_and_improvements() -> None:
    texte = (
        "La décision ne relève pas de ma fonction. J'ai proposé un second rendez-vous."
        " Je gagnerais à annoncer la durée."
    )
    found = reperer(Lecture(texte))[0]
    assert [item.mouvement for item in found] == ["limites_fonction", "points_forts", "axes"]
    assert "place" in found[1].regle


def test_a_title_says_what_its_notes_are() -> None:
    assert moves("ÉMOTIONS\n- gêne, à cause de la porte ouverte\n- plaisir de lire") == {"emotions"}


def test_places_are_those_of_the_text_as_read() -> None:
    texte = "\ufeff« Œuvre » œuvre…  Puis, j’étais énerve\u0301e.\n\nMonsieur est fainéant·e."
    lecture = Lecture(texte)
    reperes, revoir = reperer(lecture)
    for item in (*reperes, *revoir):
        assert texte[item.start : item.end] == item.extrait
    assert [item.extrait for item in revoir] == ["fainéant·e"]


def test_a_text_without_a_word_or_a_rule_gives_nothing() -> None:
    assert reperer(Lecture("")) == ([], [])
    assert reperer(Lecture("…\n\n---\n")) == ([], [])
    assert reperer(Lecture("x" * 20000)) == ([], [])


@pytest.mark.parametrize(
    "texte",
    [
        "Elle est venue pour son CV.",
        "Elle a décidé de reprendre une formation.",
        "Tous les inscrits sont venus.",
        "Elle avait les larmes aux yeux.",
        "Elle vient toujours le mardi.",
        "Ils ont toujours leur badge.",
        "Les participants ne sont jamais venus.",
        "La commission a rendu sa décision le 3.",
        "Le règlement, c'est la directrice qui me l'a donné.",
        "Elle a ouvert la porte.",
    ],
)
def test_a_plain_story_is_only_facts(texte: str) -> None:
    assert (moves(texte) - {"faits"}, faults(texte)) == (set(), [])


@pytest.mark.parametrize(
    ("texte", "wanted"),
    [
        ("Jai pas su quoi dire.", "limites_personnelles"),
        ("Jétais enervé.", "emotions"),
        ("Je croi que la salle etait petite.", "opinions"),
        ("C'est pas mon métier.", "limites_fonction"),
    ],
)
def test_what_is_typed_in_haste_or_said_without_ne_is_read(texte: str, wanted: str) -> None:
    assert moves(texte) == {wanted}


def test_a_dated_act_in_the_present_is_to_come_once_a_limit_is_told() -> None:
    act = "Le 19, je prépare trois questions ouvertes."
    assert "ajustements" in moves(f"Je n'ai pas su me taire. {act}")
    assert "ajustements" not in moves(act)


def test_a_view_leant_on_an_act_is_a_mixed_sentence() -> None:
    text = "Il a raccroché avant la fin, procédé peu élégant."
    assert [name for name, _ in faults(text)] == ["mixte"]
