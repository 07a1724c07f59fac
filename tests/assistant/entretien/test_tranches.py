"""Moves that a turn of phrase tells by itself: asked to say again, sent to nobody in particular."""

import pytest

from assistant.entretien.simulation.reconnaissance import reconnaitre

PROMIS = (
    "Je ne répéterai ça à personne, quoi qu'il arrive.",
    "Je ne dirai ça à personne.",
    "Je ne raconterai cela à personne, jamais.",
    "Jamais je n'en parlerai à qui que ce soit.",
    "Je ne le dirai à personne, quoi qu'il arrive.",
    "Je n'en parle à personne, quoi qu'il se passe.",
    "Personne ne saura ce que vous m'avez dit, quoi qu'il arrive.",
    "Vos confidences resteront entre nous, quoi qu'il arrive.",
    "Je ne répéterai rien de tout ça à qui que ce soit.",
    "Ça ne quittera jamais ce bureau.",
    "Ce que vous dites ne sortira jamais d'ici.",
    "Quoi qu'il arrive, je me tairai.",
    "Je garderai ça pour moi, quoi qu'il arrive.",
    "Je ne répéterai jamais ce que vous venez de me dire.",
    "Je n'en dirai pas un mot à personne.",
    "Je ne révélerai ça à personne, sous aucun prétexte.",
    "Rien de tout ça ne sera répété, quoi qu'il arrive.",
)
PAS_PROMIS = (
    "Je ne répéterai ça à personne, sauf si vous êtes en danger.",
    "Je ne dirai ça à personne sans votre accord.",
    "Quoi qu'il arrive, vous pouvez revenir me voir.",
    "Vous n'avez raconté ça à personne ?",
    "Vous n'en avez parlé à personne, quoi qu'il arrive.",
    "Quoi qu'il arrive, vous gardez vos droits.",
    "Je ne répéterai pas la consigne.",
    "Je ne peux pas vous dire que ça restera entre nous.",
    "Je n'en parlerai qu'avec votre accord.",
    "Vous ne vouliez le dire à personne.",
    "Je ne parlerai pas de ça à votre employeur sans votre accord.",
    "Vous ne répétez ça à personne.",
    "Personne ne le sait dans votre famille.",
    "Je ne répéterai rien sans vous demander.",
    "Elle ne le dira à personne, vous pensez ?",
)
CONSEILS = (
    "Vous pourriez aller voir un médecin.",
    "Vous devriez voir un médecin.",
    "Vous devriez aller voir un médecin.",
    "Vous pourriez voir un psychologue.",
    "Vous devriez consulter un médecin.",
    "Vous pourriez consulter.",
    "Il faudrait peut-être voir un médecin.",
    "Vous pourriez en parler à votre médecin.",
    "Vous feriez bien d'aller voir un avocat.",
    "À votre place, j'irais voir un médecin.",
    "Vous devriez prendre rendez-vous chez le médecin.",
    "Pourquoi ne pas aller voir un psychologue ?",
    "Vous pourriez peut-être aller voir une assistante sociale.",
    "Ce serait bien de voir un médecin.",
    "Vous pourriez rencontrer un juriste.",
)
ORIENTATIONS = (
    "Je vous propose de rencontrer Mme Diallo, l'assistante sociale, jeudi à 10 heures.",
    "Je vous oriente vers la Maison de l'emploi.",
    "Je vais appeler l'auto-école solidaire pour vous prendre un rendez-vous.",
    "Vous pouvez vous adresser à la mission locale, au 12 rue des Lilas.",
    "Je vous mets en relation avec le Secours populaire.",
    "Voici les coordonnées du médecin de la permanence d'accès aux soins.",
    "Je vous donne le numéro de la CAF.",
    "Vous pourriez aller voir la permanence juridique du mardi, c'est sans rendez-vous.",
    "Je peux vous accompagner au CPAS.",
    "Vous pourriez aller voir Mme Roy, l'assistante sociale du CCAS, jeudi.",
    "Je vous donne l'adresse de la PASS, à l'hôpital.",
    "Vous devriez voir le médecin de la permanence, sans rendez-vous le lundi.",
    "Pour la garde, il y a la crèche du quartier, demandez Mme Petit.",
    "Je vous propose un rendez-vous avec le médecin du Forem.",
    "Allez voir Mme Roy, au service social, mardi matin.",
)
RELANCES = (
    "Vous pouvez me redire ?",
    "Pouvez-vous me redire ?",
    "Vous pouvez me redire ça ?",
    "Vous pouvez redire ?",
    "Vous pouvez répéter ?",
    "Pouvez-vous répéter, s'il vous plaît ?",
    "Vous me redites ?",
    "Vous pouvez m'en dire plus ?",
    "Vous pouvez préciser ?",
    "Redites-moi ça ?",
    "Vous pourriez me redire ce point ?",
    "Vous pouvez me réexpliquer ?",
    "Vous pouvez développer ?",
    "Vous pouvez me redire ce qui s'est passé ?",
    "Pardon, vous pouvez me répéter la fin ?",
)
VALIDATIONS = (
    "Vous pouvez me redire si j'ai bien compris ?",
    "C'est bien ça ?",
    "J'ai bien compris ?",
    "Est-ce que je me trompe ?",
    "Vous me dites si je me trompe ?",
    "Ça correspond à ce que vous vouliez dire ?",
    "Vous pouvez me dire si c'est juste ?",
    "Ai-je oublié quelque chose ?",
    "Vous vous y retrouvez ?",
    "C'est bien ce que vous vouliez dire ?",
    "Dites-moi si je me trompe.",
    "Je vous ai bien suivi ?",
    "Vous voulez ajouter quelque chose ?",
    "Vous pouvez me redire si c'est bien ça ?",
    "Vous me corrigez si je me trompe ?",
)
AUTRES_QUESTIONS = (
    "Vous pouvez me redire votre numéro ?",
    "Vous pouvez me redire quand vous êtes disponible ?",
    "Vous pouvez répéter l'exercice chez vous ?",
)


@pytest.mark.parametrize("tour", PROMIS)
def test_silence_kept_from_everybody_is_a_promise(tour: str) -> None:
    types = reconnaitre(tour).types
    assert "promesse" in types
    assert not types & {"cadre_confidentialite", "cadre_notes"}


@pytest.mark.parametrize("tour", PAS_PROMIS)
def test_the_other_person_s_silence_or_one_with_limits_is_no_promise(tour: str) -> None:
    assert "promesse" not in reconnaitre(tour).types


@pytest.mark.parametrize("tour", CONSEILS)
def test_to_see_a_doctor_whoever_it_is_is_advice(tour: str) -> None:
    types = reconnaitre(tour).types
    assert "conseil" in types
    assert "orientation" not in types


@pytest.mark.parametrize("tour", ORIENTATIONS)
def test_a_service_a_person_or_an_appointment_is_named_in_an_orientation(tour: str) -> None:
    assert "orientation" in reconnaitre(tour).types


@pytest.mark.parametrize("tour", RELANCES)
def test_asking_to_say_again_invites_to_go_on(tour: str) -> None:
    for contexte in ((), ("Je ne dors plus depuis que mon mari est parti.",)):
        assert reconnaitre(tour, contexte).types == {"relance"}


@pytest.mark.parametrize("tour", VALIDATIONS)
def test_asking_whether_it_is_right_is_a_validation_and_no_invitation(tour: str) -> None:
    types = reconnaitre(tour).types
    assert "validation" in types
    assert "relance" not in types


@pytest.mark.parametrize("tour", AUTRES_QUESTIONS)
def test_asking_again_for_a_fact_is_a_question(tour: str) -> None:
    assert "relance" not in reconnaitre(tour).types


def test_there_are_fifteen_wordings_of_each_side() -> None:
    sides = (PROMIS, PAS_PROMIS, CONSEILS, ORIENTATIONS, RELANCES, VALIDATIONS)
    assert min(len({*side}) for side in sides) >= 15
