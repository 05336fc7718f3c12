/** Sums of today, each currency by itself. The first two of many are shown, one where the bar is narrow, and all on hover. */
import type { Summary } from '../../../shared/contract/desk.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';
import { Figure } from './Figure.tsx';
import classes from './MoneyFigure.module.css';

interface MoneyFigureProps {
  /** None shows that there is none, in as much room. */
  readonly sums: Summary['earned'];
  readonly label: string;
  readonly hint: string;
  /** Where it leads, and what is said of that behind the figure itself. */
  readonly link?: { readonly href: string; readonly what: string; readonly onClick: () => void };
}

const SHOWN = 2;
const NO_MONEY = '–';

export function MoneyFigure({ sums, label, hint, link }: MoneyFigureProps) {
  const { formatAmount, formatMoney } = useFormats();
  const messages = useText().window.statusBar;
  // The largest sums say most, as far as numbers of different currencies can be compared at all.
  const ordered = sums.toSorted((one, other) => other.amount - one.amount);
  const rest = ordered.length - SHOWN;
  const all = ordered.map(({ amount, currency }) => formatMoney(amount, currency)).join(' + ');
  // The link's name begins with what is to be seen.
  const shown = [
    ...ordered.slice(0, SHOWN).map(({ amount, currency }) => formatMoney(amount, currency)),
    ...(rest > 0 ? [messages.moreCurrencies(rest)] : []),
  ].join(' ');
  return (
    <Figure
      value={
        <span className={classes['sums']}>
          {ordered.length === 0 && NO_MONEY}
          {ordered.slice(0, SHOWN).map(({ amount, currency }) => (
            // A new sum is a new element: in one that grows the currency would move.
            <span key={`${currency} ${amount}`} className={classes['sum']}>
              {formatAmount(amount, currency)} <span className={classes['currency']}>{currency}</span>
            </span>
          ))}
          <More count={rest} among={classes['wide']} />
          <More count={ordered.length - 1} among={classes['narrow']} />
        </span>
      }
      label={label}
      {...(link === undefined ? {} : { link: { ...link, name: `${shown} ${label}: ${link.what}` } })}
      hint={ordered.length > 1 ? `${all}. ${hint}` : hint}
    />
  );
}

interface MoreProps {
  readonly count: number;
  readonly among: string | undefined;
}

function More({ count, among }: MoreProps) {
  const messages = useText().window.statusBar;
  if (count <= 0) return null;
  return <span className={`${classes['currency']} ${among}`}>{messages.moreCurrencies(count)}</span>;
}
