/**
 * Google Ads, import of conversions from clicks: the template's `Parameters` row, a row of names, then the conversions.
 * https://support.google.com/google-ads/answer/7014069 (the rows, time zone in the parameters and in each time, no
 * further columns)
 * One of gclid, gbraid and wbraid, never two: https://developers.google.com/google-ads/api/docs/conversions/upload-clicks
 * A click older than 90 days is refused; how old it is nobody here knows, so what is surely too old is left out: the
 * conversion itself is older. A value is 0 or more; without one Google takes that of the conversion action.
 * The names of the columns GBRAID and WBRAID are as public programs write them: Google's own template was not seen.
 */
import { mayRun, quoted } from '../export/csv.ts';
import { microsToText } from '../money/money.ts';
import { isWritable } from './is-writable.ts';
import { leftOut, type UploadForm } from './upload.ts';

const GOOGLE_CLICK_DAYS = 90;
const DAY_MS = 86_400_000;
const UTC = '+0000';
const COLUMNS = [
  'Google Click ID',
  'GBRAID',
  'WBRAID',
  'Conversion Name',
  'Conversion Time',
  'Conversion Value',
  'Conversion Currency',
];

export const googleAds: UploadForm = {
  maxLines: null,
  extension: 'csv',
  head: `Parameters:TimeZone=${UTC}\n${COLUMNS.join(',')}\n`,
  hasCurrency: true,
  isOncePerClick: false,
  line: ({ googleIds, atMs, payoutMicros, currency }, { conversionName, nowMs }) => {
    const { gclid, gbraid, wbraid } = googleIds;
    const id = gclid ?? gbraid ?? wbraid;
    if (id === null) return leftOut('no_google_id');
    if (atMs < nowMs - GOOGLE_CLICK_DAYS * DAY_MS) return leftOut('too_old');
    if (payoutMicros !== null && payoutMicros < 0) return leftOut('no_amount');
    // It would be taken for one in the account's own currency.
    if (payoutMicros !== null && currency === null) return leftOut('no_currency');
    if (!isWritable(id, ',') || mayRun(conversionName)) return leftOut('unwritable');
    const cells = [
      gclid ?? '',
      gclid === null ? (gbraid ?? '') : '',
      gclid === null && gbraid === null ? (wbraid ?? '') : '',
      quoted(conversionName),
      `${new Date(atMs).toISOString().slice(0, 19).replace('T', ' ')}${UTC}`,
      payoutMicros === null ? '' : microsToText(payoutMicros),
      payoutMicros === null ? '' : (currency ?? ''),
    ];
    return { kind: 'line', text: `${cells.join(',')}\n` };
  },
};
