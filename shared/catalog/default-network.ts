/**
 * The mapping of a network that nobody has described yet: the usual names and words.
 * Names and words are those that occur most often in real postback templates of networks and trackers
 * (Keitaro, Voluum, RedTrack, BeMob, PeerClick documentation; checked 2026-11). A word that means
 * opposite things in different networks, such as `hold`, `accepted` or a bare number, is left out on purpose.
 */
import { DEFAULT_ONCE_PER_CLICK, type Mapping, WINDOW_MINUTES } from '../domain/postback/mapping.ts';

export const DEFAULT_PRESET = 'default';

export const DEFAULT_ANSWER_BODY = 'OK';

/** The parameter names in the URLs that we make, by field; `path.1` carries the event of a URL for one event. */
export const OUR_NAMES = {
  clickId: ['clickid'],
  event: ['path.1', 'event'],
  status: ['status'],
  payout: ['payout'],
  currency: ['currency'],
  transactionId: ['txid'],
} as const;

export const defaultMapping: Mapping = {
  fields: {
    clickId: [
      'clickid',
      'click_id',
      'subid',
      'sub_id',
      'cid',
      'aff_click_id',
      'sub1',
      'sub_id1',
      'subid1',
      'external_id',
      'cnv_id',
    ],
    event: [
      'path.1',
      'event',
      'goal',
      'type',
      'action',
      'et',
      'event_name',
      'eventtype',
      'event_type',
      'stage',
    ],
    status: ['status', 'conv_status', 'conversion_status', 'cnv_status'],
    payout: ['payout', 'sum', 'amount', 'revenue', 'payment', 'profit', 'income'],
    currency: ['currency', 'cur', 'cnv_currency'],
    transactionId: [
      'txid',
      'transaction_id',
      'transactionid',
      'tid',
      'trans_id',
      'conversion_id',
      'lead_id',
      'trx',
    ],
    time: [
      'timestamp',
      'time',
      'ts',
      'event_time',
      'eventtime',
      'conversion_time',
      'datetime',
      'date',
      'created_at',
    ],
  },
  events: {
    install: 'install',
    reg: 'registration',
    registration: 'registration',
    register: 'registration',
    registered: 'registration',
    signup: 'registration',
    sign_up: 'registration',
    completeregistration: 'registration',
    ftd: 'first_deposit',
    fd: 'first_deposit',
    first_dep: 'first_deposit',
    firstdep: 'first_deposit',
    first_deposit: 'first_deposit',
    firstdeposit: 'first_deposit',
    'first deposit': 'first_deposit',
    dep: 'deposit',
    deposit: 'deposit',
    redep: 'deposit',
    redeposit: 'deposit',
    rdep: 'deposit',
    lead: 'lead',
    sale: 'sale',
    purchase: 'sale',
    rebill: 'rebill',
  },
  statuses: {
    pending: 'pending',
    wait: 'pending',
    waiting: 'pending',
    new: 'pending',
    created: 'pending',
    processing: 'pending',
    in_progress: 'pending',
    approved: 'approved',
    approve: 'approved',
    confirmed: 'approved',
    confirm: 'approved',
    paid: 'approved',
    rejected: 'rejected',
    reject: 'rejected',
    declined: 'rejected',
    decline: 'rejected',
    trash: 'rejected',
    cancel: 'rejected',
    cancelled: 'rejected',
    canceled: 'rejected',
    invalid: 'rejected',
    fail: 'rejected',
    spam: 'rejected',
  },
  holdWords: [],
  currencies: {},
  fixed: { event: null, status: null, currency: null },
  amounts: 'auto',
  repeats: {
    oncePerClick: [...DEFAULT_ONCE_PER_CLICK],
    windowMinutes: WINDOW_MINUTES.usual,
    severalWithIds: [],
  },
  refunds: 'newSum',
  macros: {},
  notPayout: [],
};

/** What a network without a preset is asked to fill in; its own macros may be spelled differently. */
export const DEFAULT_TOKENS = {
  clickId: '{clickid}',
  event: '{event}',
  status: '{status}',
  payout: '{payout}',
  currency: '{currency}',
  transactionId: '{txid}',
} as const;
