// The form of the search: it is asked by what is typed and chosen, and by the address, which always says what is shown.
(() => {
  const form = document.querySelector("form[data-index]");
  if (!form) return;
  document.getElementById("-needs").remove();
  const { result } = rubricator.results;
  const fields = ["q", "person", "from", "to", "order"];
  const labels = form.dataset;
  const status = document.getElementById("-status");
  const list = document.getElementById("-results");
  const more = document.getElementById("-more");
  const SHOWN = 10; // texts at a time
  const PAUSE = 200; // milliseconds without a key, after which a search begins

  // The index, with names for what its rows have by their order.
  async function loaded() {
    const folder = form.dataset.index;
    const { texts, persons, words } = await rubricator.load(folder, "index");
    const named = texts.map(([href, title, date, author, numbers, file]) => {
      return { href, title, date, author, file, persons: numbers.map((number) => persons[number][0]) };
    });
    return { folder, words, persons, texts: named };
  }

  const wish = () => Object.fromEntries(fields.map((field) => [field, form.elements[field].value.trim()]));
  const isPossible = (field, value) => value !== null && (form.elements[field].type !== "number" || /^-?\d+$/.test(value));
  const isEmpty = ({ order, ...rest }) => !Object.values(rest).some(Boolean);

  function counted(results) {
    if (!results.length) return labels.nothing;
    const words = results.reduce((sum, { positions }) => sum + positions.size, 0);
    return [`${labels.texts}: ${results.length}`, ...(words ? [`${labels.words}: ${words}`] : [])].join(" · ");
  }

  async function some(results, begin, index, wanted) {
    return Promise.all(results.slice(begin, begin + SHOWN).map((one) => result(one, index, wanted, labels.more)));
  }

  function offerMore(results, begin, index, wanted) {
    more.hidden = begin >= results.length;
    more.onclick = async () => {
      const next = await some(results, begin, index, wanted);
      list.append(...next);
      next[0]?.querySelector("a").focus();
      offerMore(results, begin + SHOWN, index, wanted);
    };
  }

  function keep(wanted) {
    const said = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value));
    history.replaceState(null, "", `${location.pathname}${said.size ? `?${said}` : ""}`);
  }

  let latest = 0;
  async function run() {
    const turn = ++latest;
    const wanted = wish();
    form.setAttribute("aria-busy", "true");
    try {
      const index = await loaded();
      const results = isEmpty(wanted) ? [] : await rubricator.search(index, wanted);
      const shown = await some(results, 0, index, wanted);
      if (turn !== latest) return;
      list.replaceChildren(...shown);
      offerMore(results, SHOWN, index, wanted);
      status.textContent = isEmpty(wanted) ? "" : counted(results);
      keep(wanted);
    } catch {
      if (turn === latest) status.textContent = labels.failed;
    }
    if (turn === latest) form.removeAttribute("aria-busy");
  }

  // Everybody who is named, with how many texts name them.
  async function offerPersons() {
    const { texts, persons } = await loaded();
    const counts = new Map();
    for (const text of texts) for (const id of text.persons) counts.set(id, (counts.get(id) ?? 0) + 1);
    const options = persons.map(([id, name]) => new Option(`${name} (${counts.get(id)})`, id));
    form.elements.person.append(...options);
  }

  let timer = 0;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    run();
  });
  form.addEventListener("input", (event) => {
    clearTimeout(timer);
    timer = setTimeout(run, event.target === form.elements.q ? PAUSE : 0);
  });

  async function begin() {
    const said = new URLSearchParams(location.search);
    await offerPersons().catch(() => {});
    for (const field of fields) if (isPossible(field, said.get(field))) form.elements[field].value = said.get(field);
    form.querySelector("details").open = fields.slice(1).some((field) => form.elements[field].value);
    await run();
    form.setAttribute("data-ready", "");
  }
  begin();
})();
