/** What the bot's answers are made of: the reads of the window, and its pausing. */
import type { Ledger, Summary } from '../../../shared/contract/desk.ts';
import { publicUrlsView, type PublicUrlsDeps } from '../api/public-urls-view.ts';
import type { Outbox } from '../forward/outbox.ts';
import type { Mailboxes } from '../mailboxes/mailboxes.ts';
import { readSearch } from '../reader/read-search.ts';
import type { InsightQuery } from '../reader/read-insights.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import type { DeskFacts } from '../telegram/desk-facts.ts';
import type { Base } from './base.ts';
import type { Subjects } from './create-subjects.ts';

export interface TelegramFactDeps {
  readonly subjects: Pick<Subjects, 'networks' | 'destinations'>;
  readonly readers: ReaderPool;
  readonly outbox: Pick<Outbox, 'healthOf'>;
  readonly mailboxes: Pick<Mailboxes, 'list'>;
  readonly urls: PublicUrlsDeps;
  readonly summary: () => Promise<Summary>;
  readonly ledger: () => Promise<Ledger>;
}

export function telegramFacts(
  { now, steadyMs }: Pick<Base, 'now' | 'steadyMs'>,
  { subjects, readers, outbox, mailboxes, urls, summary, ledger }: TelegramFactDeps,
): DeskFacts {
  const { networks, destinations } = subjects;
  const found = async (search: string, limit: number) => {
    const query = { search: readSearch(search), before: null, limit };
    return (await readers.background.read('postbackPage', query)).items;
  };
  return {
    summary,
    ledger,
    figures: async (fromMs, untilMs) =>
      readers.background.read('insights', { ...localPeriod(fromMs, untilMs), by: ['network'] }),
    depositTimes: async (fromMs, untilMs) =>
      readers.background.read('depositTimes', { ...localPeriod(fromMs, untilMs), by: [] }),
    days: async (limit) => readers.background.read('days', { before: null, limit }),
    newest: async (limit) => found('', limit),
    held: async (limit) => found('is:held', limit),
    outages: async () => readers.background.read('outageSummary', { nowMs: now(), steadyMs: steadyMs() }),
    mailboxes: () => mailboxes.list(),
    addresses: () => publicUrlsView(urls),
    networks: () => networks.list(),
    destinations: () =>
      destinations
        .list()
        .filter(({ test }) => !test)
        .map(({ id, name, enabled, isPaused }) => ({
          id,
          name,
          enabled,
          isPaused,
          isParked: outbox.healthOf(id).kind === 'parked',
        })),
    setPaused: (ids, isPaused) => {
      for (const id of ids) destinations.update(id, { isPaused });
    },
    now,
  };
}

function localPeriod(fromMs: number, untilMs: number): Omit<InsightQuery, 'by'> {
  return {
    fromMs,
    untilMs,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    conditions: [],
  };
}
