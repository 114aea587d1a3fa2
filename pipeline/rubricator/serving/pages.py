"""Pages as they are served: a document's page with what makes it reload, and with what is wrong; the index; what is missing."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Mapping
from hashlib import sha256
from html import escape
from pathlib import Path
from urllib.parse import quote

from rubricator.diagnostics import Diagnostic, Severity
from rubricator.serving.documents import NOTHING, Document, Findings, Made
from rubricator.validation.reports.characters import visible
from rubricator.validation.reports.wording import count

_HERE = Path(__file__).parent
_SCRIPT = (_HERE / "reload.js").read_text("utf-8")
_DIGEST = b64encode(sha256(_SCRIPT.encode()).digest()).decode("ascii")
_BANNER_STYLE = (_HERE / "banner.css").read_text("utf-8")
_PLAIN_STYLE = (_HERE / "plain.css").read_text("utf-8")
_BACK = '<a href="/">All documents</a>'
_NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "remark"}
_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy"\s+content=")([^"]*)(")')
_PLAIN = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def document_page(document: Document, made: Made, version: str) -> str:
    """Return the page of a document as it is served; where there never was one, a page that has only the findings."""
    page = made.page or plain_page(
        f"{document.name} has no page", f"<p>What stands in its way is below. {_BACK}</p>", heading=document.name
    )
    return living(page, version, banner(made.findings, made.outdated and bool(made.page)))


def index_page(documents: tuple[Document, ...], made: Mapping[str, Made], faults: Findings, version: str) -> str:
    """Return the page that lists the documents, with what is known of each; ``faults`` concern all of them."""
    items = "\n".join(_entry(document, made.get(document.page, NOTHING)) for document in documents)
    body = f"<ul>\n{items}\n</ul>" if items else "<p>There are no documents.</p>"
    return living(plain_page("Edition", body), version, banner(faults, outdated=False))


def missing_page(path: str, version: str) -> str:
    """Return the page that says that there is nothing at a path."""
    return living(plain_page("Nothing here", f"<p>There is no <code>{escape(path)}</code>. {_BACK}</p>"), version, "")


def plain_page(title: str, body: str, heading: str = "") -> str:
    """Return a page of our own."""
    text = f"<h1>{escape(heading or title)}</h1>\n{body}"
    return _PLAIN.format(title=escape(title), style=_PLAIN_STYLE, body=text)


def living(page: str, version: str, shown: str) -> str:
    """Return a page that reloads when there is another version of it, and shows something over itself."""
    script = f'<script data-version="{version}">{_SCRIPT}</script>'
    before, end, after = _POLICY.sub(_with_reloading, page, count=1).rpartition("</body>")
    return f"{before or after}{shown}{script}{end}{after if before else ''}"


def _with_reloading(policy: re.Match[str]) -> str:
    """Return a policy that lets our script run, and lets it listen to where the page came from."""
    directives = dict(part.split(None, 1) for part in policy[2].split(";") if len(part.split(None, 1)) == 2)
    directives["script-src"] = f"{directives.get('script-src', '')} 'sha256-{_DIGEST}'".strip()
    directives["connect-src"] = "'self'"
    return policy[1] + "; ".join(" ".join(item) for item in directives.items()) + policy[3]


def banner(findings: Findings, outdated: bool) -> str:
    """Return the findings as an element that stands over a page, whose styles cannot reach it; empty if there are none.

    Only errors and warnings make it appear, and only errors open it.
    """
    counts = Counter(finding.severity for finding in findings)
    if not counts[Severity.ERROR] and not counts[Severity.WARNING]:
        return ""
    said = ", ".join(count(counts[severity], _NAMES[severity]) for severity in Severity if counts[severity])
    before = "<p>The page is the last one that could be made.</p>" if outdated else ""
    items = "\n".join(_items(findings))
    opened = " open" if counts[Severity.ERROR] else ""
    return (
        f'<rubricator-findings><template shadowrootmode="open"><style>{_BANNER_STYLE}</style>'
        f'<section aria-label="Findings"><details{opened}><summary>{said}</summary>{before}<ol>\n{items}\n</ol></details></section>'
        "</template></rubricator-findings>"
    )


def _items(findings: Findings) -> Iterator[str]:
    for finding in dict.fromkeys(sorted(findings, key=lambda finding: list(Severity).index(finding.severity))):
        yield _item(finding)


def _item(finding: Diagnostic) -> str:
    place = f"{finding.file}:{finding.position.line}:{finding.position.column}"
    hint = f'<span class="hint">{_text(finding.hint)}</span>' if finding.hint else ""
    return (
        f'<li class="{finding.severity}"><b>{_text(finding.message)}</b> {hint}'
        f"<code>{_text(place)}</code> <code>{_text(finding.code)}</code></li>"
    )


def _entry(document: Document, made: Made) -> str:
    counts = Counter(finding.severity for finding in made.findings)
    shown = [s for s in (Severity.ERROR, Severity.WARNING) if counts[s]]
    wrong = "".join(f' <span class="{s}">{count(counts[s], _NAMES[s])}</span>' for s in shown)
    title = made.title or document.title
    name = f" <code>{_text(document.name)}</code>" if title else ""
    return f'<li><a href="{quote(document.page, safe="/")}">{_text(title or document.name)}</a>{name}{wrong}</li>'


def _text(text: str) -> str:
    return escape(visible(text))
