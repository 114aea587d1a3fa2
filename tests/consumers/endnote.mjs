// biblatex-csl-converter as a program: reads a record of EndNote's XML from standard input, and prints it in the terms of BibLaTeX.
// It takes XML that fast-xml-parser has made objects of.

import { readFileSync } from "node:fs";
import { EndNoteParser } from "biblatex-csl-converter";
import { XMLParser } from "fast-xml-parser";

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", parseTagValue: false });
const { entries } = new EndNoteParser(parser.parse(readFileSync(0, "utf8")).xml.records.record).parse();
console.log(JSON.stringify(Object.values(entries)));
