/** Procedures of rates. Thin: each one calls and shows. */
import type { CodedRates } from '../../../shared/contract/coded-views.ts';
import type { RatesView } from '../../../shared/contract/rates.ts';
import type { Text } from '../../../shared/text/en.ts';
import { messageFor } from '../../../shared/text/message-for.ts';
import type { Rates } from '../rates/rates.ts';
import type { ApiBase } from './base.ts';

export function rateRoutes(base: ApiBase, rates: Rates) {
  return {
    get: base.rates.get.handler(({ context }) => withMessages(context.text, rates.view())),
    setFetching: base.rates.setFetching.handler(({ input, context }) =>
      withMessages(context.text, rates.setFetching(input.isOn)),
    ),
    plan: base.rates.plan.handler(async ({ input }) => rates.plan(input)),
    apply: base.rates.apply.handler(({ input, context }) => withMessages(context.text, rates.apply(input))),
    upload: base.rates.upload.handler(async ({ input }) => ({
      read: await rates.upload(input.bytes, input.offset, Buffer.from(input.data, 'base64')),
    })),
    fetch: base.rates.fetch.handler(({ input, context }) =>
      withMessages(context.text, rates.fetch(input.source, input.since ?? null)),
    ),
  };
}

function withMessages(text: Text, coded: CodedRates): RatesView {
  return {
    ...coded,
    sources: coded.sources.map(({ fetched, ...source }) => ({
      ...source,
      fetched: fetched && {
        at: fetched.at,
        problem: fetched.problem && messageFor(text.userErrors, fetched.problem),
      },
    })),
  };
}
