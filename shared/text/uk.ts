/** The Ukrainian catalogue, one file per area as in English. */
import type { Text } from './en.ts';
import { bulk, compare, hidden, marks, resend, rules, tests } from './uk/actions.ts';
import { access } from './uk/access.ts';
import { addresses } from './uk/public-urls.ts';
import { awake } from './uk/awake.ts';
import { backups } from './uk/backups.ts';
import { byHand } from './uk/by-hand.ts';
import { catalog, firstContact } from './uk/catalog.ts';
import { channelProblems } from './uk/channel-problems.ts';
import { costs } from './uk/costs.ts';
import { destinations } from './uk/destinations.ts';
import { digest } from './uk/digest.ts';
import { diagnoses } from './uk/diagnoses.ts';
import { errors } from './uk/errors.ts';
import { exports } from './uk/exports.ts';
import { forms } from './uk/forms.ts';
import { heartbeat } from './uk/heartbeat.ts';
import { housekeeping } from './uk/housekeeping.ts';
import { outcomes } from './uk/inbox.ts';
import { inboxList } from './uk/inbox-list.ts';
import { insights } from './uk/insights.ts';
import { language } from './uk/language.ts';
import { links } from './uk/links.ts';
import { mailbox } from './uk/mailbox.ts';
import { mailboxes } from './uk/mailboxes.ts';
import { broker } from './uk/broker.ts';
import { brokerProblems } from './uk/broker-problems.ts';
import { mailboxProblems } from './uk/mailbox-problems.ts';
import { networks } from './uk/networks.ts';
import { platformErrors } from './uk/platform-errors.ts';
import { notificationMessages } from './uk/notification-messages.ts';
import { notificationKinds, notifications } from './uk/notifications.ts';
import { outages } from './uk/outages.ts';
import { presetTexts } from './uk/preset-texts.ts';
import { previews } from './uk/previews.ts';
import { heldShorts, problems } from './uk/problems.ts';
import { replay } from './uk/replay.ts';
import { rates } from './uk/rates.ts';
import { evidence } from './uk/evidence.ts';
import { imports } from './uk/imports.ts';
import { reports } from './uk/reports.ts';
import { receiver } from './uk/receiver.ts';
import { search } from './uk/search.ts';
import { sendFailures } from './uk/send-failures.ts';
import { setup } from './uk/setup.ts';
import { settings } from './uk/settings.ts';
import { shell } from './uk/shell.ts';
import { signIn } from './uk/sign-in.ts';
import { start } from './uk/start.ts';
import { startErrors } from './uk/start-errors.ts';
import { startNotices } from './uk/start-notices.ts';
import { telegram } from './uk/telegram.ts';
import { telegramBot } from './uk/telegram-bot.ts';
import { tunnel } from './uk/tunnel.ts';
import { uploads } from './uk/uploads.ts';
import { conversion, held, payoutQuestion, relation, reprocessing, tryOut, values } from './uk/parsing.ts';
import { help } from './uk/help.ts';
import { updates } from './uk/updates.ts';
import { userErrors } from './uk/user-errors.ts';
import { warnings } from './uk/warnings.ts';
import { window } from './uk/window.ts';

/** Of `Intl`. Dates, numbers and plural forms of the language follow it. */
const locale: string = 'uk';

export const uk: Text = {
  locale,
  actions: { marks, resend, tests, hidden, bulk, compare, rules },
  access,
  addresses,
  awake,
  backups,
  byHand,
  catalog,
  channelProblems,
  costs,
  destinations,
  diagnoses,
  digest,
  errors,
  exports,
  uploads,
  firstContact,
  forms,
  heartbeat,
  heldShorts,
  housekeeping,
  inboxList,
  insights,
  language,
  links,
  mailbox,
  mailboxes,
  mailboxProblems,
  broker,
  brokerProblems,
  networks,
  notifications,
  notificationKinds,
  notificationMessages,
  platformErrors,
  outages,
  outcomes,
  presetTexts,
  previews,
  problems,
  replay,
  rates,
  evidence,
  help,
  imports,
  reports,
  receiver,
  search,
  sendFailures,
  settings,
  setup,
  shell,
  signIn,
  start,
  startErrors,
  startNotices,
  telegram,
  telegramBot,
  tunnel,
  parsing: { conversion, held, payoutQuestion, relation, reprocessing, tryOut, values },
  updates,
  userErrors,
  warnings,
  window,
};
