/** Live changes with their sentences, as the contract shows them. */
import type { CodedChange } from '../../../../shared/contract/coded-views.ts';
import type { LiveChange } from '../../../../shared/contract/desk.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { problemsInWords } from './problems-in-words.ts';
import { tunnelInWords } from './tunnel-in-words.ts';

/** Ends when the changes end, and ends them when nobody reads any more. */
export async function* changesInWords(
  text: Text,
  changes: AsyncIterable<CodedChange>,
): AsyncGenerator<LiveChange> {
  for await (const change of changes) yield changeInWords(text, change);
}

function changeInWords(text: Text, change: CodedChange): LiveChange {
  switch (change.type) {
    case 'tunnel':
      return { ...change, tunnel: tunnelInWords(text, change.tunnel) };
    case 'postback':
      return { ...change, postback: problemsInWords(text, change.postback) };
    default:
      return change;
  }
}
