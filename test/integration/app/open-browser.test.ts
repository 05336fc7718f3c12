/** What the program hands to the browser that it opens. */
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { Program } from '../../fixtures/program.ts';

let folder: string;
let program: Program | null;

beforeEach(() => {
  folder = temporaryFolder();
  program = null;
});

afterEach(async () => {
  await program?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test.skipIf(process.platform !== 'linux')(
  'the browser gets a URL of its own that works once and is no token; the printed one stays good',
  async () => {
    const browser = join(folder, 'browser');
    const seen = join(folder, 'seen');
    writeFileSync(browser, `#!/bin/sh\necho "$1" > '${seen}.part' && mv '${seen}.part' '${seen}'\n`);
    chmodSync(browser, 0o755);
    program = Program.startWithBrowser(join(folder, 'data'), browser);
    const { desk, token } = (await program.ready()).addresses;
    const url = await eventually(
      () => Promise.resolve(existsSync(seen) && readFileSync(seen, 'utf8').trim()),
      15_000,
    );
    expect(url).not.toContain(token);
    const statusOf = async (address: string): Promise<number> =>
      (await fetch(address, { redirect: 'manual' })).status;
    expect([await statusOf(url), await statusOf(url)]).toEqual([303, 401]);
    expect([await statusOf(desk), await statusOf(desk)]).toEqual([303, 401]);
  },
);
