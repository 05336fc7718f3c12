/** What was read out of it and from where, what is wrong with it, and the fix right there. */
import { Anchor, Button, Group } from '@mantine/core';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { FIELD_ROLES } from '../../../../shared/domain/postback/field-role.ts';
import { showPostback } from '../../../navigation/route.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { RemoveKeylessButton } from '../../../ui/RemoveKeylessButton.tsx';
import { useText } from '../../../ui/text-context.ts';
import { FieldsTable } from './FieldsTable.tsx';
import { FixButtons } from './FixButtons.tsx';
import { HeldActions } from './HeldActions.tsx';
import { PayoutQuestion } from './PayoutQuestion.tsx';
import { RolesTable } from './RolesTable.tsx';
import classes from './UnderstoodStage.module.css';
import type { Release } from './use-release.tsx';
import { WorthLine } from './WorthLine.tsx';

interface UnderstoodStageProps {
  readonly detail: PostbackDetail;
  readonly release: Release;
  readonly onNameNetwork: () => void;
}

export function UnderstoodStage({ detail, release, onNameNetwork }: UnderstoodStageProps) {
  const text = useText();
  const messages = text.window.detail;
  const { networkId } = detail;
  const unread = detail.problems.find((problem) => problem.code === 'payout_unread')?.field ?? null;
  const others = otherFields(detail);
  return (
    <>
      {detail.problems.map((problem) => (
        <ProblemNote key={`${problem.code} ${problem.field ?? ''}`} problem={problem} />
      ))}
      {networkId === null && (
        <Group gap="xs">
          <Button size="xs" onClick={onNameNetwork}>
            {text.parsing.held.network.choose} …
          </Button>
          {detail.problems.some((problem) => problem.code === 'no_key') && <RemoveKeylessButton size="xs" />}
        </Group>
      )}
      {networkId !== null && unread !== null && <PayoutQuestion networkId={networkId} field={unread} />}
      {detail.isHeld && <HeldActions key={detail.id} detail={detail} release={release} />}
      {detail.isReleased && <Dim as="div">{text.parsing.held.wasReleased}</Dim>}
      {networkId !== null && <FixButtons networkId={networkId} problems={detail.problems} />}
      <Repeat detail={detail} />
      <RolesTable detail={detail} />
      {detail.conversion !== null && <WorthLine conversion={detail.conversion} />}
      {others.length > 0 && (
        <>
          <h3 className={classes['title']}>{messages.otherFields}</h3>
          <FieldsTable fields={others} label={messages.otherFields} />
        </>
      )}
      {detail.fields.length === 0 && <Dim as="div">{messages.noFields}</Dim>}
    </>
  );
}

function Repeat({ detail: { duplicateOf } }: Pick<UnderstoodStageProps, 'detail'>) {
  const messages = useText().window.detail;
  if (duplicateOf === null) return null;
  return (
    <div>
      {messages.repeatOf}{' '}
      <Anchor
        component="button"
        inherit
        onClick={() => {
          showPostback(duplicateOf);
        }}
      >
        {messages.showFirst}
      </Anchor>
    </div>
  );
}

/** Those that no line of the table above has already; of two with one name only the first was read. */
function otherFields({ fields, origins }: PostbackDetail): PostbackDetail['fields'] {
  const read = FIELD_ROLES.flatMap((role) => {
    const origin = origins[role];
    const at = fields.findIndex((field) => field.name === origin?.name && field.source === origin.source);
    return at === -1 ? [] : [at];
  });
  const known = new Set(read);
  return fields.filter((_field, index) => !known.has(index));
}
