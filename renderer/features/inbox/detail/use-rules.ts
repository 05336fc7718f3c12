/** Which rule of its network made each value, in words. */
import { useQuery } from '@tanstack/react-query';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { assertNever } from '../../../../shared/domain/assert-never.ts';
import { EVENTS, STATUSES } from '../../../../shared/domain/conversion/event.ts';
import { type Rule, rulesOf } from '../../../../shared/domain/postback/explain-rule.ts';
import type { FieldRole } from '../../../../shared/domain/postback/field-role.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { useText } from '../../../ui/text-context.ts';
import { visibleText } from '../../../ui/visible-text.ts';

export function useRules(detail: PostbackDetail): (role: FieldRole) => readonly string[] {
  const desk = useDesk();
  const text = useText();
  const { data } = useQuery(desk.networks.list.queryOptions());
  const mapping = data?.items.find(({ id }) => id === detail.networkId)?.mapping;
  return (role) =>
    mapping === undefined ? [] : rulesOf(role, detail, mapping).map((rule) => ruleMessage(rule, text));
}

function ruleMessage(rule: Rule, text: Text): string {
  const messages = text.actions.rules;
  switch (rule.kind) {
    case 'name':
      return messages.name(visibleText(rule.name), rule.place);
    case 'word':
      return messages.word(visibleText(rule.word), meaningOf(rule.meaning, text));
    case 'unknown_word':
      return messages.ownWord(visibleText(rule.word));
    case 'fixed':
      return messages.fixed(meaningOf(rule.value, text));
    default:
      return assertNever(rule);
  }
}

function meaningOf(meaning: string, { window }: Text): string {
  const event = EVENTS.find((each) => each === meaning);
  if (event !== undefined) return window.eventNames[event];
  const status = STATUSES.find((each) => each === meaning);
  return status === undefined ? meaning : window.statuses[status];
}
