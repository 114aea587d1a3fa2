"""RELAX NG with lxml alone, as a project would write it: the peer of ``rubricator validate`` in ``parts/grammar.py``.

python benchmarks/lxml_grammar.py SCHEMA.rng FILE...
"""

from __future__ import annotations

import sys

from lxml import etree


def main() -> None:
    """Print what is wrong in the documents; exit 1 if anything is."""
    _, schema, *files = sys.argv
    grammar = etree.RelaxNG(etree.parse(schema))
    invalid = [path for path in files if not grammar.validate(etree.parse(path))]
    print(*invalid, sep="\n")
    sys.exit(bool(invalid))


if __name__ == "__main__":
    main()
