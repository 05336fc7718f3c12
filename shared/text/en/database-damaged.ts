/** What became of a damaged database, in numbers. */
import type { RescueCounts, RescueReport } from '../../contract/rescue-report.ts';

/** Tables that a person knows; the others are counted together. */
const NAMES: readonly (readonly [table: string, one: string, many: string])[] = [
  ['networks', 'network', 'networks'],
  ['destinations', 'destination', 'destinations'],
  ['links', 'link', 'links'],
  ['postbacks', 'postback', 'postbacks'],
  ['conversions', 'conversion', 'conversions'],
  ['deliveries', 'delivery', 'deliveries'],
  ['secrets', 'secret', 'secrets'],
  ['network_access', 'access rule', 'access rules'],
];

export function damagedMessage(report: RescueReport): string {
  const parts = [
    `The database was damaged. The damaged file is kept as ${report.keptAs}, and everything readable was saved to a new one: ${counted(report.saved)}.`,
    lostSentence(report),
    backupSentence(report),
    heldSentence(report),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

export function damagedFix(report: RescueReport): string {
  const held =
    report.heldDeliveries > 0 || report.askUntilId !== ''
      ? ' Check the deliveries with the status “no response” at the destination, and resend what is missing there.'
      : '';
  const missing = [
    ...((report.lost['network_access'] ?? 0) > 0 ? ['who may send postbacks for each network'] : []),
    ...((report.lost['secrets'] ?? 0) > 0 ? ['the secrets of your destinations'] : []),
  ];
  const again = missing.length === 0 ? '' : ` Set again: ${missing.join(', ')}.`;
  return `Check your networks and destinations.${again}${held} Then check the disk, because such damage often returns. Delete the damaged file when nothing is missing.`;
}

function lostSentence({ lost, isMoreLost }: RescueReport): string {
  const isAnyLost = sum(lost) > 0;
  if (isAnyLost && isMoreLost) return `Lost: ${counted(lost)}, and possibly more that cannot be counted.`;
  if (isAnyLost) return `Lost: ${counted(lost)}.`;
  return isMoreLost
    ? 'Part of the file could not be read, and we cannot tell what was in it.'
    : 'Nothing was lost.';
}

function backupSentence({ backup, fromBackup }: RescueReport): string {
  if (backup === null) return '';
  const count = sum(fromBackup);
  return `From the backup ${backup}: ${count === 0 ? 'nothing was missing' : counted(fromBackup)}.`;
}

function heldSentence({ heldDeliveries, askUntilId }: RescueReport): string {
  if (heldDeliveries > 0) {
    return `${plural(heldDeliveries, 'delivery', 'deliveries')} may have been sent already and will not be sent again unless you resend them.`;
  }
  return askUntilId === ''
    ? ''
    : 'Postbacks that were waiting to be processed may have been forwarded already, so their deliveries wait for your decision.';
}

function counted(counts: RescueCounts): string {
  const named = NAMES.flatMap(([table, one, many]) => {
    const count = counts[table] ?? 0;
    return count === 0 ? [] : [plural(count, one, many)];
  });
  const others = sum(counts) - NAMES.reduce((total, [table]) => total + (counts[table] ?? 0), 0);
  if (others > 0) named.push(plural(others, 'other row', 'other rows'));
  return named.length === 0 ? 'nothing' : named.join(', ');
}

function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

export function sum(counts: RescueCounts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
