/** The Spanish catalogue: neutral Latin American, tú. The same areas and files as the English one. */
import { bulk, compare, hidden, marks, resend, rules, tests } from './es/actions.ts';
import { access } from './es/access.ts';
import { addresses } from './es/public-urls.ts';
import { awake } from './es/awake.ts';
import { backups } from './es/backups.ts';
import { byHand } from './es/by-hand.ts';
import { catalog, firstContact } from './es/catalog.ts';
import { channelProblems } from './es/channel-problems.ts';
import { costs } from './es/costs.ts';
import { destinations } from './es/destinations.ts';
import { digest } from './es/digest.ts';
import { diagnoses } from './es/diagnoses.ts';
import { errors } from './es/errors.ts';
import { exports } from './es/exports.ts';
import { forms } from './es/forms.ts';
import { heartbeat } from './es/heartbeat.ts';
import { housekeeping } from './es/housekeeping.ts';
import { outcomes } from './es/inbox.ts';
import { inboxList } from './es/inbox-list.ts';
import { insights } from './es/insights.ts';
import { language } from './es/language.ts';
import { links } from './es/links.ts';
import { mailbox } from './es/mailbox.ts';
import { mailboxes } from './es/mailboxes.ts';
import { broker } from './es/broker.ts';
import { brokerProblems } from './es/broker-problems.ts';
import { mailboxProblems } from './es/mailbox-problems.ts';
import { networks } from './es/networks.ts';
import { platformErrors } from './es/platform-errors.ts';
import { notificationMessages } from './es/notification-messages.ts';
import { notificationKinds, notifications } from './es/notifications.ts';
import { outages } from './es/outages.ts';
import { presetTexts } from './es/preset-texts.ts';
import { previews } from './es/previews.ts';
import { heldShorts, problems } from './es/problems.ts';
import { replay } from './es/replay.ts';
import { rates } from './es/rates.ts';
import { evidence } from './es/evidence.ts';
import { imports } from './es/imports.ts';
import { reports } from './es/reports.ts';
import { receiver } from './es/receiver.ts';
import { search } from './es/search.ts';
import { sendFailures } from './es/send-failures.ts';
import { setup } from './es/setup.ts';
import { settings } from './es/settings.ts';
import { shell } from './es/shell.ts';
import { signIn } from './es/sign-in.ts';
import { start } from './es/start.ts';
import { startErrors } from './es/start-errors.ts';
import { startNotices } from './es/start-notices.ts';
import { telegram } from './es/telegram.ts';
import { telegramBot } from './es/telegram-bot.ts';
import { tunnel } from './es/tunnel.ts';
import { uploads } from './es/uploads.ts';
import { conversion, held, payoutQuestion, relation, reprocessing, tryOut, values } from './es/parsing.ts';
import { help } from './es/help.ts';
import { updates } from './es/updates.ts';
import { userErrors } from './es/user-errors.ts';
import { warnings } from './es/warnings.ts';
import { window } from './es/window.ts';
import type { Text } from './en.ts';

/** Of `Intl`. Dates, numbers and plural forms of the language follow it. */
const locale: string = 'es-419';

export const es: Text = {
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
