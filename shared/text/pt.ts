/** The catalogue in Portuguese (Brazil). The areas are those of English, so that a missing key is a compile error. */
import type { Text } from './en.ts';
import { bulk, compare, hidden, marks, resend, rules, tests } from './pt/actions.ts';
import { access } from './pt/access.ts';
import { addresses } from './pt/public-urls.ts';
import { awake } from './pt/awake.ts';
import { backups } from './pt/backups.ts';
import { byHand } from './pt/by-hand.ts';
import { catalog, firstContact } from './pt/catalog.ts';
import { channelProblems } from './pt/channel-problems.ts';
import { costs } from './pt/costs.ts';
import { destinations } from './pt/destinations.ts';
import { digest } from './pt/digest.ts';
import { diagnoses } from './pt/diagnoses.ts';
import { errors } from './pt/errors.ts';
import { exports } from './pt/exports.ts';
import { forms } from './pt/forms.ts';
import { heartbeat } from './pt/heartbeat.ts';
import { housekeeping } from './pt/housekeeping.ts';
import { outcomes } from './pt/inbox.ts';
import { inboxList } from './pt/inbox-list.ts';
import { insights } from './pt/insights.ts';
import { language } from './pt/language.ts';
import { links } from './pt/links.ts';
import { mailbox } from './pt/mailbox.ts';
import { mailboxes } from './pt/mailboxes.ts';
import { broker } from './pt/broker.ts';
import { brokerProblems } from './pt/broker-problems.ts';
import { mailboxProblems } from './pt/mailbox-problems.ts';
import { networks } from './pt/networks.ts';
import { platformErrors } from './pt/platform-errors.ts';
import { notificationMessages } from './pt/notification-messages.ts';
import { notificationKinds, notifications } from './pt/notifications.ts';
import { outages } from './pt/outages.ts';
import { presetTexts } from './pt/preset-texts.ts';
import { previews } from './pt/previews.ts';
import { heldShorts, problems } from './pt/problems.ts';
import { replay } from './pt/replay.ts';
import { rates } from './pt/rates.ts';
import { evidence } from './pt/evidence.ts';
import { imports } from './pt/imports.ts';
import { reports } from './pt/reports.ts';
import { receiver } from './pt/receiver.ts';
import { search } from './pt/search.ts';
import { sendFailures } from './pt/send-failures.ts';
import { setup } from './pt/setup.ts';
import { settings } from './pt/settings.ts';
import { shell } from './pt/shell.ts';
import { signIn } from './pt/sign-in.ts';
import { start } from './pt/start.ts';
import { startErrors } from './pt/start-errors.ts';
import { startNotices } from './pt/start-notices.ts';
import { telegram } from './pt/telegram.ts';
import { telegramBot } from './pt/telegram-bot.ts';
import { tunnel } from './pt/tunnel.ts';
import { uploads } from './pt/uploads.ts';
import { conversion, held, payoutQuestion, relation, reprocessing, tryOut, values } from './pt/parsing.ts';
import { help } from './pt/help.ts';
import { updates } from './pt/updates.ts';
import { userErrors } from './pt/user-errors.ts';
import { warnings } from './pt/warnings.ts';
import { window } from './pt/window.ts';

/** Of `Intl`. Dates, numbers and plural forms of the language follow it. */
const locale: string = 'pt-BR';

export const pt: Text = {
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
