// citeproc-js as a program: what its processor makes of each item in each style.
//
// Reads {"items": [item of CSL-JSON, …], "styles": [path, …], "locales": folder} from standard input and prints, in the same
// order, an array for each item with the reference in each style as plain text, null if the style has none.

const fs = require("node:fs");
const CSL = require("citeproc");

const { items, styles, locales } = JSON.parse(fs.readFileSync(0, "utf8"));
const english = fs.readFileSync(`${locales}/locales-en-US.xml`, "utf8");
const sources = styles.map((path) => fs.readFileSync(path, "utf8"));

function reference(item, style) {
  // It changes the items that it is given.
  const system = { retrieveLocale: (tag) => tag === "en-US" && english, retrieveItem: () => structuredClone(item) };
  const processor = new CSL.Engine(system, style, "en-US", true);
  processor.setOutputFormat("text");
  processor.updateItems([item.id]);
  const entries = processor.makeBibliography()[1];
  return entries.join("").trim() || null;
}

console.log(JSON.stringify(items.map((item) => sources.map((style) => reference(item, style)))));
