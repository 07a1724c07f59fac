"""The first start: who one is, which référentiel, what stays here. One key passes it all."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from assistant.avis import PHRASES, accueilli
from assistant.texte import spaced
from tui.commands import bindings
from tui.home import PROFILS
from tui.screens.modal import Modal
from tui.screens.pick import NAMES
from tui.widgets.footer import KeyHints
from tui.widgets.picklist import Item, PickList

WHO, WHICH, HERE = "Qui êtes-vous ?", "Quel référentiel suivez-vous ?", "Avant de commencer"
STEPS: tuple[tuple[str, str, str, dict[str, str]], ...] = (
    ("profil", WHO, "L'accueil montrera d'abord ce qui vous sert.", PROFILS),
    (
        "referentiel",
        WHICH,
        "Jalon y cherchera au départ ; F2 en change à tout moment.",
        {"": "Tous, ou je ne sais pas encore", **NAMES},
    ),
)
LAST = len(STEPS)
KEYS = ("premiers_pas", "premiers_pas_suite", "premiers_pas_fin")
"""Whose keys the footer shows at each step."""
BELGIAN = "interfede"
"""Who follows it works in Belgium: the numbers to call are not those of France."""
LATER = "Urgences : numéros {}. Tout changer : F9."
COUNTRIES = {"FR": "de France", "BE": "de Belgique"}


class PremiersPasScreen(Modal[dict[str, str]]):
    """Dismissed with what was chosen, by the names of the settings: it never comes back alone."""

    CSS_PATH = "../styles/dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("premiers_pas")]

    def __init__(self, profil: str = "", referentiel: str = "", pays: str = "FR") -> None:
        super().__init__()
        self.pays = pays
        self.known = {"profil": profil, "referentiel": referentiel}
        self.chosen: dict[str, str] = {}
        self.step = 0

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="dialog", can_focus=False):
            yield Static(id="heading", classes="dialog-title", markup=False)
            yield PickList(always=True)
            yield Static(id="notice", markup=False)
            yield Static(id="later", markup=False)
        yield KeyHints(KEYS[0])

    def on_mount(self) -> None:
        self._show()

    def _show(self) -> None:
        last = self.step == LAST
        heading = HERE if last else STEPS[self.step][1]
        place = Content.styled(f"   {self.step + 1} sur {LAST + 1}", "$text-muted")
        self.query_one("#heading", Static).update(
            Content.assemble((heading.replace(" ?", "\u00a0?"), "bold"), place)
        )
        picker = self.query_one(PickList)
        picker.display = not last
        self.query_one("#later").display = last
        self.query_one(KeyHints).context = KEYS[self.step]
        if last:
            self.set_focus(None)
            self._say(Content("\n" + "\n\n".join(PHRASES) + "\n"))
            country = COUNTRIES[self.chosen.get("pays", self.pays)]
            later = Content.styled(spaced(LATER.format(country)), "$text-muted")
            self.query_one("#later", Static).update(later)
            return
        name, _, help, options = STEPS[self.step]
        items = [Item(Content(label), value) for value, label in options.items()]
        picker.set_items(items, self.chosen.get(name, self.known[name]))
        picker.focus()
        self._say(Content.styled(help, "$text-muted"))

    def _say(self, words: Content) -> None:
        self.query_one("#notice", Static).update(words)

    @on(PickList.Picked)
    def _picked(self, event: PickList.Picked) -> None:
        if self.step == LAST:  # a key struck faster than the screen: its choice was already taken
            return
        self.chosen[STEPS[self.step][0]] = event.value
        if event.value == BELGIAN:
            self.chosen["pays"] = "BE"
        self._go(1)

    def action_onward(self) -> None:
        if self.step == LAST:
            self.action_leave()
        else:
            self.query_one(PickList).action_pick()

    def action_back(self) -> None:
        if self.step:
            self._go(-1)

    def _go(self, by: int) -> None:
        self.step += by
        self._show()

    def action_leave(self) -> None:
        """What was chosen so far is kept; the rest waits in the settings."""
        accueilli()
        self.dismiss(self.chosen)
