import { destinationPreset } from '../parts/destination-preset.ts';
import { vendorPage } from '../parts/pages.ts';
import { postJson } from '../parts/request-templates.ts';

export const destination = destinationPreset({
  id: 'telegram-bot',
  name: 'Telegram message',
  what: 'A bot of your own writes each conversion into a chat.',
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
      what: 'From @BotFather, such as 123456:ABC-DEF…',
    },
    {
      name: 'chat_id',
      isSecret: false,
      isNeeded: true,
      what: 'The number of the chat, or @name of a channel that the bot may write to.',
    },
  ],
  isSafeToRepeat: true,
  traps: ['Write to the bot once, or add it to the group. Before that, it cannot write to you.'],
  sources: [
    vendorPage('https://core.telegram.org/bots/api#sendmessage', '2026-11'),
    vendorPage('https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this', '2026-11'),
  ],
});
