/** Names at a broker: all of one desk begin with the name of its stream. Pure. */

export const USUAL_STREAM = 'POSTBACKS';
/** As JetStream allows them, without what has a meaning in subjects. */
export const STREAM_NAME = /^[A-Za-z0-9_-]{1,32}$/;
/** The durable consumer that the desk reads by. */
export const CONSUMER = 'desk';

/** Bucket of what desk and mailboxes say to each other. */
export function bucketOf(stream: string): string {
  return `${stream}_DESK`;
}

/** Subjects that the stream holds: `STREAM.requests.MAILBOX` and `STREAM.keyless.MAILBOX`. */
export function subjectsOf(stream: string): string {
  return `${stream}.*.*`;
}

export function subjectOf(stream: string, queue: string, mailboxId: string): string {
  return `${stream}.${queue}.${mailboxId}`;
}

/** Keys in the bucket. */
export const RULES_KEY = 'rules';
/** Put by the desk that reads. */
export const DESK_KEY = 'desk';
/** Put by the desk to see what the broker's clock says. */
export const DESK_CLOCK_KEY = 'clock.desk';
export const MAILBOX_KEYS = 'mailbox.*';

/** What a mailbox says of itself. */
export function mailboxKey(mailboxId: string): string {
  return `mailbox.${mailboxId}`;
}

/** What the desk has of a mailbox. */
export function durableKey(mailboxId: string): string {
  return `durable.${mailboxId}`;
}

/** Null where a key is none of a mailbox. */
export function mailboxOfKey(key: string): string | null {
  return key.startsWith('mailbox.') ? key.slice('mailbox.'.length) : null;
}
