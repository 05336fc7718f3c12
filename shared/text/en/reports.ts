/** Reports of networks: choosing a file, saying how it is read, and what it says against our log. */
import type { FieldRole } from '../../domain/postback/field-role.ts';
import type { SnapshotChange } from '../../domain/report/compare-snapshots.ts';
import { type DifferenceSeverity, RED_SHARE, USUAL_SHARE } from '../../domain/report/difference.ts';
import type { DateOrder } from '../../domain/report/read-report-time.ts';
import type { Delimiter, ReportCharset } from '../../domain/report/recognise-file.ts';
import type { UnreadReason } from '../../domain/report/report-row.ts';
import type { ReportProblemCode, ReportState, RowFilter, RowKind } from '../../domain/report/report-state.ts';
import { percent } from './percent.ts';

const fields: Readonly<Record<FieldRole, string>> = {
  clickId: 'Click id',
  event: 'Event',
  status: 'Status',
  payout: 'Payout',
  currency: 'Currency',
  transactionId: 'Transaction id',
  time: 'Time',
};

const charsets: Readonly<Record<ReportCharset, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (big endian)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1252': 'Windows-1252 (Western)',
};

const delimiters: Readonly<Record<Delimiter, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Vertical bar',
};

const dateOrders: Readonly<Record<DateOrder, string>> = {
  day_first: 'Day first: 27.11.2026',
  month_first: 'Month first: 11/27/2026',
};

const states: Readonly<Record<ReportState, string>> = {
  uploading: 'reading the file',
  mapping: 'columns not confirmed',
  reading: 'comparing rows',
  looking: 'looking for extra conversions',
  comparing: 'comparing with the last report',
  done: 'compared',
  failed: 'failed',
  removing: 'being removed',
};

const kinds: Readonly<Record<RowKind, string>> = {
  matched: 'matched',
  missing: 'missing here',
  extra: 'extra here',
  repeated: 'repeated in the report',
  unread: 'not read',
  absent: 'gone from the report',
};

const filters: Readonly<Record<RowFilter, string>> = {
  differences: 'Differences',
  missing: 'Missing here',
  extra: 'Extra here',
  payout: 'Other payout',
  status: 'Other status',
  repeated: 'Repeated',
  unread: 'Not read',
  changed: 'Changed since the last report',
  all: 'All rows',
};

const changes: Readonly<Record<SnapshotChange, string>> = {
  new: 'added later',
  changed: 'changed',
  to_zero: 'set to 0',
  gone: 'removed',
};

const unread: Readonly<Record<UnreadReason, string>> = {
  no_click_id: 'no click id',
  unknown_event: 'unknown event',
  no_time: 'date not readable',
};

const severities: Readonly<Record<DifferenceSeverity, string>> = {
  none: 'No differences',
  usual: 'Usual difference',
  look: 'Larger than usual',
  red: 'Too large',
};

const severityHints: Readonly<Record<DifferenceSeverity, string>> = {
  none: 'The report and your log agree on every conversion.',
  usual: `Up to ${percent(USUAL_SHARE)} is usual: days are cut differently, and networks correct their figures.`,
  look: `More than the usual ${percent(USUAL_SHARE)}. Look at the days below: one bad day often explains it.`,
  red: `Differences of ${percent(RED_SHARE)} and more need an answer from the network. Check the missing ones first.`,
};

const problems: Readonly<Record<ReportProblemCode, (line: string | null) => string>> = {
  record_too_long: (line) =>
    `The row that begins in line ${line ?? '?'} is longer than any table row. Often a quotation mark in it is never closed, or this is no CSV file. Correct the line, or export the report again.`,
  too_many_cells: (line) =>
    `Line ${line ?? '?'} has more than 500 columns. Choose another delimiter below, or export the report again.`,
  quote_not_closed: (line) =>
    `A quotation mark in line ${line ?? '?'} is never closed, so the rest of the file cannot be told apart. Export the report again, or correct this line.`,
  binary: () =>
    'This is not a text file. If it is a spreadsheet (XLSX), save it as CSV and choose that file.',
  too_many_rows: () => 'The report has more than 2,000,000 rows. Export a shorter period.',
  no_rows: () => 'There are no rows below the header. Check the header line below.',
  file_lost: () => 'The file is not here any more. Choose it again as a new report.',
};

export const reports = {
  title: 'Reports',
  back: 'All reports',
  intro:
    'Compare a network’s report with your log: what is missing, what was paid differently, what changed later.',
  create: {
    title: 'Compare a report',
    network: 'Network',
    noNetwork: 'A report belongs to a network, and you have none yet.',
    file: 'Report (CSV)',
    choose: 'Choose a file',
    hint: 'Export conversions from the network’s cabinet as CSV, one row for each conversion. The file stays on this computer.',
    tooLarge: 'The file is larger than 512 MB. Export a shorter period.',
    empty: 'The file is empty.',
    go: 'Read the file',
    uploading: (done: string) => `Reading the file: ${done}`,
    failed: 'The file was not read',
  },
  list: {
    title: 'Earlier reports',
    none: 'No reports yet. Each one is kept with its date, so you can see what a network changes later.',
    report: 'Report',
    days: 'Days',
    compared: 'Compared',
  },
  states,
  problems,
  problemTitle: 'The report could not be read',
  nothingLost: 'Nothing was changed. The file is kept until you remove the report.',
  mapping: {
    title: 'Check how the report is read',
    hint: 'Recognised from the column names and values. Your choice is kept for this network.',
    fields,
    column: 'Column',
    samples: 'Examples',
    noColumn: 'Not in the report',
    clickIdMissing: 'Choose the column with the click id: the sub id that your link carries.',
    timeMissing: 'Without a time, days are not compared and extra conversions are not looked for.',
    words: 'What the words mean',
    wordsHint: 'As found in the first rows. A word without a meaning leaves the row unread.',
    more: 'File format, time zone and defaults',
    charset: 'Character set',
    charsets,
    delimiter: 'Delimiter',
    delimiters,
    headerLine: 'Header line',
    dateOrder: 'Dates',
    dateOrders,
    zone: 'Time zone of the report',
    zoneHint: 'Of the network’s cabinet. Days are counted in it.',
    amounts: 'Amount format',
    fixedEvent: 'Event of rows that name none',
    fixedStatus: 'Status of rows that name none',
    fixedCurrency: 'Currency of rows that name none',
    none: 'None',
    run: 'Compare with my log',
    binary: 'This does not look like a text file. If it is a spreadsheet (XLSX), save it as CSV first.',
  },
  progress: (done: string) => `${done} of the file`,
  result: {
    verdict: (share: string) => `${share} of the conversions differ`,
    severities,
    severityHints,
    period: (from: string, until: string, zone: string) =>
      from === until ? `${from}, time zone ${zone}` : `${from} to ${until}, time zone ${zone}`,
    noPeriod: 'No days: the report has no time column',
    figures: 'Counts',
    theirs: 'In the report',
    ours: 'In your log',
    matched: 'Matched',
    days: 'By day',
    day: 'Day',
    share: 'Difference',
    changesTitle: 'Since the last report',
    changesNone: 'Nothing that the last report had was changed.',
    changesFirst: 'This is the first report of this network. The next one shows what was changed.',
    fresh: 'Added later',
    changed: 'Changed',
    toZero: 'Set to 0',
    gone: 'Removed',
    rows: 'Rows',
    filter: 'Show',
    filters,
    kinds,
    changes,
    unread,
    row: 'Row',
    result: 'Result',
    reportSays: 'Report',
    logSays: 'Your log',
    otherPayout: 'other payout',
    otherStatus: 'other status',
    created: 'created',
    noRows: 'No such rows.',
    showMore: 'Show more',
  },
  missing: {
    button: 'Create or import the missing …',
    title: 'The missing conversions',
    way: 'What to do with them',
    ways: { forward: 'Create and forward', import: 'Import as old conversions' },
    wayHints: {
      forward: 'They are sent to your destinations by the rules of each one.',
      import:
        'For conversions from before you used this program, from a tracker or a network. They are counted at their own time, marked as imported, and never forwarded. Later postbacks find them by click id and transaction id.',
    },
    count: {
      forward: (count: string, isOne: boolean) =>
        isOne ? '1 conversion will be created.' : `${count} conversions will be created.`,
      import: (count: string, isOne: boolean) =>
        isOne ? '1 conversion will be imported.' : `${count} conversions will be imported.`,
    },
    none: {
      forward:
        'Nothing can be created: the missing ones were rejected, have no event, or were created already.',
      import: 'Nothing can be imported: the missing ones have no event or no time, or were imported already.',
    },
    left: {
      forward: (count: string) =>
        `${count} missing ones are left out: rejected, without an event, or created already.`,
      import: (count: string) =>
        `${count} missing ones are left out: without an event or a time, or imported already.`,
    },
    sum: (money: string, count: string) => `${money} (${count})`,
    sumOnHold: (money: string, count: string) => `${money} on hold (${count})`,
    noAmount: (count: string) => `${count} without an amount`,
    marked: {
      forward: 'Each is marked as added by hand and counts like a postback. None is created twice.',
      import: 'Each is marked as imported. None is imported twice, and nothing is sent to anyone.',
    },
    example: 'For example, the first one:',
    go: { forward: 'Create and forward', import: 'Import' },
    running: (created: string, skipped: string) => `${created} created, ${skipped} skipped`,
    why: (name: string) => `Missing, from the report ${name}`,
    failed: 'Nothing was created',
    started: {
      forward: 'The missing conversions are being created.',
      import: 'The old conversions are being imported.',
    },
  },
  open: {
    close: 'Close the case',
    reopen: 'Reopen the case',
    hint: 'While it is open, the raw postbacks that it is about are never removed.',
    closed: 'closed',
  },
  remove: {
    button: 'Remove',
    title: (name: string) => `Remove the report “${name}”?`,
    body: 'Its rows and its comparison are removed. Conversions that were created stay.',
    action: 'Remove report',
  },
};
