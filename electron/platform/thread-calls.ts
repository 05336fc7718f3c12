/** What a thread and whoever calls it say to each other. */

export interface ThreadCall<Call> {
  readonly id: number;
  readonly call: Call;
}

export interface ThreadReply<Reply> {
  readonly id: number;
  readonly reply: Reply;
}
