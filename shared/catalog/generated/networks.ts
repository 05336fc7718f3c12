/** Made by `npm run catalog` from the files of `shared/catalog/networks`. Not to be edited. */
import type { NetworkPreset } from '../../domain/network/network-preset.ts';
import { network as network_12monkiss } from '../networks/12monkiss.ts';
import { network as network_1casino_partners } from '../networks/1casino-partners.ts';
import { network as network_1win } from '../networks/1win.ts';
import { network as network_22bet } from '../networks/22bet.ts';
import { network as network_3snet } from '../networks/3snet.ts';
import { network as network_4rabet } from '../networks/4rabet.ts';
import { network as network_7_aff } from '../networks/7-aff.ts';
import { network as network_7000_partners } from '../networks/7000-partners.ts';
import { network as network_7bit_partners } from '../networks/7bit-partners.ts';
import { network as network_abebet_partners } from '../networks/abebet-partners.ts';
import { network as network_actionpay } from '../networks/actionpay.ts';
import { network as network_adcombo } from '../networks/adcombo.ts';
import { network as network_admitad } from '../networks/admitad.ts';
import { network as network_adpump } from '../networks/adpump.ts';
import { network as network_adsempire } from '../networks/adsempire.ts';
import { network as network_advidi } from '../networks/advidi.ts';
import { network as network_adworkmedia } from '../networks/adworkmedia.ts';
import { network as network_aff1 } from '../networks/aff1.ts';
import { network as network_affiliate_control } from '../networks/affiliate-control.ts';
import { network as network_affilka } from '../networks/affilka.ts';
import { network as network_affise_reach } from '../networks/affise-reach.ts';
import { network as network_affise } from '../networks/affise.ts';
import { network as network_affprimeiros } from '../networks/affprimeiros.ts';
import { network as network_affscale } from '../networks/affscale.ts';
import { network as network_affstar } from '../networks/affstar.ts';
import { network as network_alanbase } from '../networks/alanbase.ts';
import { network as network_alfaleads } from '../networks/alfaleads.ts';
import { network as network_altercpa } from '../networks/altercpa.ts';
import { network as network_amileads } from '../networks/amileads.ts';
import { network as network_angryleads } from '../networks/angryleads.ts';
import { network as network_appmetrica } from '../networks/appmetrica.ts';
import { network as network_appsflyer } from '../networks/appsflyer.ts';
import { network as network_aray } from '../networks/aray.ts';
import { network as network_bemob } from '../networks/bemob.ts';
import { network as network_betwinner } from '../networks/betwinner.ts';
import { network as network_binom } from '../networks/binom.ts';
import { network as network_bongacash } from '../networks/bongacash.ts';
import { network as network_buygoods } from '../networks/buygoods.ts';
import { network as network_cake } from '../networks/cake.ts';
import { network as network_cellxpert } from '../networks/cellxpert.ts';
import { network as network_cityads } from '../networks/cityads.ts';
import { network as network_cj } from '../networks/cj.ts';
import { network as network_click2money } from '../networks/click2money.ts';
import { network as network_clickbank } from '../networks/clickbank.ts';
import { network as network_clickdealer } from '../networks/clickdealer.ts';
import { network as network_clickflare } from '../networks/clickflare.ts';
import { network as network_cosmolot } from '../networks/cosmolot.ts';
import { network as network_cpa_house } from '../networks/cpa-house.ts';
import { network as network_cpabro } from '../networks/cpabro.ts';
import { network as network_cpagetti } from '../networks/cpagetti.ts';
import { network as network_cpagrip } from '../networks/cpagrip.ts';
import { network as network_cpalead } from '../networks/cpalead.ts';
import { network as network_cpamatica } from '../networks/cpamatica.ts';
import { network as network_cpicash } from '../networks/cpicash.ts';
import { network as network_cpv_lab } from '../networks/cpv-lab.ts';
import { network as network_crakrevenue } from '../networks/crakrevenue.ts';
import { network as network_datify } from '../networks/datify.ts';
import { network as network_deplab } from '../networks/deplab.ts';
import { network as network_digistore24 } from '../networks/digistore24.ts';
import { network as network_dr_cash } from '../networks/dr-cash.ts';
import { network as network_edem_partners } from '../networks/edem-partners.ts';
import { network as network_evadav_affiliates } from '../networks/evadav-affiliates.ts';
import { network as network_everad } from '../networks/everad.ts';
import { network as network_everflow } from '../networks/everflow.ts';
import { network as network_excel_rent } from '../networks/excel-rent.ts';
import { network as network_exness } from '../networks/exness.ts';
import { network as network_expertmobi } from '../networks/expertmobi.ts';
import { network as network_expertoption } from '../networks/expertoption.ts';
import { network as network_fame_space } from '../networks/fame-space.ts';
import { network as network_foxoffers } from '../networks/foxoffers.ts';
import { network as network_gagarin_partners } from '../networks/gagarin-partners.ts';
import { network as network_gambling_pro } from '../networks/gambling-pro.ts';
import { network as network_gambling_sharklink } from '../networks/gambling-sharklink.ts';
import { network as network_gasmobi } from '../networks/gasmobi.ts';
import { network as network_gg_agency } from '../networks/gg-agency.ts';
import { network as network_ggbetaff } from '../networks/ggbetaff.ts';
import { network as network_glosspartners } from '../networks/glosspartners.ts';
import { network as network_godlike_partners } from '../networks/godlike-partners.ts';
import { network as network_guruleads } from '../networks/guruleads.ts';
import { network as network_huge_partners } from '../networks/huge-partners.ts';
import { network as network_hugeoffers } from '../networks/hugeoffers.ts';
import { network as network_hypeoffers } from '../networks/hypeoffers.ts';
import { network as network_imonetizeit } from '../networks/imonetizeit.ts';
import { network as network_impact } from '../networks/impact.ts';
import { network as network_income_partners } from '../networks/income-partners.ts';
import { network as network_indoleads } from '../networks/indoleads.ts';
import { network as network_jumbleberry } from '../networks/jumbleberry.ts';
import { network as network_kaizen_cpa } from '../networks/kaizen-cpa.ts';
import { network as network_keitaro } from '../networks/keitaro.ts';
import { network as network_kimia } from '../networks/kimia.ts';
import { network as network_kingfin } from '../networks/kingfin.ts';
import { network as network_kma } from '../networks/kma.ts';
import { network as network_leadbeans } from '../networks/leadbeans.ts';
import { network as network_leadbit } from '../networks/leadbit.ts';
import { network as network_leadgid } from '../networks/leadgid.ts';
import { network as network_leadreaktor } from '../networks/leadreaktor.ts';
import { network as network_leadrock } from '../networks/leadrock.ts';
import { network as network_leads_su } from '../networks/leads-su.ts';
import { network as network_leads_tech } from '../networks/leads-tech.ts';
import { network as network_leadvertex } from '../networks/leadvertex.ts';
import { network as network_lemonad } from '../networks/lemonad.ts';
import { network as network_leo_partners } from '../networks/leo-partners.ts';
import { network as network_letit_cash } from '../networks/letit-cash.ts';
import { network as network_levelup_affiliates } from '../networks/levelup-affiliates.ts';
import { network as network_lgaming } from '../networks/lgaming.ts';
import { network as network_linktrust } from '../networks/linktrust.ts';
import { network as network_lospollos } from '../networks/lospollos.ts';
import { network as network_lucky_online } from '../networks/lucky-online.ts';
import { network as network_luckyfeed } from '../networks/luckyfeed.ts';
import { network as network_m1_shop } from '../networks/m1-shop.ts';
import { network as network_magicclick } from '../networks/magicclick.ts';
import { network as network_maxbounty } from '../networks/maxbounty.ts';
import { network as network_maxweb } from '../networks/maxweb.ts';
import { network as network_melbet } from '../networks/melbet.ts';
import { network as network_mobidea } from '../networks/mobidea.ts';
import { network as network_mobilecashout } from '../networks/mobilecashout.ts';
import { network as network_monetizer } from '../networks/monetizer.ts';
import { network as network_monsterads } from '../networks/monsterads.ts';
import { network as network_monsterleads } from '../networks/monsterleads.ts';
import { network as network_mostbet_cpa } from '../networks/mostbet-cpa.ts';
import { network as network_mostbet_revshare } from '../networks/mostbet-revshare.ts';
import { network as network_mvp_project } from '../networks/mvp-project.ts';
import { network as network_myaffiliates } from '../networks/myaffiliates.ts';
import { network as network_mylead } from '../networks/mylead.ts';
import { network as network_natifico } from '../networks/natifico.ts';
import { network as network_neogara } from '../networks/neogara.ts';
import { network as network_netopartners } from '../networks/netopartners.ts';
import { network as network_njord_affiliates } from '../networks/njord-affiliates.ts';
import { network as network_offer18 } from '../networks/offer18.ts';
import { network as network_offerrum } from '../networks/offerrum.ts';
import { network as network_ogads } from '../networks/ogads.ts';
import { network as network_olimob } from '../networks/olimob.ts';
import { network as network_partners_house } from '../networks/partners-house.ts';
import { network as network_pdl_profit } from '../networks/pdl-profit.ts';
import { network as network_peerclick } from '../networks/peerclick.ts';
import { network as network_perfectpay } from '../networks/perfectpay.ts';
import { network as network_phantom_partners } from '../networks/phantom-partners.ts';
import { network as network_pin_up } from '../networks/pin-up.ts';
import { network as network_playamo_partners } from '../networks/playamo-partners.ts';
import { network as network_playcash_network } from '../networks/playcash-network.ts';
import { network as network_pmaffiliates } from '../networks/pmaffiliates.ts';
import { network as network_pocket_option } from '../networks/pocket-option.ts';
import { network as network_posh_partners } from '../networks/posh-partners.ts';
import { network as network_profitpeak } from '../networks/profitpeak.ts';
import { network as network_r2d_partners } from '../networks/r2d-partners.ts';
import { network as network_rapidpace } from '../networks/rapidpace.ts';
import { network as network_redtrack } from '../networks/redtrack.ts';
import { network as network_revbooster } from '../networks/revbooster.ts';
import { network as network_revenuelab } from '../networks/revenuelab.ts';
import { network as network_rocketprofit } from '../networks/rocketprofit.ts';
import { network as network_royal_partners } from '../networks/royal-partners.ts';
import { network as network_scaleo } from '../networks/scaleo.ts';
import { network as network_serious_partners } from '../networks/serious-partners.ts';
import { network as network_shakes } from '../networks/shakes.ts';
import { network as network_shareasale } from '../networks/shareasale.ts';
import { network as network_supreme_media } from '../networks/supreme-media.ts';
import { network as network_swaarm } from '../networks/swaarm.ts';
import { network as network_terraleads } from '../networks/terraleads.ts';
import { network as network_theaff } from '../networks/theaff.ts';
import { network as network_toroadvertising } from '../networks/toroadvertising.ts';
import { network as network_trackier } from '../networks/trackier.ts';
import { network as network_trafee } from '../networks/trafee.ts';
import { network as network_traffic_cake } from '../networks/traffic-cake.ts';
import { network as network_traffic_company } from '../networks/traffic-company.ts';
import { network as network_traffic_family } from '../networks/traffic-family.ts';
import { network as network_traffic_light } from '../networks/traffic-light.ts';
import { network as network_traffic_partner } from '../networks/traffic-partner.ts';
import { network as network_trafflab } from '../networks/trafflab.ts';
import { network as network_traforce } from '../networks/traforce.ts';
import { network as network_tune } from '../networks/tune.ts';
import { network as network_uffiliates } from '../networks/uffiliates.ts';
import { network as network_vbaffs } from '../networks/vbaffs.ts';
import { network as network_vlk_partners } from '../networks/vlk-partners.ts';
import { network as network_voluum } from '../networks/voluum.ts';
import { network as network_vpartners } from '../networks/vpartners.ts';
import { network as network_vulkan777_aff } from '../networks/vulkan777-aff.ts';
import { network as network_webvork } from '../networks/webvork.ts';
import { network as network_welcome_partners } from '../networks/welcome-partners.ts';
import { network as network_whocpa } from '../networks/whocpa.ts';
import { network as network_yoda_partners } from '../networks/yoda-partners.ts';
import { network as network_zcpa } from '../networks/zcpa.ts';
import { network as network_zeydoo } from '../networks/zeydoo.ts';
import { network as network_zorka } from '../networks/zorka.ts';

export const networks: readonly NetworkPreset[] = [
  network_12monkiss,
  network_1casino_partners,
  network_1win,
  network_22bet,
  network_3snet,
  network_4rabet,
  network_7_aff,
  network_7000_partners,
  network_7bit_partners,
  network_abebet_partners,
  network_actionpay,
  network_adcombo,
  network_admitad,
  network_adpump,
  network_adsempire,
  network_advidi,
  network_adworkmedia,
  network_aff1,
  network_affiliate_control,
  network_affilka,
  network_affise_reach,
  network_affise,
  network_affprimeiros,
  network_affscale,
  network_affstar,
  network_alanbase,
  network_alfaleads,
  network_altercpa,
  network_amileads,
  network_angryleads,
  network_appmetrica,
  network_appsflyer,
  network_aray,
  network_bemob,
  network_betwinner,
  network_binom,
  network_bongacash,
  network_buygoods,
  network_cake,
  network_cellxpert,
  network_cityads,
  network_cj,
  network_click2money,
  network_clickbank,
  network_clickdealer,
  network_clickflare,
  network_cosmolot,
  network_cpa_house,
  network_cpabro,
  network_cpagetti,
  network_cpagrip,
  network_cpalead,
  network_cpamatica,
  network_cpicash,
  network_cpv_lab,
  network_crakrevenue,
  network_datify,
  network_deplab,
  network_digistore24,
  network_dr_cash,
  network_edem_partners,
  network_evadav_affiliates,
  network_everad,
  network_everflow,
  network_excel_rent,
  network_exness,
  network_expertmobi,
  network_expertoption,
  network_fame_space,
  network_foxoffers,
  network_gagarin_partners,
  network_gambling_pro,
  network_gambling_sharklink,
  network_gasmobi,
  network_gg_agency,
  network_ggbetaff,
  network_glosspartners,
  network_godlike_partners,
  network_guruleads,
  network_huge_partners,
  network_hugeoffers,
  network_hypeoffers,
  network_imonetizeit,
  network_impact,
  network_income_partners,
  network_indoleads,
  network_jumbleberry,
  network_kaizen_cpa,
  network_keitaro,
  network_kimia,
  network_kingfin,
  network_kma,
  network_leadbeans,
  network_leadbit,
  network_leadgid,
  network_leadreaktor,
  network_leadrock,
  network_leads_su,
  network_leads_tech,
  network_leadvertex,
  network_lemonad,
  network_leo_partners,
  network_letit_cash,
  network_levelup_affiliates,
  network_lgaming,
  network_linktrust,
  network_lospollos,
  network_lucky_online,
  network_luckyfeed,
  network_m1_shop,
  network_magicclick,
  network_maxbounty,
  network_maxweb,
  network_melbet,
  network_mobidea,
  network_mobilecashout,
  network_monetizer,
  network_monsterads,
  network_monsterleads,
  network_mostbet_cpa,
  network_mostbet_revshare,
  network_mvp_project,
  network_myaffiliates,
  network_mylead,
  network_natifico,
  network_neogara,
  network_netopartners,
  network_njord_affiliates,
  network_offer18,
  network_offerrum,
  network_ogads,
  network_olimob,
  network_partners_house,
  network_pdl_profit,
  network_peerclick,
  network_perfectpay,
  network_phantom_partners,
  network_pin_up,
  network_playamo_partners,
  network_playcash_network,
  network_pmaffiliates,
  network_pocket_option,
  network_posh_partners,
  network_profitpeak,
  network_r2d_partners,
  network_rapidpace,
  network_redtrack,
  network_revbooster,
  network_revenuelab,
  network_rocketprofit,
  network_royal_partners,
  network_scaleo,
  network_serious_partners,
  network_shakes,
  network_shareasale,
  network_supreme_media,
  network_swaarm,
  network_terraleads,
  network_theaff,
  network_toroadvertising,
  network_trackier,
  network_trafee,
  network_traffic_cake,
  network_traffic_company,
  network_traffic_family,
  network_traffic_light,
  network_traffic_partner,
  network_trafflab,
  network_traforce,
  network_tune,
  network_uffiliates,
  network_vbaffs,
  network_vlk_partners,
  network_voluum,
  network_vpartners,
  network_vulkan777_aff,
  network_webvork,
  network_welcome_partners,
  network_whocpa,
  network_yoda_partners,
  network_zcpa,
  network_zeydoo,
  network_zorka,
];
