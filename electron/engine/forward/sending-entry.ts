/** The sending thread: connections, certificates and waiting for answers, so that none of it delays a 200. */
import { parentPort } from 'node:worker_threads';
import { createSender } from './send-request.ts';
import type { SendAnswer, SendCall } from './threaded-sender.ts';

const port = parentPort;
if (port === null) throw new Error('Sending runs on a thread of its own.');
// The library makes an error for each connection that it closes: their stacks took a tenth of this thread.
Error.stackTraceLimit = 0;
const sender = createSender();
let answers: SendAnswer[] = [];

/** Answers of one turn go over together. */
function tell(answer: SendAnswer): void {
  answers.push(answer);
  if (answers.length > 1) return;
  setImmediate(() => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- goes to a thread, not a window
    port?.postMessage(answers);
    answers = [];
  });
}

async function handle({ id, wire, options }: SendCall): Promise<void> {
  tell({ id, sent: await sender.send(wire, options) });
}

port.on('message', (calls: readonly SendCall[] | null) => {
  if (calls !== null) {
    for (const call of calls) void handle(call);
    return;
  }
  void sender.close().finally(() => {
    port.close();
  });
});
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- goes to a thread, not a window
port.postMessage([] satisfies SendAnswer[]);
