/** What a person is told by a notice of the system. */
export interface Alarm {
  /** The same for the same thing. */
  readonly key: string;
  readonly title: string;
  readonly body: string;
}
