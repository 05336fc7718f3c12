/** The state of a delivery: colour, icon and word together. */
import type { ReactNode } from 'react';
import { Check, CircleHelp, CircleSlash, Clock, LoaderCircle, PauseCircle, RotateCw, X } from 'lucide-react';
import type { DeliveryState } from '../../shared/domain/forward/delivery-state.ts';
import classes from './StateMark.module.css';
import { useText } from './text-context.ts';

const ICONS: Readonly<Record<DeliveryState, typeof Check>> = {
  pending: Clock,
  sending: LoaderCircle,
  retrying: RotateCw,
  parked: PauseCircle,
  delivered: Check,
  skipped: CircleSlash,
  unknown: CircleHelp,
  dead: X,
};

const TONES: Readonly<Record<DeliveryState, 'good' | 'wait' | 'bad' | 'quiet'>> = {
  pending: 'wait',
  sending: 'wait',
  retrying: 'wait',
  parked: 'wait',
  delivered: 'good',
  skipped: 'quiet',
  unknown: 'bad',
  dead: 'bad',
};

interface StateMarkProps {
  readonly state: DeliveryState;
  /** What stands beside the icon; the state's word when it is left out. */
  readonly children?: ReactNode;
}

export function StateMark({ state, children }: StateMarkProps) {
  const word = useText().window.deliveryStates[state];
  const Icon = ICONS[state];
  return (
    <span
      className={classes['mark']}
      data-tone={TONES[state]}
      title={typeof children === 'string' ? `${children}: ${word}` : word}
    >
      <Icon size={13} aria-hidden />
      {children === undefined ? (
        word
      ) : (
        <>
          <span className={classes['name']}>{children}</span>
          <span className={classes['hidden']}>{word}</span>
        </>
      )}
    </span>
  );
}
