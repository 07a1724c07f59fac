"""The room of what one keeps: conversations, unsent questions, writings, rehearsals."""

from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from tui.commands import bindings
from tui.engine import explain
from tui.screens.documents_rows import (
    KINDS,
    PREUVE,
    Garde,
    counted,
    found_items,
    kept_items,
    more,
    reader,
    words_of,
)
from tui.screens.room import Room
from tui.widgets.picklist import Item, PickList

if TYPE_CHECKING:
    from assistant.stockage.base import Stockage
    from assistant.stockage.brouillons import Ecrit

SEARCH = "tapez un mot pour chercher dans vos questions, vos réponses et vos écrits"
NONE = "Rien n'est encore gardé : posez une question, elle sera ici."
NOT_FOUND = "Aucune conversation, aucun écrit ne porte ces mots."
NO_DELETE = "Une preuve se retire dans « Évaluer », à la ligne qu'elle appuie : Entrée y va."
NO_RENAME = "Seule une conversation se renomme."
RENAME_HELP = "Le titre ne change que dans cette liste."


class SearchField(Input):
    """Where the words are typed: the cursor of the list shows meanwhile."""

    HINTS = "recherche"


class DocumentsScreen(Room):
    """List, search, resume, rename, delete."""

    ROOM = "documents"
    LABEL = "Mes documents"
    CSS_PATH = "../styles/documents.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("documents")]

    def __init__(self) -> None:
        super().__init__()
        self.titles: dict[str, str] = {}
        self.drafts: dict[str, str] = {}
        self.writings: dict[str, Ecrit] = {}
        self.rehearsals: dict[str, str] = {}
        self._open_next = False

    def room(self) -> ComposeResult:
        yield SearchField(placeholder=SEARCH, compact=True, id="search", select_on_focus=False)
        yield Static(id="count")
        with VerticalScroll(id="kept", can_focus=False):
            yield PickList(id="rows")

    @property
    def rows(self) -> PickList:
        return self.query_one("#rows", PickList)

    @property
    def chosen(self) -> str | None:
        """The conversation under the cursor."""
        name = (self.rows.value or "").partition(" ")[0]
        return name if name in self.titles else None

    def on_screen_resume(self) -> None:
        self.rows.focus()
        self.refresh_rows()

    # The list.

    @work(group="documents", exclusive=True)
    async def refresh_rows(self) -> None:
        """What is kept now; what holds the words typed, when there are any."""
        words = self.query_one("#search", Input).value.strip()
        try:
            kept = await self.app.store.ask(reader(words))
        except Exception as error:
            self._show([], explain(error))
            return
        self._know(kept)
        if words:
            self._show(found_items(kept), counted(kept, words) or NOT_FOUND)
        else:
            items = kept_items(kept)
            self._show(items, more(len(kept.conversations)) if items else NONE)
        if self._open_next:
            self._open_next = False
            self.rows.action_pick()

    def _know(self, kept: Garde) -> None:
        self.titles = {item.id: item.titre for item in kept.conversations}
        self.drafts = {draft.id: draft.contenu for draft in kept.inacheves}
        self.writings = {draft.id: draft for draft in kept.ecrits}
        self.rehearsals = {item.id: item.titre for item in kept.repetitions}

    def _show(self, items: list[Item], said: str) -> None:
        self.query_one("#count", Static).update(Content.styled(said, "$text-muted"))
        self.query_one("#count").display = bool(said)
        self.rows.always = self.query_one("#search").has_focus
        self.rows.set_items(items, self.rows.value)

    # The search.

    def action_search(self) -> None:
        self.query_one("#search", Input).focus()

    def on_key(self, event: events.Key) -> None:
        """A letter typed on the list begins a word to search; ↓ goes from the words to the list."""
        if event.key == "down" and self.query_one("#search").has_focus:
            event.stop()
            self.rows.focus()
            self.rows.action_move(1)
        elif event.character and (event.character.isalnum() or self._typing(event.character)):
            event.stop()
            field = self.query_one("#search", Input)
            field.focus()
            field.action_end()
            field.insert_text_at_cursor(event.character)

    def _typing(self, sign: str) -> bool:
        """Whether a sign that begins no word goes on with one, struck before the field has it."""
        return sign.isprintable() and bool(self.query_one("#search", Input).value)

    @on(Input.Changed, "#search")
    def _narrow(self) -> None:
        self.refresh_rows()

    @on(Input.Submitted, "#search")
    def _open_found(self) -> None:
        """Open the row under the cursor, once the list is that of the words typed."""
        self._open_next = bool(self.query_one("#search", Input).value.strip())
        self.rows.focus()
        self.refresh_rows()

    def action_back(self) -> None:
        field = self.query_one("#search", Input)
        if field.value:
            field.value = ""
            self.rows.focus()
        elif field.has_focus:
            self.rows.focus()
        else:
            self.app.action_room("demander")

    # What one does of them.

    @on(PickList.Picked)
    async def _picked(self, event: PickList.Picked) -> None:
        name, _, rank = event.value.partition(" ")
        if event.value.startswith(PREUVE):
            self.app.evaluate(event.value.removeprefix(PREUVE))
        elif name in self.drafts:
            self.app.action_room("demander")
            await self.app.asking_room.prompt.put_back(self.drafts[name])
        elif writing := self.writings.get(name):
            self.app.reopen(writing)
        elif name in self.rehearsals:
            self.app.rehearse(name)
        elif name == self.app.asking_room.kept and not rank:
            self.app.action_room("demander")
        else:
            await self.app.resume(name, int(rank) if rank else None)

    @work(group="documents-act")
    async def action_rename(self) -> None:
        from tui.screens.line import LineScreen

        name = self.chosen
        if name is None:
            if self.rows.value is not None:
                self.app.notify(NO_RENAME, timeout=4, markup=False)
            return
        title = await self.app.push_screen_wait(
            LineScreen("Renommer la conversation", RENAME_HELP, self.titles[name])
        )
        if not title:
            return
        given = title

        def rename(stockage: "Stockage") -> None:
            from assistant.stockage import conversations

            with stockage.ecrire() as session:
                conversations.renommer(session, name, given)

        try:
            await self.app.store.ask(rename)
        except Exception as error:
            self.app.warn(explain(error))
        self.refresh_rows()

    @work(group="documents-act")
    async def action_delete(self) -> None:
        from tui.screens.deleting import may_delete

        name = (self.rows.value or "").partition(" ")[0]
        if not (what := self._named(name)):
            if (self.rows.value or "").startswith(PREUVE):
                self.app.notify(NO_DELETE, timeout=5, markup=False)
            return
        if not await may_delete(self.app, what):
            return
        if name == self.app.asking_room.kept:
            await self.app.asking_room.start_anew()
        kind = "conversation" if name in self.titles else "draft"
        await self.app.delete_kept(**{"transcript" if name in self.rehearsals else kind: name})
        self.refresh_rows()

    def _named(self, name: str) -> str:
        """A thing that is kept, in the words of a dialog; nothing for a row that is none."""
        from tui.screens.deleting import named

        if writing := self.writings.get(name):
            return named(KINDS[writing.genre], words_of(writing))
        known = (
            ("la conversation", self.titles),
            ("la question inachevée", self.drafts),
            ("la répétition", self.rehearsals),
        )
        return next((named(kind, rows[name]) for kind, rows in known if name in rows), "")
