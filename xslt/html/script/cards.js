// The card over a name: what the index has of the person, place or organisation, read from the entry itself.
//
// It opens when the mouse rests on a name, by the first tap on it (the second one follows the link to the entry), and by
// Enter. It stays while the pointer is on it or the name; Escape, its button and a click elsewhere close it, and the focus
// goes back to the name if it was in the card (WCAG 1.4.13). One listener a kind of event serves all names of the page.
(() => {
  const template = document.getElementById("-panel");
  if (!template || !HTMLElement.prototype.showPopover) return;
  const NAMES = 'a[href^="#"]:is(.persName, .placeName, .orgName, .name)';
  const REST = 350; // milliseconds that the mouse rests on a name before its card opens
  const LEAVE = 300; // and that it may need from the name to the card
  let open = null; // { card, name, resting }: resting if it was opened by the mouse
  let timer = 0;
  let pointer = ""; // the kind of the last pointer that was pressed, and the name that had its card open then
  let pressed = null;

  const nameAt = (target) => (target instanceof Element ? target.closest(NAMES) : null);

  function made(name, entry) {
    const card = template.content.firstElementChild.cloneNode(true);
    const title = entry.querySelector(".name").textContent;
    card.classList.add("card");
    card.setAttribute("aria-label", title);
    card.querySelector(".heading").textContent = title;
    card.querySelector(".close").addEventListener("click", () => card.hidePopover());
    for (const part of entry.children) {
      if (!part.matches(".name")) card.append(part.cloneNode(true));
    }
    const here = [...card.querySelectorAll(".mentions a")].find((link) => link.hash === `#${encodeURI(name.id || name.parentElement.id)}`);
    here?.setAttribute("aria-current", "true");
    const more = document.createElement("a");
    more.className = "to-entry";
    more.href = name.hash;
    more.textContent = entry.closest("[data-entry]")?.dataset.entry ?? "→";
    card.append(more);
    return card;
  }

  // Below the line of the name that the pointer is on, or above it where there is no room, and inside the window.
  function place(card, name, x, y) {
    const lines = [...name.getClientRects()];
    const line = lines.find((box) => x >= box.left && x <= box.right && y >= box.top - 4 && y <= box.bottom + 4) ?? lines[0];
    const { offsetWidth: width, offsetHeight: height } = card;
    const page = document.documentElement;
    const left = Math.max(8, Math.min(line.left, page.clientWidth - width - 8));
    const above = line.bottom + height + 8 > page.clientHeight && line.top > height + 8;
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${(above ? line.top - height - 4 : line.bottom + 4) + scrollY}px`;
  }

  function show(name, resting, x = -1, y = -1) {
    clearTimeout(timer);
    const entry = document.getElementById(decodeURIComponent(name.hash.slice(1)));
    if (!entry?.matches("[data-entry] .entry")) return false;
    if (open?.name === name) {
      open.resting &&= resting;
      return true;
    }
    open?.card.hidePopover();
    const card = made(name, entry);
    let focused = false;
    card.addEventListener("beforetoggle", (event) => {
      focused = event.newState === "closed" && card.contains(document.activeElement);
    });
    card.addEventListener("toggle", (event) => {
      if (event.newState === "open") return;
      if (focused) name.focus({ preventScroll: true });
      name.setAttribute("aria-expanded", "false");
      card.remove();
      if (open?.card === card) open = null;
    });
    card.addEventListener("focusout", ({ relatedTarget: to }) => {
      if (to && to !== name && !card.contains(to)) card.hidePopover();
    });
    card.addEventListener("click", (event) => {
      if (event.target.closest("a")) setTimeout(() => card.hidePopover());
    });
    document.body.append(card);
    card.showPopover({ source: name });
    place(card, name, x, y);
    name.setAttribute("aria-haspopup", "dialog");
    name.setAttribute("aria-expanded", "true");
    open = { card, name, resting };
    return true;
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || event.buttons) return;
    clearTimeout(timer);
    const name = nameAt(event.target);
    if (name && name !== open?.name) timer = setTimeout(() => show(name, true, event.clientX, event.clientY), REST);
    else if (!name && open?.resting && !open.card.contains(event.target)) {
      const { card } = open;
      timer = setTimeout(() => card.contains(document.activeElement) || card.hidePopover(), LEAVE);
    }
  });
  document.addEventListener("pointerdown", (event) => {
    clearTimeout(timer);
    pointer = event.pointerType;
    pressed = open?.name ?? null;
  });
  document.addEventListener("click", (event) => {
    const name = nameAt(event.target);
    if (!name || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const byKey = event.detail === 0;
    if (!byKey && (pointer === "mouse" || pressed === name)) return;
    if (!show(name, false)) return;
    event.preventDefault();
    if (byKey) open.card.focus();
  });
  document.addEventListener("focusin", (event) => nameAt(event.target)?.setAttribute("aria-haspopup", "dialog"));
})();
