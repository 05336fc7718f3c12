import { KEITARO_TEMPLATE, vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'kadam',
  name: 'Kadam',
  macros: {
    click_id: ['[CPA]', '{click_id}'],
    cost: ['[CLC]', '{cpc}'],
    campaign_id: ['[CID]', '{campaign_id}'],
    ad_id: ['[ID]', '{ad_id}'],
    site: ['[SID]', '{site_id}'],
    keyword: ['[TGTXT]'],
    other: ['[RID]', '[CATID]'],
  },
  traps: [
    "Kadam's wiki, which is old, writes [CPA], templates in use write {click_id}: compare both with the macro list of your cabinet before you save.",
    '[SID] stays empty in KSA campaigns.',
  ],
  sources: [vendorPage('https://wiki.kadam.net/index.php?title=Macro_setup', '2026-11'), KEITARO_TEMPLATE],
  certainty: 'weak',
});
