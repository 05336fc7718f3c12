/**
 * What the API shows, as the engine says it inside: codes with parameters where the API has sentences. The
 * API's edge makes the one from the other.
 */
import type { RatesView } from './rates.ts';
import type { WarningRule } from '../domain/warning/warning-rule.ts';
import type { Problem } from '../domain/postback/problem.ts';
import type { Attempt, DeliveryDetail } from './deliveries.ts';
import type { Info, LiveChange } from './desk.ts';
import type { SendTestResult } from './destinations.ts';
import type { DryRun } from './links.ts';
import type { ProposalView } from './proposal.ts';
import type { RescueReport } from './rescue-report.ts';
import type { SenderHeader } from './receiver.ts';
import type { PostbackGroup } from './groups.ts';
import type { Postback, PostbackDetail } from './postbacks.ts';
import type { CodedResponse } from './send-failures.ts';
import type { BrokerView } from './broker.ts';
import type { BrokerProblem } from './broker-problems.ts';
import type { MailboxProblem, MailboxView } from './mailboxes.ts';
import type { TunnelProblem } from './tunnel-problems.ts';
import type { UserErrorReason } from './user-errors.ts';
import type { TunnelView, TunnelWay } from './tunnel.ts';

type CodedProbe = Omit<NonNullable<TunnelView['lastProbe']>, 'detail'> & {
  readonly problem: TunnelProblem | null;
};

type CodedBrowserProbe = Omit<NonNullable<TunnelView['browserProbe']>, 'message' | 'fix'> & {
  readonly problem: TunnelProblem | null;
};

export type CodedTunnel = Omit<TunnelView, 'lastProbe' | 'browserProbe' | 'problem' | 'senders'> & {
  /** In which headers senders are named; null where that is not known or does not matter. */
  readonly senderHeaders: readonly SenderHeader[] | null;
  readonly lastProbe: CodedProbe | null;
  readonly browserProbe: CodedBrowserProbe | null;
  readonly problem: TunnelProblem | null;
};

/** The provider is the code of its facts. */
export type CodedWay = Omit<TunnelWay, 'needs' | 'stable' | 'private'>;

/** Anything that shows what is wrong with a postback. */
interface Diagnosed {
  readonly problems: readonly Problem[];
}

export type CodedPostback = Omit<Postback, 'problems'> & Diagnosed;
export type CodedGroup = Omit<PostbackGroup, 'newest'> & { readonly newest: CodedPostback };
export type CodedProposal = Omit<ProposalView, 'problems'> & Diagnosed;
export type CodedDryRun = Omit<DryRun, 'problems'> & Diagnosed;

export type CodedAttempt = Omit<Attempt, 'answer'> & { readonly answer: CodedResponse };
export type CodedDelivery = Omit<DeliveryDetail, 'attempts'> & { readonly attempts: readonly CodedAttempt[] };
/** Without what the rules tell: they are asked where the rules are. */
export type CodedPostbackDetail = Omit<PostbackDetail, 'problems' | 'deliveryDetails' | 'notForwarded'> &
  Diagnosed & { readonly deliveryDetails: readonly CodedDelivery[] };
export type CodedSendTest = Omit<SendTestResult, 'answer'> & { readonly answer: CodedResponse };

/**
 * What the person should know about a start, or about the disk. `keptAs`: path of a file that was set aside;
 * `path`: of the database.
 */
export type CodedNotice =
  | { readonly code: 'database_damaged'; readonly report: RescueReport }
  /** Path of a write-ahead log that did not belong to the database. */
  | { readonly code: 'log_set_aside'; readonly keptAs: string }
  /** The write-ahead log was damaged beside a sound database. `keptAs`: its copy; null where there was no room.
   *  `held`: deliveries that may have gone out. */
  | { readonly code: 'log_damaged'; readonly keptAs: string | null; readonly held: number }
  /** `open`: what others can get at, the folder first; `cause`: the system's words, null where there are none. */
  | {
      readonly code: 'data_dir_open';
      readonly dataDir: string;
      readonly open: readonly string[];
      readonly cause: string | null;
    }
  | { readonly code: 'disk_low'; readonly freeBytes: number; readonly dataDir: string }
  | { readonly code: 'disk_full'; readonly dataDir: string }
  /** So much is received and not processed yet. */
  | { readonly code: 'spool_half_full'; readonly waitingBytes: number; readonly maxBytes: number }
  /** A mailbox at this URL was put back to an older state; so many that it had received may be gone. */
  | { readonly code: 'mailbox_restored'; readonly url: string; readonly missing: number }
  | { readonly code: 'spool_full'; readonly waitingBytes: number }
  /** So many received requests in this folder were damaged before they were processed. */
  | { readonly code: 'spool_damaged'; readonly unreadable: number; readonly dir: string }
  | {
      readonly code:
        | 'destinations_broken'
        | 'destinations_private'
        | 'destination_secrets_unreadable'
        | 'signature_secrets_unreadable';
      readonly names: readonly string[];
    }
  /** The keychain does not say the key that secrets are sealed with: what needs one waits. */
  | { readonly code: 'keychain_locked' }
  /** It lost its place while the program ran, and is being saved. `cause`: why that does not succeed yet. */
  | { readonly code: 'database_lost'; readonly path: string; readonly cause: string | null }
  /** It was deleted or moved while the program ran, and what was open was put in its place again. */
  | { readonly code: 'database_put_back'; readonly path: string }
  /** Another one was put in its place; what was open before is kept. `unknown` as below. */
  | {
      readonly code: 'database_replaced';
      readonly path: string;
      readonly keptAs: string;
      readonly unknown: number;
    }
  /** Another file was put in its place that cannot be used; it is kept, and what was open was put back. */
  /** On request. `unknown`: deliveries that may have gone out since the backup. */
  | {
      readonly code: 'database_restored';
      readonly path: string;
      readonly keptAs: string;
      readonly unknown: number;
    }
  /** Numbers of networks, destinations and links together; names of destinations that may send inside now. */
  | {
      readonly code: 'setup_imported';
      readonly added: number;
      readonly replaced: number;
      readonly blocked: number;
      readonly allowedPrivate: readonly string[];
    }
  /** A cap or threshold that was reached. `id` is another one at each threshold; `scope`: its network or link, or null. */
  | {
      readonly code: 'warning_reached';
      readonly id: string;
      readonly rule: WarningRule;
      readonly scope: string | null;
      readonly level: number;
      readonly at: string;
      readonly now: number | null;
      readonly before: number | null;
    }
  | { readonly code: 'restore_failed'; readonly path: string; readonly cause: string }
  | { readonly code: 'backup_before_migration_failed'; readonly cause: string }
  | {
      readonly code: 'backup_failed';
      readonly problem: UserErrorReason;
      /** UTC milliseconds. */
      readonly lastGoodAtMs: number | null;
    }
  | { readonly code: 'database_put_back_over'; readonly path: string; readonly keptAs: string };
export type CodedInfo = Omit<Info, 'notices'> & { readonly notices: readonly CodedNotice[] };

export type CodedMailbox = Omit<MailboxView, 'state'> & {
  readonly state:
    | Exclude<MailboxView['state'], { readonly kind: 'failing' }>
    | { readonly kind: 'failing'; readonly problem: MailboxProblem; readonly since: string };
};

export type CodedBroker = Omit<BrokerView, 'state' | 'name'> & {
  readonly name:
    | (Omit<NonNullable<BrokerView['name']>, 'message'> & { readonly problem: MailboxProblem | null })
    | null;

  readonly state:
    | Exclude<BrokerView['state'], { readonly kind: 'failing' }>
    | { readonly kind: 'failing'; readonly problem: BrokerProblem; readonly since: string };
};

export type CodedChange =
  | Exclude<LiveChange, { readonly type: 'tunnel' | 'postback' }>
  | { readonly type: 'tunnel'; readonly tunnel: CodedTunnel }
  | { readonly type: 'postback'; readonly postback: CodedPostback };

/** Of the last fetch from each bank, the reason where it failed. */
export type CodedRates = Omit<RatesView, 'sources'> & {
  readonly sources: (Omit<RatesView['sources'][number], 'fetched'> & {
    readonly fetched: { readonly at: string; readonly problem: UserErrorReason | null } | null;
  })[];
};
