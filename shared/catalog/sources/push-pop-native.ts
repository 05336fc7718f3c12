/** Push, pop, native and other advertising networks that sell clicks. */
import { KEITARO_TEMPLATE, NO_SOURCE, otherPage, trackerPage, vendorPage } from '../networks/preset-parts.ts';
import { source } from './source-parts.ts';
import type { SourcePreset } from '../../domain/link/source-preset.ts';

export const pushPopNativeSources: readonly SourcePreset[] = [
  source({
    id: 'propellerads',
    name: 'PropellerAds',
    macros: {
      click_id: ['${SUBID}'],
      campaign_id: ['{campaignid}'],
      ad_id: ['{bannerid}'],
      site: ['{zoneid}'],
      cost: ['{cost}'],
    },
    traps: ['The click id is ${SUBID} with a dollar sign; the other macros have none.'],
    sources: [trackerPage('https://docs.bemob.com/en/postback-settings-of-traffic-source')],
  }),
  source({
    id: 'taboola',
    name: 'Taboola',
    macros: {
      click_id: ['{click_id}'],
      campaign_id: ['{campaign_id}'],
      ad_id: ['{campaign_item_id}'],
      site: ['{site}', '{site_id}'],
      device: ['{platform}'],
    },
    traps: ['Its postback calls the parameter click-id, with a hyphen.'],
    sources: [vendorPage('https://developers.taboola.com/pixel/docs/the-postback-url')],
  }),
  source({
    id: 'outbrain',
    name: 'Outbrain',
    macros: {
      click_id: ['{{ob_click_id}}'],
      campaign_id: ['{{campaign_id}}'],
      ad_id: ['{{ad_id}}'],
      site: ['{{section_id}}', '{{publisher_id}}'],
    },
    addsItself: ['ob_click_id'],
    traps: ['The official list was not found: compare with the one in your account.'],
    sources: [
      NO_SOURCE,
      otherPage(
        'https://opsblu.com/hi/documentation/ad-platforms/outbrain/setup-and-implementation/cross-domain-tracking',
      ),
    ],
  }),
  source({
    id: 'clickadu',
    name: 'Clickadu',
    macros: { click_id: ['${SUBID}'] },
    sources: [KEITARO_TEMPLATE],
  }),
  source({
    id: 'adsterra',
    name: 'Adsterra',
    macros: {
      click_id: ['##SUB_ID_SHORT(action)##'],
      campaign_id: ['##CAMPAIGN_ID##'],
      placement: ['##PLACEMENT_ID##'],
    },
    traps: ['The click id is ##SUB_ID_SHORT(action)##, the word in brackets included.'],
    sources: [KEITARO_TEMPLATE],
  }),
  source({
    id: 'hilltopads',
    name: 'HilltopAds',
    macros: { click_id: ['{{ctoken}}'], campaign_id: ['{{campaignid}}'], site: ['{{zoneid}}'] },
    sources: [KEITARO_TEMPLATE],
  }),
  source({
    id: 'richads',
    name: 'RichAds',
    macros: { click_id: ['[CLICK_ID]'], campaign_id: ['[CAMPAIGN_ID]'], site: ['[SITE_ID]'] },
    sources: [KEITARO_TEMPLATE],
  }),
  source({
    id: 'popads',
    name: 'PopAds',
    macros: { click_id: ['[IMPRESSIONID]'], site: ['[WEBSITEID]'] },
    sources: [KEITARO_TEMPLATE],
  }),
  source({
    id: 'adcash',
    name: 'Adcash',
    macros: { click_id: ['[clickid]'], campaign_id: ['[campaign]'], site: ['[zone]'] },
    sources: [KEITARO_TEMPLATE],
  }),
  source({ id: 'evadav', name: 'EvaDav', macros: { click_id: ['{CLICKID}'] }, sources: [KEITARO_TEMPLATE] }),
  source({ id: 'kadam', name: 'Kadam', macros: { click_id: ['{click_id}'] }, sources: [KEITARO_TEMPLATE] }),
  source({
    id: 'mondiad',
    name: 'Mondiad',
    macros: { click_id: ['[clickid]'] },
    sources: [KEITARO_TEMPLATE],
  }),
  source({
    id: 'push-house',
    name: 'Push.House',
    macros: { click_id: ['{click_id}'], campaign_id: ['{camp}'], site: ['{site}'] },
    sources: [KEITARO_TEMPLATE],
  }),
  source({
    id: 'onclicka',
    name: 'OnClickA',
    macros: { click_id: ['[CLICK_ID]'] },
    sources: [KEITARO_TEMPLATE],
  }),
  source({
    id: 'trafficstars',
    name: 'TrafficStars',
    macros: { click_id: ['{click_id}'], placement: ['{adspot_id}'] },
    sources: [KEITARO_TEMPLATE],
  }),
  source({
    id: 'revcontent',
    name: 'Revcontent',
    macros: { campaign_id: ['{boost_id}'], ad_id: ['{content_id}'], site: ['{widget_id}'] },
    sources: [KEITARO_TEMPLATE],
  }),
  source({
    id: 'mgid',
    name: 'MGID',
    aliases: ['AdsKeeper'],
    macros: {
      click_id: ['{click_id}'],
      campaign_id: ['{campaign_id}'],
      ad_id: ['{teaser_id}'],
      site: ['{widget_id}'],
      cost: ['{click_price}'],
    },
    sources: [
      vendorPage('https://help.mgid.com/macros.-setting-up-non-standard-markup-for-links-to-track-traffic'),
    ],
  }),
];
