/** What is known of a request before its body is read: plain values, whatever server it came to. */

export interface RequestHead {
  readonly method: string;
  /** Path and query as they stand in the request line, one character per byte. */
  readonly target: string;
  /** By lower-case name; what came several times is one text, joined by `, `, as Node hands it out. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly sender: Sender;
  /** When it arrived, by the clock that nobody sets: a replaced key works for as long as was said. UTC milliseconds. */
  readonly atMs: number;
}

export interface Sender {
  /** IP address, or null when nobody said it. */
  readonly ip: string | null;
  /** Came over our own public URL, so that `ip` is a stranger's and not this computer's. */
  readonly isTunneled: boolean;
}
