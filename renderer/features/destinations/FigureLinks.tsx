/** What a destination delivered, what failed and what waits: each number leads to the inbox with exactly those. */
import type { Destination } from '../../../shared/contract/destinations.ts';
import { routeHash } from '../../navigation/route.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';
import { useInboxView } from '../inbox/inbox-view.ts';
import { deliveryFilter, type FigureName } from './delivery-filter.ts';
import classes from './FigureLinks.module.css';
import { useDestinationFigures } from './use-destination-figures.ts';

const NAMES = ['delivered', 'failed', 'waiting'] as const satisfies readonly FigureName[];
const TONES: Readonly<Record<FigureName, string>> = { delivered: 'good', failed: 'bad', waiting: 'wait' };

interface FigureLinksProps {
  readonly destination: Destination;
  readonly all: readonly Destination[];
}

export function FigureLinks({ destination, all }: FigureLinksProps) {
  const { count } = useFormats();
  const messages = useText().destinations.figures;
  const figures = useDestinationFigures().of(destination.id);
  const { change } = useInboxView();
  if (figures === undefined) return null;
  return (
    <div className={classes['figures']} role="group" aria-label={messages.title}>
      {NAMES.map((name) => (
        <a
          key={name}
          href={routeHash('inbox')}
          className={classes['figure']}
          data-tone={figures[name] === 0 ? 'quiet' : TONES[name]}
          onClick={() => {
            change({ filter: deliveryFilter(destination, name, all) });
          }}
        >
          <strong>{count(figures[name])}</strong> {messages.names[name]}
        </a>
      ))}
      {figures.parked > 0 && (
        <span className={classes['note']}>{messages.parked(count(figures.parked))}</span>
      )}
      {figures.delayed > 0 && (
        <span className={classes['note']}>{messages.delayed(count(figures.delayed))}</span>
      )}
    </div>
  );
}
