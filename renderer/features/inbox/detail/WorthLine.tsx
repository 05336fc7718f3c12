/** What a conversion is worth in the currency that the person counts in, with the rate, whose it is and of which day. */
import { useQuery } from '@tanstack/react-query';
import type { ConversionView } from '../../../../shared/contract/postbacks.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { routeHash } from '../../../navigation/route.ts';
import { Dim } from '../../../ui/Dim.tsx';
import type { Formats } from '../../../ui/formats.ts';
import { useFormats } from '../../../ui/use-formats.ts';
import { useText } from '../../../ui/text-context.ts';

export function WorthLine({ conversion }: { readonly conversion: ConversionView }) {
  const formats = useFormats();
  const { formatMoney } = formats;
  const desk = useDesk();
  const messages = useText().rates.worth;
  const { data: rates } = useQuery(desk.rates.get.queryOptions());
  const { payout, currency, worth } = conversion;
  if (payout === null || currency === null) return null;
  if (worth === null) {
    // Nothing is converted before a currency is chosen.
    if (rates === undefined || rates.currency === null) return null;
    return (
      <Dim as="div">
        {messages.none(formatMoney(payout, currency), rates.currency)}{' '}
        <a href={routeHash('settings', 'money')}>{messages.addRates}</a>
      </Dim>
    );
  }
  if (worth.currency === currency && worth.rate === null) return null;
  return (
    <Dim as="div">
      {messages.is(formatMoney(payout, currency), formatMoney(worth.amount, worth.currency))}{' '}
      {worth.rate !== null && messages.rate(currency, formats.rate(worth.rate), worth.currency)}
      {whoseOf(worth, messages, formats)}
    </Dim>
  );
}

type Messages = ReturnType<typeof useText>['rates']['worth'];

function whoseOf(
  worth: NonNullable<ConversionView['worth']>,
  messages: Messages,
  { calendarDate }: Formats,
): string {
  const { source, day, isEarlierDay, pinnedSince } = worth;
  const parts: string[] = [];
  if (source !== null && day !== null)
    parts.push((isEarlierDay ? messages.earlierDay : messages.ofDay)(source, calendarDate(day)));
  if (pinnedSince !== null) parts.push(messages.pinned(calendarDate(pinnedSince)));
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
