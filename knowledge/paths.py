"""Where the project's own data stands, inside the package."""

from pathlib import Path

FOLDER = Path(__file__).parent
REFERENTIELS = FOLDER / "referentiels"
SOURCES = FOLDER / "sources"
USAGE = FOLDER / "usage"
