/** Names and values, one under the other. */
import type { ReactNode } from 'react';
import classes from './Facts.module.css';

interface Fact {
  readonly name: string;
  /** Where there may be two of the name. */
  readonly key?: string;
  readonly value: ReactNode;
}

interface FactsProps {
  readonly label: string;
  readonly facts: readonly Fact[];
}

export function Facts({ label, facts }: FactsProps) {
  return (
    <dl className={classes['facts']} aria-label={label}>
      {facts.map(({ name, key, value }) => (
        <div key={key ?? name} className={classes['fact']}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
