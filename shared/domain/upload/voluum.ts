/**
 * Voluum, Conversion upload: one conversion in a line, click id and payout. At most 50,000 in an hour.
 * https://doc.voluum.com/article/conversion-upload (click id, payout, 50,000 per hour)
 * It takes a transaction id and a type as well; in which order is not said in what we could read, so they are left out.
 * Without a transaction id Voluum drops further conversions of a click as duplicates:
 * https://doc.voluum.com/article/upselling-tracking-subsequent-conversions
 */
import { microsToText } from '../money/money.ts';
import { isWritable } from './is-writable.ts';
import { leftOut, type UploadForm } from './upload.ts';

const SEPARATOR = ',';

export const voluum: UploadForm = {
  maxLines: 50_000,
  extension: 'txt',
  head: '',
  hasCurrency: false,
  isOncePerClick: true,
  line: ({ clickId, payoutMicros }) => {
    if (payoutMicros === null) return leftOut('no_amount');
    if (!isWritable(clickId, SEPARATOR)) return leftOut('unwritable');
    return { kind: 'line', text: `${clickId}${SEPARATOR}${microsToText(payoutMicros)}\n` };
  },
};
