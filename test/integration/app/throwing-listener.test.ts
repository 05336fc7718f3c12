import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';

test('what is open is saved though whoever is told of it throws', async () => {
  const failures: unknown[] = [];
  const desk = await Desk.start({
    listener: {
      onReopening: () => {
        throw new Error('The window is gone.');
      },
      onReopened: () => undefined,
      onFailed: (error) => failures.push(error),
    },
  });
  try {
    const { key } = await desk.createNetwork();
    expect((await desk.receive(`/postback/${key}?clickid=before&event=reg`)).status).toBe(200);
    const startedAt = await startOf(desk);
    rmSync(join(desk.folder, 'data', 'postback-desk.db'));
    await eventually(async () => ![null, startedAt].includes(await startOf(desk)), 15_000);
    expect((await desk.postbacks()).map(({ clickId }) => clickId)).toEqual(['before']);
    expect(failures).toEqual([]);
  } finally {
    await desk.stop();
  }
});

async function startOf(desk: Desk): Promise<string | null> {
  const info = await desk.json<{ startedAt: string }>('GET', '/info').catch(() => null);
  return info?.startedAt ?? null;
}
