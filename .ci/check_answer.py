"""The JSON of `jalon demander` holds an answer whose every citation resolves."""

import json
import sys
from pathlib import Path

answer = json.loads(Path(sys.argv[1]).read_text("utf-8"))
claims = answer["affirmations"]
cited = {citation for claim in claims for citation in claim["citations"]}
if not answer["repondu"] or not claims:
    sys.exit("nothing was answered")
if not cited:
    sys.exit("the answer cites nothing")
if missing := cited - answer["citations"].keys():
    sys.exit(f"citations without their text: {sorted(missing)}")
print(f"{len(claims)} claims, citing {', '.join(sorted(cited))}")
