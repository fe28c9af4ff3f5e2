// Made by scripts/make_lab_words.py from labels_lab.toml: correct the words there.
/** @type {{[language: string]: {[key: string]: string}}} */
export const WORDS = {
  "en": {
    "product": "Journey Workshop Kit",
    "workshop": "Journey workshop",
    "workshop_caption": "Open the first notebook of the workshop in this folder",
    "no_workshop": "No workshop is in this folder. Open the folder of one, or begin one on the command line: workshop-kit new NAME",
    "open_caption": "Run all cells of this notebook, so that its form appears",
    "open": "Open the form",
    "again": "Start again",
    "opening": "Opening…",
    "closed": "The form of this step waits here",
    "closed_note": "It shows what the workshop file holds and saves every change there. Closing it loses nothing."
  },
  "it": {
    "product": "Journey Workshop Kit",
    "workshop": "Workshop customer journey",
    "workshop_caption": "Aprire il primo notebook del workshop di questa cartella",
    "no_workshop": "Qui non c’è un workshop. Aprire la cartella di un workshop, o iniziarne uno dalla riga di comando: workshop-kit new NOME",
    "open_caption": "Eseguire tutte le celle di questo notebook, per far comparire il modulo",
    "open": "Aprire il modulo",
    "again": "Riprendere",
    "opening": "Apertura…",
    "closed": "Il modulo di questo passo è qui",
    "closed_note": "Mostra ciò che contiene il file del workshop e vi salva ogni modifica. Chiuderlo non fa perdere nulla."
  }
};

/**
 * Return the words in a language, or in English where that one is not spoken.
 * @param {string | undefined} tag for example “it” or “it-IT”
 */
export function wordsFor(tag) {
  return WORDS[(tag ?? "").split("-")[0]] ?? WORDS.en;
}
