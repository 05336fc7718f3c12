/** What the shell remembers between starts, in `shell.json` of the data folder. Losing it costs nothing. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { LANGUAGE_CHOICES } from '../../shared/domain/language/languages.ts';
import { windowPlaceSchema } from './window-place.ts';

const memorySchema = z.object({
  windowPlace: windowPlaceSchema.nullable().catch(null),
  /** Whether the person was told that closing the window does not stop receiving. */
  hasSeenCloseNotice: z.boolean().catch(false),
  /** Whether it asks each day for a newer version: only where the person switched that on. */
  looksForUpdates: z.boolean().catch(false),
  takesBeta: z.boolean().catch(false),
  /** The version that the person does not want to hear of again. */
  skippedVersion: z.string().nullable().catch(null),
  /** Destinations that were paused from the tray. */
  pausedFromTray: z.array(z.string()).catch([]),
  /** Whether the person was asked about starting at login. */
  wasAskedToStartAtLogin: z.boolean().catch(false),
  /** Whether the person opens the window although it has no sandbox. */
  goesWithoutSandbox: z.boolean().catch(false),
  /** What the engine said last: the shell speaks before it can be asked. */
  language: z.enum(LANGUAGE_CHOICES).catch('system'),
});
export type Memory = z.infer<typeof memorySchema>;

const NOTHING: Memory = {
  windowPlace: null,
  hasSeenCloseNotice: false,
  looksForUpdates: false,
  takesBeta: false,
  skippedVersion: null,
  pausedFromTray: [],
  wasAskedToStartAtLogin: false,
  goesWithoutSandbox: false,
  language: 'system',
};

export class ShellMemory {
  readonly #file: string;
  #memory: Memory;

  constructor(file: string) {
    this.#file = file;
    this.#memory = read(file);
  }

  get(): Memory {
    return this.#memory;
  }

  /** Written at once: at a Windows log-off nobody asks us to save. */
  change(change: Partial<Memory>): void {
    this.#memory = { ...this.#memory, ...change };
    const partial = `${this.#file}.new`;
    try {
      writeFileSync(partial, JSON.stringify(this.#memory), { mode: 0o600 });
      renameSync(partial, this.#file);
    } catch {
      // A full or read-only disk is the engine's to report; a window's place is not worth a word.
    }
  }
}

function read(file: string): Memory {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return NOTHING;
  }
}
