/**
 * One desk reads from a stream: two would take messages from each other, and each miss what the other has. The one that
 * reads says so in the bucket again and again; another one waits until that is old.
 */
import { z } from 'zod';
import type { KV, KvEntry } from '@nats-io/kv';
import { DESK_KEY } from '../../../../shared/domain/broker/broker-names.ts';
import { BrokerError } from '../../../platform/broker-link/broker-error.ts';
import { parseJson } from '../../../platform/parse-json.ts';

/** So long after it was said last a desk that reads may still do so. */
const VALID_MS = 15_000;
const MOST_READ = 1_000;
const claimSchema = z.object({ place: z.string() });

export interface DeskClaimDeps {
  /** The same for a desk that is started again, another one for every other desk. */
  readonly place: string;
  /** Milliseconds since the epoch by the broker's clock. */
  readonly brokerNow: () => number;
}

export class DeskClaim {
  readonly #deps: DeskClaimDeps;

  constructor(deps: DeskClaimDeps) {
    this.#deps = deps;
  }

  /** Also while it is held, again and again. @throws BrokerError where another desk reads; Error of the broker */
  async hold(bucket: KV): Promise<void> {
    const { place, brokerNow } = this.#deps;
    const found = await bucket.get(DESK_KEY);
    if (found !== null && placeIn(found) !== place && brokerNow() - found.created.getTime() < VALID_MS)
      throw new BrokerError({ code: 'broker_other_desk' });
    const text = JSON.stringify({ place });
    try {
      // Only over what was looked at: of two that come at a time one fails.
      await (found === null ? bucket.put(DESK_KEY, text) : bucket.update(DESK_KEY, text, found.revision));
    } catch (error) {
      const now = await bucket.get(DESK_KEY);
      if (now !== null && placeIn(now) !== place)
        throw new BrokerError({ code: 'broker_other_desk' }, { cause: error });
      throw error;
    }
  }
}

/** Null for what no desk said, which keeps nobody out for longer. */
function placeIn({ value }: KvEntry): string | null {
  const text = Buffer.from(value.subarray(0, MOST_READ)).toString('utf8');
  return claimSchema.safeParse(parseJson(text)).data?.place ?? null;
}
