/** A child process as its parent sees it, whatever started it. */

export interface Child<Port> {
  /** Null before it has one. */
  pid(): number | null;
  /** @param port goes over with the message */
  send(message: unknown, port?: Port): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when the process is gone. */
  onExit(listener: (code: number) => void): void;
  kill(): void;
}
