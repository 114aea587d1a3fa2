// Asks the server to say when there is another version of this page, and loads it. Only while the page can be seen: a
// browser keeps few connections to one server, and pages behind it would use them up.
(() => {
  const { version } = document.currentScript.dataset;
  let events;
  const listen = () => {
    events?.close();
    if (document.hidden) return;
    events = new EventSource("/-/events?" + new URLSearchParams({ page: decodeURIComponent(location.pathname), version }));
    events.addEventListener("changed", () => {
      events.close();
      location.reload();
    });
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pageshow", listen);
  addEventListener("pagehide", () => events?.close());
})();
