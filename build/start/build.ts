/** `npm run build` */
import { join } from 'node:path';
import { BuildFailed, ensureBuilt } from './ensure-built.ts';

/** @returns the exit code */
export async function build(): Promise<number> {
  try {
    await ensureBuilt(join(import.meta.dirname, '../..'), say);
    return 0;
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    say(error.message);
    return 1;
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
