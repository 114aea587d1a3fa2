// Search in all texts of the site, in parts that follow one another: files, words, index, ranking, passages, results, form.
//
// The index lies in files beside the page, which pipeline/rubricator/site/search/ writes: index.js has the texts, the persons,
// and the first word of each words-….js; a words-….js has where its words are; a text-….js the passages of one text. They are
// scripts, so that a browser reads them from a disk as well as from a server. Each calls rubricator.found with what is in
// it, and is asked for once.
const rubricator = (() => {
  const files = new Map(); // name: { promise, resolve, isFound }

  function load(folder, name) {
    if (files.has(name)) return files.get(name).promise;
    const file = {};
    file.promise = new Promise((resolve, reject) => {
      file.resolve = resolve;
      const script = document.createElement("script");
      script.src = `${folder}${name}.js`;
      script.onload = script.onerror = () => {
        script.remove();
        if (!file.isFound) files.delete(name);
        reject(new Error(`${name} cannot be loaded`)); // which says nothing after it was found
      };
      document.head.append(script);
    });
    files.set(name, file);
    return file.promise;
  }

  function found(name, value) {
    const file = files.get(name);
    if (!file) return;
    file.isFound = true;
    file.resolve(value);
  }

  return { load, found };
})();
