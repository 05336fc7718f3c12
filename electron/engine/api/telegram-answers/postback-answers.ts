/** `/last` and `/held`: postbacks in a line each. */
import type { CodedPostback } from '../../../../shared/contract/coded-views.ts';
import { inertText, nameText, shortId } from '../../../../shared/domain/telegram/inert-text.ts';
import type { Text } from '../../../../shared/text/en.ts';
import type { DeskFacts } from '../../telegram/desk-facts.ts';
import { moneyText, timeText } from './format.ts';

const SHOWN = 10;
const MOST_REASON = 120;
const MOST_VALUE = 12;

/** @returns lines */
export async function lastAnswer(
  facts: DeskFacts,
  hidesAmounts: boolean,
  text: Text,
): Promise<readonly string[]> {
  const words = text.telegramBot.last;
  const newest = await facts.newest(SHOWN);
  if (newest.length === 0) return [words.none];
  return [words.title, ...newest.map((each) => lineOf(each, facts.now(), hidesAmounts, text))];
}

/** @returns lines */
export async function heldAnswer(
  facts: DeskFacts,
  hidesAmounts: boolean,
  text: Text,
): Promise<readonly string[]> {
  const words = text.telegramBot.held;
  const [held, ledger] = await Promise.all([facts.held(SHOWN), facts.ledger()]);
  // They are counted at two moments.
  const count = Math.max(ledger.postbacks.held, held.length);
  if (held.length === 0) return [words.none];
  return [
    words.title(count),
    ...held.map((each) => heldLine(each, facts.now(), hidesAmounts, text)),
    ...(count > held.length ? [words.more(count - held.length)] : []),
    words.what,
  ];
}

function lineOf(postback: CodedPostback, nowMs: number, hidesAmounts: boolean, text: Text): string {
  const bot = text.telegramBot;
  const words = bot.last;
  const { event, status, payout, currency, isHeld, duplicateOf, test } = postback;
  return joined([
    ...headOf(postback, nowMs, text),
    event === null ? words.unknownEvent : text.window.eventNames[event],
    payout === null || hidesAmounts ? null : moneyText(payout, currency ?? '', bot).trim(),
    status === null ? null : text.window.statuses[status],
    isHeld ? words.held : null,
    duplicateOf === null ? null : words.repeat,
    test ? words.test : null,
  ]);
}

function heldLine(postback: CodedPostback, nowMs: number, hidesAmounts: boolean, text: Text): string {
  return joined([...headOf(postback, nowMs, text), reasonOf(postback, hidesAmounts, text)]);
}

function headOf({ receivedAt, networkName, clickId }: CodedPostback, nowMs: number, text: Text) {
  const bot = text.telegramBot;
  return [
    timeText(receivedAt, nowMs, bot),
    networkName === null ? bot.last.unknownNetwork : nameText(networkName),
    clickId === null ? bot.last.noClickId : shortId(clickId),
  ];
}

/** A click id that is wrong is a part of some reasons: it is cut like every other. */
function reasonOf(
  { problems }: CodedPostback,
  hidesAmounts: boolean,
  { heldShorts, telegramBot }: Text,
): string {
  const why = problems.find(({ severity }) => severity === 'fatal');
  const value = why?.value ?? '';
  const isHidden = hidesAmounts && why?.code.startsWith('payout') === true;
  const shown = isHidden ? '…' : value.length > MOST_VALUE ? shortId(value) : value;
  const words = why === undefined ? undefined : heldShorts[why.code]?.(why.field ?? '', shown, why.hint);
  return words === undefined ? telegramBot.held.unknown : inertText(words, MOST_REASON);
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}
