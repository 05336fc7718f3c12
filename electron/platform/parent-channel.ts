/**
 * How a child process talks with its parent: over `parentPort` in a utility process of Electron, over the channel of
 * Node else. When the parent is gone the child has nothing to do.
 */
import type { LinkPort } from './gate-link/link-port.ts';

export interface ParentChannel<Port> {
  post(message: unknown): void;
  onMessage(listener: (message: unknown, ports: readonly Port[]) => void): void;
  /** The parent died. */
  onGone(listener: () => void): void;
}

interface ParentPort<Port> {
  on(event: 'message', listener: (event: { data: unknown; ports: Port[] }) => void): unknown;
  postMessage(message: unknown): void;
}

/** Null where no parent talks to this process. */
export function parentChannel<Port extends LinkPort>(): ParentChannel<Port> | null {
  // Electron adds it to `process`; plain Node has none.
  const { parentPort } = process as unknown as { parentPort?: ParentPort<Port> | null };
  if (parentPort !== undefined && parentPort !== null) {
    return {
      post: (message) => {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- goes to a process, not a window
        parentPort.postMessage(message);
      },
      onMessage: (listener) => {
        parentPort.on('message', ({ data, ports }) => {
          listener(data, ports);
        });
      },
      // Electron ends utility processes with the program.
      onGone: () => undefined,
    };
  }
  if (process.send === undefined) return null;
  return {
    post: (message) => {
      // A parent that is ending does not take it: `disconnect` says so in a moment.
      if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
    },
    onMessage: (listener) => {
      process.on('message', (message) => {
        listener(message, []);
      });
    },
    onGone: (listener) => {
      process.once('disconnect', listener);
    },
  };
}
