"""Reading manifests: what a bag says that it has (RFC 8493, 2.1.3 and 2.2.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from posixpath import normpath

from rubricator.deposit.bagit.algorithms import digits, library_name
from rubricator.deposit.bagit.paths import PAYLOAD, decoded, encoded, is_plain, leads_out
from rubricator.deposit.verifying.bag import Bag, Declared
from rubricator.deposit.verifying.inventory import Listed
from rubricator.deposit.verifying.lines import lines
from rubricator.deposit.verifying.rules import LEADS_OUT
from rubricator.diagnostics import Diagnostic, Rule, Severity

_REFERENCE = "RFC 8493, 2.1.3"

NO_MANIFEST = Rule(
    "BAG006",
    Severity.ERROR,
    "There is no payload manifest",
    "The manifest lists every file of the payload with its checksum. Without it nothing can be said of the payload.",
    hint="get the package again from where it came from",
    wrong="edition/bagit.txt, edition/data/letter.xml",
    right="edition/bagit.txt, edition/manifest-sha512.txt, edition/data/letter.xml",
    reference=_REFERENCE,
)
UNKNOWN_ALGORITHM = Rule(
    "BAG007",
    Severity.ERROR,
    "The checksums of a manifest are of an unknown kind",
    "The name of a manifest says how its checksums are computed. Those of this one cannot be computed here, so that its files are not "
    "compared with it.",
    hint="have the bag made with sha512, or verify it with a program that knows this algorithm",
    wrong="manifest-crc32.txt",
    right="manifest-sha512.txt",
    reference="RFC 8493, 2.4",
)
MALFORMED = Rule(
    "BAG010",
    Severity.ERROR,
    "A line of a manifest is not a checksum and a path",
    "Each line has the checksum in hexadecimal digits, as many as its algorithm gives, then spaces or tabs, then the path. What the line "
    "was to list is not known, and may be reported as a file that no manifest lists.",
    hint="get the manifest again from where it came from; the tag manifest says whether it was changed",
    wrong="data/letter.xml",
    right="1b2cf535f27731c974343645a3985328  data/letter.xml",
    reference=_REFERENCE,
)
TWICE = Rule(
    "BAG011",
    Severity.ERROR,
    "A manifest lists a file twice",
    "Every file is listed once in every manifest. With two checksums for one file, at least one of them is wrong.",
    hint="remove the line that is wrong, and make the tag manifest anew",
    wrong="1b2c…  data/letter.xml\n9a0e…  data/letter.xml",
    right="1b2c…  data/letter.xml",
    reference=_REFERENCE,
)
MISPLACED = Rule(
    "BAG013",
    Severity.ERROR,
    "A manifest lists a file that is not for it to list",
    "A payload manifest (manifest-…) lists what is in data, a tag manifest (tagmanifest-…) what is not, and no tag manifest.",
    hint="move the line to the manifest that it belongs to",
    wrong="1b2c…  bag-info.txt   (in manifest-sha512.txt)",
    right="1b2c…  bag-info.txt   (in tagmanifest-sha512.txt)",
    reference="RFC 8493, 2.1.3 and 2.2.1",
)
SPELLING = Rule(
    "BAG014",
    Severity.WARNING,
    "A manifest spells a path in a way of its own",
    "Another program may not find the file: the path has an asterisk before it, as md5sum writes it, or parts such as ./, a percent sign or "
    "line end that is not encoded as its version of BagIt has it, or an accented letter encoded in another way than in the file's name.",
    hint="have the manifests made again by the program that made the bag, if they are not yours to change",
    wrong="1b2c… *./data/100%.txt",
    right="1b2c…  data/100%25.txt",
    reference="RFC 8493, 2.1.3 and 6",
)
UNLISTED_MANIFEST = Rule(
    "BAG019",
    Severity.ERROR,
    "A tag manifest does not list a payload manifest",
    "Each tag manifest lists every payload manifest. Where one is not listed, a change in it would not be seen.",
    hint="add the line to the tag manifest, if you trust the payload manifest",
    wrong="tagmanifest-sha512.txt without a line for manifest-sha512.txt",
    right="1b2c…  manifest-sha512.txt   (in tagmanifest-sha512.txt)",
    reference="RFC 8493, 2.2.1",
)
RULES = (NO_MANIFEST, UNKNOWN_ALGORITHM, MALFORMED, TWICE, MISPLACED, SPELLING, UNLISTED_MANIFEST)

_NAME = re.compile(r"(tag)?manifest-([^/]+)\.txt", re.IGNORECASE)
_LINE = re.compile(r"\\?([0-9A-Fa-f]+)[ \t]+(\S.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Manifest:
    """A manifest whose digests can be computed; ``algorithm`` as hashlib calls it."""

    name: str
    algorithm: str
    is_payload: bool


def read_manifests(bag: Bag, said: Declared) -> Iterator[Diagnostic]:
    """Enter what the manifests of a bag list, and yield what is wrong with how they do it."""
    named = [(path, match) for path in bag.inventory.tag_files() if (match := _NAME.fullmatch(path))]
    for path, match in named:
        algorithm = library_name(match[2])
        if algorithm is None:
            yield bag.finding(UNKNOWN_ALGORITHM, path, f"Checksums of the kind {match[2]!r} are not known.")
        else:
            bag.inventory.add_manifest(path, algorithm, not match[1])
            yield from _read(bag, said, Manifest(path, algorithm, not match[1]))
    payload = [path for path, match in named if not match[1]]
    if not payload:
        yield bag.finding(NO_MANIFEST, "", "There is no manifest of the payload, such as manifest-sha512.txt.")
    for path, match in named:
        if match[1] and library_name(match[2]):
            yield from _unlisted(bag, path, payload)


def _unlisted(bag: Bag, tag_manifest: str, payload: list[str]) -> Iterator[Diagnostic]:
    for path in payload:
        if bag.inventory.line(tag_manifest, path) is None:
            yield bag.finding(UNLISTED_MANIFEST, tag_manifest, f"It does not list {path}.")


def _read(bag: Bag, said: Declared, manifest: Manifest) -> Iterator[Diagnostic]:
    for line in lines(bag, manifest.name, said.encoding):
        if isinstance(line, Diagnostic):
            yield line
        elif line[1].strip():
            yield from _enter(bag, said, manifest, *line)


def _enter(bag: Bag, said: Declared, manifest: Manifest, number: int, text: str) -> Iterator[Diagnostic]:
    match = _LINE.fullmatch(text)
    if match is None or len(match[1]) != digits(manifest.algorithm):
        message = f"The line should have a digest of {digits(manifest.algorithm)} hexadecimal digits, and a path."
        yield bag.finding(MALFORMED, manifest.name, message, line=number)
        return
    digest, written = match[1].lower(), match[2]
    path, remark = _path(bag, said, written)
    if leads_out(path):
        yield bag.finding(LEADS_OUT, manifest.name, f"The path {written!r} leads out of the package.", line=number)
        return
    if path.startswith(PAYLOAD) is not manifest.is_payload or _is_tag_manifest(path):
        message = f"{path} is not for this manifest to list."
        yield bag.finding(MISPLACED, manifest.name, message, line=number)
        return
    if remark:
        yield bag.finding(SPELLING, manifest.name, f"{written!r} {remark}.", line=number)
    earlier = bag.inventory.line(manifest.name, path)
    if earlier is not None:
        yield _twice(bag, said, manifest, path, number, digest, earlier)
        return
    bag.inventory.add_listed(Listed(path, manifest.name, number), digest, bag.inventory.spelled(path))


def _is_tag_manifest(path: str) -> bool:
    match = _NAME.fullmatch(path)
    return match is not None and bool(match[1])


def _twice(
    bag: Bag, said: Declared, manifest: Manifest, path: str, number: int, digest: str, earlier: tuple[int, str]
) -> Diagnostic:
    same = "the same digest" if digest == earlier[1] else "another digest"
    message = f"{path} is listed in line {earlier[0]} already, with {same}."
    found = bag.finding(TWICE, manifest.name, message, line=number)
    # The drafts did not forbid to say a thing twice.
    harmless = digest == earlier[1] and not said.is_strict
    return replace(found, severity=Severity.WARNING) if harmless else found


def _path(bag: Bag, said: Declared, written: str) -> tuple[str, str]:
    """Return the path that a line means, and what is to be said of how it is written."""
    has = bag.inventory.spelled
    plain = written
    remark = ""
    if written.startswith("*") and has(_meant(said, written)) is None:
        plain, remark = written[1:], "has an asterisk that is not part of the path"
    if not leads_out(plain) and not is_plain(plain):
        plain, remark = normpath(plain), "is not the plain path"
    path = _meant(said, plain)
    spelled = has(path)
    if spelled is None:
        path, spelled, remark = _otherwise(bag, said, plain, path, remark)
    elif said.is_strict and encoded(path) != _upper(plain):
        remark = "has a percent sign that is not encoded as %25"
    if spelled not in (None, path):
        remark = "has an accented letter that is encoded otherwise in the name of the file"
    return path, remark


def _meant(said: Declared, written: str) -> str:
    return decoded(written) if said.is_strict else written


def _otherwise(bag: Bag, said: Declared, plain: str, path: str, remark: str) -> tuple[str, str | None, str]:
    """Return the path of a file that is not there, unless it is there as another version of BagIt would write it."""
    other = plain if said.is_strict else decoded(plain)
    spelled = bag.inventory.spelled(other)
    if spelled is None:
        return path, None, remark
    return other, spelled, "is not encoded as this version of BagIt has it"


def _upper(written: str) -> str:
    return re.sub("%0[da]", lambda match: match[0].upper(), written)
