/** Made by `npm run catalog` from the files of `shared/catalog/sources`. Not to be edited. */
import type { SourcePreset } from '../../domain/link/source-preset.ts';
import { source as source_adcash } from '../sources/adcash.ts';
import { source as source_adsgram } from '../sources/adsgram.ts';
import { source as source_adsterra } from '../sources/adsterra.ts';
import { source as source_bigo } from '../sources/bigo.ts';
import { source as source_clickadu } from '../sources/clickadu.ts';
import { source as source_evadav } from '../sources/evadav.ts';
import { source as source_facebook } from '../sources/facebook.ts';
import { source as source_google } from '../sources/google.ts';
import { source as source_hilltopads } from '../sources/hilltopads.ts';
import { source as source_kadam } from '../sources/kadam.ts';
import { source as source_kwai } from '../sources/kwai.ts';
import { source as source_mgid } from '../sources/mgid.ts';
import { source as source_microsoft } from '../sources/microsoft.ts';
import { source as source_mintegral } from '../sources/mintegral.ts';
import { source as source_moloco } from '../sources/moloco.ts';
import { source as source_mondiad } from '../sources/mondiad.ts';
import { source as source_mytarget } from '../sources/mytarget.ts';
import { source as source_onclicka } from '../sources/onclicka.ts';
import { source as source_other } from '../sources/other.ts';
import { source as source_outbrain } from '../sources/outbrain.ts';
import { source as source_popads } from '../sources/popads.ts';
import { source as source_propellerads } from '../sources/propellerads.ts';
import { source as source_push_house } from '../sources/push-house.ts';
import { source as source_revcontent } from '../sources/revcontent.ts';
import { source as source_richads } from '../sources/richads.ts';
import { source as source_start_io } from '../sources/start-io.ts';
import { source as source_taboola } from '../sources/taboola.ts';
import { source as source_telegram_ads } from '../sources/telegram-ads.ts';
import { source as source_tiktok } from '../sources/tiktok.ts';
import { source as source_trafficstars } from '../sources/trafficstars.ts';
import { source as source_unity } from '../sources/unity.ts';
import { source as source_vk } from '../sources/vk.ts';

export const sources: readonly SourcePreset[] = [
  source_adcash,
  source_adsgram,
  source_adsterra,
  source_bigo,
  source_clickadu,
  source_evadav,
  source_facebook,
  source_google,
  source_hilltopads,
  source_kadam,
  source_kwai,
  source_mgid,
  source_microsoft,
  source_mintegral,
  source_moloco,
  source_mondiad,
  source_mytarget,
  source_onclicka,
  source_other,
  source_outbrain,
  source_popads,
  source_propellerads,
  source_push_house,
  source_revcontent,
  source_richads,
  source_start_io,
  source_taboola,
  source_telegram_ads,
  source_tiktok,
  source_trafficstars,
  source_unity,
  source_vk,
];
