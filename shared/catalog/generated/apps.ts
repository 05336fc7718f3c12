/** Made by `npm run catalog` from the files of `shared/catalog/apps`. Not to be edited. */
import type { AppPreset } from '../../domain/link/app-preset.ts';
import { app as app_app_craft } from '../apps/app-craft.ts';
import { app as app_appdelivery } from '../apps/appdelivery.ts';
import { app as app_appsheroes } from '../apps/appsheroes.ts';
import { app as app_blackapp } from '../apps/blackapp.ts';
import { app as app_dapps } from '../apps/dapps.ts';
import { app as app_direct } from '../apps/direct.ts';
import { app as app_gambeat } from '../apps/gambeat.ts';
import { app as app_gipsy } from '../apps/gipsy.ts';
import { app as app_irentmarket } from '../apps/irentmarket.ts';
import { app as app_keitaro_apps } from '../apps/keitaro-apps.ts';
import { app as app_landing } from '../apps/landing.ts';
import { app as app_linki_group } from '../apps/linki-group.ts';
import { app as app_magicapps } from '../apps/magicapps.ts';
import { app as app_mira } from '../apps/mira.ts';
import { app as app_pwabot } from '../apps/pwabot.ts';
import { app as app_skakapp } from '../apps/skakapp.ts';
import { app as app_skyline } from '../apps/skyline.ts';
import { app as app_tgtracker } from '../apps/tgtracker.ts';
import { app as app_titan_pwa } from '../apps/titan-pwa.ts';
import { app as app_traffic_devils } from '../apps/traffic-devils.ts';
import { app as app_wildwildapps } from '../apps/wildwildapps.ts';
import { app as app_zm_app } from '../apps/zm-app.ts';

export const apps: readonly AppPreset[] = [
  app_app_craft,
  app_appdelivery,
  app_appsheroes,
  app_blackapp,
  app_dapps,
  app_direct,
  app_gambeat,
  app_gipsy,
  app_irentmarket,
  app_keitaro_apps,
  app_landing,
  app_linki_group,
  app_magicapps,
  app_mira,
  app_pwabot,
  app_skakapp,
  app_skyline,
  app_tgtracker,
  app_titan_pwa,
  app_traffic_devils,
  app_wildwildapps,
  app_zm_app,
];
