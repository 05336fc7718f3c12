/** A state in words on one card, what can be done about it, and below it a strip of facts. */
import { CircleDot, CircleOff, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './StatusCard.module.css';

type CardTone = 'good' | 'wait' | 'bad' | 'quiet';

const ICONS: Readonly<Record<CardTone, typeof CircleDot>> = {
  good: CircleDot,
  wait: TriangleAlert,
  bad: OctagonAlert,
  quiet: CircleOff,
};

interface StatusCardProps {
  readonly tone: CardTone;
  readonly title: string;
  /** Beside the title, such as a URL. */
  readonly value?: ReactNode;
  readonly line: ReactNode;
  readonly action?: ReactNode;
  /** Name of the facts, for readers. */
  readonly factsLabel?: string;
  /** Each a `StatusFact`; nothing for none. */
  readonly facts: ReactNode;
}

export function StatusCard({ tone, title, value, line, action, factsLabel, facts }: StatusCardProps) {
  const Icon = ICONS[tone];
  return (
    <div className={classes['card']} data-tone={tone}>
      <div className={classes['head']}>
        <Icon size={20} aria-hidden className={classes['icon']} />
        <div className={classes['words']}>
          <div className={classes['state']}>
            <b>{title}</b> {value}
          </div>
          <div className={classes['line']}>{line}</div>
        </div>
        {action}
      </div>
      {facts !== null && (
        <dl className={classes['facts']} aria-label={factsLabel}>
          {facts}
        </dl>
      )}
    </div>
  );
}

export function StatusFact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes['fact']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
