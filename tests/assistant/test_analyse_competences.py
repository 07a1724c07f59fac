"""A competency is proposed on a professional act told by its author, and on nothing else."""

import pytest

from assistant.analyse.relecture import relire
from knowledge.catalogue import Catalogue


def shown(texte: str, catalogue: Catalogue, referentiel: str = "cip") -> list[str]:
    found = relire(texte, catalogue=catalogue, referentiel=referentiel).competences
    assert all(item.extrait in texte for item in found)
    return [item.id for item in found]


@pytest.mark.parametrize(
    "texte",
    [
        "J'ai garé la voiture.",
        "J'ai mangé une pomme avec ma tutrice.",
        "J'ai regardé l'horloge.",
        "J'ai ri jaune, et j'ai failli lui répondre que j'avais déjà mes dents de sagesse.",
        "Je lui ai dit de se bouger.",
        "J'ai bu une gorgée d'eau pour gagner du temps.",
        "Je la poserai de côté mardi.",
        "J'ai arrosé les plantes du bureau.",
        "J'ai lu un roman sur une entreprise.",
        "J'ai présenté mes excuses.",
        "J'ai pris une photo de la mission locale.",
        "J'ai animé mon canapé toute la soirée.",
    ],
)
def test_a_common_word_shows_nothing(texte: str, catalogue: Catalogue) -> None:
    assert shown(texte, catalogue) == []


@pytest.mark.parametrize(
    "texte",
    [
        "Je n'ai pas reformulé sa demande.",
        "Je n'ai ni reformulé sa demande ni posé le cadre.",
        "Je n'ai contacté aucun partenaire.",
        "Jamais je n'ai orienté vers un service social.",
        "J'ai oublié de rédiger le compte rendu.",
        "J'aurais dû recueillir sa demande.",
        "Si j'avais animé l'atelier, tout aurait changé.",
        "Je ne sais pas animer un atelier.",
        "J'animerai un atelier CV lundi avec ma collègue.",
        "Ai-je reformulé sa demande ?",
    ],
)
def test_an_act_denied_missed_or_to_come_shows_nothing(texte: str, catalogue: Catalogue) -> None:
    assert shown(texte, catalogue) == []


@pytest.mark.parametrize(
    "texte",
    [
        "J'ai reformulé ma liste de courses.",
        "J'ai animé un atelier crêpes pour l'anniversaire de ma fille.",
        "J'ai contacté la mairie, en plaisantant, pour prospecter les employeurs.",
    ],
)
def test_a_joke_or_a_private_matter_shows_nothing(texte: str, catalogue: Catalogue) -> None:
    assert shown(texte, catalogue) == []


@pytest.mark.parametrize(
    "texte",
    [
        "Ma tutrice a animé l'atelier.",
        "Elle m'a dit que j'avais bien reformulé sa demande.",
        "J'ai vu qu'elle avait contacté la CAF.",
        "On m'a demandé de rédiger une synthèse.",
        "J'ai appelé le plombier parce que l'assistante sociale était absente.",
    ],
)
def test_what_another_did_shows_nothing_of_the_author(texte: str, catalogue: Catalogue) -> None:
    assert shown(texte, catalogue) == []


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("Alors j'ai reformulé : « vous vous demandez si je peux vous être utile ».", "cip/CP2"),
        ("J'ai écouté, puis reformulé sa demande.", "cip/CP2"),
        ("J'ai pris le temps de recueillir ses attentes.", "cip/CP2"),
        ("Je lui ai expliqué le fonctionnement de l'aide au permis.", "cip/CP1"),
        ("J'ai mis à jour les fiches dispositifs.", "cip/CP3"),
        ("Le lendemain, j'ai contacté l'assistante sociale de secteur.", "cip/CP4"),
        ("Je l'ai orientée vers Cap emploi.", "cip/CP4"),
        ("J'ai rédigé la synthèse de l'entretien.", "cip/CP5"),
        ("Pour Mme S., j'ai construit un plan d'action en trois étapes.", "cip/CP6"),
        ("Nous avons convenu avec elle de deux étapes.", "cip/CP6"),
        ("J'ai proposé une enquête métier à la place.", "cip/CP7"),
        ("J'ai aidé M. T. à refaire son CV.", "cip/CP8"),
        ("J'ai conçu la progression pédagogique de l'atelier.", "cip/CP9"),
        ("L'atelier que j'ai animé le 18 octobre a commencé par une dispute.", "cip/CP10"),
        ("J'ai prospecté les employeurs du bassin.", "cip/CP12"),
        ("J'ai analysé avec le gérant le poste de travail.", "cip/CP13"),
        ("J'ai fait le bilan d'intégration avec son tuteur.", "cip/CP14"),
        ("J'ai rendu le support accessible à tous.", "cip/CP15"),
        ("J'ai respecté la procédure d'accueil.", "cip/CT1"),
        ("J'ai utilisé le logiciel interne pour tracer chaque étape.", "cip/CT2"),
    ],
)
def test_an_act_of_the_trade_shows_its_competency(
    texte: str, attendu: str, catalogue: Catalogue
) -> None:
    assert attendu in shown(texte, catalogue)


def test_a_competency_is_one_of_the_referentiel_asked(catalogue: Catalogue) -> None:
    texte = "J'ai reformulé sa demande. J'ai animé un atelier CV avec six personnes."
    for name in ("cip", "rncp36128", "rncp37504", "interfede"):
        found = shown(texte, catalogue, name)
        assert found
        assert all(item.startswith(f"{name}/") for item in found)


def test_every_node_named_by_an_act_is_a_competency(catalogue: Catalogue) -> None:
    from assistant.analyse.lexique import donnees

    for row in donnees("gestes_metier")["gestes"].values():
        for referentiel, names in row["noeuds"].items():
            for name in names:
                assert name.startswith(f"{referentiel}/")
                assert catalogue.get(name).kind in {"competence", "transversale"}


def test_a_strong_text_without_such_an_act_gets_silence(catalogue: Catalogue) -> None:
    texte = "Elle a posé son sac. J'ai attendu dix secondes. La honte m'est tombée dessus."
    assert shown(texte, catalogue) == []
