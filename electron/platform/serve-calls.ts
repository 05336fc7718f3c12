/** The side of the thread: runs the calls that `WorkerThread` hands over. */
import type { MessagePort } from 'node:worker_threads';
import { giveMemoryBack } from './give-memory-back.ts';
import type { ThreadCall, ThreadReply } from './thread-calls.ts';
import type { LocalRunner } from './worker-thread.ts';

/** Replies of one turn go over together. After `null` everything is closed, and the thread ends. */
export function serveCalls<Call, Reply>(port: MessagePort, runner: LocalRunner<Call, Reply>): void {
  giveMemoryBack();
  let replies: ThreadReply<Reply>[] = [];
  const handOver = (): void => {
    if (replies.length === 0) return;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- goes to a thread, not a window
    port.postMessage(replies);
    replies = [];
  };
  const tell = (reply: ThreadReply<Reply>): void => {
    replies.push(reply);
    if (replies.length === 1) setImmediate(handOver);
  };
  const handle = async ({ id, call }: ThreadCall<Call>): Promise<void> => {
    tell({ id, reply: await runner.run(call) });
  };
  const close = async (): Promise<void> => {
    try {
      await runner.close();
    } finally {
      handOver();
      port.close();
    }
  };
  port.on('message', (calls: readonly ThreadCall<Call>[] | null) => {
    if (calls === null) void close();
    else for (const call of calls) void handle(call);
  });
  // The first message says that the thread runs.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- goes to a thread, not a window
  port.postMessage([] satisfies ThreadReply<Reply>[]);
}
