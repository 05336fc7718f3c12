/** What was parsed, where each value came from, and what is wrong with it. */
import { Anchor } from '@mantine/core';
import { Copy } from 'lucide-react';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import type { ProblemCode } from '../../../../shared/domain/postback/problem.ts';
import { routeHash, showPostback } from '../../../navigation/route.ts';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { useText } from '../../../ui/text-context.ts';
import { ConversionHistory } from './ConversionHistory.tsx';
import { FieldsTable } from './FieldsTable.tsx';
import { HeldActions } from './HeldActions.tsx';
import { PayoutQuestion } from './PayoutQuestion.tsx';
import { RolesTable } from './RolesTable.tsx';
import { Dim } from '../../../ui/Dim.tsx';
import classes from './UnderstoodTab.module.css';

/** Problems that are mended on the network's page, by saying how it writes. */
const NETWORK_FIXES: ReadonlySet<ProblemCode> = new Set([
  'event_unknown',
  'status_unknown',
  'payout_ambiguous',
  'payout_unread',
  'currency_contradicts',
  'second_once_only_event',
  'transaction_id_per_message',
]);

export function UnderstoodTab({ detail }: { readonly detail: PostbackDetail }) {
  const text = useText();
  const messages = text.window.detail;
  const first = detail.duplicateOf;
  const unread = detail.problems.find((problem) => problem.code === 'payout_unread')?.field ?? null;
  return (
    <div className={classes['columns']}>
      <div className={classes['stack']}>
        {first !== null && (
          <div className={classes['repeat']}>
            <Copy size={14} aria-hidden />
            <span>
              {messages.repeatOf}{' '}
              <Anchor
                component="button"
                inherit
                onClick={() => {
                  showPostback(first);
                }}
              >
                {messages.showFirst}
              </Anchor>
            </span>
          </div>
        )}
        <RolesTable detail={detail} />
        {detail.conversion !== null && (
          <ConversionHistory conversion={detail.conversion} current={detail.id} />
        )}
      </div>
      <div className={classes['stack']}>
        <h3 className={classes['title']}>{detail.isHeld ? messages.heldTitle : messages.problems}</h3>
        {detail.problems.length === 0 && <Dim as="div">{messages.noProblems}</Dim>}
        {detail.problems.map((problem) => (
          <ProblemNote key={`${problem.code} ${problem.field ?? ''}`} problem={problem} />
        ))}
        {detail.networkId !== null && unread !== null && (
          <PayoutQuestion networkId={detail.networkId} field={unread} />
        )}
        {detail.isHeld && <HeldActions key={detail.id} detail={detail} />}
        {detail.isReleased && <Dim as="div">{text.parsing.held.wasReleased}</Dim>}
        {detail.networkId !== null && detail.problems.some((problem) => NETWORK_FIXES.has(problem.code)) && (
          <Anchor size="sm" href={routeHash('networks', detail.networkId)}>
            {messages.openNetwork}
          </Anchor>
        )}
        <h3 className={classes['title']}>{messages.allFields}</h3>
        {detail.fields.length === 0 ? (
          <Dim as="div">{messages.noFields}</Dim>
        ) : (
          <FieldsTable fields={detail.fields} label={messages.allFields} />
        )}
      </div>
    </div>
  );
}
