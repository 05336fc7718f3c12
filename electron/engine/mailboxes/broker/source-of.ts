/** Under which name requests are taken over that a mailbox published in one run: none of another way can have it. */
export function sourceOf(mailboxId: string, run: string): string {
  return `broker/${mailboxId}/${run}`;
}
