// Marks in the table of contents the section that is being read: the innermost that a line across the window goes through.
// The line is a third from the top, and moves down to the end of the window as the end of the page comes near, so that the
// last sections have their turn. A section that was just jumped to goes before all others. Where the table stands beside
// the text it is open, and follows.
(() => {
  const table = document.querySelector("nav.contents");
  if (!table) return;
  const links = new Map();
  for (const link of table.querySelectorAll("a")) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target) links.set(target.closest("section, footer") ?? target, link);
  }
  const MARGIN = 64; // pixels between sections, and above a heading
  const sections = [...links.keys()];
  const top = (section) => section.getBoundingClientRect().top;
  const bottom = (section) => section.getBoundingClientRect().bottom;

  function lastBegunAbove(line) {
    let low = 0;
    let high = sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (top(sections[middle]) <= line) low = middle + 1;
      else high = middle;
    }
    return sections[low - 1];
  }

  function inView() {
    const left = document.documentElement.scrollHeight - innerHeight - scrollY;
    const aimed = sections.find((section) => links.get(section).hash === location.hash);
    if (aimed && top(aimed) > -MARGIN && top(aimed) < (left < 2 ? innerHeight : innerHeight / 3)) return aimed;
    const line = innerHeight * (1 - (2 / 3) * Math.min(1, left / innerHeight));
    let section = lastBegunAbove(line);
    while (section && (!links.has(section) || (bottom(section) + MARGIN < line && top(section) < 0))) section = section.parentElement;
    return section;
  }

  let current = null;
  function mark() {
    waiting = false;
    const link = links.get(inView()) ?? null;
    if (link === current) return;
    current?.removeAttribute("aria-current");
    current = link;
    if (!link) return;
    link.setAttribute("aria-current", "location");
    const place = link.getBoundingClientRect();
    const frame = table.getBoundingClientRect();
    if (place.top < frame.top || place.bottom > frame.bottom) table.scrollTop += place.top - frame.top - frame.height / 3;
  }

  let waiting = false;
  function later() {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  }
  for (const event of ["scroll", "resize", "hashchange"]) addEventListener(event, later, { passive: true });
  later();

  const beside = matchMedia("(min-width: 80rem)");
  const details = table.querySelector("details");
  const unfold = () => { details.open = beside.matches; };
  beside.addEventListener("change", unfold);
  unfold();
})();
