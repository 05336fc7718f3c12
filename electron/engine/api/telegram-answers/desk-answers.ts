/** `/status` and `/address`: whether all works, and where networks send to. */
import type { OutageSummary } from '../../../../shared/contract/outages.ts';
import { nameText, namesText } from '../../../../shared/domain/telegram/inert-text.ts';
import type { Text } from '../../../../shared/text/en.ts';
import type { DeskFacts, DestinationFact } from '../../telegram/desk-facts.ts';
import { countText, durationText, timeText } from './format.ts';

const MOST_SILENT = 10;

type BotText = Text['telegramBot'];

/** @returns lines */
export async function statusAnswer(facts: DeskFacts, text: BotText): Promise<readonly string[]> {
  const words = text.status;
  const [outages, summary, ledger] = await Promise.all([facts.outages(), facts.summary(), facts.ledger()]);
  const line = (count: number, say: (count: string) => string): readonly string[] =>
    count === 0 ? [] : [say(countText(count, text))];
  const mailboxes = facts.mailboxes();
  const inMailboxes = mailboxes.reduce((sum, { waiting }) => sum + (waiting ?? 0), 0);
  return [
    words.title,
    ...reachLines(outages, facts.now(), text),
    ...(mailboxes.some(({ state }) => state.kind === 'failing') ? [words.mailboxAway] : []),
    ...line(inMailboxes, words.mailboxWaiting),
    ...line(summary.backlog, words.backlog),
    ...line(ledger.postbacks.held, words.held),
    ...line(summary.queue, words.toSend),
    ...line(summary.parked, words.parked),
    ...line(summary.failed, words.failed),
    ...destinationLines(facts.destinations(), text),
  ];
}

function reachLines(outages: OutageSummary, nowMs: number, text: BotText): readonly string[] {
  const words = text.status;
  const since = (iso: string): [string, string] => [
    timeText(iso, nowMs, text),
    durationText(nowMs - Date.parse(iso), text),
  ];
  const { deaf, receivingSince, deafTodayMs, silent } = outages;
  const now =
    deaf !== null
      ? words.deaf(...since(deaf.since), deaf.cause)
      : receivingSince === null
        ? words.neverProven
        : words.receiving(...since(receivingSince));
  return [
    now,
    ...(deafTodayMs === 0 ? [] : [words.offlineToday(durationText(deafTodayMs, text))]),
    ...silent
      .slice(0, MOST_SILENT)
      .map((each) => words.silent(nameText(each.name), timeText(each.since, nowMs, text))),
  ];
}

function destinationLines(destinations: readonly DestinationFact[], text: BotText): readonly string[] {
  const words = text.status;
  const used = destinations.filter(({ enabled }) => enabled);
  const paused = used.filter(({ isPaused }) => isPaused);
  const parked = used.filter(({ isParked, isPaused }) => isParked && !isPaused);
  if (used.length === 0) return [words.noDestinations];
  if (paused.length + parked.length === 0) return [words.allWell];
  return [
    ...(paused.length === 0 ? [] : [words.paused(namesOf(paused))]),
    ...(parked.length === 0 ? [] : [words.parkedDestinations(namesOf(parked))]),
  ];
}

function namesOf(destinations: readonly DestinationFact[]): string {
  return namesText(destinations.map(({ name }) => name));
}

/** The address itself, which has no key in it. @returns lines */
export function addressAnswer(facts: DeskFacts, text: BotText): readonly string[] {
  const words = text.address;
  const { current, isMailbox, networks } = facts.addresses();
  const outdated = networks.filter(({ state }) => state === 'outdated').map(({ name }) => name);
  return [
    words.title,
    current ?? words.none,
    ...(isMailbox ? [words.mailbox] : []),
    ...(outdated.length === 0 ? [words.allGood] : [words.outdated, ...outdated.map(nameText)]),
    words.what,
  ];
}
