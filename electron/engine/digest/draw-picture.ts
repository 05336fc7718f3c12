/** Draws one picture on a thread that is there for it alone: once a day is no reason to keep its memory. */
import { causeOf } from '../../platform/cause-of.ts';
import type { Log } from '../../platform/log.ts';
import { threadEntry } from '../../platform/thread-entry.ts';
import { WorkerThread } from '../../platform/worker-thread.ts';
import type { Drawn } from './picture-runner.ts';

const YOUNG_MB = 8;

/** @returns PNG; null where it cannot be drawn: the words are enough */
export async function drawPicture(svg: string, log: Log): Promise<Uint8Array | null> {
  const thread = new WorkerThread<string, Drawn>({
    name: 'the drawing of a picture',
    entry: threadEntry('engine/digest/picture-entry.ts', 'picture.js'),
    youngMb: YOUNG_MB,
    log,
    // On the engine's own thread it would hold up everything else.
    createLocal: () => ({
      run: () => ({ kind: 'failed', cause: 'no thread can run' }),
      close: () => undefined,
    }),
    lost: (_svg, { cause }) => ({ kind: 'failed', cause: causeOf(cause) }),
  });
  try {
    const drawn = await thread.call(svg);
    if (drawn.kind === 'drawn') return drawn.png;
    log.error({ cause: drawn.cause }, 'the picture of the digest cannot be drawn');
    return null;
  } finally {
    await thread.close();
  }
}
