"""The room where an entretien is prepared: a short form, the guide beside it as it is made."""

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from assistant.entretien.types import NOMS
from tui.commands import bindings
from tui.engine import explain
from tui.screens.preparer_suite import PreparerSuite
from tui.widgets.form_field import FormField
from tui.widgets.option_line import OptionLine

if TYPE_CHECKING:
    from assistant.entretien.demande import Demande
    from assistant.entretien.guide import Guide

DURATIONS = {str(m): f"{m} minutes" for m in (15, 20, 25, 30, 40, 45, 60, 75, 90, 120)}
PLACES = {"": "sur place", "distance": "à distance"}
VERSIONS = {"": "complet", "page": "une page"}
YES_NO = {"": "non", "oui": "oui"}
FIELDS = (
    ("structure", "Structure", "mission locale, CPAS… (facultatif)"),
    ("public", "Public", "jeunes, seniors… (facultatif)"),
    ("prescripteur", "Prescripteur", "le service qui adresse (facultatif)"),
)
BUSY = "Le guide se prépare…"


class PreparerScreen(PreparerSuite):
    """Nothing is needed but the type; the guide follows each change."""

    ROOM = "preparer"
    LABEL = "Préparer"
    CSS_PATH = "../styles/preparer.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-side")]
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("preparer"),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]

    def room(self) -> ComposeResult:
        with Vertical(id="workshop"):
            with VerticalScroll(id="form", can_focus=False):
                yield OptionLine("type", "Type", NOMS, "accueil")
                for field in FIELDS:
                    yield FormField(*field)
                yield OptionLine("duree", "Durée", DURATIONS, "30")
                yield OptionLine("lieu", "Lieu", PLACES, "")
                yield OptionLine("interprete", "Interprète", YES_NO, "")
                yield OptionLine("preparation", "Épreuve", {"": "non", "oui": "les 15 minutes"}, "")
                yield OptionLine("version", "Guide", VERSIONS, "")
            with VerticalScroll(id="page"):
                yield Static(Content.styled(BUSY, "$text-muted"), id="guide", markup=False)

    def on_mount(self) -> None:
        super().on_mount()
        self.watch(self.app, "referentiel", self.remake, init=False)
        self.watch(self.app, "settings", self.remake, init=False)
        self.query(OptionLine).first().focus()
        self._propose()
        self.remake()

    @work(group="names")
    async def _propose(self) -> None:
        """Names to complete what is typed: read apart, the first time."""
        structures, publics = await asyncio.to_thread(_names)
        self._field("structure").propose(structures)
        self._field("public").propose(publics)

    def _field(self, name: str) -> FormField:
        return self.query_one(f"#field-{name}", FormField)

    def _option(self, name: str) -> str:
        return self.query_one(f"#option-{name}", OptionLine).value

    # The guide.

    @on(OptionLine.Changed)
    @on(Input.Changed)
    def remake(self) -> None:
        self._remake()

    @on(OptionLine.Changed, "#option-type")
    def _another_guide(self) -> None:
        self.query_one("#page").scroll_home(animate=False)

    @on(Input.Submitted)
    def _next(self) -> None:
        self.focus_next()

    def focus_previous(self, selector: str | type[Widget] = "*") -> Widget | None:
        """Above the first line there is nothing: the guide is after the last one."""
        if self.focused is self.query(OptionLine).first():
            return self.focused
        return super().focus_previous(selector)

    @work(group="guide", exclusive=True)
    async def _remake(self) -> None:
        """Make the guide of the form as it is; what cannot be used is said, the last one stays."""
        asked = self._asked()
        pays = self.app.settings.pays if self.app.settings else None
        try:
            self.guide = await asyncio.to_thread(_made, asked, self.convenu, pays)
            self.notice = ""
            self._tell_names(self.guide)
        except Exception as error:
            self.notice = explain(error)
        self.show_guide()

    def _tell_names(self, guide: "Guide") -> None:
        """Beside what is typed, whether it was read: grey words there are only a proposal."""
        lue = guide.lue
        for name, found in (("structure", lue.structure), ("public", lue.public)):
            typed = bool(getattr(lue.demande, name))
            known = "compris" if found else "inconnu"
            self._field(name).tell(known if typed else "", warns=found is None)

    @property
    def short(self) -> bool:
        return self._option("version") == "page"

    def fill(self, demande: "Demande") -> None:
        for name in ("structure", "public"):
            self._field(name).value = getattr(demande, name)
        chosen = {"type": demande.type, "duree": str(demande.duree)}
        chosen["lieu"] = "distance" if demande.distance else ""
        chosen["interprete"] = "oui" if demande.interprete else ""
        for name, value in chosen.items():
            line = self.query_one(f"#option-{name}", OptionLine)
            if value not in line.options:  # a duration typed in a command
                line.offer({**line.options, value: f"{value} minutes"})
            line.choose(value)

    def _asked(self) -> tuple[str, ...]:
        names = ("structure", "public", "prescripteur")
        typed = tuple(self._field(name).value for name in names)
        chosen = ("type", "duree", "lieu", "interprete", "preparation")
        return (*typed, *map(self._option, chosen), self.app.referentiel or "")

    def on_resize(self) -> None:
        self.call_after_refresh(self.show_guide)

    # Keys.

    def action_page(self, step: int) -> None:
        page = self.query_one("#page")
        if step < 0:
            page.scroll_page_up(animate=False)
        else:
            page.scroll_page_down(animate=False)

    def action_back(self) -> None:
        self.app.action_room("demander")


def _names() -> tuple[list[str], list[str]]:
    from knowledge.entretien import load_entretien

    contenu = load_entretien()
    structures = [name for item in contenu.structures for name in item.noms]
    publics = [name for item in contenu.publics for name in item.noms]
    return sorted(structures, key=len), sorted(publics, key=len)  # whole, a name is not completed


def _made(asked: tuple[str, ...], convenu: object, pays: str | None) -> "Guide":
    import tui.widgets.page_view  # noqa: F401 (what showing it needs, off the interface's thread)
    from assistant.entretien.demande import Demande, read_demande
    from assistant.entretien.guide import preparer
    from assistant.entretien.rangs import Convenu

    structure, public, prescripteur, kind, duree, lieu, interprete, exam, owner = asked
    demande = Demande(
        kind,
        structure,
        public,
        int(duree),
        bool(lieu),
        bool(interprete),
        prescripteur,
        owner,
        bool(exam),
    )
    if exam:  # the day of the exam, the structure alone is known
        demande = replace(demande, public="", prescripteur="")
    agreed = convenu if isinstance(convenu, Convenu) else None
    return preparer(read_demande(demande, pays=pays), convenu=agreed)
