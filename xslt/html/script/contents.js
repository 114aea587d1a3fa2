// Marks in the table of contents the section in view.
(() => {
  const links = new Map([...document.querySelectorAll(".contents a")].map((link) => [link.hash.slice(1), link]));
  const sections = [...links.keys()].map((id) => document.getElementById(decodeURIComponent(id))).filter(Boolean);
  const seen = new Set();
  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) seen[entry.isIntersecting ? "add" : "delete"](entry.target);
    const current = sections.filter((section) => seen.has(section)).pop();
    for (const [id, link] of links) {
      if (current && decodeURIComponent(id) === current.id) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  });
  for (const section of sections) watcher.observe(section);
})();
