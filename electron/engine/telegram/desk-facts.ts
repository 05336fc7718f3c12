/** What answers are made of: what the desk shows in its window too. Nothing here is counted anew. */
import type { CodedMailbox, CodedPostback } from '../../../shared/contract/coded-views.ts';
import type { DayFigures } from '../../../shared/contract/days.ts';
import type { Ledger, Summary } from '../../../shared/contract/desk.ts';
import type { DepositTimes, Insights } from '../../../shared/contract/insights.ts';
import type { OutageSummary } from '../../../shared/contract/outages.ts';
import type { PublicUrlsView } from '../../../shared/contract/public-urls.ts';
import type { DestinationId } from '../../../shared/domain/ids.ts';

export interface DestinationFact {
  readonly id: DestinationId;
  readonly name: string;
  readonly enabled: boolean;
  readonly isPaused: boolean;
  /** It takes nothing, so nothing is sent there for now. */
  readonly isParked: boolean;
}

export interface NetworkFact {
  readonly id: string;
  readonly name: string;
}

export interface DeskFacts {
  readonly summary: () => Promise<Summary>;
  readonly ledger: () => Promise<Ledger>;
  /** By network; UTC milliseconds at the border of a quarter of an hour. */
  readonly figures: (fromMs: number, untilMs: number) => Promise<Insights>;
  /** Of the first deposits of the same period. */
  readonly depositTimes: (fromMs: number, untilMs: number) => Promise<DepositTimes>;
  /** The newest so many days in which something came. */
  readonly days: (limit: number) => Promise<readonly DayFigures[]>;
  /** Newest first. */
  readonly newest: (limit: number) => Promise<readonly CodedPostback[]>;
  readonly held: (limit: number) => Promise<readonly CodedPostback[]>;
  readonly outages: () => Promise<OutageSummary>;
  readonly mailboxes: () => readonly CodedMailbox[];
  readonly addresses: () => PublicUrlsView;
  readonly networks: () => readonly NetworkFact[];
  /** Without tests. */
  readonly destinations: () => readonly DestinationFact[];
  readonly setPaused: (ids: readonly DestinationId[], isPaused: boolean) => void;
  /** UTC milliseconds. */
  readonly now: () => number;
}
