import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE, otherPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'myaffiliates',
  name: 'MyAffiliates',
  kind: 'platform',
  link: ['payload'],
  tokens: { clickId: '{payload}' },
  eventUrls: [
    { event: 'registration', label: 'Registrations' },
    { event: 'first_deposit', label: 'First Deposit Count' },
  ],
  traps: [
    'Where the brand counts first deposits once a day, their postbacks come once a day too: silence until then is normal.',
    'Postbacks must be granted to you per event: ask your manager when the menu Postbacks is empty.',
    '{payload} is the macro of one brand that seems to run on MyAffiliates: compare it with the replacements in your cabinet.',
  ],
  sources: [
    otherPage('https://webpartners.co/knowledge-base/do-you-support-postback/?seq_no=3', '2026-11'),
    KEITARO_TEMPLATE,
  ],
});
