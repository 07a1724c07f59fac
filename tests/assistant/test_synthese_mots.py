"""What a synthesis says too fast of somebody: judged, or guessed and told as a fact.

The sentences are our own, in everyday words; each list is read one sentence at a time.
"""

import pytest

from assistant.analyse.synthese import relire_synthese
from tests.command import Jalon

TROP_VITE = """
Son mari est sûrement jaloux.
Il ne fait aucun effort.
Elle est de mauvaise volonté.
Visiblement, elle ne veut pas travailler.
À mon avis il ment.
On sent que ce projet n'est pas le sien.
Ça se voit qu'elle a bu.
Ça se voit qu'il n'a pas envie.
Elle ne se donne pas les moyens.
Il n'est pas vraiment motivé.
Elle manque de motivation.
Il manque clairement de volonté.
Elle n'a pas l'air motivée par le ménage.
Son fils doit sûrement traîner avec de mauvaises fréquentations.
Elle est probablement dépressive.
Il boit sans doute.
Il a certainement un problème d'alcool.
Sa mère est étouffante.
Son compagnon la manipule, c'est évident.
Elle se laisse aller.
Elle se laisse vivre depuis son licenciement.
Il n'y met pas du sien.
Elle n'y met pas beaucoup de bonne volonté.
Il se trouve toujours des excuses.
Elle trouve des excuses pour ne pas venir.
Manifestement, il cache quelque chose.
Elle nous cache quelque chose.
On dirait qu'il se moque du dispositif.
On voit bien qu'elle n'y croit pas.
On devine une emprise de son conjoint.
J'ai le sentiment qu'elle ne dit pas tout.
Je la sens peu investie.
Je le sens fuyant sur ce sujet.
Elle paraît peu fiable.
Il semble de mauvaise foi.
Elle est dans la plainte.
Il est dans le déni.
Elle est dans la toute-puissance.
Il se victimise.
Elle se pose en victime.
C'est une personne assistée.
Il vit aux crochets de sa sœur.
Elle profite des aides.
Il attend que tout lui tombe du ciel.
Elle attend que l'on fasse tout à sa place.
Il n'est pas autonome du tout et ne cherche pas à l'être.
Elle n'a aucune ambition.
Il a un poil dans la main.
Son ex est un manipulateur.
Son mari l'empêche sans doute de travailler.
Elle dramatise sa situation.
Il exagère ses douleurs.
Ses douleurs sont exagérées.
Elle joue sur son état de santé.
Il doit avoir honte de ne pas savoir lire.
Elle a l'air de ne pas s'intéresser à sa recherche.
Son hygiène laisse à désirer.
Il est négligé.
Elle est mal élevée.
Monsieur est borné.
Madame n'est pas très futée.
Il est incapable de tenir un emploi.
Elle ne tiendra jamais un poste.
De toute évidence, elle n'assume pas son rôle de mère.
Elle n'assume pas ses responsabilités.
C'est clair qu'il ne veut pas s'en sortir.
Il est évident qu'elle ne cherche pas.
Selon moi, elle n'est pas prête.
Pour moi, il n'est pas sérieux.
Je pense qu'il ment sur ses horaires.
Elle est trop exigeante pour son niveau.
Il a la mentalité d'un assisté.
Elle se complaît dans sa situation.
Il refuse de se remettre en question.
Elle est visiblement perdue.
Il est apparemment sous l'influence de son frère.
Elle aurait sûrement des troubles psychiques.
Il y a forcément quelque chose derrière.
Bien évidemment, il n'avait rien préparé.
Elle fait semblant de chercher.
Ce n'est qu'un prétexte pour ne pas travailler.
Il veut juste toucher les allocations.
Son discours est peu crédible.
Elle n'est pas crédible dans son projet.
Il ne joue pas le jeu.
Elle ne joue pas le jeu de l'accompagnement.
Il traîne les pieds.
Elle y met de la mauvaise volonté.
Il fait preuve de mauvaise foi.
Son conjoint a l'air violent.
Il dit avoir cherché, à mon avis il ment.
Elle dit qu'elle a appelé, visiblement elle n'a rien fait.
Mme A. affirme chercher un emploi, mais ça se voit qu'elle n'en veut pas.
Mme A. demande un logement mais ne fait aucun effort pour en trouver un.
Visiblement fatiguée de tout, elle n'écoute pas.
M. B. est un peu paresseux.
Il faut dire que son mari n'aide pas, il est jaloux.
Elle est jalouse de sa sœur.
C'est quelqu'un de très négatif.
Elle manque d'ambition.
M. K. ne semble pas concerné par ses démarches.
Elle est peu motivée, cela se sent.
Ses enfants sont livrés à eux-mêmes.
Son couple bat de l'aile, sans doute à cause de l'argent.
Il ment probablement sur ses revenus.
On a l'impression qu'elle récite.
Je trouve qu'il exagère.
Elle devrait faire des efforts de présentation.
Il pourrait faire plus d'efforts.
Elle a tendance à se plaindre.
Il a tendance à mentir.
Elle se plaint beaucoup.
Il ne veut pas travailler.
Il ne veut rien faire.
Elle refuse tout ce qu'on lui propose.
Monsieur n'est pas très courageux.
Il semble avoir un problème avec l'autorité.
Elle vit aux dépens de ses parents.
C'est une mère dépassée.
Il a un comportement d'enfant.
Son mari doit être violent.
Elle n'a visiblement pas compris.
Elle ment, c'est certain.
Il est de toute façon inemployable.
Son projet n'est pas réaliste.
Elle rêve, ce métier n'est pas pour elle.
""".strip().split("\n")
"""Words that judge, or a guess."""
TENABLES = """
Elle dit que son mari est jaloux.
Elle dit : « Mon mari est sûrement jaloux. »
Elle dit de son fils : « Il ne fait aucun effort. »
Il dit ne pas avoir envie de travailler de nuit.
Son employeur écrit qu'il est de mauvaise volonté.
Selon elle, son ex est un manipulateur.
D'après le certificat, aucun effort physique n'est possible.
Elle ne peut faire aucun effort physique, selon le médecin.
Il ne fait aucune démarche seul : sa sœur l'aide.
Elle viendra sûrement lundi, elle confirme demain.
Il a fait trois démarches depuis l'entretien du 3 mars.
Elle a refusé deux offres, les 4 et 12 mars.
Elle n'est pas venue aux deux derniers rendez-vous.
Il n'a pas répondu aux trois appels de la semaine.
Elle demande une formation d'aide-soignante.
Elle se dit découragée.
Elle se dit motivée par la cuisine.
Elle explique manquer de motivation depuis son licenciement.
Il indique qu'il se sent perdu.
Il ne se plaint pas de son poste.
Elle n'est pas de mauvaise volonté, précise son tuteur.
Je constate deux retards, les 3 et 10 mars.
Rien ne montre qu'il mente.
Elle a une reconnaissance de travailleur handicapé.
Sa mère garde ses enfants le mercredi.
Son mari travaille de nuit.
Elle cherche un emploi de nuit pour être là le matin.
Il est autonome pour ses déplacements.
Il n'est pas autonome pour lire les courriers : il les apporte.
Elle a l'air fatigué, dit-elle d'elle-même.
La date limite est visiblement passée : le courrier indique le 2 mars.
Elle a été invitée à se laisser le temps de réfléchir.
Elle a demandé qui doit faire quoi.
Il doit rendre le dossier avant le 12.
Elle doit avoir le permis pour ce poste.
Il doit sans doute repasser l'examen, à vérifier auprès de l'auto-école.
Un prétexte de rupture est évoqué par l'avocate.
Elle veut juste un contrat de vingt heures.
Il attend la réponse de la mission locale.
Elle attend que le centre de formation la rappelle.
Le bailleur attend que tout soit payé avant le 30.
Elle assume seule la garde des enfants.
Il ne peut pas porter plus de dix kilos.
Elle est en retard de deux loyers, dit-elle.
Les horaires sont trop exigeants pour elle, dit-elle.
Il est incapable de travailler selon le médecin du travail.
Le logement est négligé par le bailleur.
Nous voyons ensemble que le dossier est complet.
On voit sur le relevé que la somme est versée.
Elle joue au football le samedi.
Il traîne une douleur au genou depuis mars, dit-il.
Elle n'a aucune expérience de la vente.
Il n'a pas les moyens de payer le train.
Elle demande si son projet est crédible.
Elle craint que l'on pense qu'elle est de mauvaise volonté.
Ce n'est pas un manque de motivation, elle n'a pas de garde d'enfant.
Il a été demandé si la fatigue est liée au poste.
Son conjoint a été condamné pour violences, elle en parle elle-même.
Elle profite de ses matinées pour chercher.
Entretien du 12 mars, quarante minutes, dans le cadre du suivi.
La confidentialité et ses limites ont été présentées.
Mme A. demande à travailler comme aide à domicile.
Elle a travaillé six ans en cuisine collective, jusqu'en 2021.
Ses appuis : un permis B, une sœur qui garde les enfants.
Ce qui freine aujourd'hui : pas de véhicule, des horaires de garde.
Cette lecture a été partagée avec elle ; elle confirme que la garde vient en premier.
Aucune urgence n'a été exprimée.
Mme A. appelle la crèche d'ici le 20 mars.
J'envoie la fiche du centre de formation avant vendredi.
Avec l'accord de Mme A., cette page est transmise au service social.
Rien d'autre n'est transmis.
Il a été en retard de vingt minutes le 3 et le 10.
Il n'a pas encore fait son CV.
Elle n'a pas souhaité parler de sa santé.
Elle pleure quand elle parle de son licenciement.
Il parle bas, regarde la porte à trois reprises.
Elle dit : « Je n'y arriverai jamais. »
Il dit ne pas être prêt à reprendre à temps plein.
Elle se présente comme timide.
Elle souhaite un poste sans contact avec le public.
Le centre demande un niveau de français B1, à vérifier.
La préfecture n'a pas répondu depuis le 4 janvier.
Il est convenu de se revoir le 2 avril à 10 h.
Elle attend une réponse de la CAF sur ses droits.
Il sait lire et écrire, il demande de l'aide pour les formulaires.
Elle a refusé le poste de nuit : personne ne garde ses enfants.
Son bailleur lui a envoyé un courrier le 8 mars.
Le médecin a prescrit un arrêt jusqu'au 30.
Elle est capable de se déplacer seule en bus.
M. B. est motivé par ce métier, dit-il.
Il trouve la formation trop longue.
Elle juge le trajet trop long.
Il craint de ne pas tenir huit heures debout.
Elle a honte de demander de l'aide, dit-elle.
Elle n'a pas de solution de garde pour le soir.
La personne a été informée de ses droits.
Une évaluation de l'anglais est prévue le 14.
Nous avons regardé ensemble deux offres.
Elle a choisi de ne pas répondre à cette question.
Les conditions du contrat ne sont pas claires : j'appelle l'employeur.
Le projet n'est pas encore arrêté.
Il a l'air conditionné dans son logement.
Elle sera probablement convoquée en avril, la date reste à confirmer.
Le stage pourrait commencer en mai.
Elle se plaint d'une douleur au dos depuis mars.
""".strip().split("\n")
"""Facts, words of the person, of a doctor or of a document, denials, what is left to check."""


def told(texte: str) -> list[tuple[str, str]]:
    kinds = ("jugement", "absolu", "interpretation", "mixte", "opinions")
    return [
        (item.type, item.extrait) for item in relire_synthese(texte).a_revoir if item.type in kinds
    ]


@pytest.mark.parametrize("phrase", TROP_VITE)
def test_what_judges_or_guesses_is_shown_with_another_way_to_write_it(phrase: str) -> None:
    (first, *_) = relire_synthese(phrase).a_revoir
    assert told(phrase), phrase
    assert first.extrait in phrase
    assert first.proposition


@pytest.mark.parametrize("phrase", TENABLES)
def test_a_fact_the_words_of_someone_or_a_denial_get_no_reproach(phrase: str) -> None:
    assert told(phrase) == []


def test_the_command_shows_each_of_them_and_lets_the_facts_be(jalon: Jalon) -> None:
    said = ["Son mari est sûrement jaloux.", "Il dit chercher, à mon avis il ment."]
    kept = ["Mme A. demande une formation.", "Elle dit : « Il est sûrement jaloux. »"]
    (jalon.home / "synthese.md").write_text("\n".join([*said, *kept]), "utf-8")
    run = jalon("synthese", "relire", "synthese.md", "--json")
    shown = [(row["type"], row["extrait"]) for row in run.json["a_revoir"]]
    assert [kind for kind, _ in shown] == ["interpretation", "mixte"]
    assert "sûrement jaloux" in shown[0][1]
    assert "il ment" in shown[1][1]
