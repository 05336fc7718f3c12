/** All that runs for the broker of a desk. */
import type { PlainRules } from '../../../platform/mailbox-link/rules-text.ts';
import { RequestOpener } from '../../../platform/mailbox-link/sealed-request.ts';
import type { BrokerAddress } from '../../../platform/broker-link/open-broker.ts';
import { causeOf } from '../../../platform/cause-of.ts';
import type { Log } from '../../../platform/log.ts';
import type { RequestTaker } from '../../parse/request-taker.ts';
import type { BrokerSettings } from '../../store/broker-settings.ts';
import type { Store } from '../../store/store.ts';
import { createOwnMailboxTests, type OwnMailboxTests } from '../own-mailbox-tests.ts';
import { BrokerDrain } from './broker-drain.ts';
import type { BrokerKeys } from './broker-keys.ts';
import { BrokerMessages } from './broker-messages.ts';
import { DurableNotes } from './durable-notes.ts';
import { JoinedMailboxes } from './joined-mailboxes.ts';
import { MissingNumbers } from './missing-numbers.ts';
import { NameWatch } from './name-watch.ts';
import { RulesNotes } from './rules-notes.ts';
import { SetUpWatch } from './set-up-watch.ts';

export interface BrokerLineDeps {
  readonly store: Store;
  readonly taker: RequestTaker;
  /** The rules of now, which are another object after each change. */
  readonly rules: () => PlainRules;
  readonly steadyMs: () => number;
  readonly now: () => number;
  readonly uptimeMs: () => number;
  readonly bootId: string | null;
  readonly elapsed: () => number;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly hasNetwork: () => boolean;
  /** See `DeskClaimDeps`. */
  readonly place: string;
  readonly onChange: () => void;
  readonly log: Log;
}

export interface BrokerLine {
  readonly drain: BrokerDrain;
  readonly joined: JoinedMailboxes;
  readonly messages: BrokerMessages;
  readonly missing: MissingNumbers;
  readonly setUp: SetUpWatch;
  readonly rules: RulesNotes;
  /** Null where no name leads to the mailboxes. */
  readonly name: NameWatch | null;
  readonly tests: OwnMailboxTests;
  readonly positionIn: (source: string) => number;
  readonly now: () => number;
}

/** Does not begin yet. */
export function createBrokerLine(
  deps: BrokerLineDeps,
  settings: BrokerSettings,
  address: BrokerAddress,
  { signKey, publicKey, sealKey, secret }: BrokerKeys,
): BrokerLine {
  const { store, taker, log, now } = deps;
  const joined = new JoinedMailboxes({
    sealKey,
    secret,
    stored: store.broker.mailboxes(),
    save: (mailboxes) => {
      store.transaction(() => {
        store.broker.saveMailboxes(mailboxes);
      });
    },
    now,
    log,
  });
  const positionIn = (source: string): number => taker.positionIn(source);
  const tests = createOwnMailboxTests({ private: signKey, public: publicKey });
  const messages = new BrokerMessages({
    ...deps,
    joined,
    opener: new RequestOpener(sealKey),
    isOwnTest: (head, request) => tests.take(head, request),
    onNotStored: (error) => {
      log.error({ err: error }, 'requests of the broker could not be stored, will try again');
      drain.notStored(causeOf(error));
    },
    onTaken: () => {
      drain.isStored();
    },
  });
  const durable = new DurableNotes({ ...deps, signKey, joined, positionIn, gathered: messages.gathered });
  const missing = new MissingNumbers({ ...deps, joined, gathered: messages.gathered, positionIn });
  const setUp = new SetUpWatch({ ...deps, settings });
  const rules = new RulesNotes({ ...deps, signKey, publicKey });
  const drain = new BrokerDrain({
    ...deps,
    settings,
    address,
    signKey,
    joined,
    messages,
    durable,
    missing,
    setUp,
    rules,
  });
  const { publicUrl } = settings;
  const name = publicUrl === null ? null : new NameWatch({ ...deps, url: publicUrl, signKey, joined });
  return { drain, joined, messages, missing, setUp, rules, name, tests, positionIn, now };
}
