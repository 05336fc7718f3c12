import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE, otherPage, vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'everflow',
  name: 'Everflow',
  kind: 'platform',
  // Ten since May 2026, five before.
  link: ['sub1', 'sub2', 'sub3', 'sub4', 'sub5', 'sub6', 'sub7', 'sub8', 'sub9', 'sub10'],
  tokens: { clickId: '{sub1}', event: '{event_name}', payout: '{payout_amount}' },
  transactionIdIs: 'click',
  // As changed on 13 March 2026; before that it was 25 failures.
  onFailure: {
    kind: 'switches_off',
    failures: 10,
    withinMs: 72 * 3_600_000,
    words:
      'Everflow switches a postback off after 10 failures in a row within 72 hours. It stays off until you switch it on again by hand.',
    source: vendorPage(
      'https://helpdesk.everflow.io/collaborator/managing-postbacks-as-a-partner',
      '2026-11',
    ),
  },
  traps: [
    'Macros are case-sensitive: {Sub5} and {sub_5} are sent as plain text. Write {sub5}.',
    'A postback is switched off after 10 failures in a row within 72 hours; switch it on again by hand.',
    'Conversion and Event are separate postbacks: create both with this URL, or deposits after the first step never arrive.',
    "Everflow's help shows {payout}, templates in use write {payout_amount}: pick the one that the macro list of your cabinet shows.",
    "{transaction_id} is Everflow's id of the click and the same for all its events: it is kept where you add it, but tells no deposits apart.",
  ],
  sources: [
    vendorPage('https://helpdesk.everflow.io/collaborator/managing-postbacks-as-a-partner', '2026-11'),
    otherPage('https://mrpostback.com/everflow/', '2026-11'),
    KEITARO_TEMPLATE,
  ],
  certainty: 'weak',
});
