"""One line of a form that is typed, names proposed as one types."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.suggester import SuggestFromList
from textual.widgets import Static

from tui.sanitize import clean
from tui.widgets.field import FieldInput
from tui.widgets.option_line import LABEL


class FormField(Horizontal):
    """A name, then what is typed."""

    DEFAULT_CSS = "FormField .read { display: none; }"

    def __init__(self, name: str, label: str, placeholder: str) -> None:
        super().__init__(id=f"field-{name}")
        self.option = name
        self.label = label
        self.placeholder = placeholder

    def compose(self) -> ComposeResult:
        yield Static(Content.styled(f"{self.label:<{LABEL}}", "bold"), markup=False)
        yield FieldInput(placeholder=self.placeholder, compact=True, select_on_focus=False)
        yield Static(classes="read", markup=False)

    def tell(self, said: str, warns: bool = False) -> None:
        """Whether what is typed was read; nothing hides the place."""
        read = self.query_one(".read", Static)
        read.update(Content.styled(said, "$text-warning" if warns else "$text-muted"))
        read.display = bool(said)

    @property
    def value(self) -> str:
        return clean(self.query_one(FieldInput).value).strip()

    @value.setter
    def value(self, value: str) -> None:
        self.query_one(FieldInput).value = value

    def propose(self, names: list[str]) -> None:
        """Complete what is typed with these names (→ accepts)."""
        self.query_one(FieldInput).suggester = SuggestFromList(names, case_sensitive=False)
