/** A list on the left, what is chosen on the right. */
import type { ReactNode } from 'react';
import classes from './MasterDetail.module.css';
import { NetworkLetter } from './NetworkLetter.tsx';

interface MasterDetailProps {
  readonly label: string;
  readonly list: ReactNode;
  readonly children: ReactNode;
}

export function MasterDetail({ label, list, children }: MasterDetailProps) {
  return (
    <div className={classes['both']}>
      <nav className={classes['list']} aria-label={label}>
        {list}
      </nav>
      <div className={classes['detail']}>{children}</div>
    </div>
  );
}

interface MasterItemProps {
  readonly href: string;
  readonly isChosen: boolean;
  readonly title: string;
  readonly children: ReactNode;
}

export function MasterItem({ href, isChosen, title, children }: MasterItemProps) {
  return (
    <a href={href} className={classes['item']} aria-current={isChosen ? 'true' : undefined}>
      <NetworkLetter name={title} />
      <span className={classes['texts']}>
        <span className={classes['title']}>{title}</span>
        <span className={classes['below']}>{children}</span>
      </span>
    </a>
  );
}
