/** Where every delivery stands: what was planned is the sum of the rest, always. */
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../client/desk-client.ts';
import { count } from '../../ui/count.ts';
import { useText } from '../../ui/text-context.ts';
import classes from './LedgerLine.module.css';

const PARTS = ['delivered', 'pending', 'retrying', 'parked', 'unknown', 'dead', 'skipped'] as const;

export function LedgerLine() {
  const desk = useDesk();
  const text = useText();
  const messages = text.destinations.ledger;
  const { data } = useQuery(desk.desk.ledger.queryOptions());
  if (data === undefined || data.deliveries.planned === 0) return null;
  const { deliveries, told, isBalanced } = data;
  return (
    <dl className={classes['ledger']} aria-label={messages.title} title={messages.hint}>
      <div>
        <dt>{messages.planned}</dt>
        <dd>{count(deliveries.planned)}</dd>
      </div>
      <span aria-hidden>=</span>
      {PARTS.map((part) => (
        <div key={part} data-empty={deliveries[part] === 0 || undefined}>
          <dt>{text.window.deliveryStates[part]}</dt>
          <dd>{count(deliveries[part])}</dd>
        </div>
      ))}
      {(['stillTrue', 'outdated'] as const).map((part) => (
        <div key={part} data-empty={told[part] === 0 || undefined} title={messages.toldHints[part]}>
          <dt>{messages.told[part]}</dt>
          <dd>{count(told[part])}</dd>
        </div>
      ))}
      {!isBalanced && <strong>{messages.broken}</strong>}
    </dl>
  );
}
