import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeylessRing } from '../../../electron/engine/networks/keyless-ring.ts';
import type { OpenedStore } from '../../../electron/engine/store/open-store.ts';
import { createStore, type Store } from '../../../electron/engine/store/store.ts';
import { usualLimits } from '../../../shared/contract/receiver.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

let folder: string;
let opened: OpenedStore;
let store: Store;
let ring: KeylessRing;

beforeEach(() => {
  folder = temporaryFolder();
  opened = openTestStore(join(folder, 'data'));
  store = createStore(opened.db);
  const limits = { ...usualLimits, keylessKept: 10 };
  ring = new KeylessRing({ keyless: store.keyless, limits: () => limits, log: quietLog });
});

afterEach(() => {
  ring.stop();
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

test('those too many that still wait to be parsed go once they are, though nothing more comes', async () => {
  opened.db.exec(
    `WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 30)
     INSERT INTO postbacks (id, received_at_ms, method, head, body, body_state, test, source)
     SELECT printf('id%02d', x), 0, 'GET', x'00', x'00', 'whole', 0, 'receiver' FROM n`,
  );
  const kept = (): number => store.keyless.sizes(100).length;
  ring.noted();
  await new Promise((resolve) => {
    setTimeout(resolve, 400);
  });
  expect(kept()).toBe(30);
  opened.db.exec(`UPDATE postbacks SET understood_at_ms = 1, is_held = 1`);
  await eventually(() => Promise.resolve(kept() === 10));
});
