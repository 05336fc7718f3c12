import { destinationPreset } from '../parts/destination-preset.ts';
import { vendorPage } from '../parts/pages.ts';
import { get } from '../parts/request-templates.ts';

export const destination = destinationPreset({
  id: 'binom',
  name: 'Binom',
  what: 'Version 1: click.php with cnv_id.',
  group: 'tracker',
  request: get(
    'https://{host}/click.php?cnv_id={clickid}&payout={payout}&cnv_status={event}&cnv_currency={currency}',
  ),
  events: { registration: 'reg', first_deposit: 'ftd', deposit: 'dep' },
  rules: { leavesOutEmpty: true, laterChanges: 'statusAndMoney', statusWords: { rejected: 'rejected' } },
  traps: [
    'Version 2 takes /click instead of /click.php.',
    'A second payout of one click counts only with the Upsell box of the offer.',
  ],
  sources: [
    vendorPage('https://docs.binom.org/postback-url.php', '2026-11'),
    vendorPage('https://docs.binom.org/payout-tracking-v2.php', '2026-11'),
  ],
});
