/** Loads the page again when its process died; one that dies at once again is left alone. */
import type { WebContents } from 'electron';
import type { Clock } from '../supervision/clock.ts';

const MIN_BETWEEN_MS = 10_000;

export function revivePage(contents: Pick<WebContents, 'on' | 'reload'>, clock: Clock): void {
  let revivedAtMs = -Infinity;
  contents.on('render-process-gone', (_event, { reason }) => {
    const nowMs = clock.nowMs();
    if (reason === 'clean-exit' || nowMs - revivedAtMs < MIN_BETWEEN_MS) return;
    revivedAtMs = nowMs;
    contents.reload();
  });
}
