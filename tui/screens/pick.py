"""A short choice laid over the room: a référentiel, or a confirmation."""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.screens.modal import Modal
from tui.widgets.picklist import Item, PickList

if TYPE_CHECKING:
    from assistant.service import Service

NAMES = {
    "cip": "CIP : Conseiller en insertion professionnelle",
    "rncp36128": "RNCP36128 : Coordinateur de parcours (Arobase, 5 blocs)",
    "rncp37504": "RNCP37504 : Coordinateur de parcours (Arobase, 4 blocs)",
    "interfede": "Interfédé : accompagnement en CISP (Wallonie)",
}


class PickScreen(Modal[str]):
    """Dismissed with the value chosen, or nothing."""

    CSS_PATH = "../styles/dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f2", "leave", show=False)]

    def __init__(self, title: str, options: dict[str, str], value: str = "") -> None:
        super().__init__()
        self.heading = title
        self.options = options
        self.value = value

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="dialog", can_focus=False):
            yield Static(Content.styled(self.heading, "bold"), classes="dialog-title")
            items = [Item(Content(label), value) for value, label in self.options.items()]
            picker = PickList(always=True, spelled=True)
            picker.set_items(items, self.value)
            yield picker
            yield Static(
                Content.styled(
                    "Lettres, ↑ ↓ : aller à · Entrée choisir · Échap fermer", "$text-muted"
                )
            )

    def on_mount(self) -> None:
        self.query_one(PickList).focus()

    @on(PickList.Picked)
    def _picked(self, event: PickList.Picked) -> None:
        self.dismiss(event.value)

    def action_leave(self) -> None:
        self.dismiss(None)


def referentiel_options(service: "Service | None") -> dict[str, str]:
    """All, then each; the names are known before the service is."""
    known = list(service.catalogue.referentiels) if service is not None else list(NAMES)
    return {"": "Tous les référentiels", **{name: NAMES.get(name, name) for name in known}}
