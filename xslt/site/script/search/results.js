// The list of results: of each text its title, date and author, other names of who was found, and passages.
rubricator.results = (() => {
  const { words, folded, asked } = rubricator.words;
  const { found, link } = rubricator.passages;
  const PLACES = 3; // passages of a text, before the rest is asked for

  function element(name, className, ...children) {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  }

  // A day is written in the language of the page; of less there is only what the text says.
  function written(date) {
    const [year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)?.slice(1) ?? [];
    if (!day) return date;
    const time = new Date(0);
    time.setUTCFullYear(year, month - 1, day);
    const { lang } = document.documentElement;
    return time.toLocaleDateString(lang === "en" ? "en-GB" : lang || "en-GB", { dateStyle: "long", timeZone: "UTC" });
  }

  function places(href, some) {
    return element("ul", "places", ...some.map((place) => element("li", "", link(href, place))));
  }

  // All names of whoever was found by one of them.
  function known({ names, named }, positions, query) {
    const numbers = new Map(named);
    const wanted = asked(query).flatMap((term) => term.words.map(folded));
    const isMeant = (name) => words(name).some((word) => wanted.some((one) => folded(word).startsWith(one)));
    const some = new Set([...positions.keys()].map((position) => names[numbers.get(position)]));
    return [...some].filter((name) => name?.includes(" · ") && isMeant(name)).map((name) => element("p", "known", name));
  }

  function rest(href, some, label) {
    const details = element("details", "", element("summary", "", `${label}: ${some.length}`));
    details.addEventListener("toggle", () => details.append(places(href, some)), { once: true });
    return details;
  }

  // One result, whose passages are in a file of its own.
  async function result({ text, positions }, index, { q }, label) {
    const { href, title, date, author, file } = text;
    const link = element("a", "", title);
    link.href = href;
    const made = element("li", "", element("h2", "", link));
    const facts = [author, written(date)].filter(Boolean).join(" · ");
    if (facts) made.append(element("p", "facts", facts));
    if (!positions.size) return made;
    const passages = await rubricator.load(index.folder, file);
    const some = found(passages, positions);
    made.append(...known(passages, positions, q));
    if (some.length) made.append(places(href, some.slice(0, PLACES)));
    if (some.length > PLACES) made.append(rest(href, some.slice(PLACES), label));
    return made;
  }

  return { result };
})();
