/** The import rules of the layers must bite: a rule whose glob fits nothing would pass everything. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '../../..');

/** A builtin of Node without `node:` would slip past the patterns; the second rule asks for the prefix. */
const RULES = ['no-restricted-imports', 'prefer-node-protocol'];

/** One file per forbidden import: where it stands and what it must not import. */
const FORBIDDEN = [
  ['shared/contract', '../../../electron/engine/app/engine.ts'],
  ['shared/contract', '../../../renderer/client/desk-client.ts'],
  ['shared/contract', 'node:fs'],
  ['shared/contract', 'fs'],
  ['shared/text', 'electron'],
  ['shared/text', '../../../build/start/start.ts'],
  ['shared/domain', '../contract/contract.ts'],
  ['shared/domain', '../../../electron/platform/log.ts'],
  ['shared/domain', '@orpc/contract'],
  ['shared/domain', 'better-sqlite3'],
  ['shared/domain', 'node:crypto'],
  ['shared/catalog', '../contract/contract.ts'],
  ['shared/catalog', 'react'],
  ['renderer/features/inbox', '../../../electron/engine/app/engine.ts'],
  ['renderer/client', '../../../electron/preload/preload.ts'],
  ['renderer/app', 'electron'],
  ['renderer/app', 'node:path'],
  ['renderer/app', 'path'],
  ['renderer/app', '@orpc/server'],
  ['renderer/app', '../../test/fixtures/desk.ts'],
  ['electron/engine', '../main/main.ts'],
  ['electron/engine', '../preload/preload.ts'],
  ['electron/engine', '../../../renderer/client/desk-client.ts'],
  ['electron/engine', 'electron'],
  ['electron/engine', 'electron/main'],
  ['electron/engine/store', '../../main/main.ts'],
  ['electron/engine/store', '../../../build/start/start.ts'],
  ['electron/main', '../engine/engine.ts'],
  ['electron/main', '../engine/store/store.ts'],
  ['electron/main', '../../../renderer/client/desk-client.ts'],
  ['electron/main', 'better-sqlite3'],
  ['electron/preload', '../engine/engine.ts'],
  ['electron/preload', 'express'],
  ['electron', 'electron'],
  ['electron', './main/main.ts'],
  ['electron', '../renderer/client/desk-client.ts'],
  ['build/start', 'electron'],
  ['build/start', '../../../electron/engine/app/engine.ts'],
  ['test/unit', 'electron'],
  ['renderer/app', '../../out/main/engine.js'],
] as const;

/** What each layer lives from must stay allowed, or the rules would only say no to everything. */
const ALLOWED = [
  ['shared/contract', '../domain/ids.ts'],
  ['shared/contract', '@orpc/contract'],
  ['shared/domain', './ids.ts'],
  ['shared/domain', 'zod'],
  ['renderer/app', '../../../shared/contract/contract.ts'],
  ['renderer/app', 'react'],
  ['electron/engine', '../../../shared/contract/contract.ts'],
  ['electron/engine', 'better-sqlite3'],
  ['electron/engine', 'node:fs'],
  ['electron/engine/store', '../log.ts'],
  ['electron/main', '../../../shared/contract/shell.ts'],
  ['electron/main', 'electron'],
  ['electron/preload', 'electron'],
  ['electron', './engine/engine.ts'],
  ['build/start', '../../../shared/program/start-flags.ts'],
  ['test/unit', '../../../electron/engine/app/engine.ts'],
] as const;

const reportSchema = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
});

let folder: string;
let refusedFiles: ReadonlySet<string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postback-desk-rules-'));
  for (const [layer, source] of [...FORBIDDEN, ...ALLOWED]) writeProbe(layer, source);
  refusedFiles = lint();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each(FORBIDDEN)('%s may not import %s', (layer, source) => {
  expect(refusedFiles).toContain(probeFile(layer, source));
});

test.each(ALLOWED)('%s may import %s', (layer, source) => {
  expect(refusedFiles).not.toContain(probeFile(layer, source));
});

function probeFile(layer: string, source: string): string {
  return `${layer}/${source.replaceAll(/[^a-z0-9]+/gi, '_')}.ts`;
}

function writeProbe(layer: string, source: string): void {
  const file = join(folder, probeFile(layer, source));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `import { thing } from '${source}';\nexport const used = thing;\n`);
}

/** The project's own rules over a folder of the same layout; types are not needed for imports. */
function lint(): ReadonlySet<string> {
  const rules: unknown = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8'));
  const config = { ...z.looseObject({}).parse(rules), options: { typeAware: false } };
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(config));
  const linter = join(root, 'node_modules/oxlint/bin/oxlint');
  const result = spawnSync(process.execPath, [linter, '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const report = reportSchema.parse(JSON.parse(result.stdout));
  return new Set(
    report.diagnostics
      .filter((each) => RULES.some((rule) => each.code.includes(rule)))
      .map((each) => each.filename.replaceAll('\\', '/')),
  );
}
