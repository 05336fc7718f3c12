/** One stage of the story: a line while all is well, and a card that opens. */
import { Check, ChevronDown, ChevronRight, CircleMinus, OctagonAlert, TriangleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { Tone } from '../delivery-message.ts';
import classes from './StageCard.module.css';
import type { Stage } from './story.ts';

const ICONS: Readonly<Record<Tone, typeof Check>> = {
  good: Check,
  wait: TriangleAlert,
  bad: OctagonAlert,
  quiet: CircleMinus,
};

interface StageCardProps {
  readonly title: string;
  readonly stage: Stage;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

export function StageCard({ title, stage, isOpen, onToggle, children }: StageCardProps) {
  const id = useId();
  const Icon = ICONS[stage.tone];
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <section
      className={classes['card']}
      data-tone={stage.tone}
      data-problem={stage.isProblem || undefined}
      aria-label={title}
    >
      <button
        type="button"
        className={classes['head']}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
      >
        <Icon size={15} aria-hidden className={classes['icon']} />
        <span className={classes['title']}>{title}</span>
        <span className={classes['summary']}>{stage.summary}</span>
        <Chevron size={15} aria-hidden />
      </button>
      {isOpen && (
        <div id={id} className={classes['body']}>
          {children}
        </div>
      )}
    </section>
  );
}
