"""Files that a bag has elsewhere: fetch.txt (RFC 8493, 2.2.3). Nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubricator.deposit.bagit.naming import FETCH
from rubricator.deposit.bagit.paths import PAYLOAD, decoded, is_plain, leads_out
from rubricator.deposit.verifying.bag import Bag, Declared
from rubricator.deposit.verifying.lines import lines
from rubricator.deposit.verifying.rules import LEADS_OUT
from rubricator.diagnostics import Diagnostic, Rule, Severity

_REFERENCE = "RFC 8493, 2.2.3"

MALFORMED = Rule(
    "BAG040",
    Severity.ERROR,
    "A line of fetch.txt is not an address, a length and a path of the payload",
    "Each line has an absolute URI, the number of bytes or a hyphen, and a path in data, with spaces or tabs between them.",
    hint="write the line as in the example",
    wrong="letter.xml data/letter.xml",
    right="https://example.org/letter.xml 2040 data/letter.xml",
    reference=_REFERENCE,
)
NOT_FETCHED = Rule(
    "BAG041",
    Severity.ERROR,
    "A file of the package is still to be fetched",
    "fetch.txt says from where. Until it is there the package is not complete. It is not fetched here, since an address in a package "
    "comes from whoever made the package.",
    hint="fetch it from the address, put it under its path, and verify the package again",
    wrong="https://example.org/letter.xml 2040 data/letter.xml, and no data/letter.xml",
    right="https://example.org/letter.xml 2040 data/letter.xml, and the file",
    reference=_REFERENCE,
)
NOT_LISTED = Rule(
    "BAG042",
    Severity.ERROR,
    "A file that is to be fetched is not in every manifest",
    "Without its checksum nobody could say whether what was fetched is what was meant.",
    hint="have the bag made again by a program that lists the file in its manifests",
    wrong="https://example.org/letter.xml - data/letter.xml, and no line for it in manifest-sha512.txt",
    right="https://example.org/letter.xml - data/letter.xml, and its line in manifest-sha512.txt",
    reference=_REFERENCE,
)
OTHER_LENGTH = Rule(
    "BAG043",
    Severity.WARNING,
    "A file that was fetched has another length than fetch.txt says",
    "If its digest is right, the length was wrong when the bag was made.",
    hint="nothing, if the digest is right",
    wrong="https://example.org/letter.xml 2040 data/letter.xml, and a file of 2041 bytes",
    right="https://example.org/letter.xml 2041 data/letter.xml, and a file of 2041 bytes",
    reference=_REFERENCE,
)
RULES = (MALFORMED, NOT_FETCHED, NOT_LISTED, OTHER_LENGTH)

_LINE = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*:\S+)[ \t]+(\d{1,18}|-)[ \t]+(\S.*)", re.DOTALL)


def check_fetch(bag: Bag, said: Declared) -> Iterator[Diagnostic]:
    """Yield what of a bag is not there yet, and what is wrong with how it says so."""
    if bag.inventory.size(FETCH) is None:
        return
    for line in lines(bag, FETCH, said.encoding):
        if isinstance(line, Diagnostic):
            yield line
        elif line[1].strip():
            yield from _check(bag, said, *line)


def _check(bag: Bag, said: Declared, number: int, text: str) -> Iterator[Diagnostic]:
    match = _LINE.fullmatch(text)
    path = (decoded(match[3]) if said.is_strict else match[3]) if match else ""
    if match and leads_out(path):
        yield bag.finding(LEADS_OUT, FETCH, f"The path {path!r} leads out of the package.", line=number)
    elif match is None or not path.startswith(PAYLOAD) or not is_plain(path):
        message = "The line should be an absolute URI, a length or a hyphen, and a path in data."
        yield bag.finding(MALFORMED, FETCH, message, line=number)
    else:
        yield from _there(bag, path, number, None if match[2] == "-" else int(match[2]))


def _there(bag: Bag, path: str, number: int, length: int | None) -> Iterator[Diagnostic]:
    bag.inventory.add_fetched(path, number, length)
    spelled = bag.inventory.spelled(path)
    if spelled is None:
        yield bag.finding(NOT_FETCHED, FETCH, f"{path} is still to be fetched.", line=number)
    elif length is not None and bag.inventory.size(spelled) != length:
        message = f"{path} has {bag.inventory.size(spelled)} bytes, not {length}."
        yield bag.finding(OTHER_LENGTH, FETCH, message, line=number)
    for (manifest,) in bag.inventory.rows("select name from manifest where is_payload order by name"):
        if bag.inventory.line(manifest, path) is None:
            yield bag.finding(NOT_LISTED, FETCH, f"{path} is not listed in {manifest}.", line=number)
