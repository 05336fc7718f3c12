/** A few words that want to be seen: an icon, a tone, never colour alone. */
import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './Note.module.css';

type NoteTone = 'good' | 'wait' | 'bad' | 'quiet';

const ICONS: Readonly<Record<NoteTone, typeof Info>> = {
  good: CircleCheck,
  wait: TriangleAlert,
  bad: OctagonAlert,
  quiet: Info,
};

interface NoteProps {
  readonly tone: NoteTone;
  readonly title?: string;
  /** Given when it appears as the answer to something the person did, so that it is read out. */
  readonly role?: 'status' | 'alert';
  readonly children?: ReactNode;
}

export function Note({ tone, title, role, children }: NoteProps) {
  const Icon = ICONS[tone];
  return (
    <div className={classes['note']} data-tone={tone} role={role}>
      <Icon size={15} aria-hidden className={classes['icon']} />
      <div className={classes['text']}>
        {title !== undefined && <div className={classes['title']}>{title}</div>}
        {children}
      </div>
    </div>
  );
}
