import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { commandFile, root } from '../../build/test/tools.ts';

/** One import that each layer must not have; the rule has to bite, or it is only decoration. */
const FORBIDDEN: readonly (readonly [folder: string, imported: string])[] = [
  ['shared/domain', '../../contract/common.ts'],
  ['shared/domain', 'node:fs'],
  ['shared/catalog', '../../../electron/engine/log.ts'],
  ['shared/contract', '../../../renderer/client/desk-client.ts'],
  ['renderer/features', '../../../electron/engine/engine.ts'],
  ['renderer/client', '@orpc/server'],
  ['electron/engine', 'electron'],
  ['electron/engine/store', '../../../main/main.ts'],
  ['electron/main', '../../engine/engine.ts'],
  ['electron/main', 'better-sqlite3'],
  ['electron/preload', 'express'],
  ['test/unit', 'electron'],
];

async function lint(folder: string, source: string): Promise<string> {
  const place = mkdtempSync(join(root, folder, 'lint-probe-'));
  const file = join(place, 'probe.ts');
  try {
    writeFileSync(file, source);
    const { stdout } = await promisify(execFile)(process.execPath, [commandFile('oxlint'), file], {
      cwd: root,
    });
    return stdout;
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

test.each(FORBIDDEN)('%s must not import %s', async (folder, imported) => {
  const output = await lint(folder, `import { x } from '${imported}';\nexport const y: unknown = x;\n`);
  expect(output).toContain('no-restricted-imports');
});

test('an allowed import passes', async () => {
  const output = await lint(
    'electron/engine',
    `import { x } from '../../../shared/domain/x.ts';\nexport const y: unknown = x;\n`,
  );
  expect(output).not.toContain('no-restricted-imports');
});
