/**
 * How much of the engine's time parsing may take. Rows that were stored before, and are parsed again, share one thread
 * and one writing connection with what comes in, and that goes first.
 */
import { BUSY_UTILIZATION } from '../../platform/utilization.ts';

/** One slice keeps what comes in waiting for about this long; the longer one is for when nothing does. */
const SLICE_MS = 1.5;
const QUIET_SLICE_MS = 6;
const SMALLEST = 4;
/** The window's reads and what is sent wait for so long at most. */
const BATCH_MS = 12;
const SMALLEST_BATCH = 16;
const LARGEST_BATCH = 256;
/** Rows are read before they are worked off, bodies included: more would be memory for nothing. */
const LARGEST = 128;

/** Rows for further postbacks take time too (500 of them about 10 ms): no slice makes those of many long requests. */
export const MOST_ADDED = 100;

/** While other work keeps the thread busy, parsing gets this share of the time. */
const SHARE_WHILE_BUSY = 0.1;
const LARGEST_SHARE = 0.9;
/** One slow slice, as the first one is, must not hold up a lone postback for long. */
const LONGEST_PAUSE_MS = 40;
/** Up to so many may wait before parsing them takes time from everything else. */
const CALM_BACKLOG = 50_000;
/** With so many it takes nearly all of it. */
const PRESSING_BACKLOG = 200_000;

/** How many to work off next, from how long the last ones took. */
export function nextSliceSize(size: number, elapsedMs: number, isReceiving: boolean): number {
  const wantedMs = isReceiving ? SLICE_MS : QUIET_SLICE_MS;
  const fitting = Math.round((size * wantedMs) / Math.max(elapsedMs, 0.1));
  // At most twice as many as before: one quick slice proves little.
  return Math.max(SMALLEST, Math.min(LARGEST, size * 2, fitting));
}

/**
 * How many requests to take over in one durable batch, from how long the work of the last ones took. A batch holds up
 * nobody but this thread, and each ends with a flush of the disk: many small ones would be as slow as that.
 */
export function nextBatchSize(size: number, workedMs: number): number {
  const fitting = Math.round((size * BATCH_MS) / Math.max(workedMs, 0.1));
  return Math.max(SMALLEST_BATCH, Math.min(LARGEST_BATCH, size * 2, fitting));
}

/** While the gate answers a flood, taking over gets this share of the time: senders wait, and the spool can. */
const SHARE_IN_FLOOD = 0.15;

/** How long to leave the processor to the gate after a batch that took so long. */
export function drainPauseMs(tookMs: number, isGateBusy: boolean): number {
  return isGateBusy ? tookMs * (1 / SHARE_IN_FLOOD - 1) : 0;
}

/**
 * How long to leave the thread to other work after a slice.
 * @param utilization share of the time since the slice before in which the thread was not idle, 0 to 1
 */
export function pauseAfterMs(elapsedMs: number, backlog: number, utilization: number): number {
  if (utilization < BUSY_UTILIZATION) return 0;
  return Math.min(LONGEST_PAUSE_MS, elapsedMs * (1 / shareOf(backlog) - 1));
}

/** Grows with the backlog, so that it comes to an end while more comes in. */
function shareOf(backlog: number): number {
  const pressure = (backlog - CALM_BACKLOG) / (PRESSING_BACKLOG - CALM_BACKLOG);
  const share = SHARE_WHILE_BUSY + (LARGEST_SHARE - SHARE_WHILE_BUSY) * Math.max(0, pressure);
  return Math.min(LARGEST_SHARE, share);
}
