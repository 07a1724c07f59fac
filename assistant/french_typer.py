"""Typer's help and usage errors, in French."""

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

from assistant.texte import spaced

_HELP = (
    (re.compile(r"^Usage:", re.M), "Utilisation :"),
    (re.compile(r"^Options:", re.M), "Options :"),
    (re.compile(r"^Arguments:", re.M), "Arguments :"),
    (re.compile(r"^Commands:", re.M), "Commandes :"),
    (re.compile(r"\bCOMMAND \[ARGS\]\.\.\."), "COMMANDE …"),
    (re.compile(r"Show this message and exit\."), "Affiche cette aide."),
    (re.compile(r"\[required\]"), "[obligatoire]"),
    (re.compile(r"\{([^}\n]+)\}"), r"\1"),
    (re.compile(r"\[(\[[^\]\n]+\])\](?:\.\.\.)?"), r"\1"),
    (re.compile(r"\s*\[default:\s+0\](?=\s|$)"), ""),
    (re.compile(r"\[default:(\s+)(?:\"\")?"), "[par défaut\u00a0:\\1"),
    (re.compile(r"\[(\d+)<=x<=(\d+)\]|\[[^\]]*;\s+(\d+)<=x<=(\d+)\]"), ""),
)


class FrenchCommand(TyperCommand):
    """A command whose help page is in French, and ends with examples."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _unbroken(self)

    def get_short_help_str(self, limit: int = 45) -> str:
        return _short(super().get_short_help_str(limit))

    def get_help(self, ctx: Any) -> str:
        return _french(super().get_help(ctx)) + examples(ctx)


class FrenchGroup(TyperGroup):
    """The program or a group, whose help page is in French, and ends with examples."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _unbroken(self)

    def get_short_help_str(self, limit: int = 45) -> str:
        return _short(super().get_short_help_str(limit))

    def get_help(self, ctx: Any) -> str:
        return _french(super().get_help(ctx)) + examples(ctx)


def _unbroken(command: Any) -> None:
    """Before a page is cut in lines: no line of it begins with a sign, nor ends with «."""
    for item in (command, *command.params):
        if isinstance(getattr(item, "help", None), str):
            item.help = spaced(item.help)


def _short(text: str) -> str:
    """What a list says of a command: put together from words, it has lost its spaces."""
    return spaced(text.removesuffix("...") + "…" if text.endswith("...") else text)


def examples(ctx: Any) -> str:
    """The examples of the command that is asked about."""
    from assistant.exemples import page

    names: list[str] = []
    while ctx.parent is not None:
        names.insert(0, ctx.info_name)
        ctx = ctx.parent
    return page(" ".join(names))


_OPTION_TYPE = re.compile(r"(?<=\w )<[^>\n]+>")
"""A type in English after an option: a word is expected there."""
_TYPE = re.compile(r" <[^>\n]+>")
WORD = "MOT"


def _french(text: str) -> str:
    lines = (_without_types(line) for line in text.split("\n"))
    text = "\n".join(lines)
    for pattern, words in _HELP:
        text = pattern.sub(words, text)
    return text


def _without_types(line: str) -> str:
    """A line of help without Python's names of types; what follows stays in its column."""
    if line.lstrip().startswith("-"):
        line = _OPTION_TYPE.sub(lambda match: WORD.ljust(len(match.group())), line)
    return _TYPE.sub(lambda match: " " * len(match.group()), line)


def translate_usage(error: Exception) -> tuple[int, str] | None:
    """The exit code and French sentence of one of Typer's own errors, None for any other."""
    if not isinstance(error, TyperException):
        return None
    command = getattr(getattr(error, "ctx", None), "command_path", "jalon")
    hint = f" Voyez « {command} --help »."
    return 2, _sentence(error) + hint


def _sentence(error: TyperException) -> str:
    name, message = type(error).__name__, error.format_message()
    option = getattr(error, "option_name", "")
    if name == "NoSuchOption":
        return f"L'option {option} n'existe pas."
    if name == "MissingParameter":
        return _missing(getattr(error, "param", None))
    if name == "BadOptionUsage":
        return f"L'option {option} attend une valeur."
    if name == "BadParameter":
        return _range(error) or f"La valeur donnée pour {_quoted(message)} n'est pas acceptée."
    if message.startswith("No such command"):
        return f"La commande {_quoted(message)} n'existe pas.{_nearest(error, message)}"
    if "extra argument" in message:
        return "Il y a des mots en trop après la commande."
    return "La commande n'est pas écrite comme attendu."


def _missing(param: Any) -> str:
    """«Il manque --niveau : 0, 1, 2, 3 ou aucun.», «Il manque FICHIER, ou - pour l'entrée…»."""
    metavar = str(getattr(param, "metavar", None) or "un argument")
    parts = metavar.split("|")
    if getattr(param, "param_type_name", "") == "option":
        *first, last = parts
        said = f"{', '.join(first)} ou {last}" if first else last
        return f"Il manque {_option(param)} : {said}."
    if parts[-1] == "-":
        return f"Il manque {parts[0]}, ou - pour lire ce qui est tapé ou reçu."
    return f"Il manque {metavar}."


def _range(error: TyperException) -> str:
    """«--nombre attend un nombre entier de 1 à 200…»; empty for an option without bounds."""
    param = getattr(error, "param", None)
    low, high = getattr(param, "min", None), getattr(param, "max", None)
    if low is None or high is None:
        return ""
    return f"{_option(param)} attend un nombre entier de {low} à {high}, écrit en chiffres."


def _option(param: Any) -> str:
    """The longest of an option's names."""
    return str(max(param.opts, key=len))


def _nearest(error: Exception, message: str) -> str:
    """«demande» is near to «demander»: said, so that nobody has to look for it."""
    import difflib

    typed = re.search(r"'([^']*)'", message)
    group = getattr(getattr(error, "ctx", None), "command", None)
    known = [*getattr(group, "commands", ())]
    near = difflib.get_close_matches(typed[1] if typed else "", known, 1, 0.6)
    return f" Voulez-vous dire « {near[0]} » ?" if near else ""


def _quoted(message: str) -> str:
    found = re.search(r"'([^']*)'", message)
    return f"« {found.group(1)} »" if found else "cette option"
