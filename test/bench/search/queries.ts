/** The forty searches that are measured. */

export interface BenchQuery {
  readonly kind: 'filter' | 'text' | 'several';
  readonly q: string;
}

const of = (kind: BenchQuery['kind'], ...queries: readonly string[]): readonly BenchQuery[] =>
  queries.map((q) => ({ kind, q }));

/** @param clickId of some postback in the middle */
export function benchQueries(clickId: string, transactionId: string): readonly BenchQuery[] {
  return [
    ...of(
      'filter',
      'network:1win',
      'network:"rare partners"',
      'event:ftd',
      'event:rebill',
      'event:vip_player',
      'status:approved',
      'status:rejected',
      'currency:usd',
      'currency:kzt',
      'payout>30',
      'payout>850',
      'payout=60',
      `clickid:${clickId}`,
      'clickid:a8f*',
      'problem:unreplaced_macro',
      'delivery:dead',
      'delivery:failed',
      'delivery:delivered',
      'is:held',
      'test:yes',
      'test:no',
      'ip:198.51.100.0/28',
      'received:now-7d',
      'received:now-60d..now-50d',
      'has:param.promo',
    ),
    ...of(
      'text',
      clickId,
      transactionId,
      'creo77',
      'registration',
      '"summer 3"',
      'Mostbet-postback',
      '203.0.113.6',
      'nowhere-to-be-found',
    ),
    ...of(
      'several',
      'network:1win event:ftd status:approved payout>30 currency:usd',
      'network:"rare partners" event:dep -status:rejected',
      'param.sub2:creo7 event:ftd',
      'delivery:dead destination:keitaro',
      '(event:rebill OR payout>850) test:no',
      'creo77 status:rejected received:now-30d',
      '-network:1win problem:macro is:held',
    ),
  ];
}
