/** What one link or value cost on one day. What it replaces is said before. */
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CostPlan } from '../../../shared/contract/costs.ts';
import { LINK_DIMENSION, parameterOf } from '../../../shared/domain/cost/cost-dimension.ts';
import { useDesk } from '../../client/desk-client.ts';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormRows } from '../../ui/FormRows.tsx';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { useCostFormats } from './use-cost-formats.ts';
import { CostPlanNote } from './CostPlanNote.tsx';
import { DimensionFields } from './DimensionFields.tsx';
import { localDay } from './local-day.ts';

interface TypedRow {
  /** Null for what cannot be read. */
  readonly day: string | null;
  readonly key: string;
  readonly amount: string;
  readonly currency: string;
}

export function TypedCost() {
  const { sumsText } = useCostFormats();
  const desk = useDesk();
  const messages = useText().costs.typed;
  const { data: rates } = useQuery(desk.rates.get.queryOptions());
  const [dimension, setDimension] = useState<string>(LINK_DIMENSION);
  const [row, setRow] = useState<TypedRow>(() => ({
    day: localDay(Date.now(), 0),
    key: '',
    amount: '',
    currency: '',
  }));
  const [asked, setAsked] = useState<CostPlan | null>(null);
  const [saved, setSaved] = useState<CostPlan | null>(null);
  const call = useMutation(desk.costs.save.mutationOptions());
  const currency = row.currency === '' ? (rates?.currency ?? '') : row.currency;
  const change = (part: Partial<TypedRow>): void => {
    setAsked(null);
    setSaved(null);
    setRow({ ...row, ...part });
  };
  const send = (isLook: boolean): void => {
    if (row.day === null) return;
    const rows = [{ ...row, day: row.day, currency: currency.trim().toUpperCase() }];
    call.mutate(
      { dimension, rows, isLook },
      {
        onSuccess: (plan) => {
          if (isLook && plan.replaced.keys > 0) setAsked(plan);
          else if (isLook) send(false);
          else {
            setAsked(null);
            setSaved(plan);
          }
        },
      },
    );
  };
  const isWhole =
    row.day !== null &&
    row.day !== '' &&
    row.key.trim() !== '' &&
    row.amount.trim() !== '' &&
    currency !== '' &&
    (dimension === LINK_DIMENSION || parameterOf(dimension) !== null);
  return (
    <Section title={messages.title} description={messages.hint}>
      <FormRows
        onSubmit={(event) => {
          event.preventDefault();
          send(asked === null);
        }}
      >
        <DimensionFields
          dimension={dimension}
          onChange={(next) => {
            setDimension(next);
            change(next === LINK_DIMENSION ? { key: '' } : {});
          }}
        />
        {dimension === LINK_DIMENSION ? (
          <LinkChoice
            value={row.key}
            onChange={(key) => {
              change({ key });
            }}
          />
        ) : (
          <TextInput
            label={messages.value}
            maxLength={200}
            value={row.key}
            onChange={(event) => {
              change({ key: event.currentTarget.value });
            }}
          />
        )}
        <Group gap="xs" align="end">
          <DateField
            label={messages.day}
            w={190}
            value={row.day}
            onChange={(day) => {
              change({ day });
            }}
          />
          <TextInput
            label={messages.amount}
            w={120}
            inputMode="decimal"
            value={row.amount}
            onChange={(event) => {
              change({ amount: event.currentTarget.value });
            }}
          />
          <TextInput
            label={messages.currency}
            w={90}
            maxLength={5}
            value={currency}
            onChange={(event) => {
              change({ currency: event.currentTarget.value });
            }}
          />
        </Group>
        {asked !== null && <CostPlanNote plan={asked} isDone={false} />}
        {saved !== null && (
          <Note tone="good" role="status">
            {messages.saved(sumsText(saved.sums))}
          </Note>
        )}
        {call.error !== null && <ErrorNote error={call.error} />}
        <div>
          <Button type="submit" variant="default" disabled={!isWhole} loading={call.isPending}>
            {asked === null ? messages.save : messages.replace}
          </Button>
        </div>
      </FormRows>
    </Section>
  );
}

interface LinkChoiceProps {
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function LinkChoice({ value, onChange }: LinkChoiceProps) {
  const desk = useDesk();
  const messages = useText().costs.typed;
  const { data } = useQuery(desk.links.list.queryOptions());
  return (
    <NativeSelect
      label={messages.link}
      value={value}
      data={[
        { value: '', label: '' },
        ...(data?.items ?? []).map(({ id, name }) => ({ value: id, label: visibleText(name) })),
      ]}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
