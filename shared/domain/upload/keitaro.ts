/**
 * Keitaro, Maintenance → Import conversions: a list of `subid,payout,tid,status`, pasted. Up to 10,000 at once.
 * https://docs.keitaro.dev/en/conversions-and-postback/importing-conversions.html (the form, with empty payout and tid)
 * https://blog.keitaro.io/en/keitaro-best-practices-5-import-conversions/ (the order, 10,000 for each request)
 * https://blog.keitaro.io/en/managing-conversions-keitaro (lead, sale, rebill, rejected; tid tells conversions apart)
 */
import { microsToText } from '../money/money.ts';
import { isWritable } from './is-writable.ts';
import { leftOut, type UploadConversion, type UploadForm } from './upload.ts';

const SEPARATOR = ',';

export const keitaro: UploadForm = {
  maxLines: 10_000,
  extension: 'txt',
  head: '',
  hasCurrency: false,
  isOncePerClick: false,
  line: (conversion) => {
    const { clickId, payoutMicros, transactionId } = conversion;
    const ids = [clickId, ...(transactionId === null ? [] : [transactionId])];
    if (!ids.every((id) => isWritable(id, SEPARATOR))) return leftOut('unwritable');
    const payout = payoutMicros === null ? '' : microsToText(payoutMicros);
    return {
      kind: 'line',
      text: `${[clickId, payout, transactionId ?? '', statusOf(conversion)].join(SEPARATOR)}\n`,
    };
  },
};

/** A lead is not paid yet, a sale is, and a rebill is a payment after the first one. */
function statusOf({ event, status }: UploadConversion): 'lead' | 'sale' | 'rebill' {
  if (status === 'pending') return 'lead';
  if (event === 'install' || event === 'registration' || event === 'lead') return 'lead';
  return event === 'deposit' || event === 'rebill' ? 'rebill' : 'sale';
}
