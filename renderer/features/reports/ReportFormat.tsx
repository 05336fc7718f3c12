/** How the file is written, in which time zone, and what holds for rows that do not say it. */
import { TextInput } from '@mantine/core';
import { EVENTS, STATUSES } from '../../../shared/domain/conversion/event.ts';
import { parseCurrency } from '../../../shared/domain/money/currency.ts';
import type { ReportMapping } from '../../../shared/domain/report/report-mapping.ts';
import { OptionalChoice } from '../../ui/Choice.tsx';
import { FileFormatFields } from '../../ui/FileFormatFields.tsx';
import { SearchSelect } from '../../ui/SearchSelect.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import type { Chosen, Looking } from './mapping-choice.ts';

interface ReportFormatProps {
  readonly mapping: ReportMapping;
  readonly onLook: (change: Looking) => void;
  readonly onChoose: (change: Chosen) => void;
}

export function ReportFormat({ mapping, onLook, onChoose }: ReportFormatProps) {
  const text = useText();
  const messages = text.reports.mapping;
  const { fixed } = mapping;
  return (
    <Rows gap="md" width="form">
      <SearchSelect
        label={messages.zone}
        description={messages.zoneHint}
        value={mapping.zone}
        data={zones(mapping.zone)}
        limit={50}
        onChange={(zone) => {
          if (zone !== null) onChoose({ zone });
        }}
      />
      <FileFormatFields mapping={mapping} onLook={onLook} onChoose={onChoose} />
      <OptionalChoice
        label={messages.fixedEvent}
        value={fixed.event}
        options={EVENTS}
        names={text.window.eventNames}
        none={messages.none}
        onChoose={(event) => {
          onChoose({ fixed: { ...fixed, event } });
        }}
      />
      <OptionalChoice
        label={messages.fixedStatus}
        value={fixed.status}
        options={STATUSES}
        names={text.window.statuses}
        none={messages.none}
        onChoose={(status) => {
          onChoose({ fixed: { ...fixed, status } });
        }}
      />
      <TextInput
        label={messages.fixedCurrency}
        placeholder="USD"
        maxLength={5}
        defaultValue={fixed.currency ?? ''}
        onBlur={(event) => {
          onChoose({ fixed: { ...fixed, currency: parseCurrency(event.currentTarget.value) } });
        }}
      />
    </Rows>
  );
}

function zones(chosen: string): string[] {
  return [...new Set(['UTC', chosen, ...Intl.supportedValuesOf('timeZone')])];
}
