/** What became of a damaged database, in numbers, in Russian. */
import type { RescueCounts, RescueReport } from '../../contract/rescue-report.ts';
import { sum } from '../en/database-damaged.ts';
import { number, plural } from './count.ts';

/** Tables that a person knows; the others are counted together. */
const NAMES: readonly (readonly [table: string, one: string, few: string, many: string])[] = [
  ['networks', 'партнёрка', 'партнёрки', 'партнёрок'],
  ['destinations', 'получатель', 'получателя', 'получателей'],
  ['links', 'ссылка', 'ссылки', 'ссылок'],
  ['postbacks', 'постбек', 'постбека', 'постбеков'],
  ['conversions', 'конверсия', 'конверсии', 'конверсий'],
  ['deliveries', 'отправка', 'отправки', 'отправок'],
  ['secrets', 'секрет', 'секрета', 'секретов'],
  ['network_access', 'правило доступа', 'правила доступа', 'правил доступа'],
];

export function damagedMessage(report: RescueReport): string {
  const parts = [
    `База данных была повреждена. Повреждённый файл сохранён как ${report.keptAs}, а всё, что читается, перенесено в новый: ${counted(report.saved)}.`,
    lostSentence(report),
    backupSentence(report),
    heldSentence(report),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

export function damagedFix(report: RescueReport): string {
  const held =
    report.heldDeliveries > 0 || report.askUntilId !== ''
      ? ' Проверьте у получателя отправки со статусом «нет ответа» и отправьте ещё раз то, чего там нет.'
      : '';
  const missing = [
    ...((report.lost['network_access'] ?? 0) > 0 ? ['кто может слать постбеки от каждой партнёрки'] : []),
    ...((report.lost['secrets'] ?? 0) > 0 ? ['секреты ваших получателей'] : []),
  ];
  const again = missing.length === 0 ? '' : ` Задайте заново: ${missing.join(', ')}.`;
  return `Проверьте партнёрки и получателей.${again}${held} Затем проверьте диск: такие повреждения часто повторяются. Когда убедитесь, что всё на месте, удалите повреждённый файл.`;
}

function lostSentence({ lost, isMoreLost }: RescueReport): string {
  const isAnyLost = sum(lost) > 0;
  if (isAnyLost && isMoreLost)
    return `Потеряно: ${counted(lost)} и, возможно, что-то ещё, чего не посчитать.`;
  if (isAnyLost) return `Потеряно: ${counted(lost)}.`;
  return isMoreLost ? 'Часть файла не читается, и что в ней было, неизвестно.' : 'Ничего не потеряно.';
}

function backupSentence({ backup, fromBackup }: RescueReport): string {
  if (backup === null) return '';
  return `Из резервной копии ${backup}: ${sum(fromBackup) === 0 ? 'ничего не потребовалось' : counted(fromBackup)}.`;
}

function heldSentence({ heldDeliveries, askUntilId }: RescueReport): string {
  if (heldDeliveries > 0) {
    return `${number(heldDeliveries)} ${plural(heldDeliveries, 'отправка могла уйти раньше и сама ещё раз не уйдёт', 'отправки могли уйти раньше и сами ещё раз не уйдут', 'отправок могли уйти раньше и сами ещё раз не уйдут')}.`;
  }
  return askUntilId === ''
    ? ''
    : 'Постбеки, которые ждали обработки, могли быть уже пересланы, поэтому их отправки ждут вашего решения.';
}

function counted(counts: RescueCounts): string {
  const named = NAMES.flatMap(([table, one, few, many]) => {
    const count = counts[table] ?? 0;
    return count === 0 ? [] : [`${number(count)} ${plural(count, one, few, many)}`];
  });
  const others = sum(counts) - NAMES.reduce((total, [table]) => total + (counts[table] ?? 0), 0);
  if (others > 0)
    named.push(`${number(others)} ${plural(others, 'другая строка', 'другие строки', 'других строк')}`);
  return named.length === 0 ? 'ничего' : named.join(', ');
}
