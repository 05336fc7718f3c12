/** What saving adds and replaces, said before it is done. */
import type { CostPlan } from '../../../shared/contract/costs.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import { useCostFormats } from './use-cost-formats.ts';

interface CostPlanNoteProps {
  readonly plan: CostPlan;
  readonly isDone: boolean;
}

export function CostPlanNote({ plan, isDone }: CostPlanNoteProps) {
  const { sumsText } = useCostFormats();
  const { count } = useFormats();
  const messages = useText().costs.plan;
  const { replaced } = plan;
  const isReplacing = replaced.keys > 0;
  return (
    <Note tone={isDone ? 'good' : isReplacing ? 'wait' : 'quiet'} title={messages.title} role="status">
      {messages.adds(sumsText(plan.sums), count(plan.keys), plan.firstDay ?? '', plan.lastDay ?? '')}{' '}
      {isReplacing
        ? messages.replaces(
            count(replaced.days),
            count(replaced.keys),
            sumsText(replaced.before),
            sumsText(replaced.after),
          )
        : messages.replacesNothing}
    </Note>
  );
}
