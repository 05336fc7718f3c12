/** Asks the engine over its API, for what the shell shows or does. */
import type { z } from 'zod';
import type { EngineUrls } from '../../shared/contract/shell.ts';

const TIMEOUT_MS = 2_000;

/** Null when the engine does not say. */
export async function askEngine<Schema extends z.ZodType>(
  addresses: EngineUrls,
  path: string,
  schema: Schema,
): Promise<z.output<Schema> | null> {
  try {
    const answer = await fetch(`${addresses.api}${path}`, {
      headers: { authorization: `Bearer ${addresses.token}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return answer.ok ? schema.parse(await answer.json()) : null;
  } catch {
    return null;
  }
}
