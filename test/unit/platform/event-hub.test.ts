import { expect, test } from 'vitest';
import { EventHub } from '../../../electron/platform/event-hub.ts';
import type { Log } from '../../../electron/platform/log.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

function hubWithLog() {
  let errors = 0;
  const log: Log = {
    ...quietLog,
    error: () => {
      errors += 1;
    },
  };
  return { hub: new EventHub<{ stored: number; parsed: string }>(log), errorCount: () => errors };
}

test('each listener hears its own events, in the order in which it subscribed, until it ends', () => {
  const { hub } = hubWithLog();
  const heard: string[] = [];
  const end = hub.on('stored', (count) => heard.push(`first ${count}`));
  hub.on('stored', (count) => heard.push(`second ${count}`));
  hub.on('parsed', (id) => heard.push(id));
  hub.emit('stored', 1);
  end();
  hub.emit('stored', 2);
  hub.emit('parsed', 'p');
  expect(heard).toEqual(['first 1', 'second 1', 'second 2', 'p']);
});

test('a listener that fails is logged and stops neither the others nor the one that told', () => {
  const { hub, errorCount } = hubWithLog();
  let heard = 0;
  hub.on('stored', () => {
    throw new Error('broken');
  });
  hub.on('stored', (count) => {
    heard += count;
  });
  hub.emit('stored', 3);
  expect([heard, errorCount()]).toEqual([3, 1]);
});

test('a listener may subscribe or end while it is called', () => {
  const { hub } = hubWithLog();
  const heard: number[] = [];
  const end = hub.on('stored', (count) => {
    end();
    heard.push(count);
    hub.on('stored', (later) => heard.push(later * 10));
  });
  hub.emit('stored', 1);
  hub.emit('stored', 2);
  expect(heard).toEqual([1, 20]);
});
