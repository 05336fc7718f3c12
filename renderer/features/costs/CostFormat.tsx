/** How the file is written. */
import { NativeSelect, NumberInput } from '@mantine/core';
import type { CostMapping } from '../../../shared/domain/cost/cost-mapping.ts';
import { AMOUNT_FORMATS } from '../../../shared/domain/money/read-amount.ts';
import { DATE_ORDERS } from '../../../shared/domain/report/read-report-time.ts';
import {
  DELIMITERS,
  MAX_HEADER_LINE,
  REPORT_CHARSETS,
} from '../../../shared/domain/report/recognise-file.ts';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import type { Looking } from './looking.ts';

interface CostFormatProps {
  readonly mapping: CostMapping;
  readonly onLook: (change: Looking) => void;
  readonly onChoose: (change: Pick<CostMapping, 'dateOrder'> | Pick<CostMapping, 'amounts'>) => void;
}

export function CostFormat({ mapping, onLook, onChoose }: CostFormatProps) {
  const text = useText();
  const messages = text.reports.mapping;
  return (
    <Rows gap="md" width="form">
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
    </Rows>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, names, onChoose }: ChoiceProps<Value>) {
  return (
    <NativeSelect
      label={label}
      value={value}
      data={options.map((each) => ({ value: each, label: names[each] }))}
      onChange={(event) => {
        const chosen = options.find((each) => each === event.currentTarget.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    />
  );
}
