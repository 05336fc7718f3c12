/** All deliveries of all destinations: what was planned is the sum of the rest, always. */
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';
import classes from './LedgerLine.module.css';
import { useDestinationFigures } from './use-destination-figures.ts';

const PARTS = ['delivered', 'pending', 'retrying', 'parked', 'unknown', 'dead', 'skipped'] as const;

export function LedgerLine() {
  const { count } = useFormats();
  const text = useText();
  const messages = text.destinations.ledger;
  const { total } = useDestinationFigures();
  if (total === undefined || total.deliveries.planned === 0) return null;
  const { deliveries, told, isBalanced } = total;
  return (
    <section className={classes['ledger']} title={messages.hint}>
      <h2 className={classes['title']}>{messages.title}</h2>
      <dl className={classes['parts']} aria-label={messages.title}>
        <div>
          <dt>{messages.planned}</dt>
          <dd>{count(deliveries.planned)}</dd>
        </div>
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
      </dl>
      {!isBalanced && <strong>{messages.broken}</strong>}
    </section>
  );
}
