/** Downloads an export of everything and counts its lines, while something else is measured. */
import { get } from 'node:http';
import type { EngineUrls } from '../../shared/contract/shell.ts';

export class RunningExport {
  readonly #started = Promise.withResolvers<void>();
  readonly #finished = Promise.withResolvers<void>();
  readonly #startedAt = performance.now();
  lines = 0;
  tookMs: number | null = null;

  constructor(addresses: Pick<EngineUrls, 'api' | 'token'>) {
    const headers = { authorization: `Bearer ${addresses.token}` };
    const request = get(`${addresses.api}/exports/postbacks.csv`, { headers }, (response) => {
      response.on('data', (chunk: Buffer) => {
        this.#started.resolve();
        for (const byte of chunk) if (byte === 0x0a) this.lines += 1;
      });
      response.on('end', () => {
        this.tookMs = performance.now() - this.#startedAt;
        this.#finished.resolve();
      });
    });
    request.on('error', this.#finished.reject);
  }

  /** Resolves with its first bytes. */
  async begun(): Promise<void> {
    return this.#started.promise;
  }

  async ended(): Promise<void> {
    return this.#finished.promise;
  }
}
