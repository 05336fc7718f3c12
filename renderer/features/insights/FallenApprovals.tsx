/** Whether something is wrong: networks that approve clearly less than before, with what they rejected. */
import { useFormats } from '../../ui/use-formats.ts';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import type { Shown } from './drill-down.ts';
import { fallenApprovals } from './fallen-approval.ts';
import type { Span } from './period.ts';
import { useDrillDown } from './use-drill-down.ts';
import { useInsights } from './use-insights.ts';
import { useKeyNames } from './use-key-names.ts';

const MOST_SHOWN = 3;

export function FallenApprovals({ shown, before }: { readonly shown: Shown; readonly before: Span }) {
  const { count } = useFormats();
  const messages = useText().insights;
  const now = useInsights(shown.span, shown.timeZone, ['network']);
  const then = useInsights(before, shown.timeZone, ['network']);
  const nameOf = useKeyNames();
  const { linkTo } = useDrillDown(shown);
  const fallen = fallenApprovals(now.data?.groups ?? [], then.data?.groups ?? []);
  return fallen.slice(0, MOST_SHOWN).map(({ networkId, fellBy, rejected, decided }) => (
    <Note
      key={networkId}
      tone="wait"
      title={messages.approvalFell(
        nameOf('network', networkId),
        messages.points(count(Math.round(fellBy * 100))),
      )}
    >
      {messages.approvalFellOf(count(rejected), count(decided))}{' '}
      <a {...linkTo([{ dimension: 'network', key: networkId }], 'began.status:rejected')}>
        {messages.showRejected}
      </a>
    </Note>
  ));
}
