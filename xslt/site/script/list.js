// The first page: of all texts those that are chosen, in the order that is chosen. Without it all are there, in the order of time.
//
// Where they stand on several pages, the lists of the others are loaded when they are needed: scripts, which a browser reads from a
// disk as well as from a server. Each calls rubricator.listed with the HTML of its texts.
const rubricator = {};
{
  const form = document.querySelector(".choices"), list = document.querySelector(".texts");
  if (form && list) {
    const own = [...list.children], status = document.querySelector(".number");
    const chosen = () => [...new FormData(form)].filter(([name, value]) => value && name !== "sort");
    const fits = (text, [name, value]) => text.dataset[name].split("\n").includes(value);
    const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const names = { title: text => text.querySelector(".title").textContent, author: text => text.dataset.author, recipient: text => text.dataset.recipient };
    // Texts of which a name is not said stand last.
    const compare = name => (one, other) => !name(one) - !name(other) || collator.compare(name(one), name(other));
    const inOrder = (texts, name) => names[name] ? [...texts].sort(compare(names[name])) : texts;

    const load = file => new Promise((resolve, reject) => {
      const script = document.createElement("script"), template = document.createElement("template");
      rubricator.listed = html => { template.innerHTML = html; };
      script.onload = () => resolve([...template.content.children]);
      script.onerror = () => { script.remove(); reject(new Error(`${file} cannot be loaded`)); };
      script.src = form.dataset.root + file;
      document.head.append(script);
    });
    // Their links are said from the root of the site.
    const fromHere = texts => {
      for (const link of texts.flatMap(text => [...text.querySelectorAll("a")])) link.setAttribute("href", form.dataset.root + link.getAttribute("href"));
      return texts;
    };
    const lists = form.dataset.lists?.split("\n") ?? [""];
    let all;
    const everything = async () => {
      const texts = [];
      for (const file of lists) texts.push(...(file ? fromHere(await load(file)) : own));
      return texts;
    };
    // One after the other, and once; again if one failed.
    const loaded = () => all ??= everything().catch(error => { all = undefined; throw error; });

    const say = number => {
      status.textContent = chosen().length ? status.dataset.some.replace("{1}", number).replace("{2}", status.dataset.number) : status.dataset.all;
    };
    let latest = 0;
    const show = async () => {
      const turn = ++latest, choice = chosen(), order = form.elements.sort.value;
      const isPlain = !choice.length && order === "date";
      try {
        const texts = isPlain ? own : (await loaded()).filter(text => choice.every(one => fits(text, one)));
        if (turn !== latest) return;
        list.replaceChildren(...inOrder(texts, order));
        for (const pages of document.querySelectorAll(".pages")) pages.hidden = !isPlain;
        say(texts.length);
      } catch {
        if (turn === latest) status.textContent = form.dataset.failed;
      }
    };
    // What is chosen is in the address, so that it can be passed on and come back to.
    const remember = () => {
      const wanted = new URLSearchParams([...new FormData(form)].filter(([name, value]) => value && value !== "date"));
      history.replaceState(null, "", wanted.size ? "#" + wanted : location.pathname + location.search);
    };
    const recall = () => {
      for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
        if (form.elements[name]) form.elements[name].value = value;
      }
      return show();
    };
    form.addEventListener("change", () => { show(); remember(); });
    form.addEventListener("reset", () => setTimeout(() => { show(); remember(); }));
    form.addEventListener("submit", event => event.preventDefault());
    const languages = new Intl.DisplayNames(document.documentElement.lang, { type: "language" });
    for (const option of form.querySelectorAll("[name=language] option[value]:not([value=''])")) {
      try {
        option.textContent = languages.of(option.value);
      } catch {
        // A tag that is none stays as it is written.
      }
    }
    form.hidden = false;
    recall();
  }
}
