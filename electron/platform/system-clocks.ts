/** The clocks of the computer that the program runs on. */
import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import type { Instant } from '../../shared/domain/time/instant.ts';
import type { SystemClocks } from './steady-clock.ts';

const MS_PER_SECOND = 1_000;

/** `os.uptime` counts sleep on Linux, macOS and Windows; `performance.now` does not everywhere. */
export const systemClocks: SystemClocks = {
  now: Date.now,
  uptimeMs: () => uptime() * MS_PER_SECOND,
  elapsed: () => performance.now(),
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

/** Whole milliseconds of both clocks. */
export function instantOf(clocks: Pick<SystemClocks, 'now' | 'uptimeMs'>): Instant {
  return { wallMs: clocks.now(), uptimeMs: Math.round(clocks.uptimeMs()) };
}
