/** From a reason, which is a code with parameters, to its sentence in one catalogue. */

interface Coded {
  readonly code: string;
}

/** One sentence, or a pair of them, for each code. A code without one does not compile. */
export type MessagesOf<Reason extends Coded, Message = string> = {
  readonly [Code in Reason['code']]: (reason: Extract<Reason, { readonly code: Code }>) => Message;
};

/** What to do about it stands apart, so that it can be shown apart. */
export interface ProblemMessage {
  readonly message: string;
  readonly fix: string;
}

export function messageFor<Reason extends Coded, Message>(
  messages: MessagesOf<Reason, Message>,
  reason: Reason,
): Message {
  // The compiler does not see that the function of a code takes the reason of that code.
  const message = messages[reason.code as Reason['code']] as (each: Reason) => Message;
  return message(reason);
}
