/** Housekeeping in Settings: what is kept how long, what would go, and the size of the database. */
import type { ProtectedReason } from '../../domain/housekeeping/retention.ts';

const kept: Readonly<Record<ProtectedReason, (count: string) => string>> = {
  unread: (count) => `${count} not processed yet`,
  held: (count) => `${count} held`,
  delivery: (count) => `${count} with a delivery that is not finished`,
  open: (count) => `${count} of pending conversions`,
  shared: (count) => `${count} connected to other conversions`,
  pinned: (count) => `${count} pinned`,
  compared: (count) => `${count} in an open comparison`,
};

export const housekeeping = {
  title: 'Storage and cleanup',
  what: 'Raw requests are what each network sent: URL, headers and body. When they are old, they can be removed; click ID, event, status, amount and all totals stay. Nothing is removed before you have seen what it is, unless you turn on the daily cleanup. Removed requests can no longer be searched by their parameters or forwarded again.',
  size: 'Database',
  sizeOf: (megabytes: string, free: string) =>
    `${megabytes} MB, of which ${free} MB is free space for new data`,
  soFar: 'Removed so far',
  soFarOf: (requests: string, conversions: string, megabytes: string) =>
    `${requests} raw requests, ${conversions} conversions, ${megabytes} MB`,
  nothingSoFar: 'nothing',
  change: 'How long data is kept',
  rawMonths: 'Keep raw requests (months)',
  rawMegabytes: 'Raw requests, at most (MB)',
  conversionMonths: 'Keep conversions (months)',
  conversionCount: 'Conversions, at most',
  noLimit: 'Leave empty for no limit.',
  conversionHint:
    'Leave empty to keep them forever. Removed conversions are gone from all totals, and a late postback about one counts as a new conversion and is forwarded again.',
  outOfRange: (min: string, max: string) => `Enter a whole number from ${min} to ${max}, or leave it empty.`,
  daily: 'Clean up every day without asking',
  save: 'Save',
  saved: 'Saved',
  notSaved: 'Not saved',
  look: 'Show what would be removed',
  looking: (count: string) => `${count} found so far …`,
  cancel: 'Cancel',
  lookFailed: 'This could not be checked',
  nothing: 'Nothing is old enough to be removed.',
  raw: 'Raw requests',
  conversions: 'Conversions',
  planOf: (count: string, megabytes: string, oldest: string, newest: string) =>
    `${count}, ${megabytes} MB, received from ${oldest} to ${newest}`,
  withThem: (postbacks: string, deliveries: string) =>
    `with ${postbacks} postbacks and ${deliveries} deliveries`,
  keptTitle: 'Old enough, but kept',
  kept,
  remove: 'Remove',
  confirmTitle: 'Remove this data?',
  confirm: 'This cannot be undone. A backup that you made before still has it.',
  running: (requests: string, conversions: string) =>
    `${requests} raw requests and ${conversions} conversions removed so far …`,
  finished: (requests: string, conversions: string) =>
    `Done: ${requests} raw requests and ${conversions} conversions removed.`,
  cancelled: (requests: string, conversions: string) =>
    `Cancelled. ${requests} raw requests and ${conversions} conversions were already removed.`,
  failed: 'Cleanup stopped with an error. See the log file. Nothing is damaged; you can start it again.',
  compact: 'Compact the database',
  compactConfirmTitle: 'Compact the database?',
  compactConfirm: (megabytes: string) =>
    `${megabytes} MB of free space will be given back to the disk. Postbacks are received and processed meanwhile. You can cancel at any time.`,
  compactAction: 'Compact',
  compactTooLarge:
    'This database is from an older version and too large to be compacted while the program runs. Free space in it is reused for new data. Make a backup and restore it once: the restored database is compact, and can be compacted at any time.',
  compacting: (megabytes: string, of: string) => `Compacting: ${megabytes} of ${of} MB given back so far …`,
  compacted: {
    finished: (megabytes: string) => `Compacted: ${megabytes} MB given back to the disk.`,
    cancelled: (megabytes: string) =>
      `Compacting cancelled. ${megabytes} MB were already given back to the disk.`,
    failed: (megabytes: string) =>
      `Compacting stopped with an error after ${megabytes} MB. See the log file. Nothing is damaged; you can start it again.`,
  },
  notCompacted: 'Not compacted',
};
