/** A new cap or threshold. */
import { Button, Group, NativeSelect, NumberInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EVENTS } from '../../../shared/domain/conversion/event.ts';
import {
  CAP_PERIODS,
  COUNT_DIRECTIONS,
  WARNING_KINDS,
  type WarningRule,
  warningRuleSchema,
} from '../../../shared/domain/warning/warning-rule.ts';
import { useDesk } from '../../client/desk-client.ts';
import { routeHash } from '../../navigation/route.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormRows } from '../../ui/FormRows.tsx';
import { Note } from '../../ui/Note.tsx';
import { SearchSelect } from '../../ui/SearchSelect.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';

/** A name from outside may be long: the list shows all of it. */
const LONG_NAME = 240;

const FIRST = {
  kind: 'cap',
  networkId: '',
  linkId: '',
  event: 'first_deposit',
  period: 'day',
  direction: 'fewer',
  most: 50,
  count: 1,
  hours: 6,
  points: 20,
  percent: 20,
  timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
} as const;
type Draft = { readonly [Name in keyof typeof FIRST]: (typeof FIRST)[Name] extends number ? number : string };

export function NewWarning() {
  const desk = useDesk();
  const text = useText();
  const messages = text.warnings;
  const { data: networks } = useQuery(desk.networks.list.queryOptions());
  const { data: links } = useQuery(desk.links.list.queryOptions());
  const { data: rates } = useQuery(desk.rates.get.queryOptions());
  const [draft, setDraft] = useState<Draft>(FIRST);
  const add = useMutation(desk.warnings.create.mutationOptions());
  const rule = ruleOf(draft);
  const change = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part });
  };
  const number = (name: 'most' | 'count' | 'hours' | 'points' | 'percent') => (
    <NumberInput
      label={messages[name]}
      w={120}
      min={1}
      allowDecimal={false}
      value={draft[name]}
      onChange={(value) => {
        if (typeof value === 'number') change({ [name]: value });
      }}
    />
  );
  const { kind } = draft;
  return (
    <FormRows
      gap="md"
      onSubmit={(event) => {
        event.preventDefault();
        if (rule !== null) add.mutate(rule);
      }}
    >
      <Group gap="xs" align="end">
        <NativeSelect
          label={messages.kind}
          value={kind}
          data={WARNING_KINDS.map((each) => ({ value: each, label: messages.kinds[each] }))}
          onChange={(event) => {
            change({ kind: event.currentTarget.value });
          }}
        />
        <NativeSelect
          label={messages.network}
          maw={LONG_NAME}
          value={draft.networkId}
          data={[
            { value: '', label: messages.allNetworks },
            ...(networks?.items ?? []).map(({ id, name }) => ({ value: id, label: visibleText(name) })),
          ]}
          onChange={(event) => {
            change({ networkId: event.currentTarget.value });
          }}
        />
        <NativeSelect
          label={messages.link}
          maw={LONG_NAME}
          value={draft.linkId}
          data={[
            { value: '', label: messages.allLinks },
            ...(links?.items ?? []).map(({ id, name }) => ({ value: id, label: visibleText(name) })),
          ]}
          onChange={(event) => {
            change({ linkId: event.currentTarget.value });
          }}
        />
        {kind !== 'approval' && (
          <NativeSelect
            label={messages.event}
            value={draft.event}
            data={EVENTS.map((each) => ({ value: each, label: text.window.eventNames[each] }))}
            onChange={(event) => {
              change({ event: event.currentTarget.value });
            }}
          />
        )}
        {kind === 'cap' && (
          <>
            {number('most')}
            <NativeSelect
              label={messages.period}
              value={draft.period}
              data={CAP_PERIODS.map((each) => ({ value: each, label: messages.periods[each] }))}
              onChange={(event) => {
                change({ period: event.currentTarget.value });
              }}
            />
            <SearchSelect
              label={messages.timeZone}
              value={draft.timeZone}
              data={[...new Set(['UTC', draft.timeZone, ...Intl.supportedValuesOf('timeZone')])]}
              limit={50}
              onChange={(timeZone) => {
                if (timeZone !== null) change({ timeZone });
              }}
            />
          </>
        )}
        {kind === 'count' && (
          <>
            <NativeSelect
              label={messages.direction}
              value={draft.direction}
              data={COUNT_DIRECTIONS.map((each) => ({ value: each, label: messages.directions[each] }))}
              onChange={(event) => {
                change({ direction: event.currentTarget.value });
              }}
            />
            {number('count')}
            {number('hours')}
          </>
        )}
        {kind === 'approval' && number('points')}
        {kind === 'payout' && number('percent')}
        <Button type="submit" variant="default" disabled={rule === null} loading={add.isPending}>
          {messages.add}
        </Button>
      </Group>
      {kind === 'payout' && rates !== undefined && rates.currency === null && (
        <Note tone="wait">
          {messages.payoutCurrency} <a href={routeHash('settings', 'money')}>{text.costs.chooseCurrency}</a>
        </Note>
      )}
      {add.error !== null && <ErrorNote error={add.error} />}
    </FormRows>
  );
}

/** Null while it is not whole. What a kind does not have is left out by the schema. */
function ruleOf({ networkId, linkId, ...draft }: Draft): WarningRule | null {
  const whole = {
    ...draft,
    networkId: networkId === '' ? null : networkId,
    linkId: linkId === '' ? null : linkId,
  };
  return warningRuleSchema.safeParse(whole).data ?? null;
}
