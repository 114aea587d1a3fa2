// Shows beside the text the TEI that a paragraph was made of, as it is in the file. A paragraph's panel (panel.js) has a
// button for it. It closes by Escape and by its button; the focus goes back to the paragraph's number.
(() => {
  const tei = document.getElementById("-tei");
  const template = document.getElementById("-source");
  // Markup in a well-formed document without a document type: comments, CDATA sections, instructions, and last the tags.
  const MARKUP = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<\/?[^\s/>!?]+(?:[^>"']|"[^"]*"|'[^']*')*>/g;
  const BLOCKS = new Set(["p", "ab", "sp", "lg"]);
  const isTag = (markup) => markup[1] !== "!" && markup[1] !== "?";
  let starts = null;
  let shown = null;

  // Where the numbered paragraphs begin in the file: which those are, numbering.xsl says. An element of another vocabulary
  // could be taken for one; then there are too many, and nothing can be said of where they are.
  function find() {
    const source = tei.content.textContent;
    const divisions = new Set(tei.dataset.divisions.split(" "));
    const found = [];
    const open = [];
    for (const { 0: markup, index } of source.matchAll(MARKUP)) {
      if (!isTag(markup)) continue;
      if (markup[1] === "/") {
        open.pop();
        continue;
      }
      const [, name] = markup.match(/^<(?:[^\s:/>]+:)?([^\s/>]+)/);
      if (BLOCKS.has(name) && divisions.has(open.at(-1))) found.push(index);
      if (!markup.endsWith("/>")) open.push(name);
    }
    return found.length === Number(tei.dataset.blocks) ? found : [];
  }

  // The element that begins at $start, from its start tag to its end tag. Its lines begin where the first one does.
  function element(start) {
    const source = tei.content.textContent.slice(start);
    const [indent] = tei.content.textContent.slice(0, start).match(/(?:^|\n)[ \t]*$/) ?? ["\n"];
    let depth = 0;
    for (const { 0: markup, index } of source.matchAll(MARKUP)) {
      if (isTag(markup) && !markup.endsWith("/>")) depth += markup[1] === "/" ? -1 : 1;
      if (depth === 0) return source.slice(0, index + markup.length).replaceAll(indent, "\n");
    }
    return source;
  }

  function span(kind, text) {
    const made = document.createElement("span");
    made.className = kind;
    made.textContent = text;
    return made;
  }

  function* tag(markup) {
    const [name] = markup.match(/^<\/?[^\s/>]+/);
    yield span("element", name);
    let end = name.length;
    for (const match of markup.slice(end).matchAll(/([^\s=/>]+)(\s*=\s*)("[^"]*"|'[^']*')/g)) {
      yield markup.slice(end, name.length + match.index);
      yield span("attribute", match[1]);
      yield match[2];
      yield span("value", match[3]);
      end = name.length + match.index + match[0].length;
    }
    yield span("element", markup.slice(end));
  }

  function* coloured(source) {
    let end = 0;
    for (const { 0: markup, index } of source.matchAll(MARKUP)) {
      yield source.slice(end, index);
      if (isTag(markup)) yield* tag(markup);
      else yield span("aside", markup);
      end = index + markup.length;
    }
    yield source.slice(end);
  }

  async function copy(source, code) {
    try {
      await navigator.clipboard.writeText(source);
    } catch {
      getSelection().selectAllChildren(code);
      document.execCommand("copy");
    }
  }

  function close() {
    const inside = shown.aside.contains(document.activeElement);
    shown.aside.remove();
    shown.block.classList.remove("shown");
    const { link } = shown;
    shown = null;
    if (inside) link.focus();
  }

  function show(source, block, link) {
    if (shown) close();
    const aside = template.content.firstElementChild.cloneNode(true);
    const code = aside.querySelector("code");
    const status = aside.querySelector("[role=status]");
    aside.querySelector(".heading").append(` · ${link.getAttribute("aria-label")}`);
    code.append(...coloured(source));
    aside.querySelector(".close").addEventListener("click", close);
    aside.querySelector(".copy").addEventListener("click", async () => {
      await copy(source, code);
      status.textContent = status.dataset.copied;
    });
    document.body.append(aside);
    block.classList.add("shown");
    aside.focus({ preventScroll: true });
    block.scrollIntoView({ block: "nearest" });
    shown = { aside, block, link };
  }

  document.addEventListener("rubricator:paragraph", ({ detail: { panel, block, number } }) => {
    starts ??= find();
    const start = starts[number - 1];
    if (start === undefined) return;
    const link = block.querySelector("a.number");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = template.content.querySelector(".heading").textContent;
    button.addEventListener("click", () => {
      panel.addEventListener("toggle", () => show(element(start), block, link));
      panel.hidePopover();
    });
    const buttons = document.createElement("p");
    buttons.className = "buttons";
    buttons.append(button);
    panel.append(buttons);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown && !document.querySelector(":popover-open")) close();
  });
})();
