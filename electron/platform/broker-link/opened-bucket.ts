/**
 * A bucket of the broker, and whether it is still the one that was opened. Where one of the same name took its place, all
 * can be put and read as before, but whoever follows the old one hears nothing: it waits for numbers behind those that
 * the old one had.
 */
import type { JetStreamManager } from '@nats-io/jetstream';
import { type KV, Kvm } from '@nats-io/kv';
import { BrokerError } from './broker-error.ts';
import type { OpenBroker } from './open-broker.ts';

export class OpenedBucket {
  readonly bucket: KV;
  readonly #manager: JetStreamManager;
  readonly #stream: string;
  readonly #madeAt: string;

  private constructor(bucket: KV, manager: JetStreamManager, stream: string, madeAt: string) {
    this.bucket = bucket;
    this.#manager = manager;
    this.#stream = stream;
    this.#madeAt = madeAt;
  }

  /** @throws Error of the broker where it is not there */
  static async open({ stream: client, manager }: OpenBroker, name: string): Promise<OpenedBucket> {
    const stream = streamOfBucket(name);
    const { created } = await manager.streams.info(stream);
    return new OpenedBucket(await new Kvm(client).open(name), manager, stream, created);
  }

  /** Has to be called again and again. @throws BrokerError where it is another one; Error of the broker where it is gone */
  async check(): Promise<void> {
    const { created } = await this.#manager.streams.info(this.#stream);
    if (created !== this.#madeAt)
      throw new BrokerError({ code: 'broker_unreachable', cause: 'the bucket was made anew' });
  }
}

/** The stream that a bucket is at the broker. */
export function streamOfBucket(name: string): string {
  return `KV_${name}`;
}
