/** A question whose answer opens on demand. */
import { type ReactNode, useState } from 'react';
import classes from './More.module.css';

interface MoreProps {
  readonly title: string;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

export function More({ title, isOpenAtFirst = false, children }: MoreProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <details
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary className={classes['title']}>{title}</summary>
      <div className={classes['body']}>{children}</div>
    </details>
  );
}
