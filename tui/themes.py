"""The three themes: light, dark, and the terminal's own sixteen colours."""

from dataclasses import replace

from textual.theme import BUILTIN_THEMES, Theme

SOMBRE = Theme(
    name="sombre",
    primary="#86b8ab",
    secondary="#93a8cf",
    accent="#e3b668",
    foreground="#dde0e4",
    background="#15181c",
    surface="#15181c",
    panel="#20252b",
    success="#93c79a",
    warning="#e3b668",
    error="#e68a8a",
    variables={
        "text-muted": "#98a0aa",
        "border": "#86b8ab",
        "border-blurred": "#39414a",
        "block-cursor-foreground": "#15181c",
        "block-cursor-background": "#86b8ab",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-foreground": "#dde0e4",
        "block-cursor-blurred-background": "#2d343c",
        "input-selection-background": "#86b8ab 40%",
        "scrollbar": "#39414a",
        "scrollbar-hover": "#5a6570",
        "scrollbar-active": "#86b8ab",
        "scrollbar-background": "#15181c",
        "scrollbar-background-hover": "#15181c",
        "scrollbar-background-active": "#15181c",
        "link-color": "#86b8ab",
        "link-style": "none",
        "link-color-hover": "#15181c",
        "link-background-hover": "#86b8ab",
        "link-style-hover": "none",
    },
)

CLAIR = Theme(
    name="clair",
    primary="#1d6b5f",
    secondary="#3a578c",
    accent="#8a5200",
    foreground="#1f2428",
    background="#fbfaf6",
    surface="#fbfaf6",
    panel="#efece4",
    success="#2c6a33",
    warning="#8a5200",
    error="#9f2a30",
    dark=False,
    variables={
        "text-muted": "#5c646c",
        "border": "#1d6b5f",
        "border-blurred": "#cfcabd",
        "block-cursor-foreground": "#fbfaf6",
        "block-cursor-background": "#1d6b5f",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-foreground": "#1f2428",
        "block-cursor-blurred-background": "#e2ddd0",
        "input-selection-background": "#1d6b5f 25%",
        "scrollbar": "#cfcabd",
        "scrollbar-hover": "#a9a494",
        "scrollbar-active": "#1d6b5f",
        "scrollbar-background": "#fbfaf6",
        "scrollbar-background-hover": "#fbfaf6",
        "scrollbar-background-active": "#fbfaf6",
        "link-color": "#1d6b5f",
        "link-style": "none",
        "link-color-hover": "#fbfaf6",
        "link-background-hover": "#1d6b5f",
        "link-style-hover": "none",
    },
)

ANSI = replace(
    BUILTIN_THEMES["ansi-dark"],
    name="ansi",
    primary="ansi_cyan",
    accent="ansi_yellow",
    variables={
        **BUILTIN_THEMES["ansi-dark"].variables,
        "text-muted": "ansi_default",
        "border": "ansi_cyan",
        "border-blurred": "ansi_bright_black",
        "block-cursor-foreground": "ansi_black",
        "block-cursor-background": "ansi_cyan",
        "block-cursor-blurred-foreground": "ansi_default",
        "block-cursor-blurred-background": "ansi_bright_black",
        "scrollbar": "ansi_bright_black",
        "scrollbar-hover": "ansi_cyan",
        "scrollbar-active": "ansi_cyan",
        "scrollbar-background": "ansi_default",
        "scrollbar-background-hover": "ansi_default",
        "scrollbar-background-active": "ansi_default",
        "link-color": "ansi_cyan",
        "link-style": "none",
    },
)

THEMES = {theme.name: theme for theme in (CLAIR, SOMBRE, ANSI)}
LABELS = {"clair": "clair", "sombre": "sombre", "ansi": "16 couleurs"}
DEFAULT = "sombre"
