/**
 * The English catalogue. Every string that a person reads comes from here, one file per area.
 * A value is text, or a function of what varies. Other languages satisfy `Text`, so that a missing
 * key is a compile error.
 */
import { bulk, compare, hidden, marks, resend, rules, tests } from './en/actions.ts';
import { access } from './en/access.ts';
import { addresses } from './en/public-urls.ts';
import { awake } from './en/awake.ts';
import { backups } from './en/backups.ts';
import { byHand } from './en/by-hand.ts';
import { catalog, firstContact } from './en/catalog.ts';
import { channelProblems } from './en/channel-problems.ts';
import { costs } from './en/costs.ts';
import { destinations } from './en/destinations.ts';
import { digest } from './en/digest.ts';
import { diagnoses } from './en/diagnoses.ts';
import { errors } from './en/errors.ts';
import { exports } from './en/exports.ts';
import { forms } from './en/forms.ts';
import { heartbeat } from './en/heartbeat.ts';
import { housekeeping } from './en/housekeeping.ts';
import { outcomes } from './en/inbox.ts';
import { inboxList } from './en/inbox-list.ts';
import { insights } from './en/insights.ts';
import { language } from './en/language.ts';
import { links } from './en/links.ts';
import { mailbox } from './en/mailbox.ts';
import { mailboxes } from './en/mailboxes.ts';
import { broker } from './en/broker.ts';
import { brokerProblems } from './en/broker-problems.ts';
import { mailboxProblems } from './en/mailbox-problems.ts';
import { networks } from './en/networks.ts';
import { platformErrors } from './en/platform-errors.ts';
import { notificationMessages } from './en/notification-messages.ts';
import { notificationKinds, notifications } from './en/notifications.ts';
import { outages } from './en/outages.ts';
import { presetTexts } from './en/preset-texts.ts';
import { previews } from './en/previews.ts';
import { heldShorts, problems } from './en/problems.ts';
import { replay } from './en/replay.ts';
import { rates } from './en/rates.ts';
import { evidence } from './en/evidence.ts';
import { imports } from './en/imports.ts';
import { reports } from './en/reports.ts';
import { receiver } from './en/receiver.ts';
import { search } from './en/search.ts';
import { sendFailures } from './en/send-failures.ts';
import { setup } from './en/setup.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { signIn } from './en/sign-in.ts';
import { start } from './en/start.ts';
import { startErrors } from './en/start-errors.ts';
import { startNotices } from './en/start-notices.ts';
import { telegram } from './en/telegram.ts';
import { telegramBot } from './en/telegram-bot.ts';
import { tunnel } from './en/tunnel.ts';
import { uploads } from './en/uploads.ts';
import { conversion, held, payoutQuestion, relation, reprocessing, tryOut, values } from './en/parsing.ts';
import { help } from './en/help.ts';
import { updates } from './en/updates.ts';
import { userErrors } from './en/user-errors.ts';
import { warnings } from './en/warnings.ts';
import { window } from './en/window.ts';

/** Of `Intl`. Dates, numbers and plural forms of the language follow it. */
const locale: string = 'en';

export const en = {
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
export type Text = typeof en;
