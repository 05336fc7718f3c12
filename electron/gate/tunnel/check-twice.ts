/** A probe that one lost request does not spoil. */
import type { Probe, ProbeOptions, ProbeResult } from './probe.ts';

/** Of its time, after which what did not come back is asked for once more. */
const PATIENCE = 1 / 3;

/**
 * Asks again beside a request that has had no answer for a third of the time, and takes what is answered first: a new
 * address loses a request now and then, and waiting for that to time out would cost the person seconds.
 * Never rejects, and takes no longer than one probe.
 */
export async function checkTwice(
  probe: Pick<Probe, 'check'>,
  url: string,
  timeoutMs: number,
  options: ProbeOptions & { readonly signal: AbortSignal },
): Promise<ProbeResult> {
  const over = new AbortController();
  const both = { ...options, signal: AbortSignal.any([over.signal, options.signal]) };
  const patienceMs = timeoutMs * PATIENCE;
  const first = probe.check(url, timeoutMs, both);
  const isLate = Promise.withResolvers<null>();
  const timer = setTimeout(isLate.resolve, patienceMs, null);
  try {
    const inTime = await Promise.race([first, isLate.promise]);
    if (inTime !== null || options.signal.aborted) return await first;
    const second = probe.check(url, timeoutMs - patienceMs, both);
    return await Promise.any([answered(first), answered(second)]);
  } catch {
    // Neither was answered.
    return await first;
  } finally {
    clearTimeout(timer);
    over.abort();
  }
}

/** @throws Error where nothing came back */
async function answered(checking: Promise<ProbeResult>): Promise<ProbeResult> {
  const result = await checking;
  if (result.outcome.kind === 'timed_out') throw new Error('There was no answer.');
  return result;
}
