/**
 * The table of layers: which folder may import which. `build/lint-rules.ts` makes the import rules of
 * `.oxlintrc.json` from it, `test/unit/build/import-rules.test.ts` proves that each of them bites, and
 * `test/unit/build/architecture.test.ts` that `docs/architecture.md` draws the same.
 */

export interface Layer {
  /** Below the project's root. Files of its subfolders that are layers of their own do not count. */
  readonly folder: string;
  /** How its files begin, where other layers lie in subfolders of it. */
  readonly files?: string;
  /** Other layers that it may import; its own files always. */
  readonly imports: readonly string[];
  /** Packages and builtins that it must not import, as globs. */
  readonly refusedPackages: readonly string[];
  /** Said with the refusal. */
  readonly why: string;
}

/**
 * The engine's own folders, top first. An import goes down: into a later row, never into the same one and
 * never up. Folders of one row do not know each other.
 */
export const ENGINE_ROWS = [
  ['app'],
  ['api'],
  [
    'reader',
    'links',
    'demo',
    'backup',
    'setup',
    'housekeeping',
    'actions',
    'reports',
    'rates',
    'imports',
    'insights',
    'costs',
    'warnings',
    'digest',
    'heartbeat',
    'telegram',
  ],
  ['views'],
  ['notify'],
  ['forward', 'mailboxes'],
  ['parse', 'receiver', 'tunnel'],
  ['networks'],
  ['reach', 'secrets', 'postback', 'money', 'gate-client', 'uploads'],
  ['store', 'events'],
] as const satisfies readonly (readonly string[])[];

/** The gate's own folders, top first, in the same manner. */
export const GATE_ROWS = [
  ['app'],
  ['tunnel'],
  ['receiver'],
  ['admit', 'spool', 'outages'],
] as const satisfies readonly (readonly string[])[];

/** The window's own folders, top first, in the same manner. */
export const WINDOW_ROWS = [
  ['app'],
  ['features'],
  ['ui'],
  ['client'],
  ['navigation'],
] as const satisfies readonly (readonly string[])[];

/** All of `shared` but the sentences. */
const CODES = ['shared/domain', 'shared/catalog', 'shared/program', 'shared/contract'];
const SHARED = [...CODES, 'shared/text'];
/** The one folder of the engine that makes sentences: it knows the language of who asks. */
const ENGINE_EDGE = 'electron/engine/api';
const RUNTIME = ['electron', 'electron/*', 'express', 'better-sqlite3', 'react', 'node:*'];
const ELECTRON = ['electron', 'electron/*'];

/** Each folder of the rows may import all folders of the rows below its own, and `base`. */
function rowsAsLayers(
  parent: string,
  rows: readonly (readonly string[])[],
  base: readonly string[],
  refusedPackages: readonly string[],
  why: string,
): readonly Layer[] {
  return rows.flatMap((row, index) => {
    const below = rows.slice(index + 1).flat();
    return row.map((name) => ({
      folder: `${parent}/${name}`,
      imports: [...below.map((each) => `${parent}/${each}`), ...base],
      refusedPackages,
      why,
    }));
  });
}

export const LAYERS: readonly Layer[] = [
  {
    folder: 'shared/domain',
    imports: [],
    refusedPackages: [...RUNTIME, '@orpc/*'],
    why: 'shared/domain is pure logic and imports nothing of ours.',
  },
  {
    folder: 'shared/catalog',
    imports: ['shared/domain'],
    refusedPackages: [...RUNTIME, '@orpc/*'],
    why: 'shared/catalog is data and imports only shared/domain.',
  },
  {
    folder: 'shared/program',
    imports: ['shared/domain'],
    refusedPackages: [...RUNTIME, '@orpc/*'],
    why: 'shared/program holds rules of the program itself and imports only shared/domain.',
  },
  {
    folder: 'shared/contract',
    imports: ['shared/domain', 'shared/catalog', 'shared/program'],
    refusedPackages: RUNTIME,
    why: 'shared/contract is known to both sides: it imports only shared/.',
  },
  {
    folder: 'shared/text',
    imports: ['shared/domain', 'shared/catalog', 'shared/program', 'shared/contract'],
    refusedPackages: RUNTIME,
    why: 'shared/text is known to both sides: it imports only shared/.',
  },
  ...rowsAsLayers(
    'renderer',
    WINDOW_ROWS,
    SHARED,
    [...ELECTRON, 'express', 'better-sqlite3', 'node:*', '@orpc/server', '@orpc/server/*'],
    'The window knows only shared/ and reaches the engine through the contract; its own imports go down.',
  ),
  {
    folder: 'electron/platform',
    imports: CODES,
    refusedPackages: ELECTRON,
    why: 'Small tools of the runtime stand below everything: they import only shared/, and no sentences.',
  },
  ...rowsAsLayers(
    'electron/gate',
    GATE_ROWS,
    ['electron/platform', ...CODES],
    [...ELECTRON, 'better-sqlite3'],
    'The gate answers senders and knows nothing of what a postback means: it never imports the engine.',
  ),
  {
    folder: 'electron/mailbox',
    imports: [...GATE_ROWS.flat().map((name) => `electron/gate/${name}`), 'electron/platform', ...SHARED],
    refusedPackages: [...ELECTRON, 'better-sqlite3'],
    why: 'The mailbox is the gate for a desk that is away: it never imports the engine.',
  },
  ...rowsAsLayers(
    'electron/engine',
    ENGINE_ROWS,
    ['electron/platform', ...CODES],
    ELECTRON,
    'The engine is plain Node, says codes, and its imports go down: see build/layers.ts.',
  ).map((layer) =>
    layer.folder === ENGINE_EDGE ? { ...layer, imports: [...layer.imports, 'shared/text'] } : layer,
  ),
  {
    folder: 'electron/supervision',
    imports: SHARED,
    refusedPackages: [...ELECTRON, 'express', 'better-sqlite3'],
    why: 'Whoever supervises the processes starts them by their entry files, under Electron and without.',
  },
  {
    folder: 'electron/main',
    imports: ['electron/supervision', 'electron/platform', ...SHARED],
    refusedPackages: ['express', 'better-sqlite3'],
    why: 'The shell imports shared/ and small tools of the runtime, and starts the engine by its entry file.',
  },
  {
    folder: 'electron/preload',
    imports: SHARED,
    refusedPackages: ['express', 'better-sqlite3'],
    why: 'The bridge imports shared/ only.',
  },
  {
    folder: 'electron',
    files: 'headless',
    imports: ['electron/supervision', 'electron/platform', ...SHARED],
    refusedPackages: ELECTRON,
    why: 'The headless program is plain Node: it supervises gate and engine and knows nothing of the shell.',
  },
  {
    folder: 'build',
    imports: SHARED,
    refusedPackages: ELECTRON,
    why: 'Scripts know the program only by its built files; importing electron starts a download.',
  },
];

/** All layers that this one must not import. */
export function refusedLayers(layer: Layer): readonly Layer[] {
  return LAYERS.filter((other) => other !== layer && !layer.imports.includes(other.folder));
}

/** The layer that a file belongs to; null for those that are in none, such as tests. */
export function layerOf(file: string): Layer | null {
  const holders = LAYERS.filter(({ folder }) => file.startsWith(`${folder}/`));
  return holders.toSorted((one, other) => other.folder.length - one.folder.length)[0] ?? null;
}
