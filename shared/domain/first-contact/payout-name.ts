/**
 * Names of payouts that no list has. The last part of a name says what it holds: `commission_amount` is money,
 * `commission_rate` and `commission_id` are not.
 */

/** How sure a name is that ends in one of these. */
const MONEY: readonly (readonly [score: number, words: readonly string[]])[] = [
  [
    84,
    (
      'payout payouts commission commissions comission comissions commision comissao comision earning earnings ' +
      'reward rewards выплата вознаграждение комиссия заработок vyplata prowizja ganancia vergutung vergütung'
    ).split(' '),
  ],
  [70, 'revenue revenues profit income доход прибыль provision'.split(' ')],
  [
    44,
    'amount sum price cash money cost сумма оплата importe monto montant valor betrag summe kwota'.split(' '),
  ],
];

/** What may stand behind: of what kind the money is, in which currency, for whom. */
const BEHIND = (
  'amount value sum total net gross approved confirmed final paid local converted original flat fixed ' +
  'usd eur rub gbp uah inr brl kzt try pln btc usdt euro dollars cents cent in for to of ' +
  'webmaster partner publisher affiliate afiliado aff wm pub'
).split(' ');
/** Whom it is paid to: `amount_affiliate` is less than the amount that the buyer paid, and ours. */
const FOR_US = new Set('webmaster partner publisher affiliate afiliado aff wm pub'.split(' '));
const PAID_TO_US = 70;
/** `payout_in_usd_total` has three. */
const MOST_BEHIND = 4;

/** A limit, or what was paid another time. */
const NOT_NOW = 'min max minimum maximum old prev previous last expected ltv lifetime'.split(' ');

/** Costs that the buyer pays, or the buyer's buyer. */
const OTHER_COST =
  /^(?:click|visit|traffic|ads?|cpc|cpm|campaign|camp|media|shipping|delivery|product|item|offer)costs?$/;

/** Money of the player, of the shop or of the state. */
const OTHER_MONEY =
  /^(?:player|user|account|wallet|client)?(?:amount|sum)?(?:bet|win|winning|stake|wager|balance|tax|vat|discount|shipping|refund|withdrawal|cashout)s?(?:amount|sum|value|total|cost|price|after|before)?$/;
const NOT_NOW_MONEY = /(?:payout|commission|revenue|deposit|amount|value|sum|payment|bid|price|bet)s?$/;

/** Who else is paid, or pays: the network, its advertiser, the program it runs on. */
const OF_OTHERS =
  /^(?:advertiser|merchant|brand|operator|network|platform|system|company|casino)|(?:advertiser|merchant)$/;
const NOT_SURE = 44;

/**
 * @param bare as `bareName` gives it
 * @returns 0 for a name that is none
 */
export function payoutNameScore(bare: string): number {
  if (isOtherMoney(bare) || NOT_NOW.some((word) => bare.startsWith(word))) return 0;
  let best = scoreOf(bare);
  let rest = bare;
  for (let count = 0; count < MOST_BEHIND; count += 1) {
    const behind = BEHIND.find((word) => rest.length > word.length && rest.endsWith(word));
    if (behind === undefined) break;
    rest = rest.slice(0, -behind.length);
    // `payout_amount` is a payout rather than some amount.
    const score = scoreOf(rest);
    best = Math.max(best, score > 0 && FOR_US.has(behind) ? Math.max(score, PAID_TO_US) : score);
  }
  return OF_OTHERS.test(bare) ? Math.min(best, NOT_SURE) : best;
}

/** Whether it is money that the network never pays the buyer for this event. */
export function isOtherMoney(bare: string): boolean {
  const isNotNow = NOT_NOW_MONEY.test(bare) && NOT_NOW.some((word) => bare.startsWith(word));
  return isNotNow || OTHER_COST.test(bare) || OTHER_MONEY.test(bare);
}

function scoreOf(bare: string): number {
  return MONEY.find(([, words]) => words.some((word) => bare.endsWith(word)))?.[0] ?? 0;
}

/** The currency that a name says, as in `payout_usd`, `Event Revenue USD`; null where it says none. */
export function currencyInName(name: string): string | null {
  const words = name
    .slice(0, MAX_NAME)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  const said = new Set(words.flatMap((word) => IN_NAMES.get(word) ?? []));
  const [only] = said;
  return said.size === 1 ? (only ?? null) : null;
}

const MAX_NAME = 100;
/** Codes that are no other words. */
const IN_NAMES: ReadonlyMap<string, string> = new Map([
  ...'usd eur rub gbp uah inr brl kzt pln btc usdt'
    .split(' ')
    .map((code) => [code, code.toUpperCase()] as const),
  ['dollars', 'USD'],
  ['euro', 'EUR'],
]);

/** `amount_cents`; "percent" contains "cent" and is none. */
export function isNameOfCents(bare: string): boolean {
  return /cents?$/.test(bare) && !/percents?$/.test(bare);
}
