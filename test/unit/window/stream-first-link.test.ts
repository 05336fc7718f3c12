import { expect, test } from 'vitest';
import { StreamFirstLink } from '../../../renderer/client/stream-first-link.ts';

const STREAM = ['desk', 'live'];

function linkOf(longestWaitMs: number) {
  const asked: string[] = [];
  const link = new StreamFirstLink(
    {
      call: (path) => {
        asked.push(path.join('/'));
        return Promise.resolve(path.join('/'));
      },
    },
    STREAM,
    longestWaitMs,
  );
  const call = (...path: string[]) => link.call(path, undefined, { context: {} });
  return { link, asked, call };
}

test('what is asked waits for the stream, which goes out at once', async () => {
  const { link, asked, call } = linkOf(60_000);
  const list = call('networks', 'list');
  expect(await call(...STREAM)).toBe('desk/live');
  expect(asked).toEqual(['desk/live']);
  // Nothing was asked, so nothing has to be asked again.
  expect(link.open()).toBe(true);
  expect(await list).toBe('networks/list');
});

test('a stream that begins anew finds that something was asked before it', async () => {
  const { link, call } = linkOf(60_000);
  link.open();
  await call('networks', 'list');
  expect(link.open()).toBe(false);
});

test('nobody waits long for a stream that does not come; what was asked meanwhile is known to be older', async () => {
  const { link, call } = linkOf(10);
  expect(await call('networks', 'list')).toBe('networks/list');
  expect(link.open()).toBe(false);
});
