/** The queue of a destination is read along its index, whatever SQLite counted while it was empty. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createDueDeliveryReads } from '../../../electron/engine/store/due-deliveries.ts';
import { openDatabase, type ReadableDb } from '../../../electron/platform/database.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';

interface Step {
  readonly detail: string;
}

test('no look at what is due, nor at what is due next, sorts or walks other states', () => {
  const folder = temporaryFolder();
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  openTestStore(folder).close();
  const db = openDatabase(join(folder, 'postback-desk.db'));
  onTestFinished(() => {
    db.close();
  });
  // What the end of a program does whose queue is empty.
  db.write('count', 'ANALYZE').run();
  const queries = new Map<string, string>();
  const listening: ReadableDb = {
    ...db,
    query: (name, sql) => {
      queries.set(name, sql);
      return db.query(name, sql);
    },
  };
  createDueDeliveryReads(listening);
  const looks = [...queries].filter(([name]) => /oldest|freshest|newestUntried|nextAtMs/.test(name));
  expect(looks.length).toBe(9);
  for (const [name, sql] of looks) {
    const values = sql.replaceAll('?', '1');
    const plan = db.query<[], Step>(`plan of ${name}`, `EXPLAIN QUERY PLAN ${values}`).all();
    expect(plan.map(({ detail }) => detail).join('\n'), name).not.toContain('TEMP B-TREE');
    const program = db.query<[], { opcode: string }>(`steps of ${name}`, `EXPLAIN ${values}`).all();
    // A list of states would be kept in one.
    expect(
      program.map(({ opcode }) => opcode),
      name,
    ).not.toContain('OpenEphemeral');
  }
});
