// Where words and phrases are, by the index: a Map of the number of a text to a Map of positions to weights.
rubricator.index = (() => {
  const { load, words: { folded, spellings, singulars } } = rubricator;
  const LEAST = 3; // letters of the beginning of a word, by which longer ones are found
  const OTHER_NAME = 0.8; // the weight of a place where somebody is named by another name than the one that is asked for
  const LONGER = 0.4; // and that of a longer word
  const SINGULAR = 0.7; // and that of the word of which a plural is asked for

  const [TEXTS, NAMES] = [1, 2]; // columns of a row: where a word is in texts, and in names

  // The rows of the words from first on and before last, from the files that may have them: word, in texts, in other names.
  async function rows({ folder, words }, first, last) {
    const after = words.findIndex(([word]) => word > first);
    const begin = Math.max(0, (after < 0 ? words.length : after) - 1);
    const beyond = words.findIndex(([word], number) => number > begin && word >= last);
    const files = words.slice(begin, beyond < 0 ? words.length : beyond);
    const found = await Promise.all(files.map(([, name]) => load(folder, name)));
    return found.flat().filter(([word]) => word >= first && word < last);
  }

  const exactly = (index, word) => rows(index, word, `${word}\0`);
  const beginning = (index, word) => rows(index, word, `${word}\uffff`);

  // A row is texts by commas; a text its number and positions, each as what is added to the one before.
  function read(row, enter) {
    for (const text of row ? row.split(",") : []) {
      const [number, ...steps] = text.split(" ");
      let position = 0;
      for (const step of steps) enter(Number(number), (position += Number(step)));
    }
  }

  async function ofWord(index, word) {
    const found = new Map();
    const enter = (row, weight) =>
      read(row, (text, position) => {
        if (!found.has(text)) found.set(text, new Map());
        const positions = found.get(text);
        positions.set(position, Math.max(weight, positions.get(position) ?? 0));
      });
    for (const spelling of spellings(word)) {
      const some = await (spelling.length < LEAST ? exactly : beginning)(index, spelling);
      for (const [other, text, names] of some) {
        const weight = other === spelling ? 1 : LONGER;
        enter(text, weight);
        enter(names, weight * OTHER_NAME);
      }
    }
    for (const singular of singulars(word))
      for (const [, text, names] of await exactly(index, singular)) {
        enter(text, SINGULAR);
        enter(names, SINGULAR * OTHER_NAME);
      }
    return found;
  }

  // A word of a phrase is just that word; it is looked for in one column of its row.
  async function textsWith(index, word, column) {
    const found = new Map();
    for (const row of await exactly(index, folded(word)))
      read(row[column], (text, position) => found.set(text, (found.get(text) ?? new Set()).add(position)));
    return found;
  }

  async function ofPhrase(index, words) {
    const each = await Promise.all(words.map((word) => textsWith(index, word, TEXTS)));
    const found = new Map();
    for (const [text, starts] of each[0]) {
      const whole = [...starts].filter((start) => each.every((word, number) => word.get(text)?.has(start + number)));
      const positions = new Map(whole.flatMap((start) => words.map((_, number) => [start + number, 1])));
      if (positions.size) found.set(text, positions);
    }
    return found;
  }

  // Where somebody is named who has all these words in the other names, but for initials, which stand for nobody by themselves.
  async function ofName(index, words) {
    const telling = words.filter((word) => word.length > 1);
    const [first, ...others] = await Promise.all(telling.map((word) => textsWith(index, word, NAMES)));
    const found = new Map();
    for (const [text, positions] of first ?? []) {
      const whole = [...positions].filter((position) => others.every((word) => word.get(text)?.has(position)));
      if (whole.length) found.set(text, new Map(whole.map((position) => [position, OTHER_NAME])));
    }
    return found;
  }

  // Words without a space between them: as a phrase, or as the name of somebody whom the text names otherwise (Jean-Jacques).
  async function ofJoined(index, words) {
    const [names, phrases] = await Promise.all([ofName(index, words), ofPhrase(index, words)]);
    const texts = [...new Set([...names.keys(), ...phrases.keys()])];
    return new Map(texts.map((text) => [text, new Map([...(names.get(text) ?? []), ...(phrases.get(text) ?? [])])]));
  }

  return { ofWord, ofPhrase, ofJoined };
})();
