/** What upload files would hold, and what not and why. */
import { Text } from '@mantine/core';
import type { UploadPlanCounts } from '../../../shared/contract/exports.ts';
import { LEFT_OUT_REASONS, type UploadFormat } from '../../../shared/domain/upload/upload.ts';
import { UPLOAD_FORMS } from '../../../shared/domain/upload/upload-forms.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { Note } from '../../ui/Note.tsx';
import { PlainList } from '../../ui/PlainList.tsx';
import { useText } from '../../ui/text-context.ts';

interface UploadPlanProps {
  readonly format: UploadFormat;
  readonly counts: UploadPlanCounts;
}

export function UploadPlan({ format, counts }: UploadPlanProps) {
  const { count } = useFormats();
  const messages = useText().uploads;
  const { lines, files, leftOut, currencies, withoutAmount } = counts;
  const reasons = LEFT_OUT_REASONS.filter((reason) => (leftOut[reason] ?? 0) > 0);
  const names = Object.entries(currencies).map(
    ([currency, rows]) => `${currency === '' ? messages.unknownCurrency : currency} (${count(rows)})`,
  );
  return (
    <>
      <Note tone={lines > 0 ? 'good' : 'wait'} role="status">
        {lines > 0 ? messages.plan(count(lines), lines === 1, count(files), files === 1) : messages.nothing}
        {withoutAmount > 0 && ` ${messages.withoutAmount(count(withoutAmount))}`}
      </Note>
      {names.length > 1 && !UPLOAD_FORMS[format].hasCurrency && (
        <Note tone="wait" title={messages.currenciesTitle}>
          {messages.currencies(names.join(', '))}
        </Note>
      )}
      {reasons.length > 0 && (
        <>
          <Text size="sm" fw={600}>
            {messages.leftOutTitle}
          </Text>
          <PlainList>
            {reasons.map((reason) => {
              const amount = leftOut[reason] ?? 0;
              return <li key={reason}>{messages.leftOut[reason](count(amount), amount === 1)}</li>;
            })}
          </PlainList>
        </>
      )}
    </>
  );
}
