/** A display that nobody sees, on Linux. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

const READY_MS = 15_000;
/** Larger than the window at its smallest, smaller than at its first start: both are tried. */
const SCREEN = '1280x900x24';

export interface VirtualDisplay {
  /** For `DISPLAY`. */
  readonly name: string;
  close(): Promise<void>;
}

/**
 * @param xvfb the program
 * @throws Error when no display comes
 */
export async function openVirtualDisplay(xvfb: string): Promise<VirtualDisplay> {
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'];
  const child = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  const ended = once(child, 'exit');
  const told = child.stdio[3];
  if (!(told instanceof Readable)) throw new Error('Xvfb cannot say its number.');
  const close = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await ended;
  };
  try {
    const [number] = (await once(createInterface({ input: told }), 'line', {
      signal: AbortSignal.any([AbortSignal.timeout(READY_MS), endSignal(ended)]),
    })) as string[];
    return { name: `:${number ?? ''}`, close };
  } catch (error) {
    await close();
    throw new Error('Xvfb gave no display.', { cause: error });
  }
}

function endSignal(ended: Promise<unknown>): AbortSignal {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort();
  };
  ended.then(abort, abort);
  return controller.signal;
}
