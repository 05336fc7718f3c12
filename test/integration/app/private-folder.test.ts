/** Who else may read the data folder, with the real program on real files. */
import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makePrivate } from '../../../electron/platform/private-folder.ts';
import { isOwnName } from '../../../shared/program/app-data.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { Program } from '../../fixtures/program.ts';

let folder: string;
let dataDir: string;
const running: Program[] = [];

beforeEach(() => {
  folder = temporaryFolder();
  dataDir = join(folder, 'data');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(running.splice(0).map((program) => program.kill()));
  rmSync(folder, { recursive: true, force: true });
});

function start(): Program {
  const program = Program.start(dataDir);
  running.push(program);
  return program;
}

async function stop(program: Program): Promise<void> {
  program.signal('SIGTERM');
  await program.end();
}

/** What in the folder, and of it, somebody else may read, write or enter. */
function openToOthers(): readonly string[] {
  const all = ['.', ...readdirSync(dataDir, { recursive: true, encoding: 'utf8' })];
  return all.filter((name) => (statSync(join(dataDir, name)).mode & 0o077) !== 0);
}

/** As careless copying or unpacking leaves it. */
function openAll(): void {
  chmodSync(dataDir, 0o755);
  for (const entry of readdirSync(dataDir, { recursive: true, withFileTypes: true })) {
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
}

async function use(program: Program) {
  const api = await program.ready();
  const network = await api.createNetwork();
  await api.receive(`/postback/${network.key}?clickid=1&event=reg`);
  const info = await api.json<{ notices: { code: string; message: string; fix: string }[] }>('GET', '/info');
  return info.notices;
}

describe.skipIf(process.platform === 'win32')('on a system with modes', () => {
  test('nothing that the program makes is open to others', async () => {
    const program = start();
    expect(await use(program)).toEqual([]);
    expect(openToOthers()).toEqual([]);
  });

  test('a folder with mode 755 and files with 644 are made private, and the log says so', async () => {
    const first = start();
    await use(first);
    await stop(first);
    openAll();
    expect(openToOthers()).toContain('postback-desk.db');

    const second = start();
    expect(await use(second)).toEqual([]);
    // Below these two folders nobody gets any more; what is open there is what was there before.
    expect(openToOthers().filter((name) => !/^(?:logs|gate)\//.test(name))).toEqual([]);
    await stop(second);
    expect(second.stderr).toContain(join(dataDir, 'desk-token'));
  });

  test('a folder that the person made empty is made private', async () => {
    mkdirSync(dataDir);
    chmodSync(dataDir, 0o777);
    expect(await use(start())).toEqual([]);
    expect(openToOthers()).toEqual([]);
  });

  test('a folder that others may need is left, its files are private, and it is complained about', async () => {
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'notes.txt'), 'of somebody else');
    chmodSync(dataDir, 0o755);
    chmodSync(join(dataDir, 'notes.txt'), 0o644);
    const program = start();
    const [notice, ...others] = await use(program);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ code: 'data_dir_open' });
    expect(notice?.message).toContain(dataDir);
    expect(notice?.fix).toContain(`make ${dataDir} private`);
    expect(openToOthers()).toEqual(['.', 'notes.txt']);
    await stop(program);
    expect(program.stderr).toContain('data_dir_open');
  });

  test('the folder for temporary files of everybody is left as it is, though it is empty', () => {
    mkdirSync(dataDir);
    chmodSync(dataDir, 0o1777);
    vi.stubEnv('TMPDIR', dataDir);
    expect(makePrivate(dataDir, isOwnName)).toEqual({ madePrivate: [], open: [dataDir], cause: null });
    expect(statSync(dataDir).mode & 0o7777).toBe(0o1777);
    vi.unstubAllEnvs();
    expect(makePrivate(dataDir, isOwnName).madePrivate).toEqual([dataDir]);
  });

  test.skipIf(process.platform !== 'linux')('where the system refuses, its words are handed on', () => {
    // Nobody may change a mode there, root neither.
    const { madePrivate, open, cause } = makePrivate('/proc/sys/vm', () => true);
    expect(madePrivate).toEqual([]);
    expect(open[0]).toBe('/proc/sys/vm');
    expect(cause).toMatch(/chmod/);
  });
});
