// What of a text is a word, and which spellings are one: as words.py has it, by which the index is made.
rubricator.words = (() => {
  const IDEOGRAPH = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]";
  const WORD = new RegExp(`${IDEOGRAPH}|(?:(?!${IDEOGRAPH})[\\p{L}\\p{N}]|\\p{M})+`, "gu");
  const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ" };

  const words = (text) => text.match(WORD) ?? [];

  // Words with their places in the text, as matches.
  const placed = (text) => [...text.matchAll(WORD)];

  function folded(word) {
    const small = word.normalize("NFKD").toLowerCase().normalize("NFKD");
    return small.replace(/\p{M}/gu, "").replace(/[ßæœøłđðþıς]/g, (letter) => LETTERS[letter]);
  }

  // The word, and what it is with and without the e of an umlaut: Mueller is Müller.
  function spellings(word) {
    const longer = word.normalize("NFC").replace(/[äöü]/gi, (letter) => `${letter}e`);
    const shorter = word.replace(/(?<=[^aeiou])([aou])e(?=[^aeiou])/gi, "$1");
    return new Set([word, longer, shorter].map(folded));
  }

  // Of what a word may be the plural or the genitive, by its end: letters, replies, gentlemen, lettres, châteaux, Freundes. What comes
  // out and is no word is in no text.
  const ENDS = [[/ies$/, "y"], [/es$/, ""], [/(?<![ius])s$/, ""], [/men$/, "man"], [/(?<=eau|eu)x$/, ""]];
  const SHORTEST = 3;

  function singulars(word) {
    const whole = folded(word);
    const shorter = ENDS.map(([end, other]) => whole.replace(end, other));
    return new Set(shorter.filter((form) => form !== whole && form.length >= SHORTEST));
  }

  // What is asked for: words by themselves, and phrases, which stand in quotation marks or have no space: aujourd’hui.
  function asked(query) {
    const found = [];
    for (const [, phrase, word] of query.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+)/g)) {
      const parts = words(phrase ?? word.replace(/['’]s$/i, ""));
      if (parts.length) found.push({ words: parts, isPhrase: phrase !== undefined || parts.length > 1, isQuoted: phrase !== undefined });
    }
    return found;
  }

  return { words, placed, folded, spellings, singulars, asked };
})();
