"""One setting read alone: all the settings cost a command too much."""

import os


def choisi(name: str) -> object:
    """Its value as written: the environment first, then the file; none when neither is read."""
    said: object = os.environ.get(f"JALON_{name.upper()}")
    if said is None:
        import tomllib  # every command imports this module: `--help` shall not wait for these

        from platformdirs import user_config_path

        path = user_config_path("jalon", False) / "reglages.toml"
        try:
            said = tomllib.loads(path.read_text("utf-8")).get(name)
        except (OSError, ValueError):
            said = None
    return said
