/**
 * A program beside the engine that never outlives it, also when the engine is killed with SIGKILL.
 * - Linux and macOS: a small shell stands in between, leads a process group of its own and reads from a
 *   pipe that only the engine holds. When that pipe ends, for whatever reason, the program gets SIGTERM and
 *   a second later the whole group SIGKILL. Should somebody kill this shell, the engine ends the group.
 *   Only a SIGKILL of engine and shell in the same moment leaves the program behind: no system call that
 *   Node has could prevent that.
 * - Windows: libuv puts each child into a job that the system ends with the engine (`uv_spawn`,
 *   `JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE`), so it is started directly.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

const GUARD = `
exec 3<&0 </dev/null
"$@" 3<&- &
child=$!
{ cat <&3 >/dev/null; kill -TERM "$child"; sleep 1; kill -KILL "$child"; sleep 1; kill -KILL 0; } >/dev/null 2>&1 &
exec 3<&-
wait "$child"
kill -KILL 0
`;

/** Longer lines are cut: no program may fill the memory. */
const MAX_LINE_CHARS = 4_000;
const LAST_LINES = 6;

export interface ChildOptions {
  /** An absolute path. */
  readonly program: string;
  readonly args: readonly string[];
  /** Added to the engine's own environment. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface ChildListeners {
  /** One line of what it printed, on either stream. */
  readonly onLine: (line: string) => void;
  /** Once, when it is gone; also when it could not be started. */
  readonly onGone: (lastLines: string) => void;
}

export class GuardedChild {
  readonly #child: ChildProcess;
  readonly #listeners: ChildListeners;
  readonly #gone = Promise.withResolvers<void>();
  readonly #lastLines: string[] = [];
  #isGone = false;

  constructor(options: ChildOptions, listeners: ChildListeners) {
    this.#listeners = listeners;
    this.#child = start(options);
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (stream !== null) this.#read(stream);
    }
    // A pipe to a program that is gone must not end the engine.
    this.#child.stdin?.on('error', () => undefined);
    this.#child.once('error', (error) => {
      this.#note(error.message);
      this.#end();
    });
    this.#child.once('exit', () => {
      this.#killGroup();
    });
    this.#child.once('close', () => {
      this.#end();
    });
  }

  /** Asks it to end, and ends it a second later. Settles when it is gone; may be called more than once. */
  async close(): Promise<void> {
    if (process.platform === 'win32') this.#child.kill();
    else this.#child.stdin?.destroy();
    await this.#gone.promise;
  }

  #read(stream: Readable): void {
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('error', () => undefined);
    stream.on('data', (chunk: string) => {
      const lines = (rest + chunk).split(/[\r\n]+/);
      rest = (lines.pop() ?? '').slice(0, MAX_LINE_CHARS);
      for (const line of lines) this.#note(line);
    });
    stream.on('end', () => {
      this.#note(rest);
    });
  }

  #note(line: string): void {
    const text = line.slice(0, MAX_LINE_CHARS).trim();
    if (text === '') return;
    this.#lastLines.push(text.slice(0, 300));
    if (this.#lastLines.length > LAST_LINES) this.#lastLines.shift();
    this.#listeners.onLine(text);
  }

  /** For the case that the shell in between was killed: the group keeps its number while anyone is in it. */
  #killGroup(): void {
    const { pid } = this.#child;
    if (process.platform === 'win32' || pid === undefined) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // Nobody is left, as it should be.
    }
  }

  #end(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#gone.resolve();
    this.#listeners.onGone(this.#lastLines.join(' · '));
  }
}

function start({ program, args, env }: ChildOptions): ChildProcess {
  const options = { env: { ...process.env, ...env }, windowsHide: true } as const;
  if (process.platform === 'win32')
    return spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  // A group of its own: Ctrl+C in a terminal is for the engine, which then ends it in order.
  return spawn('/bin/sh', ['-c', GUARD, 'postback-desk', program, ...args], {
    ...options,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
}
