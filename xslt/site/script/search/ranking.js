// Which texts have all that is asked for and are of the persons and years that are chosen, the best first.
rubricator.search = (() => {
  const { ofWord, ofPhrase, ofJoined } = rubricator.index;
  const { words, asked } = rubricator.words;
  const IN_TITLE = 4; // a word of the title counts for so many of the text

  // How near to one another the closest places of all that was asked for are: 1 side by side, towards 0 far apart.
  function nearness(parts) {
    const places = parts.flatMap((positions, part) => [...positions.keys()].map((position) => [position, part]));
    const last = parts.map(() => -Infinity);
    let least = Infinity;
    for (const [position, part] of places.sort(([a], [b]) => a - b)) {
      last[part] = position;
      least = Math.min(least, position - Math.min(...last));
    }
    return parts.length / Math.max(parts.length, least + 1);
  }

  function weighed(text, parts) {
    const title = words(text.title).length;
    const positions = new Map();
    let weight = 0;
    parts.forEach((part, number) => {
      let sum = 0;
      for (const [position, one] of part) {
        sum += position < title ? one * IN_TITLE : one;
        positions.set(position, { part: number, weight: one });
      }
      weight += Math.log2(1 + sum);
    });
    return { text, positions, weight: weight * (0.5 + nearness(parts)) };
  }

  function isChosen(text, { person, from, to }) {
    const year = Number(/^-?\d{4}/.exec(text.date)?.[0] ?? NaN);
    return (!from || year >= Number(from)) && (!to || year <= Number(to)) && (!person || text.persons.includes(person));
  }

  function places(index, { words, isPhrase, isQuoted }) {
    if (isQuoted) return ofPhrase(index, words);
    return isPhrase ? ofJoined(index, words) : ofWord(index, words[0]);
  }

  const byDate = (a, b) => (a.text.date || "~").localeCompare(b.text.date || "~", "en");
  const byWeight = (a, b) => b.weight - a.weight;

  return async (index, wish) => {
    const terms = asked(wish.q);
    if (wish.q && !terms.length) return [];
    const found = await Promise.all(terms.map((term) => places(index, term)));
    const results = index.texts.flatMap((text, number) => {
      const parts = found.map((part) => part.get(number));
      return parts.every(Boolean) && isChosen(text, wish) ? [weighed(text, parts)] : [];
    });
    return results.sort(wish.order === "date" || !terms.length ? byDate : byWeight);
  };
})();
