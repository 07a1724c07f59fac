"""The room of a jury's questions: a few choices, then one question at a time."""

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from tui.commands import bindings
from tui.engine import explain
from tui.focus import after_keys
from tui.screens.jury_choices import (
    ALL,
    CERTIFICATIONS,
    DEFAULT,
    NUMBERS,
    TEXTS,
    answered,
    competences,
    drawn,
    kept,
    new_seed,
    occasions,
    parties,
    read_file,
)
from tui.screens.jury_question import Answer, JuryQuestion
from tui.widgets.form_field import FormField
from tui.widgets.option_line import OptionLine
from tui.widgets.picklist import Item, PickList

if TYPE_CHECKING:
    from assistant.examen.appel import Dit
    from assistant.examen.demande import Demande
    from assistant.examen.jury import Tirage
    from assistant.stockage.brouillons import Ecrit
    from knowledge.catalogue import Catalogue

INTRO = (
    "Rien n'est noté, rien n'est jugé : vous répondez à voix haute ou par écrit, puis vous vous"
    " relisez."
)
BEGIN = "commencer"


class JuryScreen(JuryQuestion):
    """Choices, then questions; Échap comes back to the choices."""

    ROOM = "jury"
    LABEL = "Questions du jury"
    CSS_PATH = "../styles/jury.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-side")]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("jury")]

    def room(self) -> ComposeResult:
        with VerticalScroll(id="choice", can_focus=False):
            yield Static(Content.styled(INTRO, "$text-muted"), id="intro", markup=False)
            yield Static(id="notice", classes="-closed", markup=False)
            yield OptionLine("certification", "Certification", CERTIFICATIONS, DEFAULT)
            yield OptionLine("occasion", "À partir de", occasions(DEFAULT), "")
            yield OptionLine("partie", "Partie", parties(DEFAULT), "")
            yield OptionLine("competence", "Compétence", {"": ALL}, "")
            yield OptionLine("texte", "Mes mots", TEXTS, "")
            yield FormField("fichier", "Fichier", "le chemin de votre texte (facultatif)")
            yield OptionLine("nombre", "Nombre", NUMBERS, "6")
            yield PickList([Item(Content("Commencer"), BEGIN)], id="begin")
        yield from self.desk()

    def on_mount(self) -> None:
        super().on_mount()
        self.watch(self.app, "referentiel", self._follow_scope)
        self._line("occasion").focus()
        self.set_interval(1.0, self.flush)
        self._name_competences()

    def at_rest(self) -> str:
        return "reponse" if self.tirage is not None else self.ROOM

    def _line(self, name: str) -> OptionLine:
        return self.query_one(f"#option-{name}", OptionLine)

    # The choices.

    def _follow_scope(self, referentiel: str | None) -> None:
        """The certification of the header, when it has a jury; else why not."""
        from assistant.examen.demande import SANS_JURY

        self._say(SANS_JURY.get(referentiel or "", ""))
        if referentiel in CERTIFICATIONS:
            self._line("certification").choose(referentiel)

    def _say(self, sentence: str) -> None:
        notice = self.query_one("#notice", Static)
        notice.update(Content.styled(sentence, "$text-warning"))
        notice.set_class(not sentence, "-closed")

    @work(group="names", exclusive=True)
    async def _name_competences(self) -> None:
        owner = self._line("certification").value
        try:
            named = await self.app.engine.ask(lambda service: competences(service, owner))
        except Exception as error:
            self._say(explain(error))
            return
        self._line("competence").offer({"": ALL, **named})

    @on(OptionLine.Changed)
    def _changed(self, event: OptionLine.Changed) -> None:
        """A part is of the dossier, and of the title alone."""
        name, value = event.line.option, event.line.value
        if name == "certification":
            self._line("occasion").offer(occasions(value))
            self._line("partie").offer(parties(value))
            self._line("competence").choose("")
            self._name_competences()
        elif name == "partie" and value:
            self._line("occasion").choose("dossier")
        elif name == "occasion" and value != "dossier":
            self._line("partie").choose("")

    @on(Input.Changed)
    def _typed_path(self, event: Input.Changed) -> None:
        if event.value.strip():
            self._line("texte").choose("fichier")

    @on(Input.Submitted)
    def _next(self) -> None:
        self.focus_next()

    @on(PickList.Picked, "#begin")
    def _begin(self) -> None:
        self.action_begin()

    @on(PickList.Left, "#begin")
    def _leave_begin(self, event: PickList.Left) -> None:
        if event.direction < 0:
            self.focus_previous()

    # The questions.

    def action_begin(self) -> None:
        self._draw_questions()

    def action_others(self) -> None:
        """Other questions; the answers already given are kept, to the last letter typed."""
        after_keys(self.query_one(Answer), self._draw_others)

    def _draw_others(self) -> None:
        self.take()
        self._draw_questions()

    @work(group="jury", exclusive=True)
    async def _draw_questions(self) -> None:
        asked = self._asked()
        try:
            dits = await self._words()
            found = await self.app.engine.ask(lambda service: drawn(service, asked, dits))
        except Exception as error:
            self.close()
            self._say(explain(error))
            return
        await self._begin_on(found)

    def reopen(self, draft: "Ecrit") -> None:
        """The question that was answered, with its answer; F7 and Ctrl+N ask others."""
        self.take()
        self._draw_answered(str(draft.meta.get("referentiel")), str(draft.meta.get("question")))

    @work(group="jury", exclusive=True)
    async def _draw_answered(self, owner: str, question: str) -> None:
        self._line("certification").choose(owner)
        try:
            found = await self.app.engine.ask(lambda service: answered(service, owner, question))
        except Exception as error:
            self.close()
            self._say(explain(error))
            return
        await self._begin_on(found)

    async def _begin_on(self, found: "tuple[Tirage, Catalogue]") -> None:
        await self._take_up(found[0].demande.referentiel)
        self.tirage, self.catalogue = found  # with its page: what is typed is of one question
        self.rang = 0
        self._say("")
        self.query_one("#choice").add_class("-closed")
        self.query_one("#desk").remove_class("-closed")
        self.show_question()

    def _asked(self) -> "Demande":
        from assistant.examen.demande import REPETITION, TEXTE, Demande

        source = self._line("texte").value
        return Demande(
            self._line("certification").value,
            int(self._line("partie").value or 0),
            self._line("competence").value,
            self._line("occasion").value,
            new_seed(),
            int(self._line("nombre").value),
            source and (REPETITION if source == REPETITION else TEXTE),
        )

    async def _words(self) -> "tuple[Dit, ...]":
        """The person's words, where they said. Raises what reading them raised."""
        from assistant.examen.carnet import derniere_analyse, derniere_repetition

        source = self._line("texte").value
        if source == "repetition":
            return await self.app.store.ask(derniere_repetition)
        if source == "analyse":
            return await self.app.store.ask(derniere_analyse)
        if source == "fichier":
            path = self.query_one("#field-fichier", FormField).value
            return await asyncio.to_thread(read_file, path)
        return ()

    async def _take_up(self, owner: str) -> None:
        """The answers kept before; nothing when nothing is kept this time."""
        try:
            found = await self.app.store.ask(lambda stockage: kept(stockage, owner))
        except Exception:  # the store has said why
            return
        self._kept = found
        self.reponses = dict(found)

    def close(self) -> None:
        """Keep, and come back to the choices."""
        self.take()
        self.tirage = None
        self.query_one("#desk").add_class("-closed")
        self.query_one("#choice").remove_class("-closed")

    def action_back(self) -> None:
        if self.tirage is not None:
            self.close()
            self._line("occasion").focus()
        else:
            self.app.action_room("demander")
