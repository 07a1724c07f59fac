"""The pinned dependencies against a database of vulnerabilities, where one can be reached.

`python .ci/audit.py constraints.txt`: 1 when a pin has a known vulnerability. Without a database,
or one that knows none of the pins, pip-audit finds nothing and says that all is well: here it is
said that nothing was audited, and the rest goes on.
"""

import json
import subprocess
import sys
from typing import Any

SERVICES = ("pypi", "osv")
LONGEST = 120
"""Seconds that a service is given."""


def audited(pins: str, service: str) -> list[dict[str, Any]]:
    """The pins that a service knows; none when it does not answer."""
    command = [
        *(sys.executable, "-m", "pip_audit", "--requirement", pins, "--vulnerability-service"),
        *(service, "--no-deps", "--disable-pip", "--format", "json", "--progress-spinner", "off"),
        *("--timeout", "10"),
    ]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, check=False)
        found = json.loads(done.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, ValueError, KeyError, TypeError):
        return []
    return [item for item in found if "skip_reason" not in item]


def main() -> None:
    pins = sys.argv[1]
    for service in SERVICES:
        known = audited(pins, service)
        wrong = [
            f"{item['name']} {item['version']}: {fault['id']}, mended in {fault['fix_versions']}"
            for item in known
            for fault in item["vulns"]
        ]
        if wrong:
            sys.exit("\n".join(wrong))
        if known:
            print(f"{len(known)} pins, no known vulnerability ({service})")
            return
    print("no database of vulnerabilities can be reached from here: the pins were not audited")


if __name__ == "__main__":
    main()
