import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportView } from '../../shared/contract/imports.ts';
import { openReadOnly } from '../../electron/platform/database.ts';
import { temporaryFolder } from '../fixtures/desk.ts';
import { type DeskApi, eventually } from '../fixtures/desk-api.ts';
import { Program } from '../fixtures/program.ts';
import { SinkServer } from '../fixtures/sink-server.ts';
import { times } from '../fixtures/thorough.ts';
import { writeExport } from '../fixtures/write-export.ts';

const ROUNDS = times(2, 8);
const LINES = times(6_000, 42_000);

async function now(api: DeskApi): Promise<ImportView> {
  const view = await api.json<ImportView | null>('GET', '/import');
  if (view === null) throw new Error('the import is forgotten');
  return view;
}

async function until(api: DeskApi, isIt: (view: ImportView) => boolean): Promise<ImportView> {
  return eventually(async () => {
    const view = await now(api);
    return isIt(view) ? view : null;
  }, 30_000);
}

test(`an import goes on after ${ROUNDS} kills where it was, and nothing of it comes twice or is lost`, async () => {
  const folder = temporaryFolder();
  const dataDir = join(folder, 'data');
  const file = join(folder, 'export.jsonl');
  writeExport(file, LINES, 'Casino');
  const sink = await SinkServer.start();
  try {
    let program = Program.start(dataDir);
    let api = await program.ready();
    await api.createNetwork({ name: 'Casino' });
    await api.createDestination({
      name: 'Sink',
      request: { url: `${sink.url}/pb?id={clickid}` },
      events: { first_deposit: 'ftd', registration: 'reg' },
    });
    const bytes = readFileSync(file);
    await api.json('POST', '/import', { name: 'export.jsonl', bytes: bytes.length });
    for (let offset = 0; offset < bytes.length; offset += 300_000) {
      const data = bytes.subarray(offset, offset + 300_000).toString('base64');
      await api.json('POST', '/import/parts', { offset, data });
    }
    await until(api, ({ state }) => state === 'checked');
    await api.json('POST', '/import/run');
    for (let round = 1; round <= ROUNDS; round += 1) {
      const enough = (LINES / (ROUNDS + 1)) * round * (0.5 + Math.random() / 2);
      const seen = await until(api, ({ counts }) => counts.fresh >= enough);
      expect(seen.state).toBe('importing');
      await program.kill();
      program = Program.start(dataDir);
      api = await program.ready();
      const after = await now(api);
      // Nobody asked for it again, and it is not behind what it told.
      expect(after).toMatchObject({ name: 'export.jsonl', bytes: bytes.length });
      expect(['importing', 'done']).toContain(after.state);
      expect(after.counts.fresh).toBeGreaterThanOrEqual(seen.counts.fresh);
      expect(after.counts.known).toBe(0);
    }
    const done = await until(api, ({ state }) => state === 'done');
    expect(done.counts).toMatchObject({ lines: LINES, fresh: LINES, known: 0, bad: 0 });
    expect(done.readBytes).toBe(bytes.length);
    expect((await api.ledger()).deliveries.planned).toBe(0);
    expect(sink.requests).toHaveLength(0);
    await program.kill();
    const db = openReadOnly(join(dataDir, 'postback-desk.db'));
    const stored = db.query<[], { postbacks: number; conversions: number }>(
      'test.stored',
      'SELECT (SELECT count(*) FROM postbacks) AS postbacks, (SELECT count(*) FROM conversions) AS conversions',
    );
    // Of three postbacks two are about one deposit.
    expect(stored.get()).toEqual({ postbacks: LINES, conversions: (LINES / 3) * 2 });
    db.close();
  } finally {
    await sink.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
