"""The rules, a trap at a time. Everybody here is made up."""

import pytest

from assistant.analyse.lecture import Lecture
from assistant.analyse.reperage import selon_les_regles
from tests.assistant.analyse_lue import faults, moves


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
    (found,) = selon_les_regles(Lecture(texte))[1]
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
        "Il cherchait à se loger près de son travail.",
        "Elle comptait se former à la comptabilité.",
        "Elle voulait me montrer son CV.",
        "Son objectif est de trouver un emploi stable.",
        "Elle a fui son pays en 2019.",
        "Il avait dû prendre deux bus pour venir.",
        "Elle avait mis un foulard pour se protéger du vent.",
        "Elle cherche quelqu'un de francophone pour garder son fils.",
        "La caisse demande systématiquement un relevé.",
        "La lettre aurait dû être expliquée.",
        "J'étais folle de joie pour elle.",
        "Elle a laissé un message qui ne reprochait rien.",
        "Il est entré en disant qu'il n'attendait rien de moi.",
        "J'ai d'abord pensé qu'il fuyait ses responsabilités.",
        "Elle a pleuré, et je me suis sentie démunie.",
        "L'imprimante est toujours en panne.",
        "Elle est revenue avec une amie, couturière, qui l'a aidée à remplir le dossier.",
        "Il est maçon comme son père.",
        "Le chef d'équipe est un ancien militaire.",
        "Elle est timide et elle parle peu.",
        "Le groupe se retrouve toujours à la même table.",
        "Il vient toujours accompagné de sa sœur.",
        "La secrétaire a toujours le numéro du standard.",
        "Il ne mange jamais le midi.",
        "Elle ne prend jamais le train, elle a peur des tunnels, m'a-t-elle dit.",
        "Elle veut me montrer son carnet.",
        "Elle voulait que je relise sa lettre.",
        "Elle attendait que je finisse ma phrase.",
        "Selon la tutrice, il s'ennuie à l'atelier.",
        "Dans le jeu de rôle, il jouait la victime.",
        "On voit bien que la salle est trop petite.",
        "Il est clair que je dois revoir mon plan.",
        "Elle s'est assise, visiblement fatiguée.",
        "Je pourrais demander à chacun ce qu'il redoute.",
        "Monsieur T. est nul en orthographe, c'est lui qui le dit.",
        "Le jeune se sert de son téléphone pour traduire.",
        "Elle n'est pas méchante.",
        "J'ai été maladroite avec les prénoms.",
        "J'étais blasé.",
        "Le chef a traité Karim de parasite.",
        "Je ne suis pas une sainte.",
    ],
)
def test_no_reproach_is_made_to_a_clean_sentence(texte: str) -> None:
    assert faults(texte) == []


@pytest.mark.parametrize(
    ("texte", "wanted"),
    [
        ("Le bailleur, lui, c'est un guignol.", "jugement"),
        ("Le formateur est un ours mal léché.", "jugement"),
        ("Elle est têtue comme une mule.", "jugement"),
        ("Ladite collègue est d'une vulgarité rare.", "jugement"),
        ("Ces deux-là sont des pestes.", "jugement"),
        ("Le groupe : des assistés.", "jugement"),
        ("Mme L. est une femme en or.", "jugement"),
        ("La dame en avait marre, ça se voyait.", "interpretation"),
        ("Elle feignait l'ignorance.", "interpretation"),
        ("Il entendait manifestement m'humilier.", "interpretation"),
        ("Deux femmes au fond se moquaient de moi.", "interpretation"),
        ("Il cherchait par là à éprouver mon autorité.", "interpretation"),
        ("Le plongeur, un sournois, avait filmé la dispute.", "mixte"),
        ("Mon voisin, champion du monde de l'empathie, a bouclé l'entretien.", "mixte"),
        ("Elle a répondu « non », d'une froideur à faire peur.", "mixte"),
        ("J'ai été d'une lâcheté sans nom.", "axe_negatif"),
        ("Mon compte rendu fut un torchon.", "axe_negatif"),
        ("Quelle idiote d'avoir insisté.", "axe_negatif"),
        ("En revanche, j'ai été nul.", "axe_negatif"),
    ],
)
def test_families_of_words_are_shown_in_one_type(texte: str, wanted: str) -> None:
    assert [name for name, _ in faults(texte)] == [wanted]


@pytest.mark.parametrize(
    ("texte", "wanted"),
    [
        ("L'indignation m'a gagnée.", "emotions"),
        ("J'en avais le ventre noué.", "emotions"),
        ("J'ai accusé le coup.", "emotions"),
        ("Je m'identifie vite aux filles de l'équipe.", "limites_personnelles"),
        ("Je suis mal à l'aise avec les gens qui crient.", "limites_personnelles"),
        ("Mon passé de cariste me fait aller trop vite.", "limites_personnelles"),
        ("Rétablir un droit n'entre pas dans mes attributions.", "limites_fonction"),
        ("Le salaire, c'est l'employeur, moi je peux seulement informer.", "limites_fonction"),
        ("Le juge, lui seul, peut reporter une audience.", "limites_fonction"),
        ("Prendre cinq minutes a permis de parler sans tension.", "points_forts"),
        ("Le fait d'avoir tout noté l'a rassurée.", "points_forts"),
        ("J'aurais intérêt à attendre.", "axes"),
        ("Une autre fois, je partirais d'une réussite.", "axes"),
        ("Les cris me clouent sur place.", "limites_personnelles"),
        ("Le chef que j'étais reprend la main.", "limites_personnelles"),
        ("J'ai laissé passer deux propos blessants, faute d'oser.", "limites_personnelles"),
        ("La radiation est prononcée par la direction.", "limites_fonction"),
        (
            "Les indemnités se discutent avec le syndicat, jamais dans mon bureau.",
            "limites_fonction",
        ),
        ("Déplacer la table a raccourci l'attente.", "points_forts"),
        ("En déplaçant l'entretien, j'ai recueilli quatre compétences.", "points_forts"),
        ("Raccourcir ma présentation est mon chantier.", "axes"),
        ("Une marge existe dans ma manière d'annoncer un délai.", "axes"),
        ("J'incline à penser que le paravent gênait.", "opinions"),
        ("Je n'exclus pas qu'elle ait eu un autre horaire.", "opinions"),
        ("La remarque m'a serré l'estomac.", "emotions"),
        ("Si deux sur trois citent leur droit, je la garderai.", "ajustements"),
        ("Elle a jeté son dossier par terre.", "faits"),
        ("Il veut devenir soudeur.", "faits"),
        ("Maud pense louer une deuxième table.", "faits"),
        ("Le patron ponce une porte.", "faits"),
    ],
)
def test_families_of_turns_say_one_movement(texte: str, wanted: str) -> None:
    assert moves(texte) == {wanted}


@pytest.mark.parametrize(
    "texte",
    [
        "Elle regrettait déjà.",
        "La curatrice redoutait surtout de perdre la main.",
        "La responsable est cassante.",
        "Cela demande quelques mots d'explication.",
        "Elle est plaintive.",
        "J'ai été nulle.",
        "Le prestataire s'est montré d'une incompétence crasse.",
    ],
)
def test_what_is_judged_or_guessed_is_never_called_a_fact(texte: str) -> None:
    assert "faits" not in moves(texte)


def test_a_text_without_a_word_or_a_rule_gives_nothing() -> None:
    assert selon_les_regles(Lecture("")) == ([], [])
    assert selon_les_regles(Lecture("…\n\n---\n")) == ([], [])
    assert selon_les_regles(Lecture("x" * 20000)) == ([], [])


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


def test_a_view_leant_on_an_act_is_a_mixed_sentence() -> None:
    text = "Il a raccroché avant la fin, procédé peu élégant."
    assert [name for name, _ in faults(text)] == ["mixte"]
