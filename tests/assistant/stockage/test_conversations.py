"""Conversations are kept as they were shown, and found again."""

from sqlalchemy import select

from assistant.reponse.fil import Tour
from assistant.service import Service
from assistant.stockage import brouillons, conversations, tables, transcriptions
from assistant.stockage.base import Stockage
from tests.assistant.answers import ALL, OUTSIDE, answer

ONE, TWO = "a" * 32, "b" * 32


def keep(stockage: Stockage, identifiant: str, *questions: str, texte: str = "") -> None:
    for question in questions:
        with stockage.ecrire() as session:
            conversations.ajouter(session, identifiant, question, answer(texte))


def found(stockage: Stockage, words: str) -> list[tuple[str, int]]:
    with stockage.lire() as session:
        places = conversations.chercher(session, words)
    return [(place.conversation.id, place.rang) for place in places]


def test_a_conversation_comes_back_as_it_was(stockage: Stockage) -> None:
    keep(stockage, ONE, "Combien de temps ?", "Et au CCP1 ?")
    with stockage.lire() as session:
        assert conversations.lire(session, ONE) == [
            Tour("Combien de temps ?", answer()),
            Tour("Et au CCP1 ?", answer()),
        ]


def test_claims_citations_and_legs_are_rows_of_their_own(
    stockage: Stockage, service: Service
) -> None:
    question = "combien de temps dure l'entretien technique ?"
    given, hits = service.repondre(question), service.chercher(question).hits
    with stockage.ecrire() as session:
        conversations.ajouter(session, ONE, question, given)
    with stockage.lire() as session:
        (tour,) = session.scalars(select(tables.Tour))
        assert tour.reponse == given.model_dump(mode="json")
        assert [claim.texte for claim in tour.affirmations] == [c.texte for c in given.affirmations]
        cited = [[item.noeud for item in claim.citations] for claim in tour.affirmations]
        assert cited == [list(claim.citations) for claim in given.affirmations]
        assert [leg.passage for leg in tour.pistes] == [hit.passage.id for hit in hits]
        assert tour.pistes[0].score == round(hits[0].score, 4)
        assert "pistes" not in tour.reponse


def test_the_origin_of_a_claim_is_kept(stockage: Stockage) -> None:
    keep(stockage, ONE, "?")
    with stockage.lire() as session:
        claims = session.scalars(select(tables.Affirmation).order_by(tables.Affirmation.rang)).all()
        assert [claim.statut for claim in claims] == [claim.statut.value for claim in ALL]
        assert OUTSIDE.origine is not None
        assert claims[2].origine == OUTSIDE.origine.model_dump()
        assert claims[0].origine is None


def test_the_list_gives_the_last_used_first_with_its_questions(stockage: Stockage) -> None:
    keep(stockage, ONE, "La première ?")
    keep(stockage, TWO, "La seconde ?")
    keep(stockage, ONE, "Encore ?")
    with stockage.lire() as session:
        kept = conversations.liste(session)
    assert [(item.titre, item.questions) for item in kept] == [
        ("La première ?", 2),
        ("La seconde ?", 1),
    ]


def test_a_title_names_nobody(stockage: Stockage) -> None:
    keep(stockage, ONE, "Mme Zerrouki au 0677889900 refuse l'atelier, que faire ?")
    keep(stockage, TWO, "Que contient le livret 36128 ?")
    with stockage.lire() as session:
        titles = {item.titre for item in conversations.liste(session)}
        assert conversations.lire(session, ONE)[0].question.startswith("Mme Zerrouki")
    assert titles == {
        "Mme A. au [téléphone 1] refuse l'atelier, que faire ?",
        "Que contient le livret 36128 ?",
    }


def test_an_urgent_conversation_is_known_as_one(stockage: Stockage, service: Service) -> None:
    question = "la personne ne respire plus, que faire ?"
    with stockage.ecrire() as session:
        conversations.ajouter(session, ONE, question, service.repondre(question))
        conversations.ajouter(session, ONE, "merci", service.repondre("merci"))
    with stockage.lire() as session:
        assert conversations.liste(session)[0].urgence
        assert conversations.lire(session, ONE)[0].reponse.intention == "urgence"


def test_a_conversation_can_have_another_title(stockage: Stockage) -> None:
    keep(stockage, ONE, "Combien ?")
    with stockage.ecrire() as session:
        conversations.renommer(session, ONE, "  Durées\n du titre ")
        conversations.renommer(session, ONE, "   ")
    with stockage.lire() as session:
        assert conversations.liste(session)[0].titre == "Durées du titre"


def test_search_reads_questions_and_answers_in_french(stockage: Stockage) -> None:
    keep(stockage, ONE, "Comment préparer les entretiens ?", texte="Rien.")
    keep(stockage, TWO, "Et alors ?", texte="L'**évaluation** se fait au 2.3 devant le jury.")
    assert found(stockage, "entretien préparé") == [(ONE, 0)]
    assert found(stockage, "EVALUATIONS") == [(TWO, 0)]
    assert found(stockage, "2.3") == [(TWO, 0)]
    assert found(stockage, "2.5") == []
    assert found(stockage, "entretien jury") == []
    assert found(stockage, "prép") == [(ONE, 0)]
    assert found(stockage, "l'") == []
    assert found(stockage, '"jury" OR NEAR(*') == []
    assert found(stockage, '"jury"*') == [(TWO, 0)]


def test_search_shows_the_line_that_holds_the_words(stockage: Stockage) -> None:
    keep(stockage, ONE, "Combien ?", texte="**En bref**\n\n- Quarante minutes.\n- Le jury écoute.")
    with stockage.lire() as session:
        (place,) = conversations.chercher(session, "jury")
    assert place.extrait == "Le jury écoute."
    assert place.question == "Combien ?"


def test_search_reads_what_is_seen_and_not_the_ids_of_references(stockage: Stockage) -> None:
    keep(stockage, ONE, "Combien ?", texte="- Quarante minutes. `cip/titre/entretien-technique`")
    assert found(stockage, "quarante") == [(ONE, 0)]
    assert found(stockage, "entretien technique") == []


def test_drafts_are_kept_rewritten_and_forgotten(stockage: Stockage) -> None:
    with stockage.ecrire() as session:
        name = brouillons.garder(session, "analyse", "Premier jet", titre="Mon analyse")
        brouillons.garder(session, "analyse", "Second jet", name, "Mon analyse", {"rang": 2})
    with stockage.lire() as session:
        (draft,) = brouillons.liste(session)
    assert (draft.contenu, draft.titre, draft.meta) == ("Second jet", "Mon analyse", {"rang": 2})
    with stockage.ecrire() as session:
        brouillons.garder(session, "analyse", "  ", name)
    with stockage.lire() as session:
        assert brouillons.liste(session) == []
        assert session.scalars(select(tables.TexteCherche)).all() == []


def test_the_oldest_unsent_questions_make_room(stockage: Stockage) -> None:
    with stockage.ecrire() as session:
        for number in range(brouillons.KEPT + 5):
            brouillons.garder(session, brouillons.SAISIE, f"question {number}")
        brouillons.garder(session, "analyse", "autre")
    with stockage.lire() as session:
        assert len(brouillons.liste(session, brouillons.SAISIE)) == brouillons.KEPT
        assert len(brouillons.liste(session, "analyse")) == 1


def test_a_transcript_is_kept_with_its_seed(stockage: Stockage) -> None:
    with stockage.ecrire() as session:
        name = transcriptions.garder(session, "fictif", {"tours": ["Bonjour"]}, graine="42")
        transcriptions.garder(session, "fictif", {"tours": ["Bonjour", "?"]}, identifiant=name)
    with stockage.lire() as session:
        (row,) = transcriptions.liste(session)
        assert (row.graine, row.contenu) == ("42", {"tours": ["Bonjour", "?"]})


def test_a_rehearsal_that_is_only_read_again_stays_of_its_day(stockage: Stockage) -> None:
    told = {"tours": ["Bonjour"], "secondes": "10 20"}
    with stockage.ecrire() as session:
        name = transcriptions.garder(session, "fictif", told)
        (row,) = transcriptions.liste(session)
        row.modifie_le = "2026-03-02T14:05:09.120Z"
        transcriptions.garder(session, "fictif", told | {"secondes": "10 90"}, identifiant=name)
        assert row.modifie_le == "2026-03-02T14:05:09.120Z"
        transcriptions.garder(session, "fictif", {"tours": ["Bonjour", "?"]}, identifiant=name)
        assert row.modifie_le > "2026-03-02T14:05:09.120Z"
