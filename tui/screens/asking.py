"""Asking: which engine, what may leave, the answer as it comes, and stopping it."""

import asyncio
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.worker import Worker, get_current_worker

from assistant.moteurs import EMBARQUE, HERE, MODELE, host
from tui.engine import explain
from tui.leaving import Leaving, choices, gate_of, told
from tui.moteurs import EMBEDDED
from tui.screens.reading import ReadingRoom
from tui.widgets.footer import KeyHints

if TYPE_CHECKING:
    from assistant.confidentialite.sortie import Controle
    from assistant.reponse.answer import Answer
    from assistant.reponse.fil import Tour
    from assistant.service import Service
    from tui.listening import Heard, Listener
    from tui.widgets.turn import Exchange, Turn

WAITS_FOR_INDEX = "L'index se prépare, la réponse suivra. Échap pour abandonner."
WAITS_FOR_TURN = "La réponse précédente vient d'abord. Échap pour abandonner."
GIVEN_UP = "Question abandonnée."
STOPPED = "Réponse interrompue : rien n'avait encore été vérifié."
NOT_SENT = "Rien n'a été envoyé : la question est abandonnée."


@dataclass
class Inquiry:
    """One question under way, with what was chosen when it was sent."""

    exchange: "Exchange"
    scope: str | None
    moteur: str
    listener: "Listener | None" = None
    agreed: bool = False
    """Whether the person has said yes to what leaves."""
    notice: str = ""
    forced: bool = False
    """Whether they typed that what identifies somebody may leave."""
    kept: str = ""
    """The conversation it belongs to, by the id under which it is kept."""


class AskingRoom(ReadingRoom):
    """A room where questions are answered one at a time, in order."""

    def __init__(self) -> None:
        super().__init__()
        self._asking: list[Worker[None]] = []
        self._order = asyncio.Lock()
        self._agreed: set[str] = set()
        self.kept = uuid.uuid4().hex
        """The id under which the conversation is kept."""

    async def ask(self, question: str) -> None:
        """A new turn; its answer comes when the engine gives it."""
        turn = await self.conversation.add(question)
        self.query_one(KeyHints).context = self.at_rest()
        if self.app.service is None:
            turn.wait_for(WAITS_FOR_INDEX)
        elif self._order.locked():
            turn.wait_for(WAITS_FOR_TURN)
        self.app.drafting.sent(question)
        self.app.erasing.forget()
        inquiry = Inquiry(turn.exchange, self.app.referentiel, self.app.moteur)
        inquiry.kept = self.kept
        self._asking.append(self.run_worker(self._answer(inquiry), group="ask"))

    def give_up(self) -> bool:
        """Stop the last question sent; what was checked of its answer stays. False without any."""
        if self._asking:
            self._asking[-1].cancel()
        return bool(self._asking)

    def forget(self) -> None:
        """A new conversation: nothing goes on, and nothing is agreed any more."""
        for worker in self._asking:
            worker.cancel()
        self._agreed.clear()
        self.kept = uuid.uuid4().hex

    async def _answer(self, inquiry: Inquiry) -> None:
        worker, exchange = get_current_worker(), inquiry.exchange
        try:
            async with self._order:
                await self._fetch(inquiry)
        except asyncio.CancelledError:
            self._stopped(inquiry)
        except Exception as error:
            exchange.fault = f"Jalon n'a pas pu répondre. {explain(error)}"
        self._asking = [other for other in self._asking if other is not worker]
        self.app.keep_turn(inquiry.kept, exchange, inquiry.scope)
        if self.is_running and (turn := self.conversation.turn_of(exchange)):
            streamed = turn.body is not None
            await turn.settle()
            show = self.conversation.follow if streamed else self.conversation.show
            show(turn)
            await self._tell_names(turn)

    async def _tell_names(self, turn: "Turn") -> None:
        """A quiet line above the answer, when the question names somebody."""
        from assistant.confidentialite.question import avertir_question

        question = turn.exchange.question
        try:
            said = await self.app.engine.run(lambda: avertir_question(question))
        except Exception as error:  # the person's own list cannot be read
            said = explain(error)
        if said and turn.is_attached:
            await turn.tell(said)

    async def _fetch(self, inquiry: Inquiry) -> None:
        from tui.listening import Listener

        thread = self.conversation.thread(inquiry.exchange)
        if inquiry.moteur == MODELE:
            await self._ask_leave(inquiry, thread)
            if inquiry.exchange.fault:
                return
        shown = inquiry.moteur == MODELE
        inquiry.listener = listener = Listener(inquiry.exchange, self.post_message, shown)
        question, scope, moteur = inquiry.exchange.question, inquiry.scope, inquiry.moteur

        def work(service: "Service") -> "Answer":
            forced = {"force": True} if inquiry.forced else {}
            return service.repondre(
                question, scope, thread, moteur, listener, inquiry.agreed, **forced
            )

        ask = self.app.engine.ask_apart if shown else self.app.engine.ask
        self._show(inquiry, await ask(work))

    def _show(self, inquiry: Inquiry, answer: "Answer") -> None:
        """An answer, and how it is shown."""
        if inquiry.notice:
            answer = answer.model_copy(update={"avis": (*answer.avis, inquiry.notice)})
        inquiry.exchange.answer = answer
        self.render_answer(inquiry.exchange)

    def render_answer(self, exchange: "Exchange") -> None:
        """How an exchange's answer is shown."""
        from tui.rendering import render

        if exchange.answer is not None:
            exchange.rendered = render(exchange.answer, self._is_node)

    def _is_node(self, name: str) -> bool:
        return self.app.service is not None and name in self.app.service.catalogue.noeuds

    # What leaves.

    async def _ask_leave(self, inquiry: Inquiry, thread: "list[Tour]") -> None:
        """Before anything goes to another computer: show it, and go on only after a yes."""
        question, scope = inquiry.exchange.question, inquiry.scope
        try:
            leaving = await self.app.engine.ask(
                lambda service: _leaving(service, question, scope, thread)
            )
        except Exception as error:  # what would leave is not known: nothing may
            inquiry.moteur = EMBARQUE
            inquiry.notice = EMBEDDED.format(explain(error).rstrip("."))
            return
        if leaving is None and not self._agreed and host(self.app.settings) != HERE:
            inquiry.moteur = EMBARQUE  # nothing to send, then nothing must be
        if leaving is None or not leaving.distant:
            return
        try:
            gate = await self.app.engine.run(lambda: gate_of(leaving))
        except Exception as error:  # what was found is not known: nothing may leave
            inquiry.moteur = EMBARQUE
            inquiry.notice = EMBEDDED.format(explain(error).rstrip("."))
            return
        if leaving.hote not in self._agreed or gate.trouvailles:
            await self._agree(inquiry, leaving, gate)
        inquiry.agreed = inquiry.forced or leaving.hote in self._agreed

    async def _agree(self, inquiry: Inquiry, leaving: Leaving, gate: "Controle") -> None:
        """Once a conversation and a host; again for each text where something is found."""
        from tui.screens.consent import FORCER, ConsentScreen

        said = await self.app.push_screen_wait(
            ConsentScreen(leaving.hote, leaving.texte, told(gate), choices(gate))
        )
        if said == FORCER:
            said = NOT_SENT
            inquiry.forced = await self._word_typed()
            if inquiry.forced:
                return
        if said == MODELE:
            self._agreed.add(leaving.hote)
        elif said == EMBARQUE:
            inquiry.moteur = EMBARQUE
            self.app.use_engine(EMBARQUE)
        else:
            inquiry.exchange.fault = NOT_SENT

    async def _word_typed(self) -> bool:
        """Whether the person types the word that lets identifiers leave."""
        from assistant.confidentialite.sortie import MOT
        from tui.screens.line import LineScreen

        help = "La date, l'hôte et le nombre de trouvailles seront notés, jamais leur contenu."
        said = await self.app.push_screen_wait(LineScreen(f"Tapez {MOT} pour envoyer.", help))
        return (said or "").casefold() == MOT

    # As it comes, and when it is stopped.

    async def on_heard(self, event: "Heard") -> None:
        """A piece of an answer under way, from the engine's thread."""
        from tui.rendering import Draft

        exchange = event.exchange
        if not exchange.pending:
            return
        if exchange.draft is None:
            exchange.draft = Draft(self._is_node)
        draft = exchange.draft
        piece = draft.claim(event.claim) if event.claim else draft.passages(event.sources)
        if turn := self.conversation.turn_of(exchange):
            await turn.grow(piece)
            self.conversation.follow(turn)

    def _stopped(self, inquiry: Inquiry) -> None:
        """The person stopped: keep what was checked."""
        listener, exchange = inquiry.listener, inquiry.exchange
        if listener is None or inquiry.moteur != MODELE:
            exchange.fault = GIVEN_UP
        if listener is None:
            return
        listener.stop()
        kept = listener.kept(inquiry.scope, inquiry.moteur)
        if kept is not None:
            exchange.fault = ""
            self._show(inquiry, kept)
        elif not exchange.fault:
            exchange.fault = STOPPED


def _leaving(
    service: "Service", question: str, scope: str | None, thread: "list[Tour]"
) -> "Leaving | None":
    """What the model engine would send, None for nothing."""
    return service.envoi(question, scope, thread)
