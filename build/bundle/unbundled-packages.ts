/** What the programs for Node import from `node_modules` when they run. */

/** Everything else that the programs for Node import is bundled. */
export const UNBUNDLED_PACKAGES = [
  // Brings a binary.
  'better-sqlite3',
  // Only in the app, which no test here can start: it stays as its makers tried it.
  'electron-updater',
  // Opens a browser for the headless program, with a script of its own; the app has Electron for it.
  'open',
  // `debug` takes colours from it where somebody else installed it.
  'supports-color',
] as const;
