/** What a text says about the currency: an ISO 4217 code or number, a sign, a word, a coin with its network. */
import { VALUE_LIMITS } from '../postback/value-limits.ts';
import { currencyOfNumber } from './currency-numbers.ts';

/** Not in ISO 4217, but networks pay in them. */
const COINS = ['BTC', 'ETH', 'LTC', 'TRX', 'TON', 'BNB', 'USDT', 'USDC'];

/** Every code that is understood, the coins last. */
export const CURRENCY_CODES: readonly string[] = [...Intl.supportedValuesOf('currency'), ...COINS];

const CODES: ReadonlySet<string> = new Set(CURRENCY_CODES);

/** Chains on which coins are sent, as they are written behind or before one: `USDT_TRC20`. */
const CHAINS = new Set(
  'trc20 erc20 bep20 bep2 spl trx tron eth ethereum bsc bnb ton sol solana polygon matic arbitrum optimism avax base'.split(
    ' ',
  ),
);

/** Each line: what is written, then the currencies that it may mean. Compared in lower case, a full stop behind it apart. */
const WRITTEN = `
€ EUR
euro EUR
euros EUR
евро EUR
£ GBP
₽ RUB
rur RUB
руб RUB
рубль RUB
рубли RUB
рубля RUB
рублей RUB
р RUB
₴ UAH
грн UAH
гривна UAH
гривны UAH
гривен UAH
гривень UAH
hryvnia UAH
₹ INR
₺ TRY
₸ KZT
тг KZT
тенге KZT
₫ VND
vnđ VND
đ VND
₦ NGN
₱ PHP
₪ ILS
₩ KRW
₿ BTC
₮ MNT USDT
₾ GEL
₼ AZN
₲ PYG
₡ CRC
₵ GHS
gh₵ GHS
₭ LAK
฿ THB
৳ BDT
֏ AMD
៛ KHR
rp IDR
rm MYR
s/ PEN
zł PLN
kč CZK
ft HUF
лв BGN
lei RON MDL
us$ USD
us $ USD
usd$ USD
u$s USD
us dollar USD
us dollars USD
доллар сша USD
r$ BRL
a$ AUD
au$ AUD
c$ CAD
ca$ CAD
nz$ NZD
hk$ HKD
s$ SGD
nt$ TWD
mx$ MXN
ar$ ARS
cl$ CLP
col$ COP
$ USD CAD AUD NZD HKD SGD TWD MXN ARS CLP COP UYU DOP BSD BBD BZD BMD BND FJD GYD JMD KYD LRD NAD SRD TTD XCD
dollar USD CAD AUD NZD HKD SGD TWD BBD BZD BSD JMD TTD
dollars USD CAD AUD NZD HKD SGD TWD BBD BZD BSD JMD TTD
долл USD CAD AUD NZD HKD SGD TWD BBD BZD BSD JMD TTD
доллар USD CAD AUD NZD HKD SGD TWD BBD BZD BSD JMD TTD
доллара USD CAD AUD NZD HKD SGD TWD BBD BZD BSD JMD TTD
доллары USD CAD AUD NZD HKD SGD TWD BBD BZD BSD JMD TTD
долларов USD CAD AUD NZD HKD SGD TWD BBD BZD BSD JMD TTD
dólar USD CAD AUD NZD HKD SGD
dólares USD CAD AUD NZD HKD SGD
ruble RUB
rubles RUB
rouble RUB
roubles RUB
tenge KZT
zloty PLN
złoty PLN
złotych PLN
forint HUF
baht THB
dong VND
ringgit MYR
rupiah IDR
naira NGN
lari GEL
dram AMD
manat AZN TMT
yuan CNY
rmb CNY
yen JPY
won KRW KPW
real BRL
reais BRL
rand ZAR
shekel ILS
pound GBP EGP SYP LBP SDG
pounds GBP EGP SYP LBP SDG
pound sterling GBP
pounds sterling GBP
sterling GBP
rupee INR PKR LKR NPR MUR SCR
rupees INR PKR LKR NPR MUR SCR
peso MXN ARS CLP COP PHP UYU DOP CUP
pesos MXN ARS CLP COP PHP UYU DOP CUP
lira TRY
franc CHF XOF XAF
francs CHF XOF XAF
krona SEK ISK
krone NOK DKK
koruna CZK
bitcoin BTC
ethereum ETH
ether ETH
litecoin LTC
tether USDT
usd coin USDC
toncoin TON
¥ JPY CNY
cn¥ CNY
jp¥ JPY
kr SEK NOK DKK ISK
rs INR PKR LKR NPR MUR SCR
₨ INR PKR LKR NPR MUR SCR
`;

const MEANINGS: ReadonlyMap<string, readonly string[]> = new Map(
  WRITTEN.trim()
    .split('\n')
    .map((line) => {
      const parts = line.split(' ');
      const codes = parts.filter((part) => /^[A-Z]{3,4}$/.test(part));
      return [parts.filter((part) => !codes.includes(part)).join(' '), codes] as const;
    }),
);

const NOTHING: readonly string[] = [];

/** The currencies that a text can mean: one for `руб.` or `840`, many for `$`, none where it says no currency. */
export function currenciesMeant(text: string): readonly string[] {
  if (text.length > VALUE_LIMITS.currency) return NOTHING;
  const written = text.trim();
  const trimmed = written.endsWith('.') ? written.slice(0, -1) : written;
  const code = trimmed.toUpperCase();
  // The rouble's code before 1998 is still typed by hand.
  if (code !== 'RUR' && CODES.has(code)) return [code];
  const bare = trimmed.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ');
  const found = MEANINGS.get(bare);
  if (found !== undefined) return found;
  const other = currencyOfNumber(trimmed) ?? coinOf(bare);
  return other === null ? ofCodeAndSign(bare) : [other];
}

const CODE_AND_SIGN =
  /^(?:(\p{L}{1,12})[\s([]{0,3}(\p{Sc})[\s)\]]{0,2}|(\p{Sc})[\s([]{0,3}(\p{L}{1,12})[)\]]?)$/u;

/** `USD ($)`, `€ EUR`: what both say. */
function ofCodeAndSign(text: string): readonly string[] {
  const [, word, sign, signFirst, wordBehind] = CODE_AND_SIGN.exec(text) ?? [];
  const ofWord = word ?? wordBehind;
  const ofSign = sign ?? signFirst;
  if (ofWord === undefined || ofSign === undefined) return NOTHING;
  const meant = currenciesMeant(ofSign);
  return currenciesMeant(ofWord).filter((each) => meant.includes(each));
}

/** `USDT_TRC20`, `usdt (TRC-20)`, `usdttrc20`: the coin, whatever chain it goes over. */
function coinOf(text: string): string | null {
  const bare = text.replaceAll(/[^a-z0-9]/g, '');
  for (const coin of COINS) {
    const name = coin.toLowerCase();
    if (bare.startsWith(name) && CHAINS.has(bare.slice(name.length))) return coin;
    if (bare.endsWith(name) && CHAINS.has(bare.slice(0, -name.length))) return coin;
  }
  return null;
}

/** The one currency that a text means, as its code in capitals; null when it means none, or several. */
export function parseCurrency(text: string): string | null {
  const [first, ...others] = currenciesMeant(text);
  return others.length === 0 ? (first ?? null) : null;
}

/**
 * Currencies of which one unit is next to nothing, so that nobody writes thousandths of them: those without small
 * coins in the Unicode CLDR (read 2026-11), and a few more whose small coins are worth less than that.
 */
const WITHOUT_SMALL_COINS = new Set(
  (
    'AFN ALL BIF CLP COP DJF GNF HUF IDR IQD IRR ISK JPY KMF KPW KRW LAK LBP MGA MMK PKR PYG RWF SLL SOS SYP UGX ' +
    'VND VUV XAF XOF XPF YER ARS CRC KHR MNT MWK NGN TZS UZS'
  ).split(' '),
);

/** Whether `150.000` of it is more likely a hundred and fifty thousand than a hundred and fifty. */
export function isWithoutSmallCoins(currency: string): boolean {
  return WITHOUT_SMALL_COINS.has(currency);
}
