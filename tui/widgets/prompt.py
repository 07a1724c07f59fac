"""The prompt line: one light line at first, a text area when the question is long."""

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from tui.commands import slash_commands
from tui.sanitize import clean
from tui.widgets.picklist import PickList
from tui.widgets.prompt_line import LONG, PromptLine

if TYPE_CHECKING:
    from tui.widgets.prompt_area import PromptArea
    from tui.widgets.slash_menu import SlashMenu

PLACEHOLDER = "Posez votre question, ou / pour les commandes"


class Prompt(Vertical):
    """Where a question or a command is typed. Its top border carries what is being done."""

    DEFAULT_CSS = """
    Prompt {
        height: auto;
        padding: 0 1;
        border-top: solid $border-blurred;
        border-title-color: $text-muted;
        content-align: left bottom;
        &:focus-within { border-top: solid $border; }
    }
    """

    class Asked(Message):
        """A question was sent."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Commanded(Message):
        """A slash command was sent."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    class Typed(Message):
        """What is in the line has changed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class LeftBelow(Message):
        """↓ on an empty line: nothing more recent to recall."""

    def __init__(self, room: str, placeholder: str = PLACEHOLDER) -> None:
        super().__init__()
        self.placeholder = placeholder
        self.commands = slash_commands(room)
        self.history: list[str] = []
        self._asked: set[str] = set()
        self._recalled = 0
        self._draft = ""

    def compose(self) -> ComposeResult:
        yield PromptLine(placeholder=self.placeholder, compact=True, select_on_focus=False)

    def render(self) -> Content:
        """The mark before the line, drawn behind it: one widget less in the first frame."""
        return Content.styled("›", "bold $primary")

    @property
    def line(self) -> PromptLine:
        return self.query_one(PromptLine)

    @property
    def area(self) -> "PromptArea | None":
        """The text area, when the question has outgrown its line."""
        return next(iter(self.query("PromptArea").results()), None)  # type: ignore[return-value]

    @property
    def text(self) -> str:
        return self.area.text if self.area else self.line.value

    @property
    def typed(self) -> str:
        """What is being written: a question of before, recalled, is not."""
        text = clean(self.text).strip()
        return "" if text in self._asked else text

    def empty(self) -> None:
        """Nothing typed, and nothing to recall: another conversation may begin."""
        for area in self.query("PromptArea"):
            area.remove()
        self.line.display = True
        self.line.value = ""
        self.history.clear()
        self._asked.clear()
        self._recalled, self._draft = 0, ""

    def take_focus(self) -> None:
        """At once: keys typed faster than a message goes must not be lost."""
        self.screen.set_focus(self.area or self.line)

    def type(self, text: str) -> None:
        """Take the focus and what was typed elsewhere."""
        self.take_focus()
        if self.area:
            self.area.insert(text)
        else:
            self.line.insert_text_at_cursor(text)

    @on(PromptLine.Outgrown)
    async def _outgrow(self, event: PromptLine.Outgrown) -> None:
        event.stop()
        from tui.widgets.prompt_area import PromptArea

        area = PromptArea(event.text)
        self.line.display = False
        await self.mount(area)
        area.focus()
        area.move_cursor(area.document.end)

    async def fold_up(self, text: str = "") -> None:
        """Back to one line."""
        await self.query("PromptArea").remove()
        self.line.display = True
        self.line.value = text
        self.line.cursor_position = len(text)
        self.line.focus()

    async def put_back(self, text: str) -> None:
        """A question to go on with, in place of what is typed."""
        await self.fold_up("" if _is_long(text) else text)
        if _is_long(text):
            self.line.post_message(PromptLine.Outgrown(text))

    @on(Input.Changed)
    async def _complete(self, event: Input.Changed) -> None:
        event.stop()
        self._tell_typed()
        await self._menu_for(event.value)

    def on_text_area_changed(self, event: Message) -> None:
        """By its name: the text area is imported when it is needed."""
        event.stop()
        self._tell_typed()

    def _tell_typed(self) -> None:
        self.post_message(self.Typed(self.typed))

    async def _menu_for(self, text: str) -> None:
        menu = self._mounted_menu
        if not text.startswith("/"):
            if menu is not None:
                await menu.remove()
            return
        if menu is None:
            from tui.widgets.slash_menu import SlashMenu

            menu = SlashMenu(self.commands)
            await self.mount(menu, before=0)
        menu.narrow(text)

    @property
    def _mounted_menu(self) -> "SlashMenu | None":
        return next(iter(self.query("SlashMenu").results()), None)  # type: ignore[return-value]

    @property
    def menu(self) -> "SlashMenu | None":
        """The open menu of commands, if any matches what is typed."""
        menu = self._mounted_menu
        return menu if menu is not None and menu.items else None

    def complete(self) -> bool:
        """Tab: put the command under the cursor in the line. False when no menu is open."""
        if self.menu is None or self.menu.value is None:
            return False
        self.line.value = self.menu.value
        self.line.cursor_position = len(self.line.value)
        return True

    @on(PickList.Picked)
    async def _clicked(self, event: PickList.Picked) -> None:
        event.stop()
        await self._send(event.value)

    @on(Input.Submitted)
    async def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        typed = event.value.strip()
        if self.menu is not None and self.menu.value is not None and typed not in self.commands:
            typed = self.menu.value
        await self._send(typed)

    async def submit_area(self) -> None:
        """Send what is in the text area."""
        await self._send(self.text)

    async def _send(self, text: str) -> None:
        text = clean(text).strip()
        if not text:
            return
        await self.fold_up()
        await self._menu_for("")
        self._remember(text)
        if text.startswith("/") and "\n" not in text and " " not in text:
            self.post_message(self.Commanded(text))
        else:
            self.post_message(self.Asked(text))

    def _remember(self, text: str) -> None:
        if text in self.history:
            self.history.remove(text)
        self.history.append(text)
        self._asked.add(text)
        self._recalled, self._draft = 0, ""

    def offer(self, texts: list[str]) -> None:
        """Questions never sent, to be recalled as if they were the last asked."""
        self.history += [text for text in texts if text not in self.history]
        self._recalled = 0

    @on(PromptLine.Browsed)
    async def _browse(self, event: PromptLine.Browsed) -> None:
        event.stop()
        if self.menu is not None:
            self.menu.action_move(event.step)
            return
        wanted = self._recalled - event.step
        if wanted < 0:
            self.post_message(self.LeftBelow())
        elif wanted <= len(self.history):
            await self._recall(wanted)

    async def _recall(self, back: int) -> None:
        if self._recalled == 0:
            self._draft = self.line.value
        self._recalled = back
        text = self.history[-back] if back else self._draft
        if _is_long(text):
            self.line.post_message(PromptLine.Outgrown(text))
        else:
            self.line.value = text
            self.line.cursor_position = len(text)


def _is_long(text: str) -> bool:
    return "\n" in text or len(text) > LONG
