"""How somebody spoke or received, judged instead of told; what is told, felt or said of oneself.

The sentences are our own, in everyday words.
"""

import pytest

from assistant.analyse.lecture import Lecture
from assistant.analyse.reperage import selon_les_regles
from tests.command import Jalon

JUGES = """
Il m'a mal parlé.
Il a mal parlé.
Il m'a parlé mal devant tout le monde.
Elle a été désagréable avec moi.
Elle s'est montrée désagréable.
Un accueil glacial de sa part.
J'ai eu droit à un accueil glacial de sa part.
Il m'a réservé un accueil glacial.
L'accueil de la secrétaire a été glacial.
Elle m'a répondu sèchement.
Elle m'a répondu d'un ton sec.
Il m'a parlé comme à un chien.
Il m'a parlé comme à une gamine.
Elle m'a pris de haut.
Elle m'a prise de haut.
Il a été odieux avec elle.
Il a été très froid avec moi.
Elle a été froide et distante avec moi.
Elle a eu une attitude hostile.
Il a eu un comportement déplacé.
Elle a été méprisante envers la stagiaire.
Il a été impoli.
Elle a manqué de respect à tout le monde.
Il m'a manqué de respect.
Elle m'a mal accueillie.
Elle m'a très mal reçue.
Un ton méprisant de sa part.
Une remarque blessante de sa part.
Une réponse cinglante de la collègue.
Il m'a lancé un regard noir.
Il a fait une remarque déplacée.
Elle m'a fait une réflexion désobligeante.
Elle a été sèche avec lui.
Il a été agressif dans ses propos.
Elle s'est montrée hautaine avec nous.
Il a été grossier avec l'agente d'accueil.
Elle m'a envoyée balader.
Il m'a rembarré.
Elle m'a snobé toute la matinée.
Il m'a agressée verbalement.
Elle a fait la tête pendant tout l'entretien.
Il a boudé.
Elle a été d'une froideur terrible.
Un manque de politesse de sa part.
Son ton était glacial.
Son accueil a été froid.
Il a eu des mots durs envers la dame.
Elle a eu un ton condescendant.
Il a été injuste avec la candidate.
""".strip().split("\n")
RACONTES = """
J'ai mal parlé, trop vite et trop bas.
Je lui ai mal parlé et je m'en suis excusée.
J'ai été désagréable avec lui.
J'ai été sèche, et je l'ai vu à son visage.
Il parle mal le français, dit-il.
Elle m'a dit que son employeur lui avait mal parlé.
Elle raconte que le gardien a été désagréable avec elle.
« Il m'a mal parlé », dit-elle.
Selon elle, l'agent lui a mal parlé.
J'ai trouvé son accueil froid, et je sais que j'étais fatiguée.
Il n'a pas été désagréable.
Elle n'a jamais été désagréable avec moi.
Il n'a pas mal parlé.
L'eau était glaciale.
La salle était glaciale, le chauffage ne marchait pas.
Il a haussé la voix et dit : « Laissez-moi. »
Elle a répondu en trois mots, sans lever les yeux.
J'ai eu froid.
Il s'est senti mal accueilli à la mairie, m'a-t-il dit.
J'ai ressenti son ton comme sec.
Une odeur désagréable venait du couloir.
Le moment a été désagréable pour moi.
La situation était désagréable.
C'était désagréable à entendre pour moi.
J'ai parlé mal à propos.
Je l'ai vécue comme une remarque blessante.
Elle a un mal de dos.
Elle a mal dormi.
Elle a mal compris la consigne.
Il a mal rempli le formulaire.
L'accueil se trouve au premier étage.
L'accueil est froid l'hiver, la porte ne ferme pas.
Elle travaille à l'accueil d'un hôtel.
J'ai été mal à l'aise.
Elle m'a répondu par un message de deux lignes.
Elle a demandé une chambre froide pour le stage.
Le plat était froid.
Il travaille en chambre froide.
Je me suis montrée distante.
Il a raccroché au milieu de ma phrase.
La directrice m'a demandé d'attendre dehors.
""".strip().split("\n")


def told(texte: str) -> list[str]:
    """What is said of somebody else."""
    faults = selon_les_regles(Lecture(texte))[1]
    return [item.extrait for item in faults if item.type != "axe_negatif"]


@pytest.mark.parametrize("phrase", JUGES)
def test_the_way_somebody_spoke_or_received_is_judged(phrase: str) -> None:
    assert told(phrase), phrase


@pytest.mark.parametrize("phrase", RACONTES)
def test_what_is_told_felt_denied_or_said_of_oneself_is_not_reproached(phrase: str) -> None:
    assert told(phrase) == []


def test_the_command_quotes_the_words_and_asks_what_was_seen(jalon: Jalon) -> None:
    words = ("Il a mal parlé", "Elle a été désagréable avec moi", "Un accueil glacial de sa part")
    (jalon.home / "analyse.md").write_text(". ".join(words) + ".", "utf-8")
    run = jalon("analyse", "relire", "analyse.md", "--json")
    shown = [row["extrait"] for row in run.json["a_revoir"] if row["type"] == "jugement"]
    assert len(shown) == 3
    assert all(word.split()[-3] in " ".join(shown) for word in words)
