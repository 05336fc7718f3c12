/** The clocks of the computer that the program runs on. */
import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import type { Instant } from '../../shared/domain/time/instant.ts';
import type { SystemClocks } from './steady-clock.ts';

const MS_PER_SECOND = 1_000;

/**
 * `os.uptime` counts sleep on Linux, macOS and Windows. What `performance.now` reads (libuv's `uv_hrtime`) stands
 * still during sleep on Linux alone, where it is CLOCK_MONOTONIC; on macOS it is mach_continuous_time and on
 * Windows the performance counter, which go on. There, a program that was stopped looks like a computer that slept.
 */
export const systemClocks: SystemClocks = {
  now: Date.now,
  uptimeMs: () => uptime() * MS_PER_SECOND,
  elapsed: () => performance.now(),
  awakeMs: () => (process.platform === 'linux' ? Math.round(performance.now()) : null),
  bootId: readBootId(),
};

/** Linux has one (`proc_sys_kernel(5)`); a program that may not read it goes on without. */
function readBootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}

/** Whole milliseconds of all clocks. */
export function instantOf(clocks: Pick<SystemClocks, 'now' | 'uptimeMs' | 'awakeMs'>): Instant {
  return { wallMs: clocks.now(), uptimeMs: Math.round(clocks.uptimeMs()), awakeMs: clocks.awakeMs() };
}
