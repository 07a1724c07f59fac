"""Sixty questions that name something by its code: the first passage is always of that node."""

import pytest

from knowledge.search.searcher import Searcher

LOOK_UPS = """
critères de CP7 | cip/CP7
c'est quoi la 2.13 | rncp36128/2.13
CP1 | cip/CP1
cp2 ça parle de quoi | cip/CP2
la CP 3 du titre pro | cip/CP3
CP4 savoir-faire | cip/CP4
montre-moi la CP5 | cip/CP5
cp n°6 | cip/CP6
intitulé exact de CP7 | cip/CP7
compétence 8 du CIP | cip/CP8
CP9 et ses critères | cip/CP9
cp10 | cip/CP10
sur quoi on est jugé pour CP11 | cip/CP11
CP12 prospection | cip/CP12
rappelle-moi CP13 | cip/CP13
la CP14 elle dit quoi | cip/CP14
CP15 critères | cip/CP15
CT1 | cip/CT1
c koi la CT2 | cip/CT2
AT1 | cip/AT1
at2 du titre cip | cip/AT2
activité type 3 | cip/AT3
CCP1 | cip/CCP1
le CCP 2 | cip/CCP2
ccp3 c'est quoi | cip/CCP3
partie 1 du dossier cip | cip/dossier/partie-1
partie 2 du dossier de production | cip/dossier/partie-2
la partie 3 du dossier | cip/dossier/partie-3
partie 4 du dossier professionnel du titre cip | cip/dossier/partie-4
partie n°5 dossier cip | cip/dossier/partie-5
dossier partie 6 cip | cip/dossier/partie-6
partie 7 du dossier au titre pro | cip/dossier/partie-7
bloc A du RNCP36128 | rncp36128/A
bloc B 37504 | rncp37504/B
le bloc C du rncp37504 | rncp37504/C
bloc D arobase 36128 | rncp36128/D
c'est quoi le bloc E | rncp36128/E
RNCP36128BC02 | rncp36128/B
activité B2 du 37504 | rncp37504/B2
C6 rncp36128 | rncp36128/C6
1.1 du RNCP37504 | rncp37504/1.1
la 1.4 du 36128 | rncp36128/1.4
critère de la 2.3 du rncp37504 | rncp37504/2.3
2.5 rncp36128 | rncp36128/2.5
compétence 2.12 du 37504 | rncp37504/2.12
la 2.16 | rncp36128/2.16
3.9 chez arobase 37504 | rncp37504/3.9
3.12 | rncp36128/3.12
c'est quoi la 4.6 du 37504 | rncp37504/4.6
4.9 RNCP36128 | rncp36128/4.9
5.1 | rncp36128/5.1
la compétence 5.10 du mémoire | rncp36128/5.10
6.2 livret | rncp36128/6.2
RNCP37504 3.4 | rncp37504/3.4
cip/CP2/c3 | cip/CP2/c3
que dit cip/titre/jury | cip/titre/jury
rncp36128/jury | rncp36128/jury
rncp37504/vae | rncp37504/vae
interfede/balises/3 | interfede/balises/3
interfede/fiche/pedagogique/individuel/2 | interfede/fiche/pedagogique/individuel/2
"""
ROWS = [tuple(part.strip() for part in line.split("|")) for line in LOOK_UPS.strip().splitlines()]


def test_there_are_sixty_look_ups() -> None:
    assert len(ROWS) == 60


@pytest.mark.parametrize(("question", "node"), ROWS)
def test_a_code_leads_to_its_node_first(searcher: Searcher, question: str, node: str) -> None:
    result = searcher.search(question)
    first = result.hits[0].passage
    assert result.answered
    assert first.id == node or first.id.startswith(f"{node}/") or node in first.ids
