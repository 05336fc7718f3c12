/** The line between gate and engine over a message port of Electron, or through the parent where there are no ports. */
import type { HostedLink } from './hosted-link.ts';

/** A message port in Node's manner, as a utility process of Electron gets it. It is silent until started. */
export interface LinkPort {
  on(event: string, listener: (event?: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
  start(): void;
}

/** @param viaParent says something to the other end through the parent process */
export function connectLink(
  link: HostedLink,
  [port]: readonly LinkPort[],
  viaParent: (said: unknown) => void,
): void {
  if (port === undefined) {
    link.connect(viaParent);
    return;
  }
  port.on('message', (event) => {
    link.hear(event?.data);
  });
  port.start();
  link.connect((said) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- goes to a process, not a window
    port.postMessage(said);
  });
}
