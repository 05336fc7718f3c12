/**
 * What event and status words usually mean, whoever sends them. Only words that mean the same nearly
 * everywhere: `hold`, `accepted`, `valid`, `success`, `subscribe`, `active` and bare numbers differ from network to
 * network, so they are asked about. Seen in postback templates of networks (Keitaro's template export; 1xBet, AlterCPA,
 * RapidPace, Intelitics, kukuruku documentation; read 2026-11).
 */
import type { ConversionStatus, PostbackEvent } from '../conversion/event.ts';

const EVENT_WORDS: Readonly<Record<Exclude<PostbackEvent, 'custom'>, string>> = {
  install: 'install installs installed installation appinstall firstopen appopen',
  registration:
    'reg regs regist register registered registration registrations registr signup signups signedup completeregistration registrationcomplete registrationcompleted regcomplete regcompleted regfinished regdone accountcreated newaccount createaccount newuser newplayer userregistered playerregistered userregistration playerregistration emailreg phonereg регистрация рег registro registrazione registrado cadastro',
  first_deposit:
    'ftd ftds fd fdp fdep firstdep firstdeposit firstdeposits firsttimedeposit firsttimedeposits firsttimedep firstdepositcount depositfirst depfirst 1stdeposit 1stdep 1dep dep1 deposit1 qftd ftdcpa cpaftd firstpurchase firsttimepurchase firstreplenishment firsttopup firstpayment ndc первыйдепозит primerdeposito primeirodeposito',
  deposit:
    'dep deps deposit deposits deposited redep redeps redeposit redeposits rd rdep rdeposit repeatdep repeatdeposit repeateddeposit repeatdeposits seconddeposit seconddep secondarydeposit subsequentdeposit nextdeposit newdeposit depositrepeat deprepeat dep2 dep3 deposit2 deposit3 2dep recurringdeposit anydeposit everydeposit depositmade std topup депозит редеп deposito',
  lead: 'lead leads newlead leadcreated',
  sale: 'sale sales purchase purchases order ordered upsell sell',
  rebill: 'rebill rebills rebilling recurring recurringpayment renewal renew',
};

const STATUS_WORDS: Readonly<Record<ConversionStatus, string>> = {
  pending:
    'pending pend wait waiting new created create added processing inprocessing inprocess inprogress onmoderation moderation unconfirmed notconfirmed expect expected',
  approved:
    'approved approve aprove aproved confirmed confirm paid payed payout boughtout buyout closed completed apruv подтвержден подтверждено одобрен aprobado aprovado',
  rejected:
    'rejected reject declined decline trash trashed cancel cancelled canceled invalid fail failed failure denied blacklist blacklisted spam double duplicate duplicated fraud refused chargeback refund refunded notredeemed returned отклонен отклонено отказ rechazado',
};

function indexValues<T extends string>(
  groups: Readonly<Record<T, string>>,
  meanings: readonly T[],
): ReadonlyMap<string, T> {
  return new Map(
    meanings.flatMap((meaning) => groups[meaning].split(' ').map((value) => [value, meaning] as const)),
  );
}

const events = indexValues(EVENT_WORDS, [
  'install',
  'registration',
  'first_deposit',
  'deposit',
  'lead',
  'sale',
  'rebill',
]);
const statuses = indexValues(STATUS_WORDS, ['pending', 'approved', 'rejected']);

export interface ValueMeaning {
  readonly event: PostbackEvent | null;
  readonly status: ConversionStatus | null;
}

/** Of an event these say that it took place; as a rating by themselves they say that it waits. */
const TOOK_PLACE: ReadonlySet<string> = new Set(['new', 'created', 'create', 'added']);

/** `conversion_approved` says no more than `approved`. */
const NEUTRAL = new Set(['conversion', 'conv', 'order', 'action', 'goal', 'status']);

const MAX_LENGTH = 60;
/** `first_time_deposit_on_moderation` has five. */
const MAX_PARTS = 10;

/** What a word means by itself: `First_Dep` -> first deposit, `reg_confirmed` -> registration and approved. */
export function meaningOf(value: string): ValueMeaning {
  if (value.length > MAX_LENGTH) return { event: null, status: null };
  const bare = bareValue(value);
  const event = events.get(bare) ?? null;
  const status = statuses.get(bare) ?? null;
  if (event !== null || status !== null) return { event, status };
  return compoundMeaning(value);
}

/** The same of a word in an event field, where `sale.created` is a sale and not one that waits. */
export function meaningOfEventWord(value: string): ValueMeaning {
  const { event, status } = meaningOf(value);
  return { event, status: event !== null && status !== null && onlyTookPlace(value) ? null : status };
}

function onlyTookPlace(value: string): boolean {
  const rating = partsOf(value).filter((part) => statuses.has(part));
  return rating.length > 0 && rating.every((part) => TOOK_PLACE.has(part));
}

function bareValue(value: string): string {
  return value.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Two words in one: the event before or after its rating, whatever stands between them. */
function compoundMeaning(value: string): ValueMeaning {
  const parts = partsOf(value);
  if (parts.length > MAX_PARTS) return { event: null, status: null };
  for (let cut = 1; cut < parts.length; cut += 1) {
    const before = parts.slice(0, cut).join('');
    const after = parts.slice(cut).join('');
    const meaning =
      pair(events.get(before), statuses.get(after)) ?? pair(events.get(after), statuses.get(before));
    if (meaning !== null) return meaning;
    const status = NEUTRAL.has(before) ? statuses.get(after) : undefined;
    if (status !== undefined) return { event: null, status };
  }
  return { event: null, status: null };
}

function partsOf(value: string): readonly string[] {
  return value
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
}

function pair(event: PostbackEvent | undefined, status: ConversionStatus | undefined): ValueMeaning | null {
  return event === undefined || status === undefined ? null : { event, status };
}
