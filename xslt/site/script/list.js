// The first page: of all texts those that are chosen, in the order that is chosen. Without it all are there, in the order of time.
{
  const form = document.querySelector(".choices"), list = document.querySelector(".texts");
  if (form && list) {
    const texts = [...list.children], status = document.querySelector(".number");
    const chosen = () => [...new FormData(form)].filter(([name, value]) => value && name !== "sort");
    const fits = (text, [name, value]) => text.dataset[name].split("\n").includes(value);
    const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const names = { title: text => text.querySelector(".title").textContent, author: text => text.dataset.author, recipient: text => text.dataset.recipient };
    // Texts of which a name is not said stand last.
    const compare = name => (one, other) => !name(one) - !name(other) || collator.compare(name(one), name(other));
    const order = name => names[name] ? [...texts].sort(compare(names[name])) : texts;

    const say = number => {
      status.textContent = number === texts.length ? status.dataset.all : status.dataset.some.replace("{1}", number).replace("{2}", texts.length);
    };
    const show = () => {
      const choice = chosen();
      let number = 0;
      for (const text of texts) {
        text.hidden = !choice.every(one => fits(text, one));
        number += !text.hidden;
      }
      say(number);
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
      list.append(...order(form.elements.sort.value));
      show();
    };
    form.addEventListener("change", event => {
      if (event.target.name === "sort") list.append(...order(event.target.value));
      show();
      remember();
    });
    form.addEventListener("reset", () => setTimeout(() => { list.append(...texts); show(); remember(); }));
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
