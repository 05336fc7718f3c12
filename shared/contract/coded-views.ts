/**
 * What the API shows, as the engine says it inside: codes with parameters where the API has sentences. The
 * API's edge makes the one from the other.
 */
import type { Problem } from '../domain/postback/problem.ts';
import type { Attempt, DeliveryDetail } from './deliveries.ts';
import type { Info, LiveChange } from './desk.ts';
import type { SendTestResult } from './destinations.ts';
import type { DryRun } from './links.ts';
import type { ProposalView } from './networks.ts';
import type { RescueReport } from './rescue-report.ts';
import type { SenderHeader } from './receiver.ts';
import type { Postback, PostbackDetail } from './postbacks.ts';
import type { CodedAnswer } from './send-failures.ts';
import type { TunnelProblem } from './tunnel-problems.ts';
import type { TunnelView, TunnelWay } from './tunnel.ts';

type CodedProbe = Omit<NonNullable<TunnelView['lastProbe']>, 'detail'> & {
  readonly problem: TunnelProblem | null;
};

export type CodedTunnel = Omit<TunnelView, 'lastProbe' | 'problem' | 'senders'> & {
  /** In which headers senders are named; null where that is not known or does not matter. */
  readonly senderHeaders: readonly SenderHeader[] | null;
  readonly lastProbe: CodedProbe | null;
  readonly problem: TunnelProblem | null;
};

/** The provider is the code of its facts. */
export type CodedWay = Omit<TunnelWay, 'needs' | 'stable' | 'private'>;

/** Anything that shows what is wrong with a postback. */
interface Diagnosed {
  readonly problems: readonly Problem[];
}

export type CodedPostback = Omit<Postback, 'problems'> & Diagnosed;
export type CodedProposal = Omit<ProposalView, 'problems'> & Diagnosed;
export type CodedDryRun = Omit<DryRun, 'problems'> & Diagnosed;

export type CodedAttempt = Omit<Attempt, 'answer'> & { readonly answer: CodedAnswer };
export type CodedDelivery = Omit<DeliveryDetail, 'attempts'> & { readonly attempts: readonly CodedAttempt[] };
export type CodedPostbackDetail = Omit<PostbackDetail, 'problems' | 'deliveryDetails'> &
  Diagnosed & { readonly deliveryDetails: readonly CodedDelivery[] };
export type CodedSendTest = Omit<SendTestResult, 'answer'> & { readonly answer: CodedAnswer };

/** What the person should know about a start. */
export type CodedNotice =
  | { readonly code: 'database_damaged'; readonly report: RescueReport }
  | { readonly code: 'disk_low'; readonly freeBytes: number; readonly dataDir: string }
  | { readonly code: 'disk_full'; readonly dataDir: string };
export type CodedInfo = Omit<Info, 'notices'> & { readonly notices: readonly CodedNotice[] };

export type CodedChange =
  | Exclude<LiveChange, { readonly type: 'tunnel' | 'postback' }>
  | { readonly type: 'tunnel'; readonly tunnel: CodedTunnel }
  | { readonly type: 'postback'; readonly postback: CodedPostback };
