import { networkPreset } from '../parts/network-preset.ts';
import { WORDS_UNKNOWN } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'perfectpay',
  name: 'PerfectPay',
  aliases: ['Perfect Pay'],
  link: ['click_id'],
  tokens: {
    clickId: '{click_id}',
    status: '{statusPagamento}',
    payout: '{comissaoAfiliado}',
    transactionId: '{transacao}',
  },
  fixedEvent: 'sale',
  fixedCurrency: 'BRL',
  traps: [WORDS_UNKNOWN, 'Every postback is taken for a sale: its status says whether it was paid.'],
  sources: [KEITARO_TEMPLATE],
});
