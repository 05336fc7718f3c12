/** One story: what became of it in a sentence, then how it came, was understood and was sent. */
import { useState } from 'react';
import type { DeliveryDetail } from '../../../../shared/contract/deliveries.ts';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/text-context.ts';
import { CameStage } from './CameStage.tsx';
import { SentStage } from './SentStage.tsx';
import { StageCard } from './StageCard.tsx';
import { type StageName, storyOf } from './story.ts';
import classes from './StoryTab.module.css';
import { UnderstoodStage } from './UnderstoodStage.tsx';
import type { Release } from './use-release.tsx';
import { verdictOf } from './verdict.ts';

interface StoryTabProps {
  readonly detail: PostbackDetail;
  readonly release: Release;
  readonly onNameNetwork: () => void;
  readonly onRetry: (delivery: DeliveryDetail) => void;
}

const STAGES = ['came', 'understood', 'sent'] as const satisfies readonly StageName[];
const NONE_OPEN: Readonly<Record<StageName, boolean>> = { came: false, understood: false, sent: false };

export function StoryTab({ detail, release, onNameNetwork, onRetry }: StoryTabProps) {
  const text = useText();
  const messages = text.window.detail;
  const verdict = verdictOf(detail, text);
  const story = storyOf(detail, text);
  // Open where the problem is, and it stays so when the problem is solved: nothing folds under the eye.
  const [open, setOpen] = useState<Readonly<Record<StageName, boolean>>>(NONE_OPEN);
  const [told, setTold] = useState<Readonly<Record<StageName, boolean>>>(NONE_OPEN);
  const fresh = STAGES.filter((name) => story[name].isProblem && !told[name]);
  if (fresh.length > 0) {
    const opened = Object.fromEntries(fresh.map((name) => [name, true]));
    setTold({ ...told, ...opened });
    setOpen({ ...open, ...opened });
  }
  const problemStage = story.understood.isProblem ? 'understood' : story.sent.isProblem ? 'sent' : null;
  const card = (name: StageName, children: React.ReactNode) => {
    const isOpen = open[name];
    return (
      <div className={classes['stage']} data-problem={name === problemStage || undefined}>
        <StageCard
          title={messages[name]}
          stage={story[name]}
          isOpen={isOpen}
          onToggle={() => {
            setOpen({ ...open, [name]: !isOpen });
          }}
        >
          {children}
        </StageCard>
      </div>
    );
  };
  return (
    <div className={classes['story']} data-has-problem={problemStage !== null || undefined}>
      <div className={classes['verdict']}>
        <Note tone={verdict.tone} title={verdict.title}>
          {verdict.next !== '' && <div className={classes['next']}>{verdict.next}</div>}
        </Note>
      </div>
      {card('came', <CameStage detail={detail} />)}
      {detail.byHand === null &&
        card(
          'understood',
          <UnderstoodStage detail={detail} release={release} onNameNetwork={onNameNetwork} />,
        )}
      {card('sent', <SentStage detail={detail} onRetry={onRetry} />)}
    </div>
  );
}
