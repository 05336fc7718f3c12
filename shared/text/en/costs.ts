/** Costs: what was spent, and what came of it. */
import type { CostFileProblem, CostFileState } from '../../domain/cost/cost-file-state.ts';
import type { CostColumn } from '../../domain/cost/cost-mapping.ts';
import type { CostFault } from '../../domain/cost/read-cost-row.ts';

const columns: Readonly<Record<CostColumn, string>> = {
  day: 'Day',
  key: 'Spent for',
  amount: 'Amount',
  currency: 'Currency',
};

const states: Readonly<Record<CostFileState, string>> = {
  uploading: 'reading the file',
  mapping: 'choose the columns',
  reading: 'reading, nothing is changed yet',
  read: 'read, nothing is changed yet',
  saving: 'saving',
  done: 'saved',
  cancelled: 'cancelled',
  failed: 'not read',
};

const faults: Readonly<Record<CostFault, string>> = {
  no_day: 'no date, or one that cannot be read (a row of totals has none)',
  no_key: 'nothing in the “spent for” column',
  key_too_long: 'the name is longer than 200 characters',
  no_amount: 'no amount, or one that cannot be read',
  ambiguous_amount: 'an amount such as 1,234 that can be read in two ways: choose how amounts are written',
  negative_amount: 'an amount below zero',
  no_currency: 'no currency: choose the one of the whole file',
};

const problems: Readonly<Record<CostFileProblem['code'], (line: string | null) => string>> = {
  record_too_long: (line) =>
    `The row that begins in line ${line ?? '?'} is longer than any table row. Often a quotation mark in it is never closed. Correct the line, or export the file again.`,
  too_many_cells: (line) =>
    `Line ${line ?? '?'} has more than 500 columns. Choose another delimiter, or export the file again.`,
  quote_not_closed: (line) =>
    `A quotation mark in line ${line ?? '?'} is never closed. Correct this line, or export the file again.`,
  binary: () =>
    'This is not a text file. If it is a spreadsheet (XLSX), save it as CSV and choose that file.',
  too_many_rows: () => 'The file has more than 2,000,000 rows. Export a shorter period.',
  no_rows: () =>
    'No row has a date, a name and an amount in the chosen columns. Choose other columns, or another header line.',
  file_lost: () => 'The file is not here any more. Choose it again.',
};

function named(keys: string): string {
  return keys === '1' ? '1 name' : `${keys} names`;
}

export const costs = {
  title: 'Costs',
  period: 'Period',
  line: (cost: string, profit: string, roi: string) => `Cost ${cost}, profit ${profit}, ROI ${roi}.`,
  open: 'Show costs',
  periods: { 7: '7 days', 14: '14 days', 30: '30 days', 90: '90 days' },
  dimension: 'By',
  byLink: 'Link',
  bySub: (parameter: string) => `Value of ${parameter}`,
  add: 'Add costs',
  back: 'Back to costs',
  totals: 'Totals of the period',
  cost: 'Cost',
  earned: 'Earned',
  earnedNote: 'approved or without a status',
  onHold: 'On hold',
  onHoldNote: 'not part of earned or profit',
  profit: 'Profit',
  roi: 'ROI',
  registrations: 'Registrations',
  firstDeposits: 'First deposits',
  registrationCount: (count: number) =>
    count === 1 ? '1 registration' : `${count.toLocaleString('en')} registrations`,
  firstDepositCount: (count: number) =>
    count === 1 ? '1 first deposit' : `${count.toLocaleString('en')} first deposits`,
  costPerRegistration: 'Cost per registration',
  costPerFirstDeposit: 'Cost per first deposit',
  noCurrency: 'No currency is chosen, so costs and earnings cannot be compared.',
  chooseCurrency: 'Choose one',
  withoutRate: (count: string) =>
    `No exchange rate for ${count === '1' ? '1 amount, which is' : `${count} amounts, which are`} in no total.`,
  addRates: 'Add rates',
  matching: 'Older postbacks are still being matched. The figures become complete on their own.',
  empty: 'No costs yet',
  emptyHint: 'Add what you spent to see profit, ROI and the cost of a first deposit.',
  noneHere: 'No costs in this period',
  noneHereHint: 'Choose a longer period, or add costs.',
  chart: 'Cost and profit per day',
  inCurrency: (name: string, currency: string) => `${name}, ${currency}`,
  byDay: 'By day',
  day: 'Day',
  without: 'none',
  moreKeys: (count: string) => `${count} more with less money are not shown.`,
  parkedTitle: (keys: string, cost: string) =>
    keys === '1' ? `${cost} for 1 name match nothing yet` : `${cost} for ${keys} names match nothing yet`,
  parkedBody:
    'These costs are not in the figures above. They are added as soon as there is a link with the name, or the value comes back in a postback.',
  parkedRow: (cost: string, from: string, to: string) =>
    from === to ? `${cost}, ${from}` : `${cost}, ${from} to ${to}`,
  parkedBeyond: (parameter: string) =>
    `Of ${parameter}, 2,000 values are told apart for each network. Further ones are one row, “other values”, and costs of a value among them stay here.`,
  otherValues: 'other values',
  removeParked: (key: string) => `Remove the costs of ${key}`,
  removeTitle: 'Remove these costs?',
  removeMessage: (key: string, what: string) => `${key}: ${what}. This cannot be undone.`,
  typed: {
    title: 'Type in',
    hint: 'What one link cost on one day. Costs of the same link and day are replaced.',
    what: 'Spent for',
    link: 'Link',
    value: 'Value',
    parameter: 'Parameter',
    parameterHint: 'The one that brings the campaign, ad set or ad back in postbacks, for example sub3',
    ofParameter: 'Another value that comes back',
    ofLink: 'A saved link',
    day: 'Day',
    amount: 'Amount',
    currency: 'Currency',
    save: 'Save',
    replace: 'Replace',
    saved: (cost: string) => `${cost} saved.`,
  },
  paste: {
    title: 'Paste from a sheet',
    hint: 'Copy the rows with their header from Google Sheets, Excel or a tracker, and paste them here.',
    label: 'Rows with a header',
    name: 'Pasted rows',
    go: 'Read the rows',
  },
  file: {
    title: 'CSV file',
    hint: 'Exported from Binom, Voluum, another tracker or an ad account: one row for each day and campaign. You choose the columns before anything is saved.',
    label: 'Costs (CSV)',
    choose: 'Choose a file',
    go: 'Read the file',
    tooLarge: 'The file is larger than 1 GB. Export a shorter period.',
    empty: 'The file is empty.',
    failed: 'The file was not read',
    uploading: (share: string) => `Reading the file: ${share}`,
  },
  mapping: {
    title: 'Which column is what?',
    hint: 'Recognised by the names of the columns. Change what is not right.',
    columns,
    noColumn: 'not in the file',
    missing: 'Choose the columns with the day, the name and the amount.',
    fixedCurrency: 'Currency of rows that do not say it',
    more: 'How the file is written',
    binary: 'This is not a text file. If it is a spreadsheet (XLSX), save it as CSV and choose that file.',
    go: 'Read',
  },
  states,
  problems,
  problemTitle: 'The file could not be read',
  summary: (name: string, state: string) => `${name}: ${state}`,
  rows: (count: string) => `${count} rows`,
  savedOf: (saved: string, all: string) => `${saved} of ${all} saved`,
  unread: (count: string) => `${count} rows are left out`,
  faultNames: faults,
  fault: (count: string, reason: string) => `${count}: ${reason}`,
  faultLines: (lines: string) => `Lines ${lines}`,
  plan: {
    title: 'What is saved',
    adds: (sum: string, keys: string, from: string, to: string) =>
      from === to ? `${sum} for ${named(keys)} on ${from}.` : `${sum} for ${named(keys)}, ${from} to ${to}.`,
    replaces: (days: string, keys: string, before: string, after: string) =>
      days === '1'
        ? `1 day of ${named(keys)} is replaced: ${before} becomes ${after}.`
        : `${days} days of ${named(keys)} are replaced: ${before} becomes ${after}.`,
    replacesNothing: 'Nothing is replaced.',
    save: 'Save',
    replace: 'Save and replace',
  },
  cancel: 'Cancel',
  stop: 'Stop saving',
  stopHint: 'Names that are saved already keep their new costs.',
  stopped: (saved: string, all: string) =>
    `Stopped after ${saved} of ${all} rows. Those names have their new costs, all others are as before. To save the rest, read the file again.`,
};
