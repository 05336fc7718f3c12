/** Reports of networks, imports, and what is told of the conversions that a person enters. */
import type { Entered } from '../parse/by-hand.ts';
import { Imports } from '../imports/imports.ts';
import { Reports, type ReportsDeps } from '../reports/reports.ts';
import type { SearchIndexer } from '../postback/search-indexer.ts';
import type { Base } from './base.ts';
import type { Parsing } from './create-parsing.ts';
import type { Subjects } from './create-subjects.ts';

/** Postbacks of one conversion that windows are told of when it was changed by hand. */
const MOST_SHOWN_ANEW = 50;

export interface Entering {
  readonly reports: Reports;
  readonly imports: Imports;
  /** An entry by hand was made or taken back: its conversion changed. */
  readonly onEntered: (entered: Entered) => void;
}

export function createReports(
  { store, events, now, log, elapsed }: Base,
  { networks }: Pick<Subjects, 'networks'>,
  { applying }: Pick<Parsing, 'applying'>,
  indexer: Pick<SearchIndexer, 'wake'>,
  place: Pick<ReportsDeps, 'dataDir' | 'databasePath' | 'queries'>,
): Entering {
  const onEntered = ({ entryId, conversionId }: Entered): void => {
    // Whatever the entry moved is shown anew; held postbacks of its click may be free now.
    const others = store.postbacks.ofConversion(conversionId, MOST_SHOWN_ANEW).map(({ id }) => id);
    events.emit('postback.reopened', null);
    events.emit('postback.parsed', { ids: [...new Set([...others, entryId])] });
  };
  const onChanged = (): void => {
    events.emit('report.changed', null);
  };
  const onImported = (): void => {
    store.redoable(() => {
      store.search.forget();
    });
    indexer.wake();
    events.emit('postback.reopened', null);
  };
  const own = { applying, dataDir: place.dataDir, databasePath: place.databasePath, queries: place.queries };
  const shared = { ...own, now, log, elapsed, onChanged, onImported };
  const imports = new Imports(shared);
  const reports = new Reports({
    ...shared,
    network: (id) => networks.present(id),
    ownZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    onEntered: (entered) => {
      for (const each of entered) onEntered(each);
    },
  });
  return { reports, imports, onEntered };
}
