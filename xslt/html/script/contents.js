// Marks in the table of contents the section that is being read: the last one that began above the upper third of the
// window. Where the table stands beside the text it is open, and follows.
(() => {
  const table = document.querySelector(".contents");
  if (!table) return;
  const links = new Map();
  for (const link of table.querySelectorAll("a")) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target) links.set(target.closest("section, footer") ?? target, link);
  }
  const within = new Set();
  let current = null;

  function mark(link) {
    if (link === current) return;
    current?.removeAttribute("aria-current");
    current = link;
    if (!link) return;
    link.setAttribute("aria-current", "location");
    const place = link.getBoundingClientRect();
    const frame = table.getBoundingClientRect();
    if (place.top < frame.top || place.bottom > frame.bottom) table.scrollTop += place.top - frame.top - frame.height / 3;
  }

  const watcher = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) within[entry.isIntersecting ? "add" : "delete"](entry.target);
      mark([...links].findLast(([section]) => within.has(section))?.[1] ?? null);
    },
    { rootMargin: "0px 0px -67% 0px" },
  );
  for (const section of links.keys()) watcher.observe(section);

  const beside = matchMedia("(min-width: 80rem)");
  const details = table.querySelector("details");
  const unfold = () => { details.open = beside.matches; };
  beside.addEventListener("change", unfold);
  unfold();
})();
