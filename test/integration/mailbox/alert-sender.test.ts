/** What a mailbox tells its owner was heard as soon as a status came, and is not told again for a body that never ends. */
import { afterEach, expect, test } from 'vitest';
import { Agent } from 'undici';
import { sendAlert } from '../../../electron/mailbox/alert-sender.ts';
import { type DripServer, startDripServer } from '../../fixtures/drip.ts';

let server: DripServer | null = null;

afterEach(() => {
  server?.close();
  server = null;
});

test('an answer that drips is an answer, and one without a status is given up on', async () => {
  server = await startDripServer('HTTP/1.1 200 OK\r\nx-slow: x');
  const agent = new Agent();
  const startedAt = performance.now();
  const url = `http://127.0.0.1:${server.port}/`;
  expect(await sendAlert(agent, { url, body: {} })).toMatchObject({ kind: 'not_told' });
  expect(performance.now() - startedAt).toBeLessThan(15_000);
  server.close();
  server = await startDripServer('\r\n\r\n', 'HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n');
  expect(await sendAlert(agent, { url: `http://127.0.0.1:${server.port}/`, body: {} })).toEqual({
    kind: 'told',
  });
  await agent.destroy();
}, 40_000);
