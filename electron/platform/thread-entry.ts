/** Where the file is that a thread of the engine runs: in the source, or in a build. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @param source below `electron`, for example `engine/reader/reader-entry.ts`
 * @param built its name in a build, as in `build/electron.vite.config.ts`
 */
export function threadEntry(source: string, built: string): string {
  const here = dirname(fileURLToPath(import.meta.url));
  if (import.meta.url.endsWith('.ts')) return join(here, '..', source);
  // In a build this code stands beside the program, or one folder down among its chunks.
  const places = [join(here, built), join(here, '..', built)];
  return places.find((place) => existsSync(place)) ?? join(here, built);
}
