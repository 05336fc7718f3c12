/** The forms by their names. */
import { binom, binom1 } from './binom.ts';
import { googleAds } from './google-ads.ts';
import { keitaro } from './keitaro.ts';
import type { UploadForm, UploadFormat } from './upload.ts';
import { voluum } from './voluum.ts';

export const UPLOAD_FORMS: Readonly<Record<UploadFormat, UploadForm>> = {
  keitaro,
  voluum,
  binom,
  binom_1: binom1,
  google_ads: googleAds,
};
