/** The mailboxes and the broker, over the same way in as the gate's requests. */
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { plainRules } from '../gate-client/plain-rules.ts';
import { Broker } from '../mailboxes/broker/broker.ts';
import { Mailboxes } from '../mailboxes/mailboxes.ts';
import { hasNetwork } from '../../platform/has-network.ts';
import type { PlainRules } from '../../platform/mailbox-link/rules-text.ts';
import type { ReceiverRules } from '../../platform/request/receiver-rules.ts';
import type { Base } from './base.ts';
import type { RequestTaker } from '../parse/request-taker.ts';
import type { SecretBook } from '../secrets/secret-book.ts';

export function createMailboxes(
  base: Base,
  secrets: SecretBook,
  {
    taker,
    currentRules,
    dataDir,
  }: {
    readonly taker: RequestTaker;
    /** The same object as before while nothing has changed. */
    readonly currentRules: () => ReceiverRules;
    readonly dataDir: string;
  },
): { readonly mailboxes: Mailboxes; readonly broker: Broker } {
  const { events } = base;
  const rules = asPlain(currentRules);
  const broker = new Broker({
    ...base,
    secrets,
    taker,
    rules,
    hasNetwork,
    random: Math.random,
    place: createHash('sha256').update(`${hostname()}\0${dataDir}`).digest('base64url'),
    onChange: () => {
      events.emit('broker.changed', null);
    },
    onAddress: () => {
      events.emit('mailbox.paired', null);
    },
  });
  const mailboxes = new Mailboxes({
    ...base,
    secrets,
    taker,
    rules,
    onChange: () => {
      events.emit('mailbox.changed', null);
    },
    hasNetwork,
    onPaired: () => {
      events.emit('mailbox.paired', null);
    },
    onCover: () => {
      events.emit('outage.changed', null);
    },
    onRestored: () => {
      events.emit('mailbox.restored', null);
    },
  });
  events.on('rules.changed', () => {
    mailboxes.rulesChanged();
    broker.rulesChanged();
  });
  return { mailboxes, broker };
}

/** The same object as long as the rules are the same. */
function asPlain(current: () => ReceiverRules): () => PlainRules {
  let last: { readonly of: ReceiverRules; readonly plain: PlainRules } | null = null;
  return () => {
    const rules = current();
    if (last?.of !== rules) last = { of: rules, plain: plainRules(rules).rules };
    return last.plain;
  };
}
