/** A cap warns at 80 and at 100 %, each once, also across a restart. */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Info } from '../../../shared/contract/desk.ts';
import type { Warning } from '../../../shared/contract/warnings.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';

test('a cap is told at 80 and 100 %, stays told across a restart, and stops nothing', async () => {
  const folder = temporaryFolder();
  let desk = await Desk.start({ folder });
  const network = await desk.createNetwork({ name: '1win' });
  const send = (id: number) => desk.receive(`/postback/${network.key}?clickid=click${id}&event=reg`);
  await desk.json('POST', '/warnings', {
    kind: 'cap',
    networkId: network.id,
    linkId: null,
    event: 'registration',
    period: 'month',
    most: 5,
    timeZone: 'UTC',
  });
  const told = () =>
    eventually(async () => {
      const { notices } = await desk.json<Info>('GET', '/info');
      return notices.find(({ code }) => code === 'warning_reached');
    });
  for (const id of [1, 2, 3, 4]) await send(id);
  const first = await told();
  expect(first.message).toBe('1win: 80% of the cap, 4 of 5 registrations this month.');
  await desk.stop();
  desk = await Desk.start({ folder });
  expect(await told()).toEqual(first);
  await send(5);
  await eventually(async () => ((await told()).message.includes('5 of 5') ? true : null));
  const { items } = await desk.json<{ items: Warning[] }>('GET', '/warnings');
  expect(items).toMatchObject([{ level: 100, figures: { now: 5 } }]);
  expect((await send(6)).status).toBe(200);
  await desk.json('DELETE', `/warnings/${items[0]?.id}`);
  const { notices } = await desk.json<Info>('GET', '/info');
  expect(notices.filter(({ code }) => code === 'warning_reached')).toEqual([]);
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});
