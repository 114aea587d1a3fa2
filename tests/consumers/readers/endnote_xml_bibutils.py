"""EndNote's XML, read by Bibutils, which forgets some lists and fields of some kinds of references."""

from __future__ import annotations

from functools import partial

from consumers import bibutils
from consumers.reading import to_year

FORMAT = "endnote-xml"
SAYS = frozenset("title authors issued volume first_page last_page language doi url".split())
LOSES = {"authors": bibutils.to_spoken, "issued": to_year}
read = partial(bibutils.read, "endx2xml", SAYS)
