/** What a postback costs on the disk depends on what happened to it, not on how many destinations are set up. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EVENTS } from '../../../shared/domain/conversion/event.ts';
import { DEFAULT_RULES } from '../../../shared/domain/forward/rules.ts';
import { networkIdSchema } from '../../../shared/domain/ids.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { startSmallCore } from '../../fixtures/small-core.ts';

const POSTBACKS = 400;

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** @returns bytes of the database for each postback, and how many deliveries were planned */
async function cost(
  name: string,
  others: number,
  query: string,
): Promise<{ bytes: number; planned: number }> {
  const core = await startSmallCore({ dataDir: join(folder, name), sinkUrl: 'http://127.0.0.1:9' });
  try {
    const { destinations } = core.core;
    for (const { id } of destinations.list()) destinations.update(id, { isPaused: true });
    const elsewhere = networkIdSchema.parse('another network');
    const { conditions } = DEFAULT_RULES;
    const ways = [
      { rules: { conditions: { ...conditions, networkIds: [elsewhere] } } },
      { rules: { conditions: { ...conditions, countries: ['PL'] } } },
      { events: { install: 'install' } },
    ];
    for (let index = 0; index < others; index += 1) {
      destinations.create({
        name: `Other ${index}`,
        request: { url: 'http://203.0.113.1/pb' },
        events: Object.fromEntries(EVENTS.map((event) => [event, event])),
        ...ways[index % ways.length],
      });
    }
    const size = (): number => Number(core.db.pragma('page_count')) * Number(core.db.pragma('page_size'));
    const before = size();
    for (let index = 0; index < POSTBACKS; index += 1) {
      await fetch(`${core.url}/postback/${core.key}?clickid=click-${index}&${query}`);
    }
    await eventually(
      () =>
        Promise.resolve(
          core.waitingInSpool() === 0 &&
            core.store.countWaiting() === 0 &&
            core.store.ledger().deliveries.pending === 0,
        ),
      15_000,
    );
    const { planned } = core.store.ledger().deliveries;
    return { bytes: (size() - before) / POSTBACKS, planned };
  } finally {
    await core.stop();
  }
}

test.each([
  ['taken by one of them', 'event=reg', POSTBACKS],
  ['rejected', 'event=reg&status=rejected', POSTBACKS],
])(
  'twenty destinations cost about what one does: %s',
  async (_, query, planned) => {
    const one = await cost('one', 0, query);
    const twenty = await cost('twenty', 19, query);
    expect(one.planned).toBe(planned);
    expect(twenty.planned).toBe(planned);
    expect(twenty.bytes).toBeLessThan(one.bytes * 1.1);
  },
  90_000,
);
