/** The open postback beside another one, or beside what its network usually sends. */
import { Group, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { type PostbackId, postbackIdSchema } from '../../../../shared/domain/ids.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { useText } from '../../../ui/text-context.ts';
import { useInboxView } from '../inbox-view.ts';
import classes from './CompareTab.module.css';
import { ComparedWith } from './ComparedWith.tsx';
import { UsualTable } from './UsualTable.tsx';

const CHOICES = ['usual', 'previous', 'first', 'original', 'marked', 'other'] as const;
type Choice = (typeof CHOICES)[number];

export function CompareTab({ detail }: { readonly detail: PostbackDetail }) {
  const desk = useDesk();
  const messages = useText().actions.compare;
  const { view } = useInboxView();
  const { data: usual } = useQuery(desk.comparisons.usual.queryOptions({ input: { id: detail.id } }));
  const marked = view.marked.find((id) => id !== detail.id) ?? null;
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [typed, setTyped] = useState('');
  if (detail.byHand !== null) return <Dim as="div">{messages.noRequest}</Dim>;
  const first = detail.conversion?.history.find(({ byHand }) => byHand === null)?.postbackId ?? null;
  const ids: Readonly<Record<Exclude<Choice, 'usual'>, PostbackId | null>> = {
    previous: usual?.previousId ?? null,
    first: first === detail.id ? null : first,
    original: detail.resent?.ofId ?? null,
    marked,
    other: postbackIdSchema.safeParse(typed.trim()).data ?? null,
  };
  const offered = CHOICES.filter((each) => each === 'usual' || each === 'other' || ids[each] !== null);
  // What was selected, or edited, is most likely meant.
  const meant = marked !== null ? 'marked' : ids.original === null ? 'usual' : 'original';
  const choice = chosen !== null && offered.includes(chosen) ? chosen : meant;
  return (
    <div className={classes['stack']}>
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <Select
          label={messages.with}
          allowDeselect={false}
          data={offered.map((each) => ({ value: each, label: messages[each] }))}
          value={choice}
          onChange={(value) => {
            setChosen(CHOICES.find((each) => each === value) ?? null);
          }}
        />
        {choice === 'other' && (
          <TextInput
            flex={1}
            aria-label={messages.otherHint}
            placeholder={messages.otherHint}
            maxLength={64}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
        )}
      </Group>
      {choice === 'usual' ? (
        <UsualTable detail={detail} days={usual?.days} />
      ) : (
        ids[choice] !== null && <ComparedWith key={ids[choice]} detail={detail} otherId={ids[choice]} />
      )}
    </div>
  );
}
