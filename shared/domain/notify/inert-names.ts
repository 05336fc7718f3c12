/**
 * A notification in which nothing that came from outside becomes a link, a mention or a command: mail programs and the
 * apps of Telegram make these of plain text. Programs, which get JSON, get names as they are. Pure.
 */
import { inertText } from '../telegram/inert-text.ts';
import type { Notification, ToldMoney, ToldProblem } from './notification.ts';

const READ_BY_APPS: ReadonlySet<string> = new Set(['telegram', 'email']);

/** @param kind of the channel */
export function hasInertNames(kind: string): boolean {
  return READ_BY_APPS.has(kind);
}

/** Names are bounded already: nothing is cut here. */
export function withInertNames(notification: Notification): Notification {
  switch (notification.kind) {
    case 'conversion': {
      const { network, link, sub, clickId, amount, worth } = notification;
      return {
        ...notification,
        network: inert(network),
        link: inertOrNull(link),
        sub: inertOrNull(sub),
        clickId: inert(clickId),
        amount: inertMoney(amount),
        worth: inertMoney(worth),
      };
    }
    case 'held':
      return { ...notification, ...inertPostback(notification), problem: inertProblem(notification.problem) };
    case 'problem': {
      const problem = inertProblem(notification.problem) ?? notification.problem;
      return { ...notification, ...inertPostback(notification), problem };
    }
    case 'delivery_dead':
    case 'delivery_unknown': {
      const { destination, network, clickId } = notification;
      return {
        ...notification,
        destination: inert(destination),
        network: inert(network),
        clickId: inert(clickId),
      };
    }
    case 'destination_parked':
    case 'destination_back':
      return { ...notification, destination: inert(notification.destination) };
    case 'outage_ended': {
      const missed = notification.missed.map(({ network, count }) => ({ network: inert(network), count }));
      return { ...notification, missed };
    }
    case 'silence':
      return { ...notification, network: inert(notification.network) };
    // The address is the person's own, and is there to be opened and copied.
    case 'address_changed':
      return { ...notification, networks: notification.networks.map(inert) };
    case 'warning':
      return { ...notification, scope: inertOrNull(notification.scope) };
    case 'digest': {
      const { title, lines, linesWithoutAmounts } = notification;
      return {
        ...notification,
        title: inertLine(title),
        lines: lines.map(inertLine),
        linesWithoutAmounts: linesWithoutAmounts.map(inertLine),
      };
    }
    case 'outage_began':
    case 'update_available':
    case 'test':
      return notification;
  }
}

function inert(text: string): string {
  return inertText(text, text.length);
}

function inertOrNull(text: string | null): string | null {
  return text === null ? null : inert(text);
}

/** A currency is whatever a network wrote there. */
function inertMoney(money: ToldMoney | null): ToldMoney | null {
  return money === null ? null : { ...money, currency: inertOrNull(money.currency) };
}

function inertProblem(problem: ToldProblem | null): ToldProblem | null {
  if (problem === null) return null;
  return { ...problem, field: inertOrNull(problem.field), value: inertOrNull(problem.value) };
}

function inertPostback({
  network,
  clickId,
}: {
  readonly network: string | null;
  readonly clickId: string | null;
}) {
  return { network: inertOrNull(network), clickId: inertOrNull(clickId) };
}

/** Names are somewhere in it; numbers and times stay as they are, so that they can be copied. */
const LINKING_BEFORE_LETTERS = /[@/#](?=[\p{L}\p{N}/])|[$.:](?=[\p{L}/])/gu;

function inertLine(line: string): string {
  return line.replaceAll(LINKING_BEFORE_LETTERS, '$&\u2060');
}
