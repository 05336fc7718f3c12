/** Under which name requests are taken over that a mailbox published: none of another way can have it. */
import { startOf } from './lost-numbers.ts';

/** @param line see `LostNumbers` */
export function sourceOf(mailboxId: string, line: string): string {
  return `broker/${mailboxId}/${line}`;
}

export function partsOfSource(source: string): { readonly mailboxId: string; readonly line: string } {
  const [, mailboxId = '', ...line] = source.split('/');
  return { mailboxId, line: line.join('/') };
}

/** Up to where all of a line is here: what comes late of a range begins where that begins. */
export function positionOfLine(
  mailboxId: string,
  line: string,
  positionIn: (source: string) => number,
): number {
  return Math.max(positionIn(sourceOf(mailboxId, line)), startOf(line));
}
