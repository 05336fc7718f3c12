/** One network of a list: its name, what is known in a few words, what stands at the end, and the rest below. */
import type { ReactNode } from 'react';
import { routeHash } from '../../navigation/route.ts';
import { NetworkLetter } from '../../ui/NetworkLetter.tsx';
import classes from './NetworkRow.module.css';

interface NetworkRowProps {
  readonly networkId: string;
  readonly name: string;
  readonly facts: ReactNode;
  readonly end: ReactNode;
  readonly children: ReactNode;
}

export function NetworkRow({ networkId, name, facts, end, children }: NetworkRowProps) {
  return (
    <li className={classes['network']} aria-label={name}>
      <div className={classes['head']}>
        <span className={classes['which']}>
          <NetworkLetter name={name} />
          <a className={classes['name']} href={routeHash('networks', networkId)}>
            {name}
          </a>
          {facts}
        </span>
        {end}
      </div>
      {children}
    </li>
  );
}
