"""What is saved and shows at once, read before the first frame; pydantic comes later."""

import os
import re

from platformdirs import user_config_path

from tui.themes import DEFAULT

NAME = "reglages.toml"


def saved_theme() -> str:
    """The theme of the environment or of the settings file, else the default one."""
    return saved("theme") or DEFAULT


def saved_profil() -> str:
    """Who the person said they are; empty when they have not."""
    return saved("profil")


def saved(name: str) -> str:
    """A plain word of the settings, wherever it was chosen; empty when it was not."""
    if chosen := os.environ.get(f"JALON_{name.upper()}"):
        return chosen
    try:
        text = (user_config_path("jalon", False) / NAME).read_text("utf-8")
    except (OSError, ValueError):
        return ""
    text = re.split(r"^\s*\[", text, maxsplit=1, flags=re.MULTILINE)[0]  # a table's names are not
    found = re.search(rf"""^{name}\s*=\s*["'](\w+)["']""", text, re.MULTILINE)
    return found.group(1) if found else ""
