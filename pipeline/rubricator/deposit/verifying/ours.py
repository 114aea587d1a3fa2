"""What holds of packages that Rubricator made, beyond what BagIt asks: no byte of them can change unseen."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha512

from rubricator.deposit.bagit.naming import DECLARATION, INFO, manifest, tag_manifest
from rubricator.deposit.bagit.paths import encoded
from rubricator.deposit.verifying.bag import Bag
from rubricator.deposit.verifying.comparing import UNLISTED
from rubricator.deposit.verifying.info import Info
from rubricator.deposit.verifying.inventory import key
from rubricator.diagnostics import Diagnostic, Rule, Severity

UNPROTECTED = Rule(
    "BAG025",
    Severity.WARNING,
    "A tag file is in no tag manifest",
    "Nothing says what it was when the package was made, so that a change in it is not seen. BagIt permits that.",
    hint="nothing, if whoever made the package left it out; else have the tag manifests made again",
    wrong="bag-info.txt, and no line for it in tagmanifest-sha512.txt",
    right="bag-info.txt, and its line in tagmanifest-sha512.txt",
    reference="RFC 8493, 2.2.1",
)
TAG_ADDED = Rule(
    "BAG026",
    Severity.ERROR,
    "A file was added beside the payload",
    "A package that Rubricator made has all its tag files in the tag manifest. This one is not there.",
    hint="remove the file",
    wrong="edition/notes.txt, and no line for it in tagmanifest-sha512.txt",
    right="edition/ with bagit.txt, bag-info.txt and the manifests",
)
TAG_MANIFEST = Rule(
    "BAG027",
    Severity.ERROR,
    "The tag manifest is not the one that Rubricator wrote",
    "A package that Rubricator made has a tag manifest, which is always written in the same way. It is missing, or something in it was "
    "changed, even if its digests still hold.",
    hint="get the package again from where it came from",
    wrong="tagmanifest-sha512.txt with a digest in capitals",
    right="tagmanifest-sha512.txt as it was made",
)
RULES = (UNPROTECTED, TAG_ADDED, TAG_MANIFEST)

_AGENT, _NAME = "bag-software-agent", "Rubricator "
_ALGORITHM = "sha512"
_WRITTEN = frozenset({DECLARATION, INFO, manifest(_ALGORITHM)})
"""The tag files of our packages, beside the tag manifest that lists them."""


def is_ours(info: Info) -> bool:
    """Return whether a bag says that Rubricator made it."""
    return any(element.value.startswith(_NAME) for element in info.values(_AGENT))


def check_tag_files(bag: Bag, info: Info) -> Iterator[Diagnostic]:
    """Yield tag files that nothing protects, and what a tag manifest of ours should not be."""
    has_tag_manifest = bag.inventory.one("select 1 from manifest where not is_payload") is not None
    if not is_ours(info):
        if has_tag_manifest:
            for path in _unlisted(bag):
                yield bag.finding(UNPROTECTED, path, "No tag manifest lists this file.")
        return
    for path in _unlisted(bag):
        if path not in _WRITTEN:
            yield bag.finding(TAG_ADDED, path, "Rubricator did not write this file, or not under this name.")
    yield from _check_tag_manifest(bag)


def _unlisted(bag: Bag) -> Iterator[str]:
    query = (
        f"select path from present where not is_payload and {UNLISTED} and path not in (select new from renamed)"
        " and cast(path as text) not in (select name from manifest where not is_payload) order by path"
    )
    return (path for (path,) in bag.inventory.rows(query))


def _check_tag_manifest(bag: Bag) -> Iterator[Diagnostic]:
    name = tag_manifest(_ALGORITHM)
    if bag.inventory.size(name) is None:
        yield bag.finding(TAG_MANIFEST, name, "The tag manifest is missing.")
        return
    rows = bag.inventory.rows(f"select digest, path from listed where manifest = '{name}' order by path")
    canonical = key("".join(f"{digest}  {encoded(path)}\n" for digest, path in rows))
    found = bag.inventory.one(
        f"select value from digest where path = cast('{name}' as blob) and algorithm = '{_ALGORITHM}'"
    )
    if found is not None and found[0] != sha512(canonical).hexdigest():
        yield bag.finding(TAG_MANIFEST, name, "A byte of it was changed since it was written.")
