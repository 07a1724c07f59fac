import pytest

from assistant.reponse.answer import Affirmation, Answer, Origine, Statut
from assistant.reponse.extrait import quote
from assistant.reponse.fil import Tour
from assistant.reponse.redige.moteur import MoteurModele
from assistant.reponse.redige.redaction import ARRETEE, DOUTE
from assistant.service import Service
from tests.scripted_chat import Heard, Scripted

QUESTION = "c'est combien de temps l'entretien technique ?"
LEANING = "est-ce que celui-ci est aussi long quand on ne passe que le premier certificat du lot ?"
DUREE = "cip/titre/entretien-technique/duree"
ETAPE = "cip/titre/entretien-technique/etape-1"
GOOD = f"« 00 h 40 min » [{DUREE}]\n"
ALSO = f"« le candidat dispose de 20 minutes » [{ETAPE}]\n"
BAD = f"« 00 h 55 min » [{DUREE}]\n"
FAULTS = {
    "rien répondu": "",
    "pas trouvé la réponse": "RIEN",
    "JSON illisible": '{"texte": "Une phrase',
    "anglais": f"The interview is 40 minutes long and it must be done [{DUREE}]",
    "des numéros": "« 00 h 40 min » [1]\n« 00 h 50 min » [2]",
    "pas reçues": "« 00 h 40 min » [cip/faux/exemple]",
    "aucune référence": "« 00 h 40 min ».",
    "n'a pu être vérifiée": BAD,
    "pas de fin": "bla " * 4000,
}


def engine(service: Service, chat: Scripted) -> MoteurModele:
    return MoteurModele(service.searcher, service.moteur, chat)


def test_a_proved_answer_is_the_model_s(service: Service) -> None:
    heard = Heard()
    answer = engine(service, Scripted(GOOD[:9], GOOD[9:], ALSO)).repondre(QUESTION, ecoute=heard)
    assert (answer.moteur, answer.repondu, answer.question) == ("modele", True, QUESTION)
    assert [claim.statut for claim in answer.affirmations] == [Statut.VERBATIM] * 2
    assert set(answer.citations) == {DUREE, ETAPE}
    assert tuple(heard.claims) == answer.affirmations
    assert all(claim.texte in answer.texte for claim in answer.affirmations)
    assert answer.avis == ()


@pytest.mark.parametrize("asked", ["redis-moi la première réponse", "c'est où dans le texte ?"])
def test_what_the_thread_alone_answers_asks_no_model(service: Service, asked: str) -> None:
    fil = [Tour(QUESTION, service.moteur.repondre(QUESTION))]
    chat = Scripted(BAD)
    model = engine(service, chat)
    assert model.preparer(asked, None, fil) is None
    answer = model.repondre(asked, None, fil)
    assert (answer.moteur, chat.calls) == ("embarque", [])
    assert DUREE in answer.citations


def test_passages_are_told_before_the_model_is_asked(service: Service) -> None:
    heard, seen = Heard(), []
    chat = Scripted(GOOD)
    chat.say = lambda systeme, message: iter([seen.append(list(heard.order)) or GOOD])  # type: ignore
    engine(service, chat).repondre(QUESTION, ecoute=heard)
    assert seen == [["passages"]]
    assert heard.order == ["passages", "claim"]
    assert "cip/titre/entretien-technique" in heard.shown[0]


def test_a_claim_is_told_while_the_model_still_writes(service: Service) -> None:
    heard = Heard()
    told = []

    class Slow(Scripted):
        def say(self, systeme: str, message: str):  # type: ignore[no-untyped-def]
            yield GOOD
            told.append(len(heard.claims))
            yield ALSO

    engine(service, Slow()).repondre(QUESTION, ecoute=heard)
    assert told == [1]


def test_a_claim_that_is_not_proved_stays_and_is_marked(service: Service) -> None:
    answer = engine(service, Scripted(GOOD, BAD)).repondre(QUESTION)
    statuses = [claim.statut for claim in answer.affirmations]
    assert statuses == [Statut.VERBATIM, Statut.NON_VERIFIE]
    assert f"- {DOUTE} « 00 h 55 min »" in answer.texte


def test_an_id_that_exists_but_was_not_given_to_the_model_proves_nothing(service: Service) -> None:
    node = service.catalogue.get("interfede/demarche/phase-2/etape-1")
    other = f"« {node.texte.split('. ')[0]} » [{node.id}]\n"
    answer = engine(service, Scripted(GOOD, other)).repondre(QUESTION)
    assert answer.affirmations[1].statut is Statut.NON_VERIFIE
    assert answer.affirmations[1].citations == ()
    assert node.id not in answer.citations


def test_a_claim_said_twice_is_kept_once(service: Service) -> None:
    answer = engine(service, Scripted(GOOD, GOOD, GOOD)).repondre(QUESTION)
    assert len(answer.affirmations) == 1


@pytest.mark.parametrize("cause", FAULTS)
def test_what_is_no_answer_gives_way_to_the_embedded_one_with_one_line(
    service: Service, cause: str
) -> None:
    heard = Heard()
    answer = engine(service, Scripted(FAULTS[cause])).repondre(QUESTION, ecoute=heard)
    expected = service.repondre(QUESTION)
    assert answer.moteur == "embarque"
    assert answer.affirmations == expected.affirmations
    (notice,) = answer.avis
    assert cause in notice
    assert "\n" not in notice
    assert heard.order.count("passages") == 1


def test_a_fault_of_the_server_gives_way_and_is_said(service: Service) -> None:
    answer = engine(service, Scripted(GOOD, fault="x.fr:443 est en panne")).repondre(QUESTION)
    assert answer.moteur == "embarque"
    assert "(x.fr:443 est en panne)" in answer.avis[0]


@pytest.mark.parametrize("question", ["la recette du gratin aux pommes", "xyzzyx"])
def test_what_the_documents_do_not_answer_is_never_asked_of_a_model(
    service: Service, question: str
) -> None:
    chat = Scripted(GOOD)
    answer = engine(service, chat).repondre(question)
    assert chat.calls == []
    assert answer == service.repondre(question)


def test_stopping_keeps_what_was_checked_and_says_so_once(service: Service) -> None:
    chat = Scripted(GOOD, ALSO, "« jamais lu »\n")
    answer = engine(service, chat).repondre(QUESTION, ecoute=Heard(until=1))
    assert answer.moteur == "modele"
    assert [claim.statut for claim in answer.affirmations] == [Statut.VERBATIM]
    assert answer.avis == (ARRETEE,)
    assert chat.closed == 1


def test_stopping_before_the_first_claim_shows_no_answer(service: Service) -> None:
    answer = engine(service, Scripted(GOOD)).repondre(QUESTION, ecoute=Heard(until=0))
    assert answer.affirmations == ()
    assert answer.proches
    assert "arrêtée" in answer.texte


def test_what_the_embedded_engine_says_first_of_an_urgency_stays_first(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    alert = Affirmation(
        texte="Appelez le 3114.",
        statut=Statut.HORS_REFERENTIEL,
        origine=Origine(titre="numéro national", date="2026-11-22"),
    )
    plain = service.repondre(QUESTION)
    urgent = plain.model_copy(update={"affirmations": (alert, *plain.affirmations)})
    monkeypatch.setattr(service.moteur, "repondre", lambda *args, **kwargs: urgent)
    heard = Heard()
    answer = engine(service, Scripted(GOOD)).repondre(QUESTION, ecoute=heard)
    assert answer.moteur == "modele"
    assert heard.claims[0] == answer.affirmations[0] == alert
    assert answer.texte.index("3114") < answer.texte.index("00 h 40")
    assert alert.origine
    assert alert.origine.titre in answer.texte


def test_a_model_cannot_lend_itself_an_origin(service: Service) -> None:
    row = f'{{"texte": "« 00 h 40 min »", "citations": ["{DUREE}"], "origine": {{"titre": "x"}}}}'
    answer = engine(service, Scripted(row)).repondre(QUESTION)
    assert [claim.origine for claim in answer.affirmations] == [None]


def test_an_alert_of_a_cited_referentiel_is_kept(service: Service) -> None:
    question = "la composition du jury du RNCP36128"
    call = engine(service, Scripted()).preparer(question, None, ())
    assert call
    name = next(node for node in sorted(call.recuperes) if node.startswith("rncp36128/"))
    text = quote(service.catalogue.get(name).contenu)
    answer = engine(service, Scripted(f"{text} [{name}]\n")).repondre(question)
    assert answer.moteur == "modele"
    assert answer.avis.count(service.catalogue.referentiels["rncp36128"].alerte) == 1


def test_the_thread_rewrites_the_search_and_is_read_by_the_model(service: Service) -> None:
    before = service.repondre(QUESTION)
    chat = Scripted("la durée de l'entretien technique du CCP1 ?")
    answer = engine(service, chat).repondre(LEANING, fil=[Tour(QUESTION, before)])
    rewriting, answering = (message for _, message in chat.calls)
    assert QUESTION in rewriting
    assert QUESTION in answering
    assert "[cip/CCP1/entretien-technique/duree] Durée : 00 h 50 min" in answering
    assert answer.question == LEANING


def test_a_thread_that_a_rule_can_follow_costs_no_call(service: Service) -> None:
    before = service.repondre(QUESTION)
    chat = Scripted(GOOD)
    engine(service, chat).repondre("et pour le CCP1 ?", fil=[Tour(QUESTION, before)])
    ((_, message),) = chat.calls
    assert "[cip/CCP1/entretien-technique/duree] Durée : 00 h 50 min" in message


def test_nothing_is_rewritten_by_a_host_that_was_not_shown_it(service: Service) -> None:
    before = service.repondre(QUESTION)
    chat = Scripted("la durée de l'entretien technique du CCP1 ?")
    made = MoteurModele(service.searcher, service.moteur, chat, recrire=False)
    made.repondre(LEANING, fil=[Tour(QUESTION, before)])
    assert not any("la durée de" in message for _, message in chat.calls[1:])
    assert len(chat.calls) <= 1


def test_the_same_model_serves_another_question(service: Service) -> None:
    made = engine(service, Scripted(GOOD))
    answers: list[Answer] = [made.repondre(QUESTION) for _ in range(2)]
    assert answers[0] == answers[1]
