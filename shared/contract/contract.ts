/** The one contract between engine and window, and of the HTTP API. */
import { access } from './access.ts';
import { addresses } from './public-urls.ts';
import { bulk } from './bulk.ts';
import { comparisons } from './comparisons.ts';
import { hiddenSenders } from './hidden-senders.ts';
import { marks } from './marks.ts';
import { resends } from './resends.ts';
import { awake } from './awake.ts';
import { language } from './language.ts';
import { backups } from './backups.ts';
import { conversions } from './conversions.ts';
import { costs } from './costs.ts';
import { deliveries } from './deliveries.ts';
import { demo, desk } from './desk.ts';
import { destinations } from './destinations.ts';
import { exports } from './exports.ts';
import { housekeeping } from './housekeeping.ts';
import { digest } from './digest.ts';
import { heartbeat } from './heartbeat.ts';
import { groups } from './groups.ts';
import { insights } from './insights.ts';
import { links } from './links.ts';
import { broker } from './broker.ts';
import { mailboxes } from './mailboxes.ts';
import { networks } from './networks.ts';
import { notifications } from './notifications.ts';
import { outages } from './outages.ts';
import { postbacks } from './postbacks.ts';
import { queries } from './queries.ts';
import { replays } from './replays.ts';
import { rates } from './rates.ts';
import { receiver } from './receiver.ts';
import { reports } from './reports.ts';
import { days } from './days.ts';
import { savedViews } from './saved-views.ts';
import { setup } from './setup.ts';
import { telegram } from './telegram.ts';
import { tunnel } from './tunnel.ts';
import { warnings } from './warnings.ts';

export const contract = {
  postbacks,
  groups,
  conversions,
  deliveries,
  networks,
  destinations,
  tunnel,
  desk,
  demo,
  exports,
  receiver,
  access,
  links,
  replays,
  outages,
  addresses,
  awake,
  queries,
  backups,
  setup,
  housekeeping,
  mailboxes,
  broker,
  marks,
  hiddenSenders,
  resends,
  bulk,
  comparisons,
  reports,
  savedViews,
  days,
  rates,
  insights,
  costs,
  warnings,
  notifications,
  digest,
  heartbeat,
  telegram,
  language,
};
export type Contract = typeof contract;
