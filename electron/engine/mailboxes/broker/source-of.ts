/** Under which name requests are taken over that a mailbox published in one run: none of another way can have it. */
export function sourceOf(mailboxId: string, run: string): string {
  return `broker/${mailboxId}/${run}`;
}

/** Mailbox and run of a source, and where a range begins whose late numbers it has. */
export function partsOfSource(source: string): readonly string[] {
  return source.split('/').slice(1);
}
