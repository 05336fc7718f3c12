/** How the file is written, in which time zone, and what holds for rows that do not say it. */
import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { EVENTS, STATUSES } from '../../../shared/domain/conversion/event.ts';
import { AMOUNT_FORMATS } from '../../../shared/domain/money/read-amount.ts';
import { parseCurrency } from '../../../shared/domain/money/currency.ts';
import { DATE_ORDERS } from '../../../shared/domain/report/read-report-time.ts';
import {
  DELIMITERS,
  MAX_HEADER_LINE,
  REPORT_CHARSETS,
} from '../../../shared/domain/report/recognise-file.ts';
import type { ReportMapping } from '../../../shared/domain/report/report-mapping.ts';
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
      <Choice
        label={messages.dateOrder}
        value={mapping.dateOrder}
        options={DATE_ORDERS}
        names={messages.dateOrders}
        onChoose={(dateOrder) => {
          onChoose({ dateOrder });
        }}
      />
      <Choice
        label={messages.amounts}
        value={mapping.amounts}
        options={AMOUNT_FORMATS}
        names={text.networks.reading.amountFormats}
        onChoose={(amounts) => {
          onChoose({ amounts });
        }}
      />
      <Choice
        label={messages.charset}
        value={mapping.charset}
        options={REPORT_CHARSETS}
        names={messages.charsets}
        onChoose={(charset) => {
          onLook({ charset });
        }}
      />
      <Choice
        label={messages.delimiter}
        value={mapping.delimiter}
        options={DELIMITERS}
        names={messages.delimiters}
        onChoose={(delimiter) => {
          onLook({ delimiter });
        }}
      />
      <NumberInput
        label={messages.headerLine}
        min={1}
        max={MAX_HEADER_LINE}
        allowDecimal={false}
        clampBehavior="strict"
        value={mapping.headerLine}
        onChange={(line) => {
          if (typeof line === 'number' && line >= 1) onLook({ headerLine: line });
        }}
      />
      <Choice
        label={messages.fixedEvent}
        value={fixed.event}
        options={EVENTS}
        names={text.window.eventNames}
        none={messages.none}
        onChoose={(event) => {
          onChoose({ fixed: { ...fixed, event } });
        }}
      />
      <Choice
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

interface ChoiceProps<Value extends string, Now extends Value | null> {
  readonly label: string;
  readonly value: Now;
  readonly options: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  /** What stands for none; left out where there has to be one. */
  readonly none?: string;
  readonly onChoose: (value: Value | Extract<Now, null>) => void;
}

function Choice<Value extends string, Now extends Value | null>(props: ChoiceProps<Value, Now>) {
  const { label, value, options, names, none, onChoose } = props;
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[
        ...(none === undefined ? [] : [{ value: '', label: none }]),
        ...options.map((each) => ({ value: each, label: names[each] })),
      ]}
      onChange={(event) => {
        const chosen = options.find((each) => each === event.currentTarget.value);
        if (chosen !== undefined) onChoose(chosen);
        else if (none !== undefined) onChoose(null as Extract<Now, null>);
      }}
    />
  );
}

function zones(chosen: string): string[] {
  return [...new Set(['UTC', chosen, ...Intl.supportedValuesOf('timeZone')])];
}
