/** The index of saved links costs a look at all of them: it is made anew only when what it says has changed. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLinking, type Linking } from '../../../electron/engine/app/create-linking.ts';
import { createReaching } from '../../../electron/engine/app/create-reaching.ts';
import { createSubjects, type Subjects } from '../../../electron/engine/app/create-subjects.ts';
import { keyDigest } from '../../../electron/platform/request/key-digest.ts';
import type { OpenedStore } from '../../../electron/engine/store/open-store.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { createStore } from '../../../electron/engine/store/store.ts';
import { QueryStats } from '../../../electron/platform/query-stats.ts';
import { systemClocks } from '../../../electron/platform/system-clocks.ts';
import { createBase } from '../../fixtures/create-core.ts';
import { GateClient } from '../../../electron/engine/gate-client/gate-client.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { localLink } from '../../fixtures/local-link.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

let folder: string;
let opened: OpenedStore;
let queries: QueryStats;
let subjects: Subjects;
let linking: Linking;

beforeEach(() => {
  folder = temporaryFolder();
  queries = new QueryStats();
  opened = openTestStore(join(folder, 'data'), Date.now(), queries);
  const base = createBase(createStore(opened.db), systemClocks);
  subjects = createSubjects(base, randomBytes(32));
  const reaching = createReaching(base, subjects.secrets, {
    gate: new GateClient({ link: localLink().engine, elapsed: () => performance.now(), log: quietLog }),
    dataDir: folder,
    receiverUrl: 'http://127.0.0.1:1',
    isTunnelAllowed: false,
  });
  linking = createLinking(base, subjects, reaching);
});

afterEach(() => {
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How often all links were read to look one up. */
function looksAt(lookUp: () => void): number {
  const count = (): number => queries.list(1_000).find(({ name }) => name === 'links.all')?.calls ?? 0;
  const before = count();
  lookUp();
  return count() - before;
}

test('postbacks under a replaced key do not make it anew, a change of the network does', () => {
  const { networks, access } = subjects;
  const { id, key } = networks.create({ name: 'Casino' });
  access.rotateKey(id, 1);
  const lookUp = (): unknown => linking.linkFinder.linkOf(id, []);
  expect(looksAt(lookUp)).toBe(1);
  access.noteOldKeyUse(keyDigest(key), Date.now());
  access.flush();
  expect(access.view(id).oldKeys).toMatchObject([{ useCount: 1 }]);
  expect(looksAt(lookUp)).toBe(0);
  networks.update(id, { name: 'Casino 2' });
  expect(looksAt(lookUp)).toBe(1);
});
