/** A channel that can edit what it sent, such as a chat: many are told in few messages, and an end of editing loses none. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Pace } from '../../../shared/domain/notify/pace.ts';
import { createTellMessage } from '../../../electron/engine/api/messages/tell-notifications.ts';
import type { Channel, ChannelMessage, SendOutcome } from '../../../electron/engine/notify/channel.ts';
import { ChannelLoop } from '../../../electron/engine/notify/channel-loop.ts';
import type { ChannelRow } from '../../../electron/engine/store/notification-channels-table.ts';
import { createStore, type Store } from '../../../electron/engine/store/store.ts';
import { createIdSource } from '../../../electron/platform/ids.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';
import { en } from '../../../shared/text/en.ts';

const CHAT: Pace = {
  mostInTenSeconds: 10,
  mostInMinute: 20,
  togetherEveryMs: 20,
  maxChars: 4_096,
  mostInMessage: 10_000,
};

let folder: string;
let opened: ReturnType<typeof openTestStore>;
let store: Store;
let row: ChannelRow;
/** Messages of the chat as they are now, by their receipts. */
let chat: Map<string, ChannelMessage>;
let edits: number;
/** What the chat says to each edit. */
let onEdit: () => SendOutcome | null;
let loop: ChannelLoop;
/** Ahead of the computer's clock. */
let laterMs: number;
const newId = createIdSource(Date.now);

beforeEach(() => {
  folder = temporaryFolder();
  opened = openTestStore(folder, Date.now());
  store = createStore(opened.db);
  const [own] = store.notificationChannels.all();
  if (own === undefined) throw new Error('no channel');
  row = own;
  chat = new Map();
  edits = 0;
  laterMs = 0;
  onEdit = () => null;
  loop = startLoop();
});
afterEach(async () => {
  await loop.stop(1_000);
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const now = (): number => Date.now() + laterMs;

function startLoop(): ChannelLoop {
  const sender: Channel = {
    send: async (message) => {
      const receipt = `chat ${chat.size}`;
      chat.set(receipt, message);
      return Promise.resolve({ kind: 'sent', receipt });
    },
    edit: async (receipt, message) => {
      edits += 1;
      const refused = onEdit();
      if (refused !== null) return Promise.resolve(refused);
      chat.set(receipt, message);
      return Promise.resolve({ kind: 'sent', receipt });
    },
  };
  return new ChannelLoop({
    store,
    newId,
    now,
    random: () => 0,
    log: quietLog,
    channel: () => row,
    made: () => ({ sender, pace: CHAT }),
    tell: createTellMessage(() => en),
    pictureOf: async () => Promise.resolve(null),
    park: (problem) => {
      row = { ...row, parked: problem };
    },
    onChanged: () => undefined,
  });
}

function add(from: number, count: number): void {
  store.transaction(() => {
    for (let index = from; index < from + count; index += 1) {
      const notification = {
        kind: 'conversion',
        event: 'first_deposit',
        network: '1win',
        link: null,
        sub: null,
        clickId: `c${String(index).padStart(4, '0')}`,
        status: 'approved',
        amount: { micros: 60_000_000, currency: 'USD' },
        worth: null,
      } as const;
      store.notifications.add(newId(), { key: `c${index}`, notification }, now(), [row.id]);
    }
  });
  loop.wake();
}

const isAllTold = async (): Promise<boolean> =>
  Promise.resolve(
    store.notificationQueue.figures(row.id).waiting === 0 &&
      store.notificationQueue.unfinished(row.id) === null,
  );

function named(): ReadonlySet<string> {
  const texts = [...chat.values()].map(({ lines }) => lines.join('\n')).join('\n');
  return new Set(texts.match(/c\d{4}/g));
}

test('1,000 first deposits are at most 20 messages of at most 4,096 characters that name all of them', async () => {
  for (let from = 0; from < 1_000; from += 8) {
    add(from, 8);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  await eventually(isAllTold);
  expect(named().size).toBe(1_000);
  expect(chat.size).toBeLessThanOrEqual(20);
  expect(edits).toBeGreaterThan(5);
  for (const { title, lines } of chat.values())
    expect([title, ...lines].join('\n').length).toBeLessThanOrEqual(4_096);
});

test('what can be edited no more is followed by a new message with the rest; one that says no stops the channel', async () => {
  add(0, 12);
  await eventually(isAllTold);
  expect(chat.size).toBe(1);
  onEdit = () => ({ kind: 'refused', problem: { code: 'failed', cause: 'gone' } });
  add(12, 12);
  await eventually(isAllTold);
  expect([edits, chat.size, named().size]).toEqual([1, 2, 24]);
  expect(row.parked).toBeNull();
});

test('a clock that is set back stops nothing, and one that jumps ahead tells what waited', async () => {
  add(0, 40);
  await eventually(isAllTold);
  laterMs = -3_600_000;
  add(40, 40);
  await eventually(isAllTold);
  laterMs = 24 * 3_600_000;
  add(80, 40);
  await eventually(isAllTold);
  expect(named().size).toBe(120);
});
