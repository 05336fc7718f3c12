/** Upload files for trackers and ad networks: what each takes, and what goes in. */
import type { LeftOutReason, UploadFormat } from '../../domain/upload/upload.ts';

const formats: Readonly<Record<UploadFormat, string>> = {
  keitaro: 'Keitaro',
  voluum: 'Voluum',
  binom: 'Binom 2',
  binom_1: 'Binom 1',
  google_ads: 'Google Ads',
};

const limits: Readonly<Record<UploadFormat, string>> = {
  keitaro:
    'Paste each file in Keitaro under Maintenance → Import conversions. It takes 10,000 lines at a time, so more are split into several files. The click ID must be a Keitaro subid.',
  voluum:
    'Paste each file in Voluum under Conversion upload. It takes 50,000 conversions per hour, so each file has 50,000 at most: upload one per hour. Only click ID and payout are sent, so Voluum counts one conversion per click.',
  binom:
    'Paste the file in Binom under Conversions → Update conversions. Binom adds the payout to an existing one: select Disable Upsell there to replace it. The event becomes the status.',
  binom_1:
    'Paste the file in Binom under Conversions → Update conversions. Binom adds the payout to an existing one: select Disable Upsell there to replace it. The event becomes the status.',
  google_ads:
    'Upload the file in Google Ads under Goals → Conversions → Uploads. Each conversion needs a gclid, gbraid or wbraid in its postback. Google refuses clicks older than 90 days. We know only the time of the conversion, so Google may refuse a few more. Amounts that are missing take the value of the conversion action.',
};

const leftOut: Readonly<Record<LeftOutReason, (count: string, isOne: boolean) => string>> = {
  no_conversion: (count, isOne) => `${count} ${isOne ? 'is not a conversion' : 'are not conversions'}`,
  test: (count, isOne) => `${count} ${isOne ? 'is a test' : 'are tests'}`,
  withdrawn: (count, isOne) => `${count} ${isOne ? 'is a voided conversion' : 'are voided conversions'}`,
  rejected: (count, isOne) => `${count} ${isOne ? 'is' : 'are'} rejected`,
  repeat: (count, isOne) =>
    `${count} ${isOne ? 'is about a conversion' : 'are about conversions'} already in the file`,
  no_amount: (count, isOne) => `${count} ${isOne ? 'has' : 'have'} no amount that can be uploaded`,
  no_currency: (count, isOne) => `${count} ${isOne ? 'has' : 'have'} an amount without a currency`,
  no_google_id: (count, isOne) => `${count} ${isOne ? 'has' : 'have'} no gclid, gbraid or wbraid`,
  too_old: (count, isOne) => `${count} ${isOne ? 'is' : 'are'} older than 90 days`,
  same_click: (count, isOne) =>
    `${count} ${isOne ? 'is another conversion' : 'are other conversions'} of a click already in the file`,
  unwritable: (count, isOne) =>
    `${count} ${isOne ? 'has' : 'have'} an ID with characters that this format cannot contain`,
};

export const uploads = {
  title: 'Upload file',
  what: 'Conversions of the postbacks that match the filter, in a format that others can import. Nothing is sent from here: you upload the file yourself.',
  format: 'For',
  formats,
  limits,
  conversionName: 'Conversion name',
  conversionNameHint: 'Exactly as the conversion action is called in Google Ads. Remembered.',
  gclidParameter: 'Parameter with the gclid',
  gclidParameterHint: 'For example sub3, if the gclid comes in it. A parameter called gclid is always found.',
  check: 'Check',
  checking: (count: string) => `${count} postbacks checked so far …`,
  cancel: 'Cancel',
  plan: (rows: string, isOneRow: boolean, files: string, isOneFile: boolean) =>
    `${rows} ${isOneRow ? 'row goes' : 'rows go'} into ${files} ${isOneFile ? 'file' : 'files'}.`,
  nothing: 'No conversion can go into a file.',
  leftOutTitle: 'Left out',
  leftOut,
  currenciesTitle: 'Several currencies',
  currencies: (names: string) =>
    `This format has no currency, so every amount is read in one currency. The rows have: ${names}. Filter by one currency first, for example currency:usd.`,
  unknownCurrency: 'unknown',
  withoutAmount: (count: string) => `Rows without an amount: ${count}.`,
  make: (files: string, isOne: boolean) => (isOne ? 'Save file' : `Save ${files} files`),
  making: (count: string) => `${count} rows written so far …`,
  done: (files: string, isOne: boolean) => `${files} ${isOne ? 'file' : 'files'} saved.`,
  canceled: 'Cancelled. No file was saved.',
  failed: 'The file could not be made',
};
