/** `npm run build` */
import { join } from 'node:path';
import { BuildFailed, ensureBuilt } from './ensure-built.ts';
import { loadStartWords } from './start-words.ts';

/** @returns the exit code */
export async function build(): Promise<number> {
  try {
    const words = await loadStartWords(process.env);
    await ensureBuilt(join(import.meta.dirname, '../..'), say, undefined, words);
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
