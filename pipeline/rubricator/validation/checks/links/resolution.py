"""Where a pointer leads, and what is wrong if it leads nowhere. Addresses on the web are never looked at."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from rubricator.validation.checks.links import faults
from rubricator.validation.checks.links.faults import Fault, unreadable
from rubricator.validation.checks.links.files import exists, nearest_file
from rubricator.validation.checks.links.grouping import Found
from rubricator.validation.checks.links.identifiers import Identifiers
from rubricator.validation.checks.links.images import find_image, is_image
from rubricator.validation.checks.links.likeness import nearest
from rubricator.validation.checks.links.pointers import Pointer
from rubricator.validation.checks.links.prefixes import expansions
from rubricator.validation.checks.links.reach import Reach
from rubricator.validation.checks.links.references import is_name, what_is_wrong
from rubricator.validation.checks.links.schemes import is_known, scheme_of

_XML = frozenset({".xml", ".tei", ".odd"})
_BARE_NAME = re.compile(r"[\w-]+")


@dataclass(slots=True)
class Resolver:
    """Resolves the pointers of a document, and notes which files and images are found."""

    reach: Reach
    found: Found = field(default_factory=Found)

    def fault(self, pointer: Pointer) -> Fault | None:
        """Return what is wrong with a pointer; None: it leads somewhere, or where it leads is not looked at."""
        target = pointer.target
        reason = what_is_wrong(target)
        if reason:
            message = f"“{{}}” in @{pointer.attribute} is no address: {reason}."
            return Fault(faults.NO_REFERENCE, target, message, (target,))
        if target[0] == "#" and not self.reach.gathered.is_moved(pointer.element):
            return self._here(pointer, unquote(target[1:]))
        scheme = scheme_of(target)
        if scheme and (not is_known(scheme) or self.reach.prefixes(scheme)):
            return self._prefixed(pointer, scheme, target[len(scheme) + 1 :])
        return self._address(pointer, target, self.reach.gathered.base(pointer.element))

    def _here(self, pointer: Pointer, identifier: str) -> Fault | None:
        """Resolve a reference to the same document."""
        if not is_name(identifier) or self.reach.has(identifier):
            return None
        broken = self.reach.unreadable
        if broken is not None:
            shown = self.reach.gathered.shown(broken.path)
            return unreadable(pointer.attribute, f"#{identifier}", shown, broken.problem)
        message = f"@{pointer.attribute} points to “#{{}}”, but no element of this document has that xml:id."
        return Fault(faults.NO_ELEMENT, identifier, message, (identifier,), lambda: _hash(self.reach.near(identifier)))

    def _prefixed(self, pointer: Pointer, scheme: str, value: str) -> Fault | None:
        """Resolve what follows a prefix; several declarations of it are alternatives."""
        declared = self.reach.prefixes(scheme)
        if not declared:
            message = f"@{pointer.attribute} begins with {{}}: (“{{}}”), which no prefixDef declares."
            words = (scheme, pointer.target)
            return Fault(faults.UNKNOWN_PREFIX, scheme, message, words, lambda: self.reach.near_prefix(scheme))
        if not all(prefix.is_safe(value) for prefix in declared):
            return None
        found = [self._address(pointer, address, prefix.base) for prefix, address in expansions(declared, value)]
        if found:
            return None if None in found else found[0]
        patterns = " or ".join(dict.fromkeys(prefix.pattern for prefix in declared))
        message = f"“{{}}” in @{pointer.attribute} is not what {{}}: takes, which is {{}}."
        return Fault(faults.NO_MATCH, pointer.target, message, (pointer.target, scheme, patterns))

    def _address(self, pointer: Pointer, reference: str, base: str) -> Fault | None:
        """Resolve a reference that stands in a file with the address ``base``."""
        written, _, fragment = reference.partition("#")
        located = self.reach.locate(written.partition("?")[0], base)
        if located is None:
            return None
        path, inside = located
        if path == self.reach.gathered.path:
            return self._here(pointer, unquote(fragment))
        if is_image(pointer, path):
            return self._image(pointer, written, path, inside)
        if inside is None:
            return self._without_hash(pointer) or _outside(pointer, written)
        return self._file(pointer, path, inside, unquote(fragment))

    def _file(self, pointer: Pointer, path: Path, inside: Path, identifier: str) -> Fault | None:
        named = self.reach.identifiers(inside) if is_name(identifier) else None
        if (named is None or named.problem) and path not in self.found.files and not exists(inside):
            return self._missing(pointer, path, inside)
        self.found.files.add(path)
        return self._element(pointer, path, named, identifier) if named is not None else None

    def _element(self, pointer: Pointer, path: Path, identifiers: Identifiers, identifier: str) -> Fault | None:
        if identifier in identifiers.elements:
            return None
        shown = self.reach.gathered.shown(path)
        if not identifiers.problem:
            message = f"@{pointer.attribute} points to “#{{}}” in {{}}, which has no element with that xml:id."
            known = identifiers.elements
            return Fault(
                faults.NO_ELEMENT_THERE, f"{shown}#{identifier}", message, (identifier, shown),
                lambda: _hash(nearest(identifier, [known])),
            )  # fmt: skip
        is_xml = path.suffix.lower() in _XML
        return unreadable(pointer.attribute, f"#{identifier}", shown, identifiers.problem) if is_xml else None

    def _missing(self, pointer: Pointer, path: Path, inside: Path) -> Fault:
        without_hash = self._without_hash(pointer)
        if without_hash is not None:
            return without_hash
        target, shown = pointer.target, self.reach.gathered.shown(path)
        message = f"@{pointer.attribute} points to the file {{}}, which is not there."
        is_web = target.startswith("www.")
        return Fault(
            faults.NO_FILE, shown, message, (shown,), lambda: f"https://{target}" if is_web else nearest_file(inside)
        )

    def _without_hash(self, pointer: Pointer) -> Fault | None:
        target = pointer.target
        is_identifier = self.reach.has(target)
        if not is_identifier and not _BARE_NAME.fullmatch(target):
            return None
        message = f"@{pointer.attribute} is “{{}}”, which without a # is the name of a file."
        return Fault(
            faults.NO_HASH, pointer.attribute, message, (target,), lambda: f"#{target}" if is_identifier else ""
        )

    def _image(self, pointer: Pointer, written: str, path: Path, inside: Path | None) -> Fault | None:
        if find_image(path, unquote(written), self.reach):
            self.found.images.add(path)
            return None
        if inside is None:
            return _outside(pointer, written)
        if self.reach.has(pointer.target):
            return self._missing(pointer, path, inside)
        shown = self.reach.gathered.shown(path)
        message = f"@{pointer.attribute} names the image {{}}, which is not there."
        return Fault(faults.NO_IMAGE, shown, message, (shown,), lambda: nearest_file(inside))


def _hash(identifier: str) -> str:
    return identifier and f"#{identifier}"


def _outside(pointer: Pointer, written: str) -> Fault:
    message = f"@{pointer.attribute} points to {{}}, which is outside of the project and not looked at."
    return Fault(faults.OUTSIDE, written, message, (written,))
