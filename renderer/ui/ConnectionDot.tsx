/** A dot in the colour of the connection, with an icon for each tone: colour never stands alone. */
import { Check, Minus, X } from 'lucide-react';
import type { ConnectionStatus } from './connection-status.ts';
import classes from './ConnectionDot.module.css';

const ICONS = { good: Check, wait: null, bad: X, quiet: Minus } as const;

export function ConnectionDot({ tone }: { readonly tone: ConnectionStatus['tone'] }) {
  const Icon = ICONS[tone];
  return (
    <span className={classes['halo']} data-tone={tone} aria-hidden>
      <span className={classes['dot']}>
        {Icon === null ? <span className={classes['mark']}>!</span> : <Icon size={8} strokeWidth={4} />}
      </span>
    </span>
  );
}
