"""How the documentation becomes a site: ``make docs``. The pages are the Markdown files of the project, as they are on GitHub."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tools"), str(ROOT / "pipeline")]

from manual.pages import PAGES  # noqa: E402
from manual.python import PUBLIC  # noqa: E402

project = "Rubricator"
author = "the authors of Rubricator"
language = "en"

# The source folder is that of the project, so that a link has one meaning, here and on GitHub.
root_doc = "docs/index"
include_patterns = PAGES
exclude_patterns = ["docs/_build", "build", ".*", "tests/**/node_modules"]

extensions = ["myst_parser", "sphinx.ext.autodoc", "manual"]
myst_heading_anchors = 4
myst_enable_extensions = ["deflist"]
# Word for word: quotes and dashes of examples are those of the program.
smartquotes = False

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_use_type_comments = False

# What is public has to be there. The types of the standard library are not looked up, since that would need the network.
nitpicky = True
nitpick_ignore_regex = [("py:.*", rf"(?!(?:{'|'.join(map(re.escape, PUBLIC))})\.[A-Z]\w*$).*")]

highlight_language = "text"

html_theme = "furo"
html_title = "Rubricator"
templates_path = ["_templates"]
# The pages stand in docs/, where the first page of the site leads.
html_additional_pages = {"index": "index.html"}
html_static_path = ["_static"]
html_css_files = ["manual.css"]
html_theme_options = {
    "light_css_variables": {
        "color-brand-primary": "#8f1d14",
        "color-brand-content": "#8f1d14",
        "color-brand-visited": "#6d3a55",
        "color-sidebar-link-text--top-level": "var(--color-foreground-secondary)",
    },
    "dark_css_variables": {
        "color-brand-primary": "#f0907f",
        "color-brand-content": "#f0907f",
        "color-brand-visited": "#cf9fb9",
        "color-sidebar-link-text--top-level": "var(--color-foreground-secondary)",
    },
}
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
html_show_copyright = False
# A build is the same on every day.
html_last_updated_fmt = None
