"""The wheel holds every file of the four packages: code, texts, YAML, prompts and styles."""

import sys
import zipfile
from pathlib import Path

PACKAGES = ("assistant", "knowledge", "prompts", "tui")

expected = {
    path.as_posix()
    for package in PACKAGES
    for path in Path(package).rglob("*")
    if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
}
packed = set(zipfile.ZipFile(sys.argv[1]).namelist())
if missing := expected - packed:
    sys.exit(f"not in the wheel: {sorted(missing)}")
if strays := {name for name in packed - expected if ".dist-info/" not in name}:
    sys.exit(f"in the wheel by mistake: {sorted(strays)}")
print(f"{Path(sys.argv[1]).name}: {len(expected)} files of the packages")
