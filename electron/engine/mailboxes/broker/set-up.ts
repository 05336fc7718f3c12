/** What has to be at the broker: its stream, the desk's consumer and the bucket. Found, compared, and made. */
import {
  AckPolicy,
  type ConsumerConfig,
  DeliverPolicy,
  DiscardPolicy,
  JetStreamApiError,
  ReplayPolicy,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from '@nats-io/jetstream';
import { Kvm } from '@nats-io/kv';
import type { SetUpDifference, SetUpPart, SetUpView } from '../../../../shared/contract/broker.ts';
import { bucketOf, CONSUMER, subjectsOf } from '../../../../shared/domain/broker/broker-names.ts';
import { BrokerError } from '../../../platform/broker-link/broker-error.ts';
import type { OpenBroker } from '../../../platform/broker-link/open-broker.ts';
import { streamOfBucket } from '../../../platform/broker-link/opened-bucket.ts';
import type { BrokerSettings } from '../../store/broker-settings.ts';

const NANOS_PER_MS = 1_000_000;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const MB = 1024 * 1024;
/** Of what somebody else wrote there. */
const MOST_SHOWN = 200;
/** What was given out and not acknowledged is given out again after that: the desk was killed, or its line cut. */
const ACK_WAIT_MS = 5_000;
/** Far more than all mailboxes of a desk have out of order at a time; it bounds the desk's memory too. */
const MOST_UNACKNOWLEDGED = 10_000;
/** `stream not found`, `consumer not found`. */
const NOT_FOUND: ReadonlySet<number> = new Set([10059, 10014]);
/** These are fixed when a stream is made. */
const FIXED: ReadonlySet<string> = new Set([
  'filter_subject',
  'deliver_subject',
  'headers_only',
  'retention',
  'storage',
  'ack_policy',
  'deliver_policy',
  'replay_policy',
]);

type Wanted = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Of the stream what can be changed while it is there. */
function changeableStream(settings: BrokerSettings) {
  return {
    subjects: [subjectsOf(settings.stream)],
    // A full stream refuses: then the mailboxes keep it. It must not drop the oldest that nobody has read.
    discard: DiscardPolicy.New,
    num_replicas: settings.replicas,
    max_age: settings.maxAgeDays * DAY_MS * NANOS_PER_MS,
    max_bytes: settings.maxMb * MB,
    max_msgs: -1,
    max_msgs_per_subject: -1,
    max_msg_size: -1,
    no_ack: false,
    duplicate_window: settings.duplicateMinutes * MINUTE_MS * NANOS_PER_MS,
  } satisfies Partial<StreamConfig>;
}

function wantedStream(settings: BrokerSettings) {
  return {
    ...changeableStream(settings),
    // What the desk has acknowledged makes room at once; nothing else takes it away but its age.
    retention: RetentionPolicy.Workqueue,
    storage: StorageType.File,
  } satisfies Partial<StreamConfig>;
}

const CHANGEABLE_CONSUMER = {
  ack_wait: ACK_WAIT_MS * NANOS_PER_MS,
  max_ack_pending: MOST_UNACKNOWLEDGED,
  max_deliver: -1,
} satisfies Partial<ConsumerConfig>;

/** Of the bucket, as the stream that it is at the broker. */
function wantedBucket({ stream, replicas }: BrokerSettings) {
  return {
    subjects: [`$KV.${bucketOf(stream)}.>`],
    num_replicas: replicas,
    max_msgs_per_subject: 1,
    max_age: 0,
    max_bytes: -1,
    max_msg_size: -1,
  } satisfies Partial<StreamConfig>;
}

const WANTED_CONSUMER = {
  ...CHANGEABLE_CONSUMER,
  ack_policy: AckPolicy.Explicit,
  deliver_policy: DeliverPolicy.All,
  replay_policy: ReplayPolicy.Instant,
} satisfies Partial<ConsumerConfig>;

/** What a consumer must not have: it would hold some back, give them without what is in them, or to somebody else. */
const UNWANTED_OF_CONSUMER = { filter_subject: '', deliver_subject: '', headers_only: false } as const;

/** @throws Error of the broker */
export async function lookAtSetUp(broker: OpenBroker, settings: BrokerSettings): Promise<SetUpView> {
  const { manager } = broker;
  const { stream } = settings;
  const bucketStream = streamOfBucket(bucketOf(stream));
  const [streamIs, consumerIs, bucketIs] = await Promise.all([
    foundOrNull(manager.streams.info(stream)),
    foundOrNull(manager.consumers.info(stream, CONSUMER)),
    foundOrNull(manager.streams.info(bucketStream)),
  ]);
  return {
    parts: [
      partOf('stream', stream, streamIs?.config ?? null, wantedStream(settings)),
      partOf('consumer', CONSUMER, consumerIs?.config ?? null, {
        ...WANTED_CONSUMER,
        ...UNWANTED_OF_CONSUMER,
      }),
      partOf('bucket', bucketOf(stream), bucketIs?.config ?? null, wantedBucket(settings)),
    ],
  };
}

/** Makes what is missing; what is there stays as it is. @throws Error of the broker */
export async function makeMissing(
  { manager, stream: client }: OpenBroker,
  settings: BrokerSettings,
  { parts }: SetUpView,
): Promise<void> {
  const { stream, replicas } = settings;
  const isMissing = (part: SetUpPart['part']): boolean =>
    parts.some((each) => each.part === part && !each.isThere);
  if (isMissing('stream')) await manager.streams.add({ name: stream, ...wantedStream(settings) });
  if (isMissing('consumer'))
    await manager.consumers.add(stream, { durable_name: CONSUMER, ...WANTED_CONSUMER });
  if (isMissing('bucket')) await new Kvm(client).create(bucketOf(stream), { replicas, history: 1 });
}

/** Brings what is there to what is wanted, as far as that can be changed. @throws Error of the broker */
export async function changeDifferent(
  { manager }: OpenBroker,
  settings: BrokerSettings,
  { parts }: SetUpView,
): Promise<void> {
  const { stream } = settings;
  for (const { part, differences } of parts) {
    if (differences.every(({ isFixed }) => isFixed)) continue;
    // oxlint-disable no-await-in-loop -- one change after the other
    if (part === 'stream') await manager.streams.update(stream, changeableStream(settings));
    else if (part === 'consumer') await manager.consumers.update(stream, CONSUMER, CHANGEABLE_CONSUMER);
    else await manager.streams.update(streamOfBucket(bucketOf(stream)), wantedBucket(settings));
    // oxlint-enable no-await-in-loop
  }
}

function partOf(part: SetUpPart['part'], name: string, is: object | null, wanted: Wanted): SetUpPart {
  return {
    part,
    name,
    isThere: is !== null,
    isOfOther: is !== null && part !== 'consumer' && isOfOther(is, part === 'stream' ? name : `$KV.${name}`),
    differences: is === null ? [] : differencesOf(is, wanted),
    planned: is === null ? plannedOf(wanted) : [],
  };
}

/** All subjects of ours begin with the name: what holds others has a purpose of its own. */
function isOfOther(is: object, name: string): boolean {
  const subjects = subjectsIn(is);
  return subjects.length === 0 || subjects.some((each) => !each.startsWith(`${name}.`));
}

function subjectsIn(is: object): readonly string[] {
  const subjects: unknown = 'subjects' in is ? is.subjects : [];
  return Array.isArray(subjects) ? subjects.map(String) : [];
}

/** @throws BrokerError where the stream is somebody else's */
export function mustBeOurs({ parts }: SetUpView): void {
  const other = parts.find(({ isOfOther: isOther }) => isOther);
  if (other === undefined) return;
  const subjects = other.differences.find(({ name }) => name === 'subjects')?.is ?? '';
  const stream = other.part === 'bucket' ? streamOfBucket(other.name) : other.name;
  throw new BrokerError({ code: 'broker_stream_of_other', stream, subjects });
}

/** Of fields that are not named the person or the broker decides. */
function differencesOf(is: object, wanted: Wanted): readonly SetUpDifference[] {
  const found = new Map<string, unknown>(Object.entries(is));
  return Object.entries(wanted).flatMap(([name, value]) => {
    const one = textOf(found.get(name));
    const other = textOf(value);
    const isFixed = FIXED.has(name);
    return one === other ? [] : [{ name, is: one.slice(0, MOST_SHOWN), wanted: other, isFixed }];
  });
}

/** Without what it must not have. */
function plannedOf(wanted: Wanted): SetUpPart['planned'] {
  return Object.entries(wanted)
    .map(([name, value]) => ({ name, value: textOf(value) }))
    .filter(({ value }) => value !== '');
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  // What is not set is left out.
  if (value === true) return 'true';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

async function foundOrNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof JetStreamApiError && NOT_FOUND.has(error.code)) return null;
    throw error;
  }
}
