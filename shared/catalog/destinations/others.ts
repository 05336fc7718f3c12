/** Messengers, scripts, and any address. */
import { NO_SOURCE, vendorPage } from '../networks/preset-parts.ts';
import type { DestinationPreset } from './destination-preset.ts';
import { get, postJson } from './preset-texts.ts';

export const otherPresets: readonly DestinationPreset[] = [
  {
    id: 'telegram-bot',
    name: 'Telegram message',
    what: { en: 'A bot of yours writes each conversion into a chat.' },
    group: 'messenger',
    request: postJson(
      'https://api.telegram.org/bot{const.bot_token}/sendMessage',
      `{
  "chat_id": "{const.chat_id}",
  "text": "{event} {payout} {currency} {network} {country} {clickid}"
}`,
    ),
    events: { registration: 'REG', first_deposit: 'FTD', deposit: 'DEP', lead: 'LEAD', sale: 'SALE' },
    rules: {
      success: { statuses: '200', contains: ['"ok":true'], lacks: [] },
      // "no more than one message per second" to one chat, and 20 a minute to a group.
      perSecond: 1,
      concurrency: 1,
    },
    constants: [
      {
        name: 'bot_token',
        isSecret: true,
        isNeeded: true,
        what: { en: 'From @BotFather, such as 123456:ABC-DEF…' },
      },
      {
        name: 'chat_id',
        isSecret: false,
        isNeeded: true,
        what: { en: 'The number of the chat, or @name of a channel that the bot may write to.' },
      },
    ],
    isSafeToRepeat: true,
    traps: [{ en: 'Write to the bot once, or add it to the group: before that it may not write to you.' }],
    sources: [
      vendorPage('https://core.telegram.org/bots/api#sendmessage'),
      vendorPage('https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this'),
    ],
    certainty: 'sure',
  },
  {
    id: 'webhook',
    name: 'Webhook with everything',
    what: { en: 'A POST of JSON to a script or service of yours.' },
    group: 'other',
    request: postJson(
      'https://{host}/webhook',
      `{
  "id": "{eventId}",
  "click_id": "{clickid}",
  "event": "{event}",
  "status": "{status}",
  "payout": {payout},
  "currency": "{currency}",
  "transaction_id": "{txid}",
  "network": "{network}",
  "country": "{country}",
  "received_at": "{receivedAt}",
  "time": {time}
}`,
    ),
    events: {
      install: 'install',
      registration: 'registration',
      first_deposit: 'first_deposit',
      deposit: 'deposit',
      lead: 'lead',
      sale: 'sale',
      rebill: 'rebill',
    },
    rules: {},
    constants: [],
    isSafeToRepeat: false,
    traps: [{ en: 'Count a repeated id once, then switch on “Safe to repeat”.' }],
    sources: [NO_SOURCE],
    certainty: 'sure',
  },
  {
    id: 'any-url',
    name: 'Any URL',
    what: { en: 'Any address that takes a GET or POST.' },
    group: 'other',
    request: get(''),
    events: { registration: 'registration', first_deposit: 'first_deposit', deposit: 'deposit' },
    constants: [],
    isSafeToRepeat: false,
    traps: [],
    sources: [NO_SOURCE],
    certainty: 'sure',
  },
];
