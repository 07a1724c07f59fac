"""The part of the application that keeps: conversations, what is typed, and giving them back."""

from typing import TYPE_CHECKING

from tui.backend import Backend
from tui.commands import BY_ID
from tui.drafting import Drafting
from tui.engine import Engine, explain
from tui.erasing import BACK, ERASED, NOTHING, UNDO, Erasing
from tui.focus import after_keys
from tui.served import ServedApp
from tui.store import Store
from tui.themes import DEFAULT

if TYPE_CHECKING:
    from assistant.scenarios.demande import Demande
    from assistant.stockage.base import Stockage
    from assistant.stockage.brouillons import Ecrit
    from tui.screens.demander import DemanderScreen
    from tui.widgets.turn import Exchange

UNSENT = "Une question inachevée est gardée : ↑ pour la reprendre."
UNSENT_MANY = "{} questions inachevées sont gardées : ↑ pour les reprendre."

WRITTEN_IN = {"convenu": "preparer", "jury": "jury"}
"""The room where a draft is opened again, by its kind: the desk for the others."""


class KeptApp(ServedApp, inherit_bindings=False):
    """Opens what is kept once the engine is at work: never before the first frame."""

    def __init__(
        self, backend: Backend | None = None, theme: str = DEFAULT, profil: str = ""
    ) -> None:
        """`profil`: as saved, for the first frame; the settings say it afterwards."""
        super().__init__(backend, theme)
        self._profil = profil
        self.store = Store(self.post_message, self.engine.backend)
        self.drafting = Drafting(self.store.put)
        self.erasing = Erasing(self.store)
        self.rehearsal: Demande | str | None = None
        """What S'entraîner opens next: a scenario to play, or the id of a rehearsal kept."""
        self.plan_asked = False
        """Whether M'évaluer opens on its plan."""

    @property
    def profil(self) -> str:
        """Who the person said they are; empty when they have not."""
        return self._profil if self.settings is None else self.settings.profil or ""

    @property
    def pays(self) -> str:
        """The country whose numbers and services come first."""
        return "FR" if self.settings is None else self.settings.pays

    @property
    def asking_room(self) -> "DemanderScreen":
        """The room of questions, wherever one is."""
        from tui.screens.demander import DemanderScreen

        stack = self._screen_stacks["demander"]
        return next(screen for screen in stack if isinstance(screen, DemanderScreen))

    def _start_store(self) -> None:
        self.store.start(self.settings.base_de_donnees if self.settings else "")

    def on_engine_progress(self, event: Engine.Progress) -> None:
        self._start_store()  # the index may take a minute: what is typed meanwhile is kept

    def on_engine_ready(self, event: Engine.Ready) -> None:
        self._start_store()

    def on_engine_failed(self, event: Engine.Failed) -> None:
        self._start_store()

    def on_store_opened(self, event: Store.Opened) -> None:
        self.asking_room.refresh_home()
        for notice in event.avis:
            self.warn(notice)
        if texts := self.drafting.offer(event.unsent):
            self.asking_room.prompt.offer(texts)
            said = UNSENT if len(texts) == 1 else UNSENT_MANY.format(len(texts))
            self.notify(said, timeout=5, markup=False)

    def on_store_failed(self, event: Store.Failed) -> None:
        self.warn(event.reason)

    def first_frame_shown(self) -> None:
        super().first_frame_shown()
        if not self.is_headless:
            from tui.hangup import watch

            watch(self)

    def keep_typed(self) -> None:
        """Keep at once what is typed, in every room."""
        for stack in self._screen_stacks.values():
            for screen in stack:
                if callable(flush := getattr(screen, "flush", None)):
                    flush()
        self.drafting.flush()

    async def action_quit(self) -> None:
        """Leave once what has the focus has read the keys typed before."""
        if self.focused is None:
            self.exit()
        else:
            after_keys(self.focused, self.exit)

    def on_exit_app(self) -> None:
        """However one leaves, a page of the browser that is closed included."""
        self.keep_typed()

    def on_unmount(self) -> None:
        self.drafting.flush()
        self.store.stop()

    # Conversations.

    def keep_turn(self, identifiant: str, exchange: "Exchange", scope: str | None) -> None:
        """Keep an exchange that is shown with its answer."""
        question, answer = exchange.question, exchange.answer
        if answer is None:
            return

        def keep(stockage: "Stockage") -> None:
            from assistant.stockage import brouillons, conversations

            with stockage.ecrire() as session:
                conversations.ajouter(session, identifiant, question, answer, scope)
                brouillons.envoyer(session, question)

        self.store.put(keep)
        self.store.put(lambda stockage: stockage.entretenir())

    async def delete_kept(
        self, conversation: str = "", draft: str = "", transcript: str = ""
    ) -> bool:
        """Delete for good; false, and a word about it, when it cannot be."""
        from assistant.stockage.purge import Cible

        try:
            for notice in await self.erasing.erase(Cible(conversation, draft, transcript)):
                self.warn(notice)
        except Exception as error:
            self.warn(explain(error))
            return False
        self.tell_erased()
        return True

    def tell_erased(self) -> None:
        """It is deleted, and one key takes it back."""
        self.notify(ERASED.format(BY_ID[UNDO].key_with(self.touches)), timeout=6, markup=False)

    async def action_undo(self) -> None:
        """Take back the last deletion made in this room."""
        try:
            done = await self.erasing.undo()
        except Exception as error:
            self.warn(explain(error))
            return
        self.hush()
        self.notify(BACK if done else NOTHING, timeout=3, markup=False)
        if done:
            self.refresh_rows()

    def refresh_rows(self) -> None:
        """Show again what the room lists, where it lists something."""
        if callable(refresh := getattr(self.screen, "refresh_rows", None)):
            refresh()

    async def resume(self, identifiant: str, rank: int | None = None) -> None:
        """Open a conversation again, where it was left or at the turn of a rank."""

        def read(stockage: "Stockage") -> "tuple[str | None, list[Exchange]]":
            from assistant.stockage import conversations
            from tui.widgets.turn import Exchange

            with stockage.lire() as session:
                fil = conversations.lire(session, identifiant)
                known = {item.id: item for item in conversations.liste(session)}
            found = known.get(identifiant)
            exchanges = [
                Exchange(tour.question, rank, tour.reponse) for rank, tour in enumerate(fil, 1)
            ]
            return found.referentiel if found else None, exchanges

        try:
            scope, exchanges = await self.store.ask(read)
            await self.engine.ask(lambda service: None)  # citations open once it is
        except Exception as error:
            self.warn(explain(error))
            return
        self.action_room("demander")
        self.choose_scope(scope)
        await self.asking_room.resume(identifiant, exchanges, rank)

    def reopen(self, draft: "Ecrit") -> None:
        """Open a writing again, in the room where it was written."""
        from tui.screens.room import Room

        self.action_room(WRITTEN_IN.get(draft.genre, "analyser"))
        if isinstance(room := self.screen, Room):
            room.call_later(room.reopen, draft)  # once it is shown

    async def reopen_kept(self, identifiant: str) -> None:
        """The same, of a writing known by its id."""

        def read(stockage: "Stockage") -> "Ecrit":
            from assistant.stockage import brouillons

            with stockage.lire() as session:
                return brouillons.trouver(session, identifiant)

        try:
            self.reopen(await self.store.ask(read))
        except Exception as error:
            self.warn(explain(error))

    def action_show_plan(self) -> None:
        """Go to the dated plan of the self-evaluation."""
        from tui.screens.evaluer import EvaluerScreen

        self.plan_asked = True
        self.action_room("evaluer")
        if isinstance(room := self.screen, EvaluerScreen):
            room.open_plan_asked()

    def rehearse(self, what: "Demande | str") -> None:
        """Go and play a scenario, or open a rehearsal again."""
        self.rehearsal = what
        self.action_room("entrainer")

    def evaluate(self, noeud: str) -> None:
        """Go to a line of the self-evaluation, or where one was there."""
        from tui.screens.evaluer import EvaluerScreen
        from tui.screens.evaluer_base import REPRISE

        def remember(stockage: "Stockage") -> None:
            from assistant.stockage.autoevaluation import DepotAutoevaluation

            DepotAutoevaluation(stockage).garder_brouillon(REPRISE, {"noeud": noeud})

        if noeud:
            self.store.put(remember)  # read by the room when it opens
        self.action_room("evaluer")
        if noeud and isinstance(room := self.screen, EvaluerScreen) and room.grille is not None:
            room.go(noeud)

    def action_room(self, name: str) -> None:
        """Enter a room."""
        raise NotImplementedError
