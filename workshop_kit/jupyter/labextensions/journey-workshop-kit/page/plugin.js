// The extension: a tile in the launcher, two commands, and a watch on every guided notebook.
import { firstNotebook } from "./first_notebook.js";
import { GuidedNotebook } from "./guided_notebook.js";
import { guardKeys } from "./key_guard.js";
import { wordsFor } from "./words.js";

const OPEN = "workshopkit:open";
const RUN_ALL = "workshopkit:run-all";

// three phases of a journey, joined by the way through them
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"
  stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">
  <path class="wk-icon-way" stroke="#0e3b43" d="M3 17C7 17 6 8 12 8s4 6 9 6"/>
  <circle cx="4" cy="17" r="2.4" fill="#0f6b70"/><circle cx="12" cy="8" r="2.4" fill="#d9a441"/>
  <circle cx="20" cy="14" r="2.4" fill="#4c5b9b"/></svg>`;

/**
 * Take a library from those that JupyterLab shares, in the one version that it has.
 * @param {Lab.SharedLibraries} shared
 * @param {string} name
 */
async function library(shared, name) {
  const [version] = Object.values(shared[name]);
  return (await version.get())();
}

/**
 * Make the extension out of JupyterLab’s own libraries.
 * @param {Lab.SharedLibraries} shared
 * @returns {Promise<Lab.Plugin>}
 */
export async function makePlugin(shared) {
  const [apputils, launcher, notebook, ui, widgets] = await Promise.all(
    ["@jupyterlab/apputils", "@jupyterlab/launcher", "@jupyterlab/notebook",
      "@jupyterlab/ui-components", "@lumino/widgets"].map((name) => library(shared, name)));
  const icon = new ui.LabIcon({ name: "workshopkit:journey", svgstr: ICON });
  return {
    id: "journey-workshop-kit:plugin",
    description: "Opens the guided notebooks and their forms.",
    autoStart: true,
    requires: [notebook.INotebookTracker],
    optional: [launcher.ILauncher, apputils.ICommandPalette],
    activate: (app, tracker, tiles, palette) => {
      wearStyle();
      guardKeys(document);
      const notebooks = watchNotebooks(app, tracker, { notebook, widgets });
      addCommands(app, notebooks, { icon, apputils, tracker });
      const category = wordsFor(document.documentElement.lang).product;
      tiles?.add({ command: OPEN, category, rank: 0 });
      for (const command of [OPEN, RUN_ALL]) palette?.addItem({ command, category });
    },
  };
}

function wearStyle() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("./notebook.css", import.meta.url).href;
  document.head.append(link);
}

/**
 * Dress every notebook of ours as it is opened; return those that are open.
 * @param {Lab.App} app
 * @param {Lab.Tracker} tracker
 * @param {Record<string, any>} libraries
 */
function watchNotebooks(app, tracker, libraries) {
  /** @type {Map<Lab.NotebookPanel, GuidedNotebook>} */
  const notebooks = new Map();
  const dress = async (/** @type {Lab.NotebookPanel} */ panel) => {
    await panel.context.ready;
    const metadata = panel.content.model?.getMetadata("workshop_kit");
    if (!metadata || panel.isDisposed) return;
    notebooks.set(panel, new GuidedNotebook(panel, wordsFor(metadata.language), libraries));
    panel.disposed.connect(() => notebooks.delete(panel));
    app.commands.notifyCommandChanged(RUN_ALL);
  };
  tracker.widgetAdded.connect((_tracker, panel) => dress(panel));
  tracker.forEach(dress);
  tracker.currentChanged.connect(() => app.commands.notifyCommandChanged(RUN_ALL));
  // a form that has lost its kernel asks for this
  document.addEventListener(RUN_ALL, (event) => {
    const asking = /** @type {Node} */ (event.target);
    for (const [panel, notebook] of notebooks) if (panel.node.contains(asking)) notebook.run();
  });
  document.addEventListener("click", (event) => {
    const way = /** @type {Element} */ (event.target).closest?.(".wk a[href$='.ipynb']");
    const panel = [...notebooks.keys()].find((each) => way && each.node.contains(way));
    if (!way || !panel) return;
    event.preventDefault(); // a link of the page itself would load all of JupyterLab again
    const folder = panel.context.path.split("/").slice(0, -1);
    const path = [...folder, way.getAttribute("href")].join("/");
    app.commands.execute("docmanager:open", { path });
  }, true);
  return notebooks;
}

/**
 * @param {Lab.App} app
 * @param {Map<Lab.NotebookPanel, GuidedNotebook>} notebooks
 * @param {Record<string, any>} parts
 */
function addCommands(app, notebooks, { icon, apputils, tracker }) {
  const words = wordsFor(document.documentElement.lang);
  app.commands.addCommand(RUN_ALL, {
    label: words.open,
    caption: words.open_caption,
    isEnabled: () => notebooks.has(tracker.currentWidget),
    execute: () => notebooks.get(tracker.currentWidget)?.run(),
  });
  app.commands.addCommand(OPEN, {
    label: words.workshop,
    caption: words.workshop_caption,
    icon,
    execute: async (args) => {
      const folder = await app.serviceManager.contents.get(args.cwd ?? "", { content: true });
      const path = firstNotebook(folder.content);
      if (!path) {
        apputils.Notification.info(words.no_workshop, { autoClose: false });
        return;
      }
      const panel = await app.commands.execute("docmanager:open", { path });
      await panel.context.ready;
      await panel.revealed;
      await notebooks.get(panel)?.run();
    },
  });
}
