/**
 * Binom, Conversions → Update conversions: one conversion in a line, pasted. No limit is named.
 * Version 2: `clickid[:payout=value:cnv_status=value:cnv_status2=value:cnv_currency=value:…]`, in any order.
 * https://docs.binom.org/payout-tracking-v2.php
 * Version 1: `Clickid:Payout[:Conversion Status:…]`. https://docs.binom.org/update-conv.php
 * Statuses are the person's own words there: ours are the event, and in version 2 the status beside it.
 */
import { microsToText } from '../money/money.ts';
import { isWritable } from './is-writable.ts';
import { leftOut, type UploadForm } from './upload.ts';

const SEPARATOR = ':';

export const binom: UploadForm = {
  maxLines: null,
  extension: 'txt',
  head: '',
  hasCurrency: true,
  isOncePerClick: false,
  line: ({ clickId, event, status, payoutMicros, currency }) => {
    if (!isWritable(clickId, SEPARATOR)) return leftOut('unwritable');
    const parts = [
      clickId,
      ...(payoutMicros === null ? [] : [`payout=${microsToText(payoutMicros)}`]),
      `cnv_status=${event}`,
      ...(status === null ? [] : [`cnv_status2=${status}`]),
      ...(payoutMicros === null || currency === null ? [] : [`cnv_currency=${currency}`]),
    ];
    return { kind: 'line', text: `${parts.join(SEPARATOR)}\n` };
  },
};

export const binom1: UploadForm = {
  maxLines: null,
  extension: 'txt',
  head: '',
  hasCurrency: false,
  isOncePerClick: false,
  line: ({ clickId, event, payoutMicros }) => {
    if (!isWritable(clickId, SEPARATOR)) return leftOut('unwritable');
    const payout = payoutMicros === null ? '' : microsToText(payoutMicros);
    return { kind: 'line', text: `${[clickId, payout, event].join(SEPARATOR)}\n` };
  },
};
