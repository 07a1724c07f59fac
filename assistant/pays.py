"""The country that the person chose, read alone: all the settings cost a command too much."""

import os
import tomllib

from platformdirs import user_config_path

FRANCE, BELGIQUE = "FR", "BE"


def pays_choisi() -> str:
    """`FR` or `BE`: the environment first, then the file; France when neither can be read."""
    said = os.environ.get("JALON_PAYS")
    if said is None:
        path = user_config_path("jalon", False) / "reglages.toml"
        try:
            said = tomllib.loads(path.read_text("utf-8")).get("pays")
        except (OSError, ValueError):
            said = None
    return BELGIQUE if said == BELGIQUE else FRANCE
