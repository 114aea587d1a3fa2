#!/bin/sh
# What projects write: for each TEI document one Jing, one Saxon for the Schematron schema, and one for each output.
#
# loop.sh DOCUMENTS OUTPUTS   with JING and SAXON (class paths), GRAMMAR, RULES (compiled Schematron) and XSLT (a folder) in the
# environment. Exits 1 if a document is invalid: the compiled rules say nothing of one that keeps them.
set -u
invalid=0
mkdir -p "$2"

transform() { # STYLESHEET OUTPUT
  java -cp "$SAXON" net.sf.saxon.Transform "-s:$document" "-xsl:$1" "-o:$2"
}

for document in "$1"/letter-*.xml; do
  output="$2/$(basename "$document" .xml)"
  java -jar "$JING" "$GRAMMAR" "$document" || invalid=1
  transform "$RULES" "$output.svrl"
  if [ -s "$output.svrl" ]; then invalid=1; fi
  transform "$XSLT/html/html.xsl" "$output.html"
  transform "$XSLT/text/text.xsl" "$output.txt"
  transform "$XSLT/citation/bibtex.xsl" "$output.bib"
  transform "$XSLT/citation/csl-json.xsl" "$output.csl.json"
  transform "$XSLT/citation/datacite-xml.xsl" "$output.datacite.xml"
done
exit "$invalid"
