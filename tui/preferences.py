"""The saved theme, read before the first frame so that nothing flashes; pydantic comes later."""

import os
import re

from platformdirs import user_config_path

from tui.themes import DEFAULT

NAME = "reglages.toml"


def saved_theme() -> str:
    """The theme of the environment or of the settings file, else the default one."""
    if chosen := os.environ.get("JALON_THEME"):
        return chosen
    try:
        text = (user_config_path("jalon", False) / NAME).read_text("utf-8")
    except (OSError, ValueError):
        return DEFAULT
    found = re.search(r"""^theme\s*=\s*["'](\w+)["']""", text, re.MULTILINE)
    return found.group(1) if found else DEFAULT
