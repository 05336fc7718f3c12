/** Reads the body of a call, within bounds. */
import type { IncomingMessage } from 'node:http';

const TIMEOUT_MS = 15_000;

/** @returns null for one that is too long, too slow or cut off */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const timer = setTimeout(() => {
    request.destroy();
  }, TIMEOUT_MS);
  try {
    for await (const chunk of request) {
      if (!Buffer.isBuffer(chunk)) return null;
      bytes += chunk.length;
      if (bytes > maxBytes) return null;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
