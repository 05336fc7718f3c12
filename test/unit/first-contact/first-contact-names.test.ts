import { expect, test } from 'vitest';
import { contactFromText } from '../../../electron/engine/parse/first-contact.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';

/** Names that published postback templates of networks give to the same thing (Keitaro's export, read 2026-11). */
const CLICK_IDS =
  'aff_click_id clickid click_id subid sub_id subid1 sub_id1 aff_sub utm_term data1 cid custom1 visit_id ref_id s2 label1 source_id1 track_id subacc4 pid extra1 pt_id refid subid2 utm_content tracker_click keitaro_id anid aff_sub_2 custom2 MPC_1 pbid additional1 user_click_id partner_key adv_sub call-id XID1 dp tracker utm_sub1 partner_data param1 t_click clicktag ext_cid partner_click_id l1 extra_param trackID ml_sub1 subaccount1 subid_7 sub_1 sub_id10 clkid externalid sid5 ymid data2 sub8 p1 utm_medium EXTERNAL_ID afp1 payload'.split(
    ' ',
  );
const PAYOUTS =
  'payout sum amount revenue payment profit cash cost income money payout_amount paysum affiliate_earnings amount_commission payout_webmaster pay_sum paymentAmount lead_price sumPostback summ_approved original_sum partner_share partner_payment payout_partner aff_rev commission_total comissaoAfiliado comission aff_value payoutSum priceinRub pay.amount payment.sum sum_rub webtotal rs_profit goal_value cpa_profit commission reward rate price'.split(
    ' ',
  );
const EVENTS_AND_STATUSES =
  'status type goal conv_status event stage action conversion_status goal_alias event_type status_alias payment_status action_status kt_status status_name status_lead goalstatus order_status phase conversionType action_type ActionTrackerName goal_type'.split(
    ' ',
  );

const ID = '51ts6sgr1cbkdhljnrv';

function read(query: string): ParsedPostback {
  return contactFromText(`https://desk.example/postback/4fK2mZq9sTtB1xYw7LrN8c?${query}`, 0).parsed;
}

test.each(CLICK_IDS)(
  'a click id called %s is found beside an offer, a creative and a transaction id',
  (name) => {
    expect(read(`offer_id=55&${name}=${ID}&status=approved&payout=12.5&tid=8812`).clickId).toBe(ID);
    expect(read(`geo=DE&sub_id_9=creo&goal=reg&${name}=${ID}`).clickId).toBe(ID);
  },
);

test.each(PAYOUTS)('a payout called %s is found', (name) => {
  expect(read(`clickid=${ID}&offer_id=55&${name}=12.5&currency=usd&status=approved`)).toMatchObject({
    payoutMicros: 12_500_000,
    currency: 'USD',
  });
});

test.each(EVENTS_AND_STATUSES)('what happened is read from %s, and so is a rating', (name) => {
  expect(read(`clickid=${ID}&${name}=first_dep`).event).toBe('first_deposit');
  expect(read(`clickid=${ID}&${name}=approved`)).toMatchObject({ event: null, status: 'approved' });
});
