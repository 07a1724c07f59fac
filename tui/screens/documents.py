"""The room of what one keeps: conversations and unsent questions, found again by their words."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from tui.commands import bindings
from tui.engine import explain
from tui.sanitize import shorten
from tui.screens.room import Room
from tui.widgets.picklist import Item, PickList

if TYPE_CHECKING:
    from assistant.stockage.base import Stockage
    from assistant.stockage.brouillons import Ecrit
    from assistant.stockage.conversations import Resume, Trouvaille

MOST = 200
"""Rows shown at once; words find the others."""
SEARCH = "tapez un mot pour chercher dans vos questions et vos réponses"
NONE = "Rien n'est encore gardé : posez une question, elle sera ici."
NOT_FOUND = "Aucune conversation ne porte ces mots."
DELETE = "Supprimer « {} » ? Elle disparaît aussi des sauvegardes."
RENAME_HELP = "Le titre ne change que dans cette liste."


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

    def room(self) -> ComposeResult:
        yield Input(placeholder=SEARCH, compact=True, id="search", select_on_focus=False)
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
            kept, drafts, found = await self.app.store.ask(_reader(words))
        except Exception as error:
            self._show([], explain(error))
            return
        self.titles = {item.id: item.titre for item in kept}
        self.drafts = {draft.id: draft.contenu for draft in drafts}
        if words:
            self._show(_found_items(found), _counted(len(found)) if found else NOT_FOUND)
        else:
            items = [*_draft_items(drafts), *_kept_items(kept[:MOST])]
            self._show(items, _more(len(kept)) if items else NONE)

    def _show(self, items: list[Item], said: str) -> None:
        self.query_one("#count", Static).update(Content.styled(said, "$text-muted"))
        self.query_one("#count").display = bool(said)
        self.rows.set_items(items, self.rows.value)

    # The search.

    def action_search(self) -> None:
        self.query_one("#search", Input).focus()

    def on_key(self, event: events.Key) -> None:
        """A letter typed on the list begins a word to search, or goes on with it."""
        if event.character and event.character.isalnum():
            event.stop()
            field = self.query_one("#search", Input)
            field.focus()
            field.action_end()
            field.insert_text_at_cursor(event.character)

    @on(Input.Changed, "#search")
    def _narrow(self) -> None:
        self.refresh_rows()

    @on(Input.Submitted, "#search")
    def _to_rows(self) -> None:
        self.rows.focus()

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
        if name in self.drafts:
            self.app.action_room("demander")
            await self.app.asking_room.prompt.put_back(self.drafts[name])
        elif name == self.app.asking_room.kept and not rank:
            self.app.action_room("demander")
        else:
            await self.app.resume(name, int(rank) if rank else None)

    @work(group="documents-act")
    async def action_rename(self) -> None:
        from tui.screens.line import LineScreen

        name = self.chosen
        if name is None:
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
        from tui.screens.pick import PickScreen

        name = (self.rows.value or "").partition(" ")[0]
        words = self.titles.get(name) or self.drafts.get(name)
        if words is None:
            return
        options = {"": "Non, la garder", "oui": "Oui, supprimer"}
        title = DELETE.format(shorten(" ".join(words.split()), 60))
        if await self.app.push_screen_wait(PickScreen(title, options)) != "oui":
            return
        if name == self.app.asking_room.kept:
            await self.app.asking_room.start_anew()
        what = {"draft": name} if name in self.drafts else {"conversation": name}
        if await self.app.delete_kept(**what):
            self.app.notify("C'est supprimé.", timeout=3)
        self.refresh_rows()


def _reader(
    words: str,
) -> "Callable[[Stockage], tuple[list[Resume], list[Ecrit], list[Trouvaille]]]":
    def read(stockage: "Stockage") -> "tuple[list[Resume], list[Ecrit], list[Trouvaille]]":
        from assistant.stockage import brouillons, conversations

        with stockage.lire() as session:
            found = conversations.chercher(session, words) if words else []
            drafts = brouillons.liste(session, brouillons.SAISIE)
            return conversations.liste(session), drafts, found

    return read


def _kept_items(kept: "Sequence[Resume]") -> list[Item]:
    return [Item(_row(item), item.id) for item in kept]


def _row(item: "Resume") -> Content:
    """« 02/03/2026 · 3 questions · Combien de pages ? »"""
    many = "s" if item.questions > 1 else " "
    head = f"{_day(item.modifie_le)}  {item.questions:>3} question{many}  "
    return Content.assemble((head, "$text-muted"), item.titre)


def _draft_items(drafts: "Sequence[Ecrit]") -> list[Item]:
    if not drafts:
        return []
    rows = [Item(Content(" ".join(draft.contenu.split())[:200]), draft.id) for draft in drafts]
    return [_heading("Questions inachevées"), *rows, Item(Content()), _heading("Conversations")]


def _heading(words: str) -> Item:
    return Item(Content.styled(words, "bold"))


def _found_items(found: "Sequence[Trouvaille]") -> list[Item]:
    """Each conversation once, the nearest first; under it the lines that hold the words."""
    turns: dict[str, list[Trouvaille]] = {}
    for place in found[:MOST]:
        turns.setdefault(place.conversation.id, []).append(place)
    items = []
    for places in turns.values():
        items.append(Item(Content.assemble(" ", _row(places[0].conversation))))
        for place in places:
            items.append(Item(Content(place.extrait), f"{place.conversation.id} {place.rang}"))
    return items


def _day(iso: str) -> str:
    return "/".join(reversed(iso[:10].split("-")))


def _counted(number: int) -> str:
    return f"{number} réponse{'s' if number > 1 else ''} porte{'nt' if number > 1 else ''} ces mots"


def _more(number: int) -> str:
    if number <= MOST:
        return ""
    return f"{number} conversations, les {MOST} dernières sont montrées : cherchez les autres"
