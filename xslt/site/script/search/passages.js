// The passages in which something was found: their words around it, and a link that leads there and marks it.
rubricator.passages = (() => {
  const { placed } = rubricator.words;
  const BEFORE = 14; // words that are shown before the first that was found
  const AFTER = 28;
  const MARKED = 5; // rows of words of a passage that are marked where its link leads
  const TELLING = 3; // words before and after that tell one from the same elsewhere

  const end = (word) => word.index + word[0].length;

  // Whoever was found by one word of a name is marked by all of them.
  function whole(positions, named) {
    const lengths = new Map(named.map(([position, , count]) => [position, count]));
    const words = positions.flatMap((position) => {
      const count = lengths.get(position) ?? 1;
      return Array.from({ length: count }, (_, number) => position - count + 1 + number);
    });
    return [...new Set(words)].sort((a, b) => a - b);
  }

  // The passages with something at these positions, those with most of what was asked for first; the title is none.
  function found({ passages, named }, positions) {
    const some = new Map();
    let number = 0;
    for (const position of [...positions.keys()].sort((a, b) => a - b)) {
      while (passages[number + 1]?.[1] <= position) number++;
      if (!some.has(number)) some.set(number, { passage: passages[number], number, parts: new Set(), weight: 0, positions: [] });
      const { part, weight } = positions.get(position);
      const place = some.get(number);
      place.positions.push(position);
      place.parts.add(part);
      place.weight += weight;
    }
    some.delete(0);
    for (const place of some.values()) place.positions = whole(place.positions, named);
    return [...some.values()].sort((a, b) => b.parts.size - a.parts.size || b.weight - a.weight || a.number - b.number);
  }

  // Words one after another, as the first and the last of each row of them.
  function runs(hits) {
    const found = [];
    for (const hit of hits) {
      if (found.at(-1)?.[1] === hit - 1) found.at(-1)[1] = hit;
      else found.push([hit, hit]);
    }
    return found;
  }

  // What a browser marks (URL Fragment Text Directives). It marks whole words as it sees them: Stalin’s.
  function directive(text, words, hits) {
    const encoded = (part) => encodeURIComponent(part.trim()).replaceAll("-", "%2D");
    const parts = runs(hits).slice(0, MARKED).map(([first, last]) => {
      const from = words[first].index;
      const to = end(words[last]) + /^(['’.·:][\p{L}\p{M}\p{N}]+)*/u.exec(text.slice(end(words[last])))[0].length;
      const before = encoded(text.slice(words[Math.max(0, first - TELLING)].index, from));
      const after = encoded(text.slice(to, end(words[Math.min(words.length - 1, last + TELLING)])));
      return `text=${before && `${before}-,`}${encoded(text.slice(from, to))}${after && `,-${after}`}`;
    });
    return `:~:${parts.join("&")}`;
  }

  function context(text, words, hits) {
    const first = Math.max(0, hits[0] - BEFORE);
    const last = Math.min(words.length - 1, hits[0] + AFTER);
    const shown = first ? ["… "] : [];
    let at = first ? words[first].index : 0;
    for (const [from, to] of runs(hits.filter((hit) => hit <= last))) {
      const mark = document.createElement("mark");
      mark.textContent = text.slice(words[from].index, end(words[to]));
      shown.push(text.slice(at, words[from].index), mark);
      at = end(words[to]);
    }
    const stop = last === words.length - 1 ? text.length : end(words[last]);
    return [...shown, text.slice(at, stop), stop < text.length ? " …" : ""];
  }

  // A link from an address to a passage that was found.
  function link(href, { passage: [id, start, text], positions }) {
    const words = placed(text);
    const hits = positions.map((position) => position - start).filter((hit) => words[hit]);
    const made = document.createElement("a");
    made.href = `${href}#${encodeURIComponent(id)}${hits.length ? directive(text, words, hits) : ""}`;
    made.append(...(hits.length ? context(text, words, hits) : [text]));
    return made;
  }

  return { found, link };
})();
