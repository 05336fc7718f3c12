/** From stored requests to conversions and planned deliveries. */
import type { ApplyDeps } from '../parse/apply-deps.ts';
import { Backlog } from '../parse/backlog.ts';
import type { SentJournal } from '../forward/sent-journal.ts';
import { EarlierRows } from '../parse/earlier-rows.ts';
import { FieldStatisticsCollector } from '../parse/field-statistics-collector.ts';
import { Valuer } from '../money/valuer.ts';
import { OriginBook } from '../parse/origin-book.ts';
import { OriginFiller } from '../parse/origin-filler.ts';
import { PostbackParser } from '../parse/postback-parser.ts';
import { RequestReader } from '../postback/read-postback.ts';
import { Reprocessor } from '../parse/reprocessor.ts';
import type { SettingReads } from '../store/settings-table.ts';
import { createUtilization } from '../../platform/utilization.ts';
import type { Base } from './base.ts';
import { journalStateOf } from './create-journal.ts';
import type { Subjects } from './create-subjects.ts';

export interface Parsing {
  /** What a postback is applied with; trying a mapping and replays decide with the same. */
  readonly applying: ApplyDeps;
  readonly backlog: Backlog;
  readonly parser: PostbackParser;
  readonly reprocessor: Reprocessor;
  readonly originFiller: OriginFiller;
  readonly earlierRows: EarlierRows;
}

export interface ParsingOptions {
  /** What the saved links tell of a network's postbacks. */
  readonly links: Pick<ApplyDeps, 'linkOf' | 'idParametersOf'>;
  readonly journal: Pick<SentJournal, 'stateOf'>;
}

export function createParsing(
  base: Base,
  { networks, destinations }: Subjects,
  { links, journal }: ParsingOptions,
): Parsing {
  const { store, newId, now, steadyMs, elapsed, log, events } = base;
  const backlog = new Backlog(() => store.countWaiting());
  const earlierRows = new EarlierRows(store.settings, journalStateOf(journal));
  const applying: ApplyDeps = {
    store,
    newId,
    now,
    steadyMs,
    networkOf: ({ networkId }) => networks.find(networkId),
    destinations: () => destinations.list(),
    linkOf: links.linkOf,
    idParametersOf: links.idParametersOf,
    valuer: new Valuer(store),
    origins: new OriginBook({ store, linkOf: links.linkOf }),
    reader: new RequestReader(),
    fieldStatistics: new FieldStatisticsCollector(store),
    sentBefore: (postback, conversion, planned) => earlierRows.sentBefore(postback, conversion, planned),
    askUntilId: askUntilIdOf(store.settings),
  };
  const parser = new PostbackParser({
    ...applying,
    log,
    backlog,
    elapsed,
    utilization: createUtilization(),
    onParsed: (ids) => {
      events.emit('postback.parsed', { ids });
    },
  });
  events.on('postback.reopened', () => {
    backlog.recount();
    parser.wake();
  });
  const reprocessor = new Reprocessor({
    ...applying,
    log,
    elapsed,
    onReprocessed: (ids) => {
      events.emit('postback.parsed', { ids });
      // What is read otherwise now may have let held postbacks of its click go.
      parser.wake();
    },
    onProgress: () => {
      events.emit('network.reprocessed', null);
    },
  });
  events.on('network.outdated', ({ id }) => {
    reprocessor.reprocess(id);
  });
  const originFiller = new OriginFiller({
    ...applying,
    log,
    elapsed,
    onDone: () => {
      events.emit('costs.changed', null);
    },
  });
  events.on('postback.parsed', () => {
    originFiller.wake();
  });
  // What the links of a network send may depend on the network.
  for (const name of ['link.changed', 'network.changed'] as const) {
    events.on(name, () => {
      originFiller.assignLinks();
    });
  }
  return { applying, backlog, parser, reprocessor, originFiller, earlierRows };
}

/** Of a rescue and of a lost log, the later one. */
function askUntilIdOf({ rescue, lostLog }: SettingReads): string {
  const [one = '', other = ''] = [rescue()?.askUntilId, lostLog()?.askUntilId];
  return one > other ? one : other;
}
