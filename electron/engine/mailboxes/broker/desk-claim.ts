/**
 * One desk reads from a stream: two would take messages from each other, and each miss what the other has. The one that
 * reads says so in the bucket again and again; another one waits until that is old.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { KV, KvEntry } from '@nats-io/kv';
import { DESK_KEY } from '../../../../shared/domain/broker/broker-names.ts';
import { BrokerError } from '../../../platform/broker-link/broker-error.ts';
import { parseJson } from '../../../platform/parse-json.ts';

/** So long after it was said last a desk that reads may still do so. */
const VALID_MS = 15_000;
const MOST_READ = 1_000;
const claimSchema = z.object({ place: z.string(), start: z.string().default('') });
type Claim = Readonly<z.infer<typeof claimSchema>>;

export interface DeskClaimDeps {
  /** The same for a desk that is started again, another one for every other desk. */
  readonly place: string;
  /** Milliseconds since the epoch by the broker's clock. */
  readonly brokerNow: () => number;
}

export class DeskClaim {
  readonly #deps: DeskClaimDeps;
  /** Two computers that are copies of one another have the same place, and different starts. */
  readonly #start = randomUUID();
  #isHeld = false;

  constructor(deps: DeskClaimDeps) {
    this.#deps = deps;
  }

  /** Also while it is held, again and again. @throws BrokerError where another desk reads; Error of the broker */
  async hold(bucket: KV): Promise<void> {
    const { place, brokerNow } = this.#deps;
    const found = await bucket.get(DESK_KEY);
    const isNew = found !== null && brokerNow() - found.created.getTime() < VALID_MS;
    if (isNew && this.#isOfOther(claimIn(found))) throw new BrokerError({ code: 'broker_other_desk' });
    const text = JSON.stringify({ place, start: this.#start } satisfies Claim);
    try {
      // Only over what was looked at: of two that come at a time one fails.
      await (found === null ? bucket.put(DESK_KEY, text) : bucket.update(DESK_KEY, text, found.revision));
    } catch (error) {
      const now = await bucket.get(DESK_KEY);
      if (now !== null && this.#isOfOther(claimIn(now)))
        throw new BrokerError({ code: 'broker_other_desk' }, { cause: error });
      throw error;
    }
    this.#isHeld = true;
  }

  /** A desk that is started again takes over at once what it held before; once it reads, it has to be its own. */
  #isOfOther(claim: Claim | null): boolean {
    // What no desk said keeps none from reading.
    if (claim === null) return false;
    if (claim.place !== this.#deps.place) return true;
    return this.#isHeld && claim.start !== this.#start;
  }
}

/** Null for what no desk said. */
function claimIn({ value }: KvEntry): Claim | null {
  return (
    claimSchema.safeParse(parseJson(Buffer.from(value.subarray(0, MOST_READ)).toString('utf8'))).data ?? null
  );
}
