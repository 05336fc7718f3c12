/** Asks the engine over its API, for what the shell shows or does. */
import type { z } from 'zod';
import type { EngineUrls } from '../../shared/contract/shell.ts';

const TIMEOUT_MS = 2_000;

/**
 * @param change what to change there, or to add with `POST`; left out, it is only read
 * @returns null when the engine does not say
 */
export async function askEngine<Schema extends z.ZodType>(
  addresses: EngineUrls,
  path: string,
  schema: Schema,
  change?: object,
  method: 'PATCH' | 'POST' = 'PATCH',
): Promise<z.output<Schema> | null> {
  const authorization = `Bearer ${addresses.token}`;
  const request: RequestInit =
    change === undefined
      ? { headers: { authorization } }
      : {
          method,
          headers: { authorization, 'content-type': 'application/json' },
          body: JSON.stringify(change),
        };
  try {
    const answer = await fetch(`${addresses.api}${path}`, {
      ...request,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return answer.ok ? schema.parse(await answer.json()) : null;
  } catch {
    return null;
  }
}
