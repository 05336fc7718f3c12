/** Made by `npm run catalog` from the files of `shared/catalog/destinations`. Not to be edited. */
import type { DestinationPreset } from '../../domain/forward/destination-preset.ts';
import { destination as destination_any_url } from '../destinations/any-url.ts';
import { destination as destination_app_craft } from '../destinations/app-craft.ts';
import { destination as destination_appsflyer_s2s } from '../destinations/appsflyer-s2s.ts';
import { destination as destination_binom } from '../destinations/binom.ts';
import { destination as destination_facebook_capi } from '../destinations/facebook-capi.ts';
import { destination as destination_keitaro } from '../destinations/keitaro.ts';
import { destination as destination_redtrack } from '../destinations/redtrack.ts';
import { destination as destination_rented_click_id } from '../destinations/rented-click-id.ts';
import { destination as destination_rented_client_id } from '../destinations/rented-client-id.ts';
import { destination as destination_rented_external_id } from '../destinations/rented-external-id.ts';
import { destination as destination_rented_id_in_path } from '../destinations/rented-id-in-path.ts';
import { destination as destination_rented_keitaro } from '../destinations/rented-keitaro.ts';
import { destination as destination_rented_three_ids } from '../destinations/rented-three-ids.ts';
import { destination as destination_rented_tracking_id } from '../destinations/rented-tracking-id.ts';
import { destination as destination_telegram_bot } from '../destinations/telegram-bot.ts';
import { destination as destination_tiktok_events } from '../destinations/tiktok-events.ts';
import { destination as destination_voluum } from '../destinations/voluum.ts';
import { destination as destination_webhook } from '../destinations/webhook.ts';

export const destinations: readonly DestinationPreset[] = [
  destination_any_url,
  destination_app_craft,
  destination_appsflyer_s2s,
  destination_binom,
  destination_facebook_capi,
  destination_keitaro,
  destination_redtrack,
  destination_rented_click_id,
  destination_rented_client_id,
  destination_rented_external_id,
  destination_rented_id_in_path,
  destination_rented_keitaro,
  destination_rented_three_ids,
  destination_rented_tracking_id,
  destination_telegram_bot,
  destination_tiktok_events,
  destination_voluum,
  destination_webhook,
];
