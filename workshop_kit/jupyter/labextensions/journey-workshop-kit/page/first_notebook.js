/**
 * Return the path of the notebook that a workshop begins with, or nothing.
 *
 * The guided notebooks are numbered, `00_start.ipynb` first; others in the folder do not count.
 * @param {readonly {name: string, path: string, type: string}[]} entries what a folder holds
 * @returns {string | undefined}
 */
export function firstNotebook(entries) {
  const guided = entries.filter(
    (entry) => entry.type === "notebook" && /^\d\d_[a-z_]+\.ipynb$/.test(entry.name));
  const names = guided.map((entry) => entry.name).sort();
  return guided.find((entry) => entry.name === names[0])?.path;
}
