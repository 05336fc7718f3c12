/** The import rules of the layers must bite: a rule whose pattern fits nothing would pass everything. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Layer, LAYERS, layerOf, refusedLayers } from '../../../build/layers.ts';
import { everywhere, importRules } from '../../../build/lint-rules.ts';

const root = join(import.meta.dirname, '../../..');

/** A builtin of Node without `node:` would slip past the patterns; the second rule asks for the prefix. */
const RULES = ['no-restricted-imports', 'prefer-node-protocol'];

/** A file of a layer as another one imports it. */
function fileIn(layer: Layer): string {
  return `${layer.folder}/${layer.files ?? 'thing'}.ts`;
}

/** Where an import can stand in a layer: directly in its folder, and one deeper where it has subfolders. */
function placesIn(layer: Layer): readonly string[] {
  return layer.files === undefined ? [layer.folder, `${layer.folder}/deeper`] : [layer.folder];
}

interface Probe {
  readonly place: string;
  readonly source: string;
}

function probesInto(layer: Layer, others: readonly Layer[]): readonly Probe[] {
  return placesIn(layer).flatMap((place) =>
    others.map((other) => {
      const path = relative(place, fileIn(other));
      return { place, source: path.startsWith('.') ? path : `./${path}` };
    }),
  );
}

function packagesOf(layer: Layer, packages: readonly string[]): readonly Probe[] {
  return packages.map((name) => ({ place: layer.folder, source: name.replace('*', 'fs') }));
}

const FORBIDDEN: readonly Probe[] = [
  ...LAYERS.flatMap((layer) => [
    ...probesInto(layer, refusedLayers(layer)),
    ...packagesOf(layer, layer.refusedPackages),
    { place: layer.folder, source: `${relative(layer.folder, 'test')}/fixtures/desk.ts` },
    { place: layer.folder, source: `${relative(layer.folder, 'out')}/main/engine.js` },
  ]),
  { place: 'shared/contract', source: 'fs' },
  { place: 'renderer/app', source: 'path' },
  { place: 'test/unit', source: 'electron' },
];

/** What each layer lives from must stay allowed, or the rules would only say no to everything. */
const ALLOWED: readonly Probe[] = [
  ...LAYERS.flatMap((layer) => [
    ...probesInto(
      layer,
      LAYERS.filter(({ folder }) => layer.imports.includes(folder)),
    ),
    { place: layer.folder, source: layer.files === undefined ? './other.ts' : `./${layer.files}-run.ts` },
    { place: layer.folder, source: 'zod' },
  ]),
  { place: 'shared/contract', source: '@orpc/contract' },
  { place: 'electron/engine/store', source: 'node:fs' },
  { place: 'electron/main', source: 'electron' },
  { place: 'electron/preload', source: 'electron' },
  { place: 'test/unit', source: '../../electron/engine/app/engine.ts' },
];

const reportSchema = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
});

const requireHere = createRequire(import.meta.url);

let folder: string;
let refusedFiles: ReadonlySet<string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postback-desk-rules-'));
  for (const probe of [...FORBIDDEN, ...ALLOWED]) writeProbe(probe);
  refusedFiles = lint();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each(LAYERS.map(({ folder: name }) => name))('%s: each forbidden import is refused', (name) => {
  const passed = FORBIDDEN.filter(({ place }) => layerOf(`${place}/x.ts`)?.folder === name).filter(
    (probe) => !refusedFiles.has(probeFile(probe)),
  );
  expect(passed).toEqual([]);
});

test('what is in no layer has its rules too', () => {
  const outside = FORBIDDEN.filter(({ place }) => layerOf(`${place}/x.ts`) === null);
  expect(outside.length).toBeGreaterThan(0);
  expect(outside.filter((probe) => !refusedFiles.has(probeFile(probe)))).toEqual([]);
});

test('every allowed import passes', () => {
  expect(ALLOWED.filter((probe) => refusedFiles.has(probeFile(probe)))).toEqual([]);
});

test('of the engine and its tools only the API makes sentences', () => {
  const speaking = LAYERS.filter(({ imports }) => imports.includes('shared/text')).map(
    ({ folder: name }) => name,
  );
  expect(speaking.filter((name) => /^electron\/(engine|platform)/.test(name))).toEqual([
    'electron/engine/api',
  ]);
  const refused = FORBIDDEN.filter(
    ({ place, source }) => /^electron\/(engine|platform)/.test(place) && source.includes('shared/text'),
  );
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.filter((probe) => !refusedFiles.has(probeFile(probe)))).toEqual([]);
});

test('each layer is a folder that is there', () => {
  for (const layer of LAYERS) expect(existsSync(join(root, layer.folder)), layer.folder).toBe(true);
});

test('the rules of the lint configuration are those of the table (npm run layers)', () => {
  const config = z
    .looseObject({ rules: z.looseObject({}), overrides: z.array(z.unknown()) })
    .parse(JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')));
  expect(config.rules['no-restricted-imports']).toEqual(everywhere);
  expect(config.overrides.slice(0, LAYERS.length)).toEqual(LAYERS.map(importRules));
});

function probeFile({ place, source }: Probe): string {
  return `${place}/${source.replaceAll('..', 'up').replaceAll(/[^a-z0-9]+/gi, '_')}.ts`;
}

function writeProbe(probe: Probe): void {
  const file = join(folder, probeFile(probe));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `import { thing } from '${probe.source}';\nexport const used = thing;\n`);
}

/** The project's own rules over a folder of the same layout; types are not needed for imports. */
function lint(): ReadonlySet<string> {
  const rules: unknown = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8'));
  const parsed = z.looseObject({ jsPlugins: z.array(z.string()) }).parse(rules);
  // A plugin is looked for from the folder of the configuration, which has no packages.
  const jsPlugins = parsed.jsPlugins.map((name) => requireHere.resolve(name));
  const config = { ...parsed, jsPlugins, options: { typeAware: false } };
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(config));
  const linter = join(root, 'node_modules/oxlint/bin/oxlint');
  const result = spawnSync(process.execPath, [linter, '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const report = reportSchema.parse(JSON.parse(result.stdout));
  return new Set(
    report.diagnostics
      .filter((each) => RULES.some((rule) => each.code.includes(rule)))
      .map((each) => each.filename.replaceAll('\\', '/')),
  );
}
