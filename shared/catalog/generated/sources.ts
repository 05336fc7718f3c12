/** Made by `npm run catalog` from the files of `shared/catalog/sources`. Not to be edited. */
import type { SourcePreset } from '../../domain/link/source-preset.ts';
import { source as source_adcash } from '../sources/adcash.ts';
import { source as source_admaven } from '../sources/admaven.ts';
import { source as source_adoperator } from '../sources/adoperator.ts';
import { source as source_adsgram } from '../sources/adsgram.ts';
import { source as source_adsterra } from '../sources/adsterra.ts';
import { source as source_bidvertiser } from '../sources/bidvertiser.ts';
import { source as source_bigo } from '../sources/bigo.ts';
import { source as source_clickadilla } from '../sources/clickadilla.ts';
import { source as source_clickadu } from '../sources/clickadu.ts';
import { source as source_clickaine } from '../sources/clickaine.ts';
import { source as source_dao_ad } from '../sources/dao-ad.ts';
import { source as source_datspush } from '../sources/datspush.ts';
import { source as source_evadav } from '../sources/evadav.ts';
import { source as source_exoclick } from '../sources/exoclick.ts';
import { source as source_facebook } from '../sources/facebook.ts';
import { source as source_galaksion } from '../sources/galaksion.ts';
import { source as source_geozo } from '../sources/geozo.ts';
import { source as source_google } from '../sources/google.ts';
import { source as source_hilltopads } from '../sources/hilltopads.ts';
import { source as source_inmobi } from '../sources/inmobi.ts';
import { source as source_juicyads } from '../sources/juicyads.ts';
import { source as source_kadam } from '../sources/kadam.ts';
import { source as source_kwai } from '../sources/kwai.ts';
import { source as source_megapu_sh } from '../sources/megapu-sh.ts';
import { source as source_mgid } from '../sources/mgid.ts';
import { source as source_microsoft } from '../sources/microsoft.ts';
import { source as source_mintegral } from '../sources/mintegral.ts';
import { source as source_moloco } from '../sources/moloco.ts';
import { source as source_mondiad } from '../sources/mondiad.ts';
import { source as source_mybid } from '../sources/mybid.ts';
import { source as source_mytarget } from '../sources/mytarget.ts';
import { source as source_octoclick } from '../sources/octoclick.ts';
import { source as source_onclicka } from '../sources/onclicka.ts';
import { source as source_other } from '../sources/other.ts';
import { source as source_outbrain } from '../sources/outbrain.ts';
import { source as source_pinterest } from '../sources/pinterest.ts';
import { source as source_plugrush } from '../sources/plugrush.ts';
import { source as source_popads } from '../sources/popads.ts';
import { source as source_popcash } from '../sources/popcash.ts';
import { source as source_propellerads } from '../sources/propellerads.ts';
import { source as source_push_house } from '../sources/push-house.ts';
import { source as source_pushground } from '../sources/pushground.ts';
import { source as source_reacheffect } from '../sources/reacheffect.ts';
import { source as source_reddit } from '../sources/reddit.ts';
import { source as source_revcontent } from '../sources/revcontent.ts';
import { source as source_richads } from '../sources/richads.ts';
import { source as source_roiads } from '../sources/roiads.ts';
import { source as source_rollerads } from '../sources/rollerads.ts';
import { source as source_snapchat } from '../sources/snapchat.ts';
import { source as source_start_io } from '../sources/start-io.ts';
import { source as source_taboola } from '../sources/taboola.ts';
import { source as source_telegram_ads } from '../sources/telegram-ads.ts';
import { source as source_tiktok } from '../sources/tiktok.ts';
import { source as source_trafficfactory } from '../sources/trafficfactory.ts';
import { source as source_trafficjunky } from '../sources/trafficjunky.ts';
import { source as source_trafficnomads } from '../sources/trafficnomads.ts';
import { source as source_trafficstars } from '../sources/trafficstars.ts';
import { source as source_traforama } from '../sources/traforama.ts';
import { source as source_twinred } from '../sources/twinred.ts';
import { source as source_unity } from '../sources/unity.ts';
import { source as source_vk } from '../sources/vk.ts';
import { source as source_x } from '../sources/x.ts';
import { source as source_yandex_direct } from '../sources/yandex-direct.ts';
import { source as source_zeropark } from '../sources/zeropark.ts';

export const sources: readonly SourcePreset[] = [
  source_adcash,
  source_admaven,
  source_adoperator,
  source_adsgram,
  source_adsterra,
  source_bidvertiser,
  source_bigo,
  source_clickadilla,
  source_clickadu,
  source_clickaine,
  source_dao_ad,
  source_datspush,
  source_evadav,
  source_exoclick,
  source_facebook,
  source_galaksion,
  source_geozo,
  source_google,
  source_hilltopads,
  source_inmobi,
  source_juicyads,
  source_kadam,
  source_kwai,
  source_megapu_sh,
  source_mgid,
  source_microsoft,
  source_mintegral,
  source_moloco,
  source_mondiad,
  source_mybid,
  source_mytarget,
  source_octoclick,
  source_onclicka,
  source_other,
  source_outbrain,
  source_pinterest,
  source_plugrush,
  source_popads,
  source_popcash,
  source_propellerads,
  source_push_house,
  source_pushground,
  source_reacheffect,
  source_reddit,
  source_revcontent,
  source_richads,
  source_roiads,
  source_rollerads,
  source_snapchat,
  source_start_io,
  source_taboola,
  source_telegram_ads,
  source_tiktok,
  source_trafficfactory,
  source_trafficjunky,
  source_trafficnomads,
  source_trafficstars,
  source_traforama,
  source_twinred,
  source_unity,
  source_vk,
  source_x,
  source_yandex_direct,
  source_zeropark,
];
