/** What was found about the pair, what breaks the chain first. */
import type { PartKey } from '../../../shared/domain/link/findings.ts';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { Findings } from './Findings.tsx';
import type { PairView } from './use-pair.ts';

interface PairCheckProps {
  readonly view: PairView;
  readonly onFix: (part: PartKey, text: string) => void;
}

export function PairCheck({ view, onFix }: PairCheckProps) {
  const messages = useText().links.check;
  if (view.findings.length === 0) return null;
  return (
    <Section title={messages.title}>
      <Findings findings={view.findings} onFix={onFix} />
    </Section>
  );
}
