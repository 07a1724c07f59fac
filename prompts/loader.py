"""Reads a prompt and fills it: front matter (name, version, variables), then a Jinja2 body.

Whatever fills a variable is data. It is made harmless at the very place where it is written into
the prompt, so that no caller can forget to.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Template

FOLDER = Path(__file__).parent
_FRONT = re.compile(r"---\n(.*?)\n---\n(.*)", re.DOTALL)
# What opens or closes a block of ours, or a turn in the templates of common models.
_FENCES = {"<<<": "‹‹‹", ">>>": "›››", "<|": "‹|", "|>": "|›", "[INST]": "(INST)"}
_FENCES |= {"[/INST]": "(/INST)", "<s>": "‹s›", "</s>": "‹/s›", "```": "'''"}
_TAGS = re.compile(r"<(/?(?:think|system|start_of_turn|end_of_turn)\w*)>", re.IGNORECASE)


class PromptError(Exception):
    """A prompt file, or what fills it, is not as it should be: a fault of ours."""


@dataclass(frozen=True)
class Prompt:
    """One prompt of a version; `variables` are all that its body needs, no more and no less."""

    nom: str
    version: int
    variables: frozenset[str]
    corps: "Template"

    def render(self, **values: Any) -> str:
        """The prompt with its variables filled. Raises PromptError when one is missing or extra."""
        if values.keys() != self.variables:
            wrong = ", ".join(sorted(values.keys() ^ self.variables))
            raise PromptError(f"prompt {self.nom}: {wrong} missing or unknown")
        return self.corps.render(**values).strip()


@lru_cache
def load(nom: str) -> Prompt:
    """A prompt by its name. Raises PromptError when its file is faulty."""
    import yaml

    found = _FRONT.fullmatch((FOLDER / f"{nom}.md").read_text("utf-8"))
    if found is None:
        raise PromptError(f"prompt {nom}: no front matter")
    front = yaml.safe_load(found[1])
    if front.get("nom") != nom:
        raise PromptError(f"prompt {nom}: its front matter names {front.get('nom')}")
    variables = frozenset(front["variables"])
    return Prompt(nom, front["version"], variables, _template(found[2]))


def neutralise(value: Any) -> Any:
    """A text that can neither open nor close a block, nor take a turn; other values as they are."""
    if not isinstance(value, str):
        return value
    for fence, harmless in _FENCES.items():
        value = value.replace(fence, harmless)
    return _TAGS.sub(r"‹\1›", value)


def _template(body: str) -> "Template":
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, finalize=neutralise, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(body)
