/** What became of a damaged database, in numbers, in Ukrainian. */
import type { RescueCounts, RescueReport } from '../../contract/rescue-report.ts';
import { sum } from '../en/database-damaged.ts';
import { counted, form } from './count.ts';

/** Tables that a person knows; the others are counted together. */
const NAMES: readonly (readonly [table: string, one: string, few: string, many: string])[] = [
  ['networks', 'партнерка', 'партнерки', 'партнерок'],
  ['destinations', 'одержувач', 'одержувачі', 'одержувачів'],
  ['links', 'посилання', 'посилання', 'посилань'],
  ['postbacks', 'постбек', 'постбеки', 'постбеків'],
  ['conversions', 'конверсія', 'конверсії', 'конверсій'],
  ['deliveries', 'відправлення', 'відправлення', 'відправлень'],
  ['secrets', 'секрет', 'секрети', 'секретів'],
  ['network_access', 'правило доступу', 'правила доступу', 'правил доступу'],
];

export function damagedMessage(report: RescueReport): string {
  const parts = [
    `Базу даних було пошкоджено. Пошкоджений файл збережено як ${report.keptAs}, а все, що вдалося прочитати, перенесено в новий: ${listed(report.saved)}.`,
    lostSentence(report),
    backupSentence(report),
    heldSentence(report),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

export function damagedFix(report: RescueReport): string {
  const held =
    report.heldDeliveries > 0 || report.askUntilId !== ''
      ? ' Перевірте в одержувача відправлення зі статусом «немає відповіді» й надішліть ще раз те, чого там немає.'
      : '';
  const missing = [
    ...((report.lost['network_access'] ?? 0) > 0 ? ['хто може надсилати постбеки для кожної партнерки'] : []),
    ...((report.lost['secrets'] ?? 0) > 0 ? ['секрети ваших одержувачів'] : []),
  ];
  const again = missing.length === 0 ? '' : ` Задайте знову: ${missing.join(', ')}.`;
  return `Перевірте партнерки й одержувачів.${again}${held} Потім перевірте диск, бо таке пошкодження часто повторюється. Видаліть пошкоджений файл, коли переконаєтеся, що нічого не бракує.`;
}

function lostSentence({ lost, isMoreLost }: RescueReport): string {
  const isAnyLost = sum(lost) > 0;
  if (isAnyLost && isMoreLost) return `Утрачено: ${listed(lost)} і, можливо, ще щось, чого не порахувати.`;
  if (isAnyLost) return `Утрачено: ${listed(lost)}.`;
  return isMoreLost
    ? 'Частину файлу не вдалося прочитати, і що в ній було, невідомо.'
    : 'Нічого не втрачено.';
}

function backupSentence({ backup, fromBackup }: RescueReport): string {
  if (backup === null) return '';
  const count = sum(fromBackup);
  return count === 0
    ? `З резервної копії ${backup}: нічого не бракувало.`
    : `З резервної копії ${backup} повернено: ${listed(fromBackup)}.`;
}

function heldSentence({ heldDeliveries, askUntilId }: RescueReport): string {
  if (heldDeliveries > 0) {
    return `${counted(heldDeliveries, 'відправлення', 'відправлення', 'відправлень')} ${form(heldDeliveries, 'могло піти', 'могли піти', 'могли піти')} раніше. Вдруге ${form(heldDeliveries, 'воно надсилається', 'вони надсилаються', 'вони надсилаються')}, лише якщо ви надішлете вручну.`;
  }
  return askUntilId === ''
    ? ''
    : 'Постбеки, що чекали на обробку, могли вже бути переслані, тому їхні відправлення чекають на ваше рішення.';
}

function listed(counts: RescueCounts): string {
  const named = NAMES.flatMap(([table, one, few, many]) => {
    const count = counts[table] ?? 0;
    return count === 0 ? [] : [counted(count, one, few, many)];
  });
  const others = sum(counts) - NAMES.reduce((total, [table]) => total + (counts[table] ?? 0), 0);
  if (others > 0) named.push(counted(others, 'інший запис', 'інші записи', 'інших записів'));
  return named.length === 0 ? 'нічого' : named.join(', ');
}
