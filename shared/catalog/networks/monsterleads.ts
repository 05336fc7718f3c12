import { networkPreset } from '../parts/network-preset.ts';
import { ID_IN_PATH, WORDS_UNKNOWN } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'monsterleads',
  name: 'MonsterLeads',
  link: [],
  tokens: { clickId: '{subid}', status: '{status}', payout: '{profit}', transactionId: '{lead_key}' },
  fixedEvent: 'lead',
  fixedCurrency: 'RUB',
  traps: [ID_IN_PATH, WORDS_UNKNOWN],
  sources: [KEITARO_TEMPLATE],
});
