/** How the list of the inbox is set up: its views, order, columns and days. */
import { counted } from './counted.ts';
import type { BuiltInView } from '../../domain/search/built-in-views.ts';
import type { SortField } from '../../domain/search/sort.ts';

export const inboxList = {
  views: {
    label: 'Views',
    names: {
      all: 'All',
      held: 'Held',
      failed: 'Failed',
      deposits: 'Deposits',
      today: 'Today',
    } satisfies Record<BuiltInView, string>,
    /** Read aloud after the name and the figure. */
    counted: 'postbacks',
    more: (count: string) => `${count}+`,
    open: 'Save and arrange views',
    title: 'Views',
    saveTitle: 'Save the current filter as a view',
    what: (search: string) => `Filter: ${search}`,
    whatAll: 'Filter: none (all postbacks)',
    name: 'Name',
    save: 'Save view',
    own: 'Your views',
    none: 'You have no views of your own yet.',
    rename: (name: string) => `Rename ${name}`,
    up: (name: string) => `Move ${name} to the left`,
    down: (name: string) => `Move ${name} to the right`,
    remove: (name: string) => `Delete ${name}`,
    removed: (name: string) => `View “${name}” was deleted.`,
    failed: 'The views could not be changed',
  },
  sort: {
    hints: {
      time: 'Sort by time: newest first, then oldest first',
      amount:
        'Sort by amount: largest first, then smallest first, then by time. Amounts of different currencies are compared as plain numbers; postbacks without an amount are last.',
      network: 'Sort by network name, then by time',
      clickid: 'Sort by click id, then by time. Postbacks without a click id are last.',
    } satisfies Record<SortField, string>,
    by: {
      time: { desc: 'newest first', asc: 'oldest first' },
      amount: { desc: 'largest amount first', asc: 'smallest amount first' },
      network: { desc: 'network Z to A', asc: 'network A to Z' },
      clickid: { desc: 'click id Z to A', asc: 'click id A to Z' },
    } satisfies Record<SortField, Record<'asc' | 'desc', string>>,
    sorted: (how: string) => `Sorted: ${how}`,
    back: 'Sort by time again',
    looking: 'Looking further …',
  },
  columns: {
    button: 'Columns',
    density: 'Row height',
    densities: { comfortable: 'Comfortable', compact: 'Compact' },
    width: (column: string) => `Width of ${column}`,
    left: (column: string) => `Move ${column} to the left`,
    right: (column: string) => `Move ${column} to the right`,
    reset: 'Reset to defaults',
    group: 'Group by conversion',
    groupHint: 'One row for each conversion, with its postbacks inside',
  },
  days: {
    whole: 'Whole day:',
    count: (count: string) => counted(count, 'postback', 'postbacks'),
    firstDeposits: (count: string) => `${count} FTD`,
    registrations: (count: string) => `${count} REG`,
    deposits: (count: string) => `${count} DEP`,
    besides: (money: string, others: string) => `${money} +${others} more`,
    earned: (money: string) => `${money} earned`,
    onHold: (money: string) => `${money} on hold`,
    rejected: (money: string) => `${money} rejected`,
    rail: 'Days',
    jump: (day: string, count: string) =>
      `Show ${day} and earlier, ${counted(count, 'postback', 'postbacks')} that day`,
    newest: 'Show the newest',
  },
  groups: {
    list: 'Conversions',
    start: 'Group by conversion',
    stop: 'Show each postback in its own row',
    count: (count: string) => counted(count, 'postback', 'postbacks'),
    row: (row: string, count: string) => `${row}, ${counted(count, 'postback', 'postbacks')}`,
    more: (count: string) =>
      `Only the newest ${count} are shown. Open one of them and choose History to see the others.`,
  },
  follow: {
    on: 'Following the newest',
    start: 'Follow the newest postback',
    stop: 'Stop following the newest postback',
  },
};
