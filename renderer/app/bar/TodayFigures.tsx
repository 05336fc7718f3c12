/** Today in figures: what came, what it is worth, what still has to be sent, what failed. */
import type { Summary } from '../../../shared/contract/desk.ts';
import { useInboxView } from '../../features/inbox/inbox-view.ts';
import { routeHash } from '../../navigation/route.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';
import { Figure } from './Figure.tsx';
import { EARNED_TODAY, FAILED, ON_HOLD_TODAY, TO_SEND, WITHOUT_AMOUNT, WITHOUT_CURRENCY } from './filters.ts';
import { MoneyFigure } from './MoneyFigure.tsx';

/** Fewer are processed before anybody could read the number. */
const SHOWN_BACKLOG = 100;

export function TodayFigures({ summary }: { readonly summary: Summary }) {
  const { count } = useFormats();
  const messages = useText().window.statusBar;
  const { change } = useInboxView();
  const linkTo = (filter: string, name: string) => ({
    href: routeHash('inbox'),
    name,
    onClick: () => {
      change({ filter });
    },
  });
  const { counted, withoutAmount, withoutCurrency, backlog, failed } = summary;
  // In the one currency where the person chose it, else in each by itself.
  const earned = counted === null ? summary.earned : sumOf(counted.earned, counted.currency);
  const onHold = counted === null ? summary.onHold : sumOf(counted.onHold, counted.currency);
  const withoutRate = counted?.withoutRate ?? 0;
  const toSend = summary.queue + summary.parked;
  const isMoneyKnown = earned.length > 0 || onHold.length > 0;
  return (
    <>
      {/* It comes and goes in a burst: as the first it moves no other. */}
      {backlog >= SHOWN_BACKLOG && (
        <Figure
          tone="wait"
          value={count(backlog)}
          label={messages.backlogLabel}
          hint={messages.backlogHint}
        />
      )}
      <Figure
        value={count(summary.registrations)}
        label={messages.registrations}
        shortLabel={messages.registrationsShort}
      />
      <Figure
        value={count(summary.firstDeposits)}
        label={messages.firstDeposits}
        shortLabel={messages.firstDepositsShort}
      />
      {isMoneyKnown ? (
        <>
          <MoneyFigure
            sums={earned}
            label={messages.earned}
            hint={messages.earnedHint}
            link={{ ...linkTo(EARNED_TODAY, ''), what: messages.showPostbacks }}
          />
          {onHold.length > 0 && (
            <MoneyFigure
              sums={onHold}
              label={messages.onHold}
              hint={messages.onHoldHint}
              link={{ ...linkTo(ON_HOLD_TODAY, ''), what: messages.showPostbacks }}
            />
          )}
        </>
      ) : (
        <MoneyFigure sums={[]} label={messages.noMoney} hint={messages.earnedHint} />
      )}
      {withoutRate > 0 && (
        <Figure
          tone="wait"
          value={count(withoutRate)}
          label={messages.withoutRateLabel}
          hint={messages.withoutRateHint}
          link={{ href: routeHash('settings', 'money'), name: messages.withoutRate(withoutRate) }}
        />
      )}
      {withoutCurrency > 0 && (
        <Figure
          tone="wait"
          value={count(withoutCurrency)}
          label={messages.withoutCurrencyLabel}
          hint={messages.withoutCurrencyHint}
          link={linkTo(WITHOUT_CURRENCY, messages.withoutCurrency(withoutCurrency))}
        />
      )}
      {withoutAmount > withoutCurrency && (
        <Figure
          tone="wait"
          value={count(withoutAmount - withoutCurrency)}
          label={messages.withoutAmountLabel}
          hint={messages.withoutAmountHint}
          link={linkTo(WITHOUT_AMOUNT, messages.withoutAmount(withoutAmount - withoutCurrency))}
        />
      )}
      {toSend > 0 && (
        <Figure
          tone="wait"
          value={count(toSend)}
          label={messages.queueLabel}
          hint={messages.queueHint(count(summary.queue), count(summary.parked))}
          link={linkTo(TO_SEND, messages.queue(count(toSend)))}
        />
      )}
      {failed > 0 && (
        <Figure
          tone="bad"
          value={count(failed)}
          label={messages.failedLabel}
          hint={messages.failedHint}
          link={linkTo(FAILED, messages.failed(count(failed)))}
        />
      )}
    </>
  );
}

/** Sums of nothing are left out. */
function sumOf(amount: number, currency: string): Summary['earned'] {
  return amount === 0 ? [] : [{ currency, amount }];
}
