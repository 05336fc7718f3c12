/** Whether the pair fits, said while typing. */
import type { PartKey } from '../../../shared/domain/link/findings.ts';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { Findings } from './Findings.tsx';
import { Rows } from '../../ui/Rows.tsx';
import type { PairView } from './use-pair.ts';

interface PairCheckProps {
  readonly view: PairView;
  readonly onFix: (part: PartKey, text: string) => void;
}

export function PairCheck({ view, onFix }: PairCheckProps) {
  const messages = useText().links.check;
  const { findings, isComplete } = view;
  const fatal = findings.filter((each) => each.severity === 'fatal').length;
  return (
    <Section title={messages.title}>
      <Rows width="page">
        {!isComplete && <Note tone="quiet">{messages.incomplete}</Note>}
        {isComplete && fatal === 0 && (
          <Note tone={findings.some((each) => each.severity === 'warning') ? 'wait' : 'good'} role="status">
            {findings.some((each) => each.severity === 'warning') ? messages.look : messages.fits}
          </Note>
        )}
        {isComplete && fatal > 0 && (
          <Note tone="bad" role="status">
            {messages.broken(fatal)}
          </Note>
        )}
        <Findings findings={findings} onFix={onFix} />
      </Rows>
    </Section>
  );
}
