/** Notices of the system: held while they are shown, and handed on where the system shows none. */
import { EventEmitter } from 'node:events';
import { setImmediate as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Alarm } from '../../../electron/main/alarm.ts';
import type { ElectronDeps } from '../../../electron/main/electron-deps.ts';
import { SystemNotices } from '../../../electron/main/system-notices.ts';
import { notificationClass, type Notices } from '../../fixtures/electron/stand-in-notification.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

const ALARM: Alarm = { key: 'disk', title: 'Disk almost full', body: 'Free some space.' };

interface Told {
  readonly unseen: Alarm[];
  readonly ways: string[];
  clicks: number;
}

function noticesOver(Notification: unknown): { readonly notices: SystemNotices; readonly told: Told } {
  const told: Told = { unseen: [], ways: [], clicks: 0 };
  const notices = new SystemNotices({
    // What is used of the class is what the stand-in has.
    Notification: Notification as ElectronDeps['Notification'],
    log: quietLog,
    onClick: () => {
      told.clicks += 1;
    },
    onUnseen: (alarm) => {
      told.unseen.push(alarm);
    },
    onWay: (way) => {
      told.ways.push(way);
    },
  });
  return { notices, told };
}

test('where the system has no notices, also from one moment to the next, it is said and told otherwise', () => {
  const system: Notices = { isSupported: false, failure: null, shown: [] };
  expect(noticesOver(notificationClass(system)).notices.way).toBe('unsupported');
  system.isSupported = true;
  const { notices, told } = noticesOver(notificationClass(system));
  expect(notices.way).toBe('unknown');
  system.isSupported = false;
  notices.show(ALARM);
  expect(told).toEqual({ unseen: [ALARM], ways: ['unsupported'], clicks: 0 });
  expect(system.shown).toEqual([]);
});

test('one that is shown opens the window when it is clicked', async () => {
  const system: Notices = { isSupported: true, failure: null, shown: [] };
  const { notices, told } = noticesOver(notificationClass(system));
  notices.show(ALARM);
  await expect.poll(() => system.shown.length).toBe(1);
  system.shown[0]?.click();
  expect(told).toEqual({ unseen: [], ways: ['shown'], clicks: 1 });
});

test('one that is shown is not collected before it is over', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const made: WeakRef<EventEmitter>[] = [];
  class Forgotten extends EventEmitter {
    static isSupported(): boolean {
      return true;
    }
    constructor() {
      super();
      made.push(new WeakRef(this));
    }
    show(): void {}
  }
  const { notices } = noticesOver(Forgotten);
  const isThere = async (): Promise<boolean> => {
    await pause();
    collect();
    return made[0]?.deref() !== undefined;
  };
  notices.show(ALARM);
  expect(await isThere()).toBe(true);
  await pause();
  made[0]?.deref()?.emit('close');
  await expect.poll(isThere).toBe(false);
  expect(notices.way).toBe('unknown');
});
