/** The marks of the open postback, with what changes them. */
import { Button, CloseButton, Kbd } from '@mantine/core';
import { Pin, StickyNote, Tag as TagIcon } from 'lucide-react';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { useText } from '../../../ui/text-context.ts';
import { useInboxView } from '../inbox-view.ts';
import classes from './MarksBar.module.css';
import type { MarkActions } from './use-marks.tsx';

interface MarksBarProps {
  readonly detail: PostbackDetail;
  readonly actions: MarkActions;
}

export function MarksBar({ detail, actions }: MarksBarProps) {
  const messages = useText().actions.marks;
  const { change } = useInboxView();
  const { isPinned, note, tags } = detail.marks;
  return (
    <div className={classes['bar']} role="group" aria-label={messages.label}>
      <MarkButton
        name={isPinned ? messages.pinned : messages.pin}
        title={isPinned ? messages.unpin : messages.pin}
        letter="P"
        isOn={isPinned}
        icon={<Pin size={13} aria-hidden fill={isPinned ? 'currentColor' : 'none'} />}
        onPress={actions.pin}
      />
      <MarkButton
        name={messages.tag}
        title={messages.addTag}
        letter="T"
        icon={<TagIcon size={13} aria-hidden />}
        onPress={actions.askTag}
      />
      <MarkButton
        name={messages.note}
        title={messages.editNote}
        letter="N"
        icon={<StickyNote size={13} aria-hidden />}
        onPress={actions.askNote}
      />
      {tags.map((tag) => (
        <span key={tag} className={classes['tag']}>
          <button
            type="button"
            className={classes['name']}
            title={messages.showTag(tag)}
            onClick={() => {
              change({ filter: `tag:${tag}` });
            }}
          >
            {tag}
          </button>
          <CloseButton
            size={18}
            iconSize={12}
            aria-label={messages.removeTag(tag)}
            onClick={() => {
              actions.removeTag(tag);
            }}
          />
        </span>
      ))}
      {note !== null && (
        <button type="button" className={classes['note']} title={messages.editNote} onClick={actions.askNote}>
          {note}
        </button>
      )}
    </div>
  );
}

interface MarkButtonProps {
  readonly name: string;
  readonly title: string;
  readonly letter: string;
  readonly isOn?: boolean;
  readonly icon: React.ReactNode;
  readonly onPress: () => void;
}

function MarkButton({ name, title, letter, isOn, icon, onPress }: MarkButtonProps) {
  const look = isOn === true ? { variant: 'light' } : { variant: 'subtle', color: 'gray' };
  return (
    <Button
      size="compact-xs"
      {...look}
      aria-pressed={isOn}
      title={title}
      leftSection={icon}
      rightSection={
        <Kbd size="xs" aria-hidden>
          {letter}
        </Kbd>
      }
      onClick={onPress}
    >
      {name}
    </Button>
  );
}
