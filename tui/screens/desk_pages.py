"""What the desk shows over itself: examples, the whole re-reading, the text, competencies."""

from typing import TYPE_CHECKING

from textual import work

from tui.engine import explain
from tui.focus import keys_read
from tui.live import BUSY
from tui.screens.feuillet import Feuillet
from tui.screens.room import Room
from tui.screens.writing import FORMATS_HELP, Writing
from tui.widgets.editor import Editor

if TYPE_CHECKING:
    from assistant.analyse.constat import Montree
    from assistant.analyse.redaction import Redaction
    from assistant.confidentialite.export import Prepare
    from assistant.service import Service

EMPTY = "Rien n'est encore écrit : écrivez quelques phrases d'abord."
CITED = "{nom} : citée à la fin de votre texte, avec cette phrase."
NOT_CITED = "{nom} : non citée."
NONE_FOUND = "Aucune compétence n'est reconnue avec assez d'assurance dans vos phrases."


class DeskPages(Writing, Room):
    """Pages about the writing that is on the desk."""

    def __init__(self) -> None:
        super().__init__()
        self.ecrit: Redaction | None = None

    @property
    def writing(self) -> bool:
        """Whether a writing is on the desk."""
        return self.ecrit is not None

    def catch_up(self) -> None:
        """Read what is on the desk."""
        raise NotImplementedError

    async def taken(self) -> "Redaction | None":
        """The writing, to the last letter typed."""
        await keys_read(self.query_one(Editor))
        self.catch_up()
        return self.ecrit

    async def _written(self) -> "Redaction | None":
        """The same, when it holds something; else a word about it."""
        await self.taken()
        if self.ecrit is None or not self.ecrit.texte():
            self.app.notify(EMPTY, timeout=4)
            return None
        return self.ecrit

    def action_examples(self) -> None:
        if self.ecrit is None:
            return
        prompt = self.ecrit.consigne
        parts = [f"**{prompt.consigne}**", prompt.aide]
        if prompt.faible:
            parts += ["# Un exemple faible, inventé", prompt.faible]
            parts += ["# Un exemple fort, inventé", prompt.fort]
        self.app.push_screen(Feuillet(prompt.titre, "\n\n".join(parts)))

    @work(group="whole", exclusive=True)
    async def action_whole(self) -> None:
        """The text in the order of the criteria, and its oral version."""
        from assistant.analyse.assemblage import assemble, oral

        if (ecrit := await self._written()) is None:
            return
        page = assemble(ecrit)
        if ecrit.cadre != "synthese":
            page += f"\n\n{oral(ecrit)}"
        self.app.push_screen(Feuillet("Votre texte, mots inchangés", page))

    @work(group="read-again", exclusive=True)
    async def action_read_again(self, pourquoi: bool = False) -> None:
        if (ecrit := await self._written()) is None:
            return
        if self.app.service is None:
            self.app.notify(BUSY, timeout=3)
        profil = self.app.profil
        try:
            page = await self.app.engine.ask(
                lambda service: _page(ecrit, service, pourquoi, profil)
            )
        except Exception as error:
            self.app.warn(explain(error))
            return
        self.app.push_screen(Feuillet("Relecture", page))

    @work(group="competences", exclusive=True)
    async def action_choose_competences(self) -> None:
        """Each proposal with the sentence that shows it: yes or no, by hand."""
        from tui.screens.pick import PickScreen

        if (ecrit := await self._written()) is None:
            return
        try:
            found = await self.app.engine.ask(lambda service: _proposed(ecrit, service))
        except Exception as error:
            self.app.warn(explain(error))
            return
        if not found:
            self.app.notify(NONE_FOUND, timeout=6)
        for item in found:
            title = f"{item.nom}\nCette phrase la montre-t-elle ?\n« {item.extrait[:160]} »"
            options = {"": "Non", "oui": "Oui, la citer dans mon texte"}
            said = await self.app.push_screen_wait(PickScreen(title, options))
            if said not in options:
                return
            if self.ecrit is not None:
                self.ecrit = self.ecrit.retenir(item.nom, bool(said), item.extrait)
                self.app.notify(
                    CITED.format(nom=item.nom) if said else NOT_CITED.format(nom=item.nom),
                    timeout=4,
                )

    @work(group="route", exclusive=True)
    async def action_choose_route(self) -> None:
        """Which exam, or which part of the dossier, the writing is for."""
        from dataclasses import replace

        from assistant.analyse.regles.parcours import parcours_connus
        from tui.screens.pick import PickScreen

        if self.ecrit is None:
            return
        screen = PickScreen("Cet écrit est destiné à", parcours_connus(), self.ecrit.parcours)
        said = await self.app.push_screen_wait(screen)
        if said and self.ecrit is not None:
            self.ecrit = replace(self.ecrit, parcours=said)

    @work(group="keep")
    async def action_save_writing(self) -> None:
        if (ecrit := await self._written()) is None:
            return
        name = "synthese.docx" if ecrit.cadre == "synthese" else "analyse-de-pratique.docx"
        await self._save("Enregistrer", name, lambda: _prepared(ecrit), FORMATS_HELP)


def _page(ecrit: "Redaction", service: "Service", pourquoi: bool, profil: str) -> str:
    from assistant.confidentialite.liste import lire_liste

    if ecrit.cadre == "synthese":
        from assistant.analyse.synthese import relire_synthese
        from assistant.analyse.synthese_page import page_synthese

        return page_synthese(relire_synthese(ecrit.texte(), lire_liste(), profil), pourquoi)
    from assistant.analyse.page import page
    from assistant.analyse.relecture import relire

    found = relire(
        ecrit.texte(), ecrit.parcours, service.catalogue, ecrit.referentiel, lire_liste()
    )
    return page(found, pourquoi)


def _proposed(ecrit: "Redaction", service: "Service") -> "list[Montree]":
    from assistant.analyse.competences import proposees

    return proposees(ecrit, service.catalogue)


def _prepared(ecrit: "Redaction") -> "Prepare":
    from assistant.analyse.documents import document
    from assistant.confidentialite.export import preparer

    return preparer(document(ecrit), ecrit.texte())
