/** Whether the pair fits, in one note on top. */
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import type { PairView } from './use-pair.ts';

export function PairVerdict({ view: { findings, isComplete } }: { readonly view: PairView }) {
  const messages = useText().links.check;
  const fatal = findings.filter((each) => each.severity === 'fatal').length;
  const hasWarnings = findings.some((each) => each.severity === 'warning');
  if (!isComplete) return <Note tone="quiet" title={messages.incomplete} />;
  if (fatal > 0)
    return (
      <Note tone="bad" role="status" title={messages.broken(fatal)}>
        {messages.brokenWhat}
      </Note>
    );
  if (hasWarnings) return <Note tone="wait" role="status" title={messages.look} />;
  return (
    <Note tone="good" role="status" title={messages.fits}>
      {messages.fitsWhat}
    </Note>
  );
}
