/** The computer's two clocks, and whether it has a network. */
import { networkInterfaces, uptime } from 'node:os';
import type { Instant } from '../../../shared/domain/outage/watch.ts';

const MS_PER_SECOND = 1_000;

/**
 * `os.uptime` counts sleep on Linux, macOS and Windows. What `performance.now` reads (libuv's `uv_hrtime`) stands
 * still during sleep on Linux alone, where it is CLOCK_MONOTONIC; on macOS it is mach_continuous_time and on
 * Windows the performance counter, which go on. There, a program that was stopped looks like a computer that slept.
 */
export function systemInstant(): Instant {
  return {
    wallMs: Date.now(),
    uptimeMs: Math.round(uptime() * MS_PER_SECOND),
    awakeMs: process.platform === 'linux' ? Math.round(performance.now()) : null,
  };
}

/** False only when no interface but the loopback has an address: then nobody can reach this computer. */
export function hasNetwork(): boolean {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return addresses.some((address) => !address.internal && !isLinkLocal(address.address));
}

/** An address that a computer gives itself where nobody gives it one. */
function isLinkLocal(address: string): boolean {
  return address.startsWith('fe80:') || address.startsWith('169.254.');
}
