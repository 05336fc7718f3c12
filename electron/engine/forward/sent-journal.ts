/**
 * A second, small book of what went out, beside the gate's spool and apart from the database. When the database is
 * restored or rescued and filled again from the spool, it says what must not go out once more. It is written before
 * a request goes out, survives a kill of the program, and waits for no disk: a power cut in the same moment as the
 * loss of a database may cost its last lines.
 */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { DeliveryState } from '../../../shared/domain/forward/delivery-state.ts';
import type { DestinationId } from '../../../shared/domain/ids.ts';
import type { Log } from '../../platform/log.ts';
import { parseJson } from '../../platform/parse-json.ts';

const DAY_MS = 86_400_000;
/** Longer than the spool keeps anything, and than most deliveries are tried. */
const KEPT_DAYS = 8;
const FILE_NAME = /^(\d{4}-\d{2}-\d{2})\.log$/;

/** A conversion as it is told to one destination, whatever ids a database gives them. */
export interface SentKey {
  /** Network, click id and identity of the conversion. */
  readonly conversion: string;
  readonly version: number;
  readonly destinationId: DestinationId;
}

export interface JournalEntry extends SentKey {
  readonly state: DeliveryState;
}

const lineSchema = z.tuple([z.string(), z.number(), z.string(), z.string()]);
const POSITIONS_FOLDER = 'positions';
const POSITION_DIGITS = 16;
const positionSchema = z
  .string()
  .regex(/^\d{16}$/)
  .transform(Number);

export interface SentJournalDeps {
  readonly dir: string;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly log: Log;
}

export class SentJournal {
  readonly #deps: SentJournalDeps;
  /** Read when somebody asks: only a database that was put back does. */
  #known: Map<string, string> | null = null;
  #day = '';

  constructor(deps: SentJournalDeps) {
    this.#deps = deps;
  }

  /** Must be called before any of these goes out, and with what came of it. */
  note(entries: readonly JournalEntry[]): void {
    this.#append(
      entries.map(({ conversion, version, destinationId, state }) =>
        JSON.stringify([conversion, version, destinationId, state]),
      ),
    );
    for (const each of entries) this.#known?.set(keyOf(each), each.state);
  }

  /** Requests of a source up to this number are in the database. It is said for each batch: one write, no new file. */
  notePosition(source: string, sequence: number): void {
    const path = this.#positionPath(source);
    const text = String(sequence).padStart(POSITION_DIGITS, '0');
    try {
      try {
        // All digits are written over: a kill in between leaves the one or the other.
        writeFileSync(path, text, { flag: 'r+' });
      } catch {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        writeFileSync(path, text, { mode: 0o600 });
      }
    } catch (error) {
      this.#deps.log.error({ err: error }, 'the journal of what is sent cannot be written');
    }
  }

  /** Up to where a database before this one had taken over a source; 0 where nobody knows of one. */
  positionOf(source: string): number {
    try {
      return positionSchema.parse(readFileSync(this.#positionPath(source), 'utf8'));
    } catch {
      return 0;
    }
  }

  /** Of all sources that a database of this folder had taken something of. */
  positions(): ReadonlyMap<string, number> {
    try {
      const names = readdirSync(join(this.#deps.dir, POSITIONS_FOLDER));
      const sources = names.map((name) => decodeURIComponent(name));
      return new Map(sources.map((source) => [source, this.positionOf(source)]));
    } catch {
      return new Map();
    }
  }

  #positionPath(source: string): string {
    return join(this.#deps.dir, POSITIONS_FOLDER, encodeURIComponent(source));
  }

  /** What was noted last; null where it never went out, as far as this reaches back. */
  stateOf(key: SentKey): string | null {
    this.#read();
    return this.#known?.get(keyOf(key)) ?? null;
  }

  #append(lines: readonly string[]): void {
    if (lines.length === 0) return;
    const { dir, now, log } = this.#deps;
    const day = new Date(now()).toISOString().slice(0, 10);
    try {
      if (day !== this.#day) {
        mkdirSync(dir, { recursive: true, mode: 0o700 });
        this.#forgetOld();
        this.#day = day;
      }
      appendFileSync(join(dir, `${day}.log`), `${lines.join('\n')}\n`, { mode: 0o600 });
    } catch (error) {
      // A full disk must not stop what is sent; the database has the same.
      this.#day = '';
      log.error({ err: error }, 'the journal of what is sent cannot be written');
    }
  }

  #forgetOld(): void {
    const { dir, now } = this.#deps;
    const first = new Date(now() - KEPT_DAYS * DAY_MS).toISOString().slice(0, 10);
    for (const [name, day = ''] of this.#files()) if (day < first) rmSync(join(dir, name), { force: true });
  }

  /** Name and day, oldest first. */
  #files(): readonly (readonly [name: string, day: string | undefined])[] {
    return readdirSync(this.#deps.dir)
      .toSorted()
      .flatMap((name) => {
        const found = FILE_NAME.exec(name);
        return found === null ? [] : [[name, found[1]] as const];
      });
  }

  #read(): void {
    if (this.#known !== null) return;
    this.#known = new Map();
    const { dir, log } = this.#deps;
    try {
      mkdirSync(dir, { recursive: true, mode: 0o700 });
      for (const [name] of this.#files())
        for (const line of readFileSync(join(dir, name), 'utf8').split('\n')) this.#readLine(line);
    } catch (error) {
      log.error({ err: error }, 'the journal of what was sent cannot be read');
    }
  }

  /** The last line of a run may be cut. */
  #readLine(line: string): void {
    const read = lineSchema.safeParse(parseJson(line));
    if (!read.success) return;
    const [conversion, version, destinationId, state] = read.data;
    this.#known?.set(`${conversion} ${version} ${destinationId}`, state);
  }
}

function keyOf({ conversion, version, destinationId }: SentKey): string {
  return `${conversion} ${version} ${destinationId}`;
}
