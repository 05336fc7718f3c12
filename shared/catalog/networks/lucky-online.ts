import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'lucky-online',
  name: 'Lucky.online',
  aliases: ['LuckyShop'],
  link: ['subid'],
  tokens: { clickId: '{get.subid}', status: '{status}', payout: '{amount}', currency: '{currency}' },
  statuses: { pending: ['new'], approved: ['confirmed'], rejected: ['rejected', 'trash'] },
  fixedEvent: 'lead',
  traps: ['The postback calls it {get.subid}, although the link calls it subid.'],
  sources: [KEITARO_TEMPLATE],
});
