/** Looks every second whether files are still the ones that they were, and calls back when one is not. */
import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';

const LOOK_EVERY_MS = 1_000;

/** Device and number of a file; on Windows volume and file index, which only a bigint holds exactly. */
export interface FileIdentity {
  readonly dev: bigint;
  readonly ino: bigint;
}

export type FileLoss =
  | { readonly kind: 'missing'; readonly path: string }
  /** Another file has its name. */
  | { readonly kind: 'replaced'; readonly path: string }
  /** It has its name, but somebody wrote into it. */
  | { readonly kind: 'overwritten'; readonly path: string };

export interface FileWatchDeps {
  /** The more telling first: the first that is lost is told. One that does not exist yet counts from when it does. */
  readonly paths: readonly string[];
  /** Whether the first of them still holds what was written to it; asked at each look. */
  readonly isWhole?: () => boolean;
  /** Called once; nothing is watched afterwards. */
  readonly onLost: (loss: FileLoss) => void;
}

export class FileWatch {
  readonly #deps: FileWatchDeps;
  readonly #known = new Map<string, FileIdentity>();
  #timer: NodeJS.Timeout | null = null;
  #isLooking = false;

  constructor(deps: FileWatchDeps) {
    this.#deps = deps;
  }

  start(): void {
    for (const path of this.#deps.paths) {
      const found = fileIdentity(path);
      if (found !== null) this.#known.set(path, found);
    }
    this.#timer = setInterval(() => void this.#look(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** Whether the file of this name is still the one that was watched. */
  isOurs(path: string): boolean {
    const known = this.#known.get(path);
    const found = fileIdentity(path);
    return known !== undefined && found !== null && isSame(known, found);
  }

  async #look(): Promise<void> {
    // A look at a disk that does not answer takes longer than a second.
    if (this.#isLooking) return;
    this.#isLooking = true;
    const found = await this.#firstLoss();
    this.#isLooking = false;
    if (this.#timer === null) return;
    const loss = found ?? this.#overwritten();
    if (loss === null) return;
    this.stop();
    this.#deps.onLost(loss);
  }

  #overwritten(): FileLoss | null {
    const [path] = this.#deps.paths;
    return this.#isWhole() || path === undefined ? null : { kind: 'overwritten', path };
  }

  /** A disk that fails for a moment says nothing about the file, and must not end the program. */
  #isWhole(): boolean {
    try {
      return this.#deps.isWhole?.() ?? true;
    } catch {
      return true;
    }
  }

  async #firstLoss(): Promise<FileLoss | null> {
    for (const path of this.#deps.paths) {
      const known = this.#known.get(path);
      const found = await identityNow(path);
      if (found === 'unknown') continue;
      if (known === undefined) {
        if (found !== 'missing') this.#known.set(path, found);
      } else if (found === 'missing') return { kind: 'missing', path };
      else if (!isSame(known, found)) return { kind: 'replaced', path };
    }
    return null;
  }
}

/** Null where there is none, or it cannot be asked. */
function fileIdentity(path: string): FileIdentity | null {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return null;
  }
}

async function identityNow(path: string): Promise<FileIdentity | 'missing' | 'unknown'> {
  try {
    return await stat(path, { bigint: true });
  } catch (error) {
    // Only this says that it is gone: a disk that fails for a moment has lost nothing.
    const isGone = error instanceof Error && 'code' in error && GONE.has(String(error.code));
    return isGone ? 'missing' : 'unknown';
  }
}

const GONE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

function isSame(one: FileIdentity, other: FileIdentity): boolean {
  return one.dev === other.dev && one.ino === other.ino;
}
