/** How a table that a person gives is written. */
import { NumberInput } from '@mantine/core';
import { AMOUNT_FORMATS } from '../../shared/domain/money/read-amount.ts';
import { DATE_ORDERS } from '../../shared/domain/report/read-report-time.ts';
import { DELIMITERS, MAX_HEADER_LINE, REPORT_CHARSETS } from '../../shared/domain/report/recognise-file.ts';
import type { ReportMapping, ReportReading } from '../../shared/domain/report/report-mapping.ts';
import { Choice } from './Choice.tsx';
import { useText } from './text-context.ts';

type Reading = Pick<ReportReading, 'charset' | 'delimiter' | 'headerLine'>;
type Values = Pick<ReportMapping, 'dateOrder' | 'amounts'>;

interface FileFormatFieldsProps {
  readonly mapping: Reading & Values;
  /** Its columns are looked at again. */
  readonly onLook: (change: Partial<Reading>) => void;
  readonly onChoose: (change: Partial<Values>) => void;
}

export function FileFormatFields({ mapping, onLook, onChoose }: FileFormatFieldsProps) {
  const text = useText();
  const messages = text.reports.mapping;
  return (
    <>
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
    </>
  );
}
