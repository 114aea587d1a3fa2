"""RIS, read by Bibutils, which knows only one list of names beside the authors."""

from __future__ import annotations

from functools import partial

from consumers import bibutils
from consumers.reading import to_start

FORMAT = "ris"
SAYS = frozenset("title authors issued volume issue first_page last_page publisher language url".split())
LOSES = {"authors": bibutils.to_spoken, "issued": to_start}
read = partial(bibutils.read, "ris2xml", SAYS)
