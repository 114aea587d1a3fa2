"""Making the pages and files of the site: by one stylesheet, of JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from xml.sax.saxutils import quoteattr

from rubricator.assets import asset
from rubricator.rendering.custom.labels import Labels
from rubricator.saxon import Stylesheet, compile_stylesheet, evaluate
from rubricator.site.edition import About, Facts
from rubricator.site.page import Page

_FUNCTIONS = "{urn:rubricator:functions}"
_BASE = "urn:rubricator:site"


@dataclass(frozen=True, slots=True)
class Assets:
    """What the pages fetch: files by their paths, and the paths that pages name them by."""

    files: Mapping[str, bytes]
    paths: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Making:
    """Makes pages for a site. ``others`` says which pages there are beside the texts, and where the assets are.

    ``labels`` are words of the project's own. It can be pickled.
    """

    about: About
    others: Facts
    labels: Labels = ()

    def key(self, page: Page) -> str:
        """Return what changes when the page would be another."""
        return sha256(f"{_digest()}\0{page.template}\0{self._data(page)}".encode()).hexdigest()

    def __call__(self, page: Page) -> str:
        """Return the text of a page's file."""
        made = evaluate(
            _stylesheet(),
            f"{_FUNCTIONS}{page.template}",
            _empty(self.about.language),
            _BASE,
            parameters={"data": self._data(page)},
        )
        return str(made or "")

    def _data(self, page: Page) -> str:
        site = {**asdict(self.about), **self.others}
        where = {"path": page.path, "root": page.root}
        labels = [{"ident": ident, "words": dict(words)} for ident, words in self.labels]
        return json.dumps({"site": site, "page": {**where, **page.facts}, "labels": labels}, ensure_ascii=False)


def assets(own_style: str) -> Assets:
    """Return the styles, with a project's own at their end, and the scripts; each has its content in its name."""
    made = evaluate(_stylesheet(), f"{_FUNCTIONS}site-assets", _empty("en"), _BASE)
    texts = json.loads(str(made))
    wanted = (
        ("style", "edition", "css", texts["style"] + own_style),
        ("page-script", "text", "js", texts["page"]),
        ("list-script", "list", "js", texts["list"]),
        ("search-script", "search", "js", texts["search"]),
    )
    files, paths = {}, {}
    for key, name, suffix, text in wanted:
        paths[key] = path = f"assets/{name}-{sha256(text.encode()).hexdigest()[:12]}.{suffix}"
        files[path] = text.encode()
    return Assets(files, paths)


def _stylesheet() -> Stylesheet:
    return compile_stylesheet(asset("xslt", "site", "site.xsl"))


@cache
def _digest() -> str:
    """Return what changes with the stylesheets."""
    modules = (path for folder in ("site", "html", "citation", "common") for path in asset("xslt", folder).rglob("*"))
    digest = sha256()
    for path in sorted(path for path in modules if path.is_file()):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _empty(language: str) -> bytes:
    """Return a document that says no more than the language of the site's own words."""
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang={quoteattr(language)}/>'.encode()
