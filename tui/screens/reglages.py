"""The settings room: each change is written at once."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from assistant.moteurs import configured
from tui.commands import bindings
from tui.engine import explain
from tui.key_rows import keys_content
from tui.moteurs import ollama_is_here
from tui.sanitize import fold
from tui.screens.exam_row import ExamRow
from tui.screens.filtering import PLACEHOLDER, TITLE
from tui.screens.filtre import FiltreScreen
from tui.screens.model_rows import (
    ABROAD,
    ASK_OLLAMA,
    NO_MODELS,
    NO_OLLAMA,
    OLLAMA_PROPOSED,
    model_rows,
)
from tui.screens.room import SHORT_NAMES, Room
from tui.themes import LABELS
from tui.widgets.choice import Choice
from tui.widgets.field import Field
from tui.widgets.picklist import Item

CHOICES: tuple[tuple[str, str, str, dict[str, str]], ...] = (
    (
        "profil",
        "Qui je suis",
        "L'accueil montre d'abord ce qui vous sert.",
        {
            "": "sans réponse",
            "stagiaire": "stagiaire",
            "conseiller": "conseiller·ère",
            "formateur": "formateur·rice",
        },
    ),
    (
        "referentiel",
        "Mon référentiel",
        "Celui où Jalon cherche au départ ; F2 en change pour la conversation.",
        {"": "tous", **SHORT_NAMES},
    ),
    (
        "parcours",
        "Mon parcours",
        "La voie par laquelle vous passez, ou faites passer, la certification.",
        {"formation": "formation", "vae": "VAE", "ccp": "CCP ou blocs"},
    ),
    (
        "pays",
        "Mon pays",
        "Là où vous accompagnez : les textes et les structures diffèrent.",
        {"FR": "France", "BE": "Belgique"},
    ),
    ("theme", "Thème", "16 couleurs : celles de votre terminal.", LABELS),
)
TECHNIQUES: tuple[tuple[str, str, str, dict[str, str]], ...] = (
    (
        "moteur",
        "Moteur",
        "Embarqué : rien ne sort de cet ordinateur. Modèle : s'il est configuré.",
        {"embarque": "embarqué", "modele": "modèle de langue"},
    ),
)
DAILY, TECHNICAL = "Réglages de tous les jours", "Réglages techniques"
SAVED = "Chaque changement est enregistré aussitôt. Les réglages techniques sont plus bas."
TECHNICAL_HELP = "Ce qui fait marcher Jalon : rien n'est à y changer pour s'en servir."
NO_MODEL = (
    "Aucun modèle de sens à télécharger : écrivez d'abord son nom dans reglages.toml,"
    ' par exemple semantique = "auteur/modele".'
)


class ReglagesScreen(Room):
    """One line of values for each setting."""

    ROOM = "reglages"
    LABEL = "Réglages"
    CSS_PATH = "../styles/reglages.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("reglages")]

    def room(self) -> ComposeResult:
        with VerticalScroll(id="settings", can_focus=False):
            yield _heading(DAILY, SAVED)
            for choice in CHOICES:
                yield Choice(*choice)
                if choice[0] == "pays":
                    yield ExamRow()
            yield Static(id="touches", markup=False)
            yield _heading(TECHNICAL, TECHNICAL_HELP)
            yield Static(id="legs", markup=False)
            for choice in TECHNIQUES:
                yield Choice(*choice)
            yield from model_rows()

    def on_mount(self) -> None:
        super().on_mount()
        self.watch(self.app, "settings", self._show)
        self.watch(self.app, "legs", self._show_legs)
        self.query(Choice).first().focus()

    def on_screen_resume(self) -> None:
        self.query_one(ExamRow).read()  # it may have been changed in the plan

    def _show(self) -> None:
        settings = self.app.settings
        for choice in self.query(Choice):
            choice.disabled = settings is None
            if settings is not None:
                choice.value = str(getattr(settings, choice.setting, "") or "")
        for field in self.query(Field):
            field.disabled = settings is None
            field.value = str(getattr(settings, field.setting, "") or "")
        self._show_keys()

    def _show_keys(self) -> None:
        """The keys that the person changed; how to change one stands under them."""
        table = dict(self.app.settings.touches) if self.app.settings is not None else {}
        self.query_one("#touches", Static).update(keys_content(table, self.app.touches))

    def _show_legs(self, known: tuple[str, str]) -> None:
        """What the search stands on, and why something is missing or still to come."""
        legs, fault = known
        said = [f"La recherche s'appuie sur : {legs}."] if legs else []
        said += [f"À savoir : {fault}."] if fault else []
        if not configured(self.app.settings) and ollama_is_here():
            said.append(OLLAMA_PROPOSED)
        self.query_one("#legs", Static).update(Content.styled(" ".join(said), "$text-muted"))

    @on(Choice.Changed)
    def _changed(self, event: Choice.Changed) -> None:
        name, value = event.choice.setting, event.value
        if name == "theme":
            self.app.set_theme(value)
            return
        if name == "referentiel":
            self.app.choose_scope(value or None)
        if name == "moteur":
            self.app.use_engine(value)
        self.app.change_settings(**{name: _setting(name, value)})

    @on(Field.Changed)
    def _typed(self, event: Field.Changed) -> None:
        self.app.change_settings(**{event.field.setting: event.value})

    @work(group="ollama", exclusive=True)
    async def action_propose_ollama(self) -> None:
        """A local Ollama: nothing is asked of it before a yes."""
        from tui.screens.pick import PickScreen

        if not ollama_is_here():
            self.app.warn(NO_OLLAMA)
            return
        choices = {"": "Non", "oui": "Oui, lui demander"}
        if await self.app.push_screen_wait(PickScreen(ASK_OLLAMA, choices)) != "oui":
            return
        names = await self._local_models()
        if not names:
            return
        options = {name: name for name in names}
        if name := await self.app.push_screen_wait(PickScreen("Répondre avec", options)):
            self.app.change_settings(fournisseur="ollama", modele=name, modele_url="")

    async def _local_models(self) -> list[str]:
        """What Ollama has; nothing, and a word about it, when it does not say."""
        try:
            names = await self.app.engine.run(self.app.engine.backend.local_models)
        except Exception as error:
            self.app.warn(f"Ollama n'a pas répondu : {explain(error).rstrip('.')}.")
            return []
        if not names:
            self.app.warn(NO_MODELS)
        return names

    def action_download(self) -> None:
        """Ask before anything is fetched: it is the one time that Jalon uses the network."""
        from tui.screens.pick import PickScreen

        settings = self.app.settings
        names = [settings.semantique, settings.reclasseur] if settings is not None else []
        wanted = " et ".join(f"« {name} »" for name in names if name)
        if not wanted:
            self.app.warn(NO_MODEL)
            return
        choices = {"": "Non, ne rien télécharger", "oui": "Oui, télécharger"}
        title = f"Télécharger {wanted} depuis huggingface.co ? Rien n'est envoyé de vos questions."
        self.app.push_screen(PickScreen(title, choices), self._download)

    def _download(self, value: str | None) -> None:
        if value == "oui":
            self.app.engine.fetch_models()

    def action_filter_rows(self) -> None:
        """« / »: a few letters lead to a setting."""
        rows = self.query("Choice, ExamRow, Field")
        lines = [row for row in rows if isinstance(row, Choice | ExamRow | Field)]
        named = {line.setting: line for line in lines}

        def find(words: str) -> list[Item]:
            wanted = fold(words).split()
            by_label = sorted(named, key=lambda name: fold(words) not in fold(named[name].label))
            return [
                Item(Content(named[name].label), name)
                for name in by_label
                if all(word in fold(f"{named[name].label} {named[name].help}") for word in wanted)
            ]

        def go(value: str | None) -> None:
            if value is not None:
                line = named[value]
                (line.query_one(Input) if isinstance(line, Field) else line).focus()

        self.app.push_screen(FiltreScreen(TITLE, find, "", PLACEHOLDER), go)

    def action_back(self) -> None:
        self.app.action_room("demander")


def _heading(title: str, help: str) -> Static:
    """A part of the page, and what it is for."""
    said = Content.assemble((title, "bold $primary"), (f"\n{help}", "$text-muted"))
    return Static(said, classes="part", markup=False)


def _setting(name: str, value: str) -> str | bool | None:
    """The value to keep of a choice."""
    if name == ABROAD:
        return bool(value)
    return value if name in {"fournisseur", "moteur"} else value or None
