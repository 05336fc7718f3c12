/** Bench client: bare undici with so many requests at once and no store. Says its rate as one line of JSON. */
import { Agent, request } from 'undici';

const [url = '', atOnceText = '', msText = '', mode = ''] = process.argv.slice(2);
const atOnce = Number(atOnceText);
// A fresh connection for each request, as the outbox does it, or kept ones.
const agent = new Agent({ pipelining: mode === 'kept' ? 1 : 0, connections: atOnce });
const endAt = performance.now() + Number(msText);
let sent = 0;

async function sendUntilEnd(): Promise<void> {
  while (performance.now() < endAt) {
    const response = await request(`${url}/?id=c${sent}&event=reg`, {
      dispatcher: agent,
      headers: { accept: '*/*', 'user-agent': 'bench' },
    });
    await response.body.text();
    sent += 1;
  }
}

const startedAt = performance.now();
await Promise.all(Array.from({ length: atOnce }, sendUntilEnd));
process.stdout.write(`${JSON.stringify({ perSecond: (sent / (performance.now() - startedAt)) * 1_000 })}\n`);
process.exit();
