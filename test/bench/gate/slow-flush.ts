/** A disk whose flush takes longer: a library that is loaded into the program's processes before all others. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const COMPILERS = ['cc', 'gcc', 'clang'];

export interface Flushes {
  readonly fsync: number;
  readonly fdatasync: number;
}

export class SlowFlush {
  readonly #library: string;
  readonly #counts: string;

  private constructor(library: string, counts: string) {
    this.#library = library;
    this.#counts = counts;
  }

  /**
   * @param folder takes the library and its counts
   * @returns why not, where it cannot be built here
   * @throws Error of the compiler when it refuses the source
   */
  static build(folder: string): SlowFlush | string {
    if (process.platform !== 'linux') return 'only Linux loads a library before the others';
    const compiler = COMPILERS.find(isThere);
    if (compiler === undefined) return 'there is no C compiler';
    const library = join(folder, 'slow-flush.so');
    const source = join(import.meta.dirname, 'slow-flush.c');
    execFileSync(compiler, ['-O2', '-Wall', '-shared', '-fPIC', '-o', library, source, '-ldl']);
    const counts = join(folder, 'counts');
    mkdirSync(counts, { recursive: true });
    return new SlowFlush(library, counts);
  }

  /** For a process and all that it starts. */
  env(flushMs: number): NodeJS.ProcessEnv {
    return { LD_PRELOAD: this.#library, SLOW_FLUSH_MS: String(flushMs), SLOW_FLUSH_COUNTS: this.#counts };
  }

  /** How often a process has flushed up to now. @throws Error for one that does not have the library */
  flushesOf(pid: number): Flushes {
    const bytes = readFileSync(join(this.#counts, String(pid)));
    return { fsync: Number(bytes.readBigUInt64LE(0)), fdatasync: Number(bytes.readBigUInt64LE(8)) };
  }
}

function isThere(compiler: string): boolean {
  try {
    execFileSync(compiler, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
