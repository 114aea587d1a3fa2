// Asks the server, while the page can be seen, whether there is another version of it, and loads that. It asks again and
// again, and does not hold a connection: a browser has few to one server, and more pages than those would wait for ever.
(() => {
  const { version } = document.currentScript.dataset;
  const address = "/-/version?" + new URLSearchParams({ page: decodeURIComponent(location.pathname) });
  let leaving = 0;
  let timer;

  // The browser keeps the place in the page; what is switched on in it we keep.
  const switches = () => [...document.querySelectorAll("input[id]")];
  const keep = () => sessionStorage.setItem(location.pathname, JSON.stringify(switches().map((one) => [one.id, one.checked])));
  const kept = new Map(JSON.parse(sessionStorage.getItem(location.pathname) ?? "[]"));
  sessionStorage.removeItem(location.pathname);
  for (const one of switches()) if (kept.has(one.id) && kept.get(one.id) !== one.checked) one.click();

  const isAnother = async () => {
    const answer = await fetch(address);
    return answer.ok && (await answer.text()) !== version;
  };
  const ask = async () => {
    clearTimeout(timer);
    if (document.hidden) return;
    let pause = 250;
    try {
      if ((await isAnother()) && Date.now() > leaving) {
        keep();
        location.reload();
        return;
      }
    } catch {
      pause = 2000; // the server has ended, and may come back
    }
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  };
  document.addEventListener("visibilitychange", ask);
  addEventListener("pageshow", ask);
  // On the way to another page, which may have to be made first, a reload would call the reader back.
  addEventListener("beforeunload", () => {
    leaving = Date.now() + 30000;
  });
})();
