/** The stations of a simulated chain in words. Pure. */
import type { DryRun } from '../../../shared/contract/links.ts';
import type { Station } from '../../../shared/domain/link/simulate.ts';
import type { Text } from '../../../shared/text/en.ts';
import type { StationRow } from './station-row.ts';

/** @param naming campaign name or deeplink that the ad carries; empty for none */
export function stationRows(stations: readonly Station[], naming: string, text: Text): readonly StationRow[] {
  const messages = text.links.simulate;
  return stations.map((station) => ({
    key: station.key,
    title: messages.stations[station.key],
    code: station.link,
    lines: linesOf(station, naming, text),
    broken: station.broken === null ? null : messages.breaks[station.broken.code](station.broken.what),
  }));
}

function linesOf(station: Station, naming: string, text: Text): readonly string[] {
  const messages = text.links.simulate;
  switch (station.key) {
    case 'click':
      if (station.link !== null) return [];
      return [naming === '' ? messages.noLink : messages.carries(naming)];
    case 'app':
      return station.holds.map((each) => messages.fills(each.name, each.value));
    case 'network':
      return station.holds.length === 0
        ? [messages.nothing]
        : station.holds.map((each) => `${each.name} = ${each.value}`);
    case 'offer':
    case 'postback':
      return [];
  }
}

/** What the receiver's own reading and the destinations' own templates made of the postback. */
export function dryRows(dry: DryRun, clickId: string, text: Text): readonly StationRow[] {
  const messages = text.links.simulate;
  return [
    {
      key: 'understood',
      title: messages.stations.understood,
      code: null,
      lines: parsedLines(dry, text),
      broken: whyNotParsed(dry, clickId, text),
    },
    ...requestRows(dry, clickId, text),
  ];
}

function parsedLines(dry: DryRun, text: Text): readonly string[] {
  if (dry.arrival !== 'taken') return [];
  const { eventNames, statuses } = text.window;
  const parts = [
    dry.clickId,
    dry.event === null ? dry.eventWord : eventNames[dry.event],
    dry.status === null ? null : statuses[dry.status],
    dry.payout === null ? null : `${dry.payout} ${dry.currency ?? ''}`.trim(),
    dry.transactionId,
  ];
  return [
    parts.filter((part) => part !== null && part !== '').join(' · '),
    ...dry.problems.map((problem) => `${problem.message} ${problem.fix}`),
  ];
}

function whyNotParsed(dry: DryRun, clickId: string, text: Text): string | null {
  const messages = text.links.simulate;
  if (dry.arrival !== 'taken') return messages.arrivals[dry.arrival];
  if (dry.clickId === null) return messages.noId;
  if (dry.clickId !== clickId) return messages.wrongId(dry.clickId);
  return dry.isHeld ? messages.held : null;
}

function requestRows(dry: DryRun, clickId: string, text: Text): readonly StationRow[] {
  const messages = text.links.simulate;
  const row = { key: 'request', title: messages.stations.request, code: null, lines: [], broken: null };
  if (dry.deliveries.length === 0) return [{ ...row, broken: messages.noDestination }];
  const isAnySent = dry.deliveries.some((each) => each.request !== null);
  return dry.deliveries.map((each) => ({
    ...row,
    key: each.destinationId,
    title: `${messages.stations.request}: ${each.destinationName}`,
    code:
      each.request === null
        ? null
        : `${each.request.method} ${each.request.url}${each.request.body === null ? '' : `\n${each.request.body}`}`,
    lines: each.skipped === null ? [] : [reasonMessages(each.skipped, text)],
    broken: requestBreak(each, clickId, isAnySent, text),
  }));
}

function requestBreak(
  each: DryRun['deliveries'][number],
  clickId: string,
  isAnySent: boolean,
  text: Text,
): string | null {
  if (each.request === null) return isAnySent ? null : text.links.simulate.allSkipped;
  const whole = `${each.request.url}${each.request.body ?? ''}${JSON.stringify(each.request.headers)}`;
  const isCarried = whole.includes(clickId) || whole.includes(encodeURIComponent(clickId));
  return isCarried ? null : text.links.simulate.noIdInRequest;
}

function reasonMessages(reason: string, text: Text): string {
  const reasons: Readonly<Record<string, string>> = text.window.deliveryReasons;
  return reasons[reason] ?? reason;
}
