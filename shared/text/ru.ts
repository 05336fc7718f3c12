/** The Russian catalogue: the same areas as the English one, one file each. */
import { bulk, compare, hidden, marks, resend, rules, tests } from './ru/actions.ts';
import { access } from './ru/access.ts';
import { addresses } from './ru/public-urls.ts';
import { awake } from './ru/awake.ts';
import { backups } from './ru/backups.ts';
import { byHand } from './ru/by-hand.ts';
import { catalog, firstContact } from './ru/catalog.ts';
import { channelProblems } from './ru/channel-problems.ts';
import { costs } from './ru/costs.ts';
import { destinations } from './ru/destinations.ts';
import { digest } from './ru/digest.ts';
import { diagnoses } from './ru/diagnoses.ts';
import { errors } from './ru/errors.ts';
import { exports } from './ru/exports.ts';
import { forms } from './ru/forms.ts';
import { heartbeat } from './ru/heartbeat.ts';
import { housekeeping } from './ru/housekeeping.ts';
import { outcomes } from './ru/inbox.ts';
import { inboxList } from './ru/inbox-list.ts';
import { insights } from './ru/insights.ts';
import { language } from './ru/language.ts';
import { links } from './ru/links.ts';
import { mailbox } from './ru/mailbox.ts';
import { mailboxes } from './ru/mailboxes.ts';
import { broker } from './ru/broker.ts';
import { brokerProblems } from './ru/broker-problems.ts';
import { mailboxProblems } from './ru/mailbox-problems.ts';
import { networks } from './ru/networks.ts';
import { platformErrors } from './ru/platform-errors.ts';
import { notificationMessages } from './ru/notification-messages.ts';
import { notificationKinds, notifications } from './ru/notifications.ts';
import { outages } from './ru/outages.ts';
import { presetTexts } from './ru/preset-texts.ts';
import { previews } from './ru/previews.ts';
import { heldShorts, problems } from './ru/problems.ts';
import { replay } from './ru/replay.ts';
import { rates } from './ru/rates.ts';
import { evidence } from './ru/evidence.ts';
import { imports } from './ru/imports.ts';
import { reports } from './ru/reports.ts';
import { receiver } from './ru/receiver.ts';
import { search } from './ru/search.ts';
import { sendFailures } from './ru/send-failures.ts';
import { setup } from './ru/setup.ts';
import { settings } from './ru/settings.ts';
import { shell } from './ru/shell.ts';
import { signIn } from './ru/sign-in.ts';
import { start } from './ru/start.ts';
import { startErrors } from './ru/start-errors.ts';
import { startNotices } from './ru/start-notices.ts';
import { telegram } from './ru/telegram.ts';
import { telegramBot } from './ru/telegram-bot.ts';
import { tunnel } from './ru/tunnel.ts';
import { uploads } from './ru/uploads.ts';
import { conversion, held, payoutQuestion, relation, reprocessing, tryOut, values } from './ru/parsing.ts';
import { help } from './ru/help.ts';
import { updates } from './ru/updates.ts';
import { userErrors } from './ru/user-errors.ts';
import { warnings } from './ru/warnings.ts';
import { window } from './ru/window.ts';
import type { Text } from './en.ts';

/** Of `Intl`. Dates, numbers and plural forms of the language follow it. */
const locale: string = 'ru';

export const ru: Text = {
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
