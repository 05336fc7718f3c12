/**
 * How the surest names of `names.ts` are spelled, for what a sample did not show: a registration has no amount, and
 * the first deposit brings it as `CPA_AMOUNT`. Names that are as often something else (`price`, `rate`, `value`)
 * are left out: an amount under one of these is asked about.
 */
import type { FieldRole } from '../postback/field-role.ts';

/** Surest first; compared without regard to case. */
export const USUAL_SPELLINGS: Readonly<Record<FieldRole, readonly string[]>> = {
  clickId: [],
  event: words(
    'event_type goal_name goal_alias goal_type event_code conversion_type action_type action_name',
  ),
  status: words('lead_status order_status action_status goal_status status_name status_lead'),
  payout: words(
    'payout_amount payoutamount payout_sum payoutsum payout_usd payout_value cnv_payout aff_payout ' +
      'publisher_payout conversion_payout commission commission_amount commissionamount affiliate_commission ' +
      'affiliate_earnings earnings earning reward paysum pay_sum conversion_revenue aff_rev cpa_amount cpaamount ' +
      'cpa_profit bounty rev payment_sum payment_amount paymentamount event_revenue summ_approved pay_amount cash ' +
      'money webtotal partner_share partner_payment sum_rub',
  ),
  currency: words(
    'currency_code currencycode payout_currency payoutcurrency conversion_currency offer_currency curr ccy',
  ),
  transactionId: words(
    'txn_id txnid trx_id trxid transid conversionid conv_id convid order_id orderid leadid payment_id',
  ),
  time: words(
    'event_timestamp eventtimestamp conversiontime conv_time occurred_at conversion_date event_date',
  ),
};

function words(text: string): readonly string[] {
  return text.split(' ');
}
