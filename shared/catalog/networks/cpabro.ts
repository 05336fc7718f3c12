import { networkPreset } from '../parts/network-preset.ts';
import { NOT_CHECKED } from '../parts/network-traps.ts';
import { TYPED_BY_HAND } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'cpabro',
  name: 'CPAbro',
  aliases: ['cpabro.vip'],
  link: ['track_id'],
  tokens: {
    clickId: '{track_id}',
    event: '{action}_{status}',
    payout: '{income}',
    currency: '{currency}',
  },
  events: {
    registration: ['reg_confirmed'],
    first_deposit: ['first_dep_confirmed'],
    deposit: ['dep_confirmed'],
  },
  statuses: { approved: ['reg_confirmed', 'first_dep_confirmed', 'dep_confirmed'] },
  traps: [
    NOT_CHECKED,
    'Event and status come as one word, such as reg_confirmed: write the two macros with the underscore between them.',
  ],
  sources: [TYPED_BY_HAND],
});
