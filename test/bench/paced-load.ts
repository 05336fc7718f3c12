/** Postbacks at an even pace, whatever became of the ones before, with the time of each answer. */
import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Spread, spreadOf } from './numbers.ts';

export interface PacedLoadOptions {
  readonly port: number;
  /** Up to the query. */
  readonly path: string;
  readonly perSecond: number;
  readonly forMs: number;
  /** Begins every click id. */
  readonly prefix: string;
}

export interface PacedResult extends Spread {
  readonly sent: number;
  /** Answered 200. */
  readonly answered: number;
  /** How late the load itself ever was: what a stall of its own process may have added to an answer's time. */
  readonly latestMs: number;
  /** By click id, in milliseconds of `performance.now()`. */
  readonly sentAt: ReadonlyMap<string, number>;
}

/** Resolves when the last one was answered or failed. */
export async function pacedLoad(options: PacedLoadOptions): Promise<PacedResult> {
  const agent = new Agent({ keepAlive: true });
  const sentAt = new Map<string, number>();
  const latenciesMs: number[] = [];
  const underWay: Promise<void>[] = [];
  let answered = 0;
  let latestMs = 0;
  const sendOne = async (id: string): Promise<void> => {
    const started = performance.now();
    sentAt.set(id, started);
    const status = await statusOf(agent, options, `${options.path}?clickid=${id}&event=reg`);
    latenciesMs.push(performance.now() - started);
    if (status === 200) answered += 1;
  };
  const stepMs = 1_000 / options.perSecond;
  const startedAt = performance.now();
  for (let index = 0; index * stepMs < options.forMs; index += 1) {
    const lateMs = performance.now() - startedAt - index * stepMs;
    if (lateMs < 0) await pause(-lateMs);
    else latestMs = Math.max(latestMs, lateMs);
    underWay.push(sendOne(`${options.prefix}${index}`));
  }
  await Promise.all(underWay);
  agent.destroy();
  return { ...spreadOf(latenciesMs), sent: sentAt.size, answered, latestMs, sentAt };
}

/** Null for one that was not answered. */
async function statusOf(agent: Agent, { port }: PacedLoadOptions, path: string): Promise<number | null> {
  const { promise, resolve } = Promise.withResolvers<number | null>();
  const request = get({ agent, host: '127.0.0.1', port, path }, (response) => {
    response.resume();
    response.on('end', () => {
      resolve(response.statusCode ?? null);
    });
  });
  request.on('error', () => {
    resolve(null);
  });
  return promise;
}
