"""Comparing what a bag has with what it says it has: every file that is lost, added, changed or called otherwise.

A file that is lost under one name and found under another, with the same digest, is named once, as renamed.
"""

from __future__ import annotations

from collections.abc import Iterator

from rubricator.deposit.verifying.bag import Bag, Declared
from rubricator.deposit.verifying.rules import CHANGED, FROM_COPY
from rubricator.diagnostics import Diagnostic, Rule, Severity

MISSING = Rule(
    "BAG020",
    Severity.ERROR,
    "A file of the package is missing",
    "A manifest lists it, and it is not there; nor is there another file with its contents.",
    hint=FROM_COPY,
    wrong="data/letter.xml in manifest-sha512.txt, and no such file",
    right="data/letter.xml in manifest-sha512.txt, and the file",
    reference="RFC 8493, 3",
)
ADDED = Rule(
    "BAG021",
    Severity.ERROR,
    "The payload has a file that no manifest lists",
    "Somebody or something has added it since the package was made; its contents are not vouched for by anybody.",
    hint="remove the file, or have the package made again with it",
    wrong="data/.DS_Store, and no line for it in manifest-sha512.txt",
    right="data/letter.xml, and its line in manifest-sha512.txt",
    reference="RFC 8493, 3",
)
RENAMED = Rule(
    "BAG023",
    Severity.ERROR,
    "A file has another name than when the package was made",
    "A manifest lists a file that is not there, and another that no manifest lists has the very contents.",
    hint="give it back the name that the manifest has",
    wrong="data/letter-1.xml in manifest-sha512.txt, and its contents in data/letter-2.xml",
    right="data/letter-1.xml in manifest-sha512.txt, and the file",
    reference="RFC 8493, 3",
)
PARTLY_LISTED = Rule(
    "BAG029",
    Severity.ERROR,
    "A file of the payload is not in every manifest",
    "From BagIt 1.0 on, each payload manifest lists the whole payload, so that any one of them is enough to check it.",
    hint="have the manifest made again",
    wrong="data/letter.xml in manifest-sha256.txt and not in manifest-sha512.txt",
    right="data/letter.xml in manifest-sha256.txt and in manifest-sha512.txt",
    reference="RFC 8493, 3",
)
RULES = (MISSING, ADDED, RENAMED, PARTLY_LISTED)

UNLISTED = "present.path not in (select found from listed where found is not null)"
"""What is true of a file that no manifest lists."""

_HAS_PAYLOAD_MANIFEST = "exists (select 1 from manifest where is_payload)"
_PAIRS = f"""
insert or ignore into renamed
select lost.path, added.path from (
  select listed.path, algorithm, listed.digest,
    row_number() over (partition by manifest.name, listed.digest order by listed.path) as turn
  from listed join manifest on manifest.name = listed.manifest
  where listed.found is null and listed.path not in (select path from fetch)
) as lost join (
  select present.path, digest.algorithm, digest.value,
    row_number() over (partition by digest.algorithm, digest.value order by present.path) as turn
  from present join digest on digest.path = present.path where {UNLISTED}
) as added on added.algorithm = lost.algorithm and added.value = lost.digest and added.turn = lost.turn
"""
_RENAMED = """
select old, new, min(manifest), min(line) from renamed join listed on listed.path = old group by old order by old
"""
_MISSING = """
select path, manifest, min(line), count(*) from (select * from listed order by manifest) where found is null
  and path not in (select old from renamed) and path not in (select path from fetch)
group by path order by path
"""
_ADDED = f"""
select path from present where is_payload and {UNLISTED} and path not in (select new from renamed)
  and path not in (select path from unreadable where reason = '') and {_HAS_PAYLOAD_MANIFEST} order by path
"""
_PARTLY = """
select manifest.name, found.path from manifest
join (select distinct found as path from listed join manifest on name = manifest and is_payload where found is not null) as found
where is_payload and not exists (select 1 from listed where listed.manifest = manifest.name and listed.found = found.path)
order by found.path, manifest.name
"""
_CHANGED = """
select listed.found, listed.manifest, min(listed.line), count(*), (
  select count(*) from listed as other join manifest as m on m.name = other.manifest where other.found = listed.found
) from listed join manifest on manifest.name = listed.manifest
join digest on digest.path = listed.found and digest.algorithm = manifest.algorithm
where digest.value <> listed.digest group by listed.found order by listed.found
"""


def compare(bag: Bag, said: Declared) -> Iterator[Diagnostic]:
    """Yield each file that is not as the manifests have it."""
    bag.inventory.run(_PAIRS)
    for old, new, manifest, line in bag.inventory.rows(_RENAMED):
        message = f"This is what {old} was, by line {line} of {manifest}."
        yield bag.finding(RENAMED, new, message, f"rename it to {old}")
    for path, manifest, line, _ in bag.inventory.rows(_MISSING):
        what = "is a folder" if bag.inventory.is_folder(path) else "is missing"
        yield bag.finding(MISSING, path, f"The file {what}; line {line} of {manifest} lists it.")
    for (path,) in bag.inventory.rows(_ADDED):
        yield bag.finding(ADDED, path, "No manifest lists this file.")
    yield from _changed(bag)
    if said.is_strict:
        for manifest, path in bag.inventory.rows(_PARTLY):
            yield bag.finding(PARTLY_LISTED, manifest, f"It does not list {path}, which another manifest does.")


def _changed(bag: Bag) -> Iterator[Diagnostic]:
    suspects = {path for path, *_ in bag.inventory.rows(_CHANGED) if path.count("/") == 0}
    for path, manifest, line, differing, all_ in bag.inventory.rows(_CHANGED):
        message = f"The file does not have the digest in line {line} of {manifest}"
        if differing < all_:
            message += ", but that of another manifest: perhaps the manifest is wrong"
        elif manifest in suspects:
            message += ", which was changed itself"
        yield bag.finding(CHANGED, path, f"{message}.")
