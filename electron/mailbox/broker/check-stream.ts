/** Looks whether the broker still has what it had confirmed, and how long a message of it may be. */
import { BrokerError } from '../../platform/broker-link/broker-error.ts';
import { LEAST_BYTES, type OpenBroker } from '../../platform/broker-link/open-broker.ts';
import type { Log } from '../../platform/log.ts';
import type { Holdings } from '../holdings.ts';
import type { BrokerFile } from './broker-file.ts';
import type { Publisher } from './publisher.ts';

export interface CheckStreamDeps {
  readonly stream: string;
  readonly holdings: Pick<Holdings, 'acknowledged'>;
  readonly file: BrokerFile;
  readonly publisher: Publisher;
  readonly log: Log;
}

/**
 * One that was emptied, or has lost its end, gets all that the desk does not have once more.
 * @returns how many bytes a message may have
 * @throws BrokerError where that is too few; Error of the broker; Error of the file system
 */
export async function checkStream(
  { stream, holdings, file, publisher, log }: CheckStreamDeps,
  broker: OpenBroker,
): Promise<number> {
  // What is confirmed while it is asked may be newer than its answer.
  const known = file.now.stream;
  const { created, state, config } = await broker.manager.streams.info(stream);
  // Whoever made the stream may have set a limit of its own.
  const ownMaxBytes = config.max_msg_size > 0 ? config.max_msg_size : broker.maxBytes;
  const maxBytes = Math.min(broker.maxBytes, ownMaxBytes);
  if (maxBytes < LEAST_BYTES) throw new BrokerError({ code: 'broker_payload_small', maxBytes });
  const hasLost = known !== null && (known.created !== created || state.last_seq < known.lastSequence);
  if (hasLost) {
    file.note({ losses: file.now.losses + 1 });
    publisher.goBackTo(holdings.acknowledged);
    log.warn(
      { known, created, lastSequence: state.last_seq, ...holdings.acknowledged },
      'the broker has lost what it had confirmed: what the desk does not have goes again',
    );
  }
  // Written down before anything is published into it: else a loss right behind would not be told.
  if (known === null || hasLost) file.noteDurably({ stream: { created, lastSequence: state.last_seq } });
  return maxBytes;
}
