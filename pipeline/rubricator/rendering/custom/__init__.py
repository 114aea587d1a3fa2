"""A project's own over ours: a folder with stylesheets, styles and words that go before those of Rubricator.

``html.xsl``, ``text.xsl`` and so on, by the names of the formats, are imported over our stylesheet of the format;
``page.css`` comes after our styles; the words in ``labels.xml`` go before ours. Everything is read, and the stylesheets are
compiled, before a document is touched: what is wrong with them is a finding at its line.
"""

from rubricator.rendering.custom.driver import stylesheet_of
from rubricator.rendering.custom.failures import failed
from rubricator.rendering.custom.folder import Custom, read_custom

__all__ = ["Custom", "failed", "read_custom", "stylesheet_of"]
