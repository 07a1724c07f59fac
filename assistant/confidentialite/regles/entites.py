"""What the names of structures and companies are made of, as regular expressions."""

import re

ARTICLE = r"(?:L['’]|D['’]|Les?(?=[ ])|La(?=[ ])|Aux?(?=[ ])|Une?(?=[ ]))"
LITTLE = (
    r"(?:de[ ]la[ ]|de[ ]l['’]|des[ ]|du[ ]|de[ ]|d['’]|la[ ]|les?[ ]|l['’]|aux?[ ]"
    r"|à[ ]la[ ]|en[ ]|sur[ ]|sous[ ]|pour[ ](?=l['’]|la[ ]|les?[ ]|T)(?:l['’]|la[ ]|les?[ ])?)"
)
NAME = r"(?:[A-ZÀ-Ý][\w'’.&-]*[\w]|[A-ZÀ-Ý])"
FIRST = rf"(?:{ARTICLE}[ \u00a0]?)?{NAME}"
NEXT = rf"(?:[ \u00a0-](?:{LITTLE}){{0,2}}{NAME}|[ ]\d{{1,3}}(?=[^\w]|$))"
WHOLE = rf"{FIRST}{NEXT}{{0,5}}"
JOIN = r"(?:[ \u00a0](?:de[ ]la[ ]|de[ ]l['’]|des[ ]|du[ ]|de[ ]|d['’]|la[ ]|le[ ]|les[ ]|l['’])?)"
QUOTED = r"[ \u00a0](?:[«\"“][ \u00a0]?)(?P<cite>(?=[A-ZÀ-Ý\d])[^«»\"”“\n]{2,50}?)[ \u00a0]?[»\"”]"
ARTICLED = re.compile(rf"(?:^|[ ]){ARTICLE}[ \u00a0]?{NAME}")
CAPITAL = re.compile(r"[A-ZÀ-Ý][\w'’]*")
