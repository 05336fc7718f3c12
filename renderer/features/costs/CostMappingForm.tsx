/** Which column holds what: recognised, to be looked at and changed. */
import { Button, Skeleton, TextInput } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  COST_COLUMNS,
  type CostMapping,
  NEEDED_COST_COLUMNS,
} from '../../../shared/domain/cost/cost-mapping.ts';
import { parseCurrency } from '../../../shared/domain/money/currency.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ColumnTable } from '../../ui/ColumnTable.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FileFormatFields } from '../../ui/FileFormatFields.tsx';
import { More } from '../../ui/More.tsx';
import { Note } from '../../ui/Note.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { DimensionFields } from './DimensionFields.tsx';
import type { Looking } from './looking.ts';

export function CostMappingForm() {
  const desk = useDesk();
  const text = useText();
  const messages = text.costs.mapping;
  const [looking, setLooking] = useState<Looking>({});
  const [chosen, setChosen] = useState<Partial<CostMapping>>({});
  const read = useMutation(desk.costs.file.read.mutationOptions());
  const { data, error } = useQuery(
    desk.costs.file.inspect.queryOptions({
      input: looking,
      placeholderData: keepPreviousData,
      enabled: read.isIdle || read.isError,
      // The next file is another one.
      gcTime: 0,
    }),
  );
  if (error !== null) return <ErrorNote error={error} />;
  if (data === undefined) return <Skeleton height={200} aria-label={text.window.shared.loading} />;
  const mapping: CostMapping = { ...data.mapping, ...chosen };
  const isMissing = NEEDED_COST_COLUMNS.some((column) => mapping.columns[column] === undefined);
  const choose = (change: Partial<CostMapping>): void => {
    setChosen({ ...chosen, ...change });
  };
  return (
    <Rows gap="md">
      <Dim as="p">{messages.hint}</Dim>
      {data.isBinary && <Note tone="bad">{messages.binary}</Note>}
      <ColumnTable
        label={messages.title}
        roles={COST_COLUMNS}
        names={messages.columns}
        noColumn={messages.noColumn}
        columns={data.columns}
        chosen={mapping.columns}
        onChoose={(columns) => {
          choose({ columns });
        }}
      />
      {isMissing && <Note tone="bad">{messages.missing}</Note>}
      <Rows gap="md" width="form">
        <DimensionFields
          dimension={mapping.dimension}
          onChange={(dimension) => {
            choose({ dimension });
          }}
        />
        {mapping.columns.currency === undefined && (
          <TextInput
            label={messages.fixedCurrency}
            placeholder="USD"
            maxLength={5}
            defaultValue={mapping.currency ?? ''}
            onChange={(event) => {
              choose({ currency: parseCurrency(event.currentTarget.value) });
            }}
          />
        )}
      </Rows>
      <More title={messages.more}>
        <Rows gap="md" width="form">
          <FileFormatFields
            mapping={mapping}
            onLook={(change) => {
              setLooking({ ...looking, ...change });
              setChosen({});
            }}
            onChoose={choose}
          />
        </Rows>
      </More>
      {read.error !== null && <ErrorNote error={read.error} />}
      <div>
        <Button
          disabled={isMissing || data.isBinary}
          loading={read.isPending}
          onClick={() => {
            read.mutate(mapping);
          }}
        >
          {messages.go}
        </Button>
      </div>
    </Rows>
  );
}
