/**
 * What parameters are usually called, with how sure a name is (0 to 100). The spellings are those that
 * occur in published postback templates of networks and trackers (Keitaro's template export; the
 * documentation of Voluum, Binom, RedTrack, BeMob, PeerClick, Affise, Everflow, TUNE, CAKE; read 2026-11).
 * Names are compared as bare lower-case letters and digits: `aff_click_id` is `affclickid`.
 */
import type { FieldRole } from '../postback/field-role.ts';
import { isOtherMoney } from './payout-name.ts';

type NameScores = ReadonlyMap<string, number>;

/** Each line: how sure, then the names. */
function scores(lines: string): NameScores {
  return new Map(
    lines
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [score, ...names] = line.trim().split(' ');
        return names.map((name) => [name, Number(score)] as const);
      }),
  );
}

const clickId = scores(`
  100 clickid affclickid pubclickid extclickid externalclickid partnerclickid tdsclickid binomclickid
  96 cnvid
  95 clickuuid clkid subid miclid miraclid
  92 ymid
  90 clickref urlcid externalid
  88 clickhash exid trackingid visitid keitaroid extcid
  86 trackid cid afftrack
  85 click clid extid trackinguuid affsub affsub1 extra1 affclick extclick pubclick
  84 trackerclick tclick
  80 clicktag subids sck
  78 afsub1 sid1 mpc1 additional1 partnerdata
  76 subacc afp1 afp data1 custom1 subparam1 xid1 vid xid
  75 clk
  74 s1
  72 payload label1 sourceid1 pbid param1 extraparam
  70 visitorid s2 sid5 ptid sub
  66 anid sid tracker
  62 p1 hit callid l1
  60 subaccount fobs partnerkey
  58 ctag btag
  56 refid
  55 uniqueid advsub
  52 pid uuid tid
  50 t1 s data dp
  48 utmterm uid
  46 var
  45 externaluserid
  44 ref
  42 clientid reqid requestid userid
  40 utmmedium utmcontent id
  38 promo
  36 sessionid transactionid hash
  34 transid source
  30 utmcampaign txid
  26 gclid
`);

const transactionId = scores(`
  100 txid
  98 transactionid
  95 txnid transid trxid trx conversionid
  92 convid
  90 tx txn leadid orderid depositid
  88 paymentid postbackid
  85 transaction rdtkeventid
  82 actionid tradeid
  80 tid urltid referenceid invoiceid transacao
  78 ordernumber orderno ordernr orderref orderreference transactionref transref chargeid dealid saleid
  75 receiptid receipt receiptno
  72 rebillid order
  70 notifyid
  62 uniqueid
  61 id requestid
  60 uniqid
  55 eid
  50 eventid messageid
  20 adv1
`);

const event = scores(`
  100 event
  98 eventname
  96 eventtype
  93 goalalias
  91 goalname goaltype
  90 goal
  88 conversiontype
  86 actiontype convtype cnvtype
  84 action actionname
  82 type
  80 eventcode postbacktype
  76 stage et ev
  70 conversionname notificationtype
  62 actiontrackername
  60 trigger
  56 e
  55 goalid milestone
  52 kind
  48 eventid
  44 step
  40 operation
  32 op
  20 name
`);

const status = scores(`
  100 status
  98 convstatus conversionstatus cnvstatus
  96 leadstatus
  92 orderstatus statusname actionstatus statusalias
  90 goalstatus eventstatus
  86 statuslead
  80 approvalstatus
  70 statuscode statusid payoutstatus
  62 state
  55 phase
  45 decision st
  42 mode
  34 result
`);

const payout = scores(`
  100 payout
  99 payoutamount
  98 cnvpayout affpayout
  97 payoutvalue publisherpayout conversionpayout payoutsum
  96 payoutusd
  95 payoutorzero
  93 commissionamount affiliatecommission affiliateearnings
  92 commission
  88 earnings earning
  86 reward paysum
  85 sum
  84 conversionrevenue affrev
  83 cpaprofit
  82 bounty revenue income cpaamount
  81 profit
  80 rev eventrevenueusd paymentsum paymentamount summa
  79 payment
  78 eventrevenue summapproved payamount
  77 cash money
  74 webtotal partnershare partnerpayment sumrub
  72 amount cpa amountvalue sumvalue
  70 amountusd affvalue leadprice sumpostback
  66 amout
  64 priceinrub
  62 price cost rate fdpusd
  60 conversionvalue
  56 value eventvalue
  52 val
  50 fee bid goalvalue
  46 depsumusd depositamount depositsum depamount depsum sumdep
  44 total
  40 am
  36 usd
  34 rs rsamount
  30 sa
  28 saleamount
  26 ordersum orderamount ordertotal ordervalue
  20 turnover
`);

const currency = scores(`
  100 currency
  99 payoutcurrency
  98 currencycode cnvcurrency
  95 moneycurrency amountcurrency paymentcurrency revenuecurrency
  94 eventcurrency
  92 cur curr
  90 ccy offercurrency
  85 valuta
`);

const time = scores(`
  98 eventtime conversiontime eventtimestamp occurredat
  95 timestamp convtime
  92 conversiondate
  90 eventdate
  88 datetime
  85 time createdat
  80 ts
  75 date
`);

export const USUAL_NAMES: Readonly<Record<FieldRole, NameScores>> = {
  clickId,
  event,
  status,
  payout,
  currency,
  transactionId,
  time,
};

/** Ids and hashes that are about something else: a player, a device, an offer, the sender's signature. */
const NEVER_CLICK_ID = new Set(
  [
    'playerid profileid accountid customerid memberid traderid registrationid',
    'offerid campaignid campid adid adsetid adgroupid creativeid goalid affiliateid affid afid partnerid pubid',
    'webmasterid wmid publisherid advertiserid advid managerid productid landingid lpid flowid streamid',
    'siteid zoneid placementid bannerid keyword geoid countryid appid bundleid bundle deviceid gaid idfa idfv',
    'androidid advertisingid appsflyerid pixelid pushid fbclid fbc fbp ttclid ttp wbraid gbraid msclkid yclid',
    'signature sign sig secure token apikey key secret checksum password auth hmac nonce securitytoken',
    'ip userip clientip ipaddress ua useragent uagent country geo city region lang language os browser',
    'messageid notificationid webhookid',
    'landing prelanding url referer referrer domain host email phone promocode coupon',
  ].flatMap((line) => line.split(' ')),
);

export function isNeverClickId(name: string): boolean {
  return NEVER_CLICK_ID.has(name);
}

/** A number with decimals under these names is no payout. */
const NEVER_PAYOUT = new Set(
  [
    'ip lat lon lng latitude longitude geolat geolon geolng version ver v appversion osversion percent ratio score',
    'probability time timestamp ts exchangerate fxrate ggr ngr fees delivery refunded ltv ltvrevenue lifetimevalue roi',
    'roas ctr cr epc cpc cpm ecpm rpm quality duration timespent sessiontime speed weight age rating stars level limit',
    'cap days holddays hours minutes seconds offset utcoffset tz timezone dpr screen temperature credits coins points',
    'count qty quantity size width height hash',
  ].flatMap((line) => line.split(' ')),
);

/** Numbers about money rather than money, whatever stands before: `earnings_ratio`. */
const RATIOS =
  'rate ratio percent percentage pct perc share score factor coefficient multiplier index version hash'.split(
    ' ',
  );

export function isNeverPayout(name: string): boolean {
  return NEVER_PAYOUT.has(name) || isOtherMoney(name) || RATIOS.some((word) => name.endsWith(word));
}

/** What a person is told: whatever word stands in it, it is about the rating and not the rating. */
const NEVER_STATUS =
  /reason|comment|message|description|remark|explanation|(?:note|notes|text|desc|descr|msg|title|details)\d?$/;

export function isNeverStatus(name: string): boolean {
  return NEVER_STATUS.test(name);
}
