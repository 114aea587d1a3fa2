// citation.js as a program: reads CSL-JSON, or what else it has a plugin for, from standard input, and prints what it read as an
// array of CSL-JSON, checked and tidied by its own rules.

const fs = require("node:fs");
const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-csl");

const cite = new Cite(fs.readFileSync(0, "utf8"), { generateGraph: false });
console.log(JSON.stringify(cite.data));
