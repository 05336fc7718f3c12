/** One end of the line between gate and engine. */

export interface LinkEnd {
  /** Plain data. Does nothing while nobody is at the other end. */
  post(message: unknown): void;
  /** Called with whatever the other end says, which may be nonsense. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called when somebody new is at the other end. */
  onConnected(listener: () => void): void;
}
