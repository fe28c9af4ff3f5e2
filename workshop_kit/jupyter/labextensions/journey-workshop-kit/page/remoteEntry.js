// The door through which JupyterLab takes the extension in: what a bundler would write, by hand.
// JupyterLab hands over its own libraries in `init` and asks for the extension with `get`.
(() => {
  /** @type {Lab.SharedLibraries} */
  let shared;
  const doors = (window._JUPYTERLAB ??= {});
  doors["journey-workshop-kit"] = {
    init(libraries) {
      shared = libraries;
    },
    async get() {
      const { makePlugin } = await import("./plugin.js");
      const plugin = await makePlugin(shared);
      return () => ({ __esModule: true, default: plugin });
    },
  };
})();
