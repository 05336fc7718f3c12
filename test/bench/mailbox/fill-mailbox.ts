/** Sends a mailbox as many postbacks as are to wait in it, each with a click id of its own. */
import { Agent, get } from 'node:http';

const CONNECTIONS = 64;
const SAY_EVERY = 100_000;

export interface FillOptions {
  readonly port: number;
  /** Up to the query. */
  readonly path: string;
  readonly count: number;
  readonly say: (line: string) => void;
}

/** @throws Error for one that was not answered 200 */
export async function fillMailbox({ port, path, count, say }: FillOptions): Promise<{
  readonly answered: number;
  readonly seconds: number;
}> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const startedAt = performance.now();
  let next = 0;
  const sendMany = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      if (next % SAY_EVERY === 0) say(`${next} wait in the mailbox`);
      // An install: the bench's destination does not want it.
      await sendOne(agent, port, `${path}?clickid=waits-${next}&event=install&payout=1.5&currency=USD`);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, sendMany));
  agent.destroy();
  return { answered: count, seconds: (performance.now() - startedAt) / 1_000 };
}

async function sendOne(agent: Agent, port: number, path: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  get({ agent, host: '127.0.0.1', port, path }, (response) => {
    response.resume();
    response.on('end', () => {
      if (response.statusCode === 200) resolve();
      else reject(new Error(`The mailbox answered with ${response.statusCode}.`));
    });
  }).on('error', reject);
  await promise;
}
