/** The end of the log files of a data folder. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';

const MOST_BYTES = 256 * 1024;

/** Whole lines, oldest first; none where there is no such file, or it cannot be read. */
export async function readLogTail(dataDir: string, name: string): Promise<readonly string[]> {
  try {
    await using file = await open(join(dataDir, 'logs', name), 'r');
    const { size } = await file.stat();
    const start = Math.max(0, size - MOST_BYTES);
    const buffer = Buffer.alloc(size - start);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
    const lines = buffer.toString('utf8', 0, bytesRead).split('\n');
    // The first one may be cut.
    return lines.slice(start === 0 ? 0 : 1).filter((line) => line !== '');
  } catch {
    return [];
  }
}
