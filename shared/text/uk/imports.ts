/** Import of what this program exported as JSON Lines, in Ukrainian. */
import type { Text } from '../en.ts';

const states: Text['imports']['states'] = {
  uploading: 'файл читається',
  checking: 'перевіряється, ще нічого не змінено',
  checked: 'перевірено, ще нічого не змінено',
  importing: 'імпортується',
  done: 'імпортовано',
  cancelled: 'скасовано',
};

const faults: Text['imports']['faults'] = {
  too_long: 'довший за 4 МБ',
  not_utf8: 'текст не в UTF-8',
  not_json: 'неправильний JSON',
  not_export: 'це не рядок експорту Postback Desk',
  wrong_id: 'його ID не з Postback Desk або його час ще не настав',
};

export const imports: Text['imports'] = {
  title: 'Імпорт експорту',
  hint: 'Перенесіть сюди постбеки, які Postback Desk експортував як JSON Lines на іншому комп’ютері або в старішій копії. Двічі нічого не імпортується.',
  file: 'Експорт (JSON Lines)',
  choose: 'Вибрати файл експорту',
  tooLarge: 'Файл більший за 8 ГБ. Експортуйте коротшими періодами.',
  look: 'Перевірити файл',
  run: 'Імпортувати',
  cancel: 'Скасувати',
  failed: 'Імпорт не продовжився',
  states,
  summary: (name: string, state: string) => `${name}: ${state}`,
  lines: (count: string) => `рядків: ${count}`,
  fresh: (count: string) => `Буде імпортовано нових постбеків: ${count}`,
  cameIn: (count: string) => `Імпортовано нових постбеків: ${count}`,
  known: (count: string) => `Уже є тут: ${count}`,
  corrections: (count: string) => `Пропущено ручних виправлень: ${count}`,
  noNetwork: (count: string) => `Пропущено без партнерки: ${count}`,
  unknownNetwork: (name: string, count: string) =>
    `Пропущено: ${count}. Партнерки «${name}» тут немає. Додайте її й перевірте файл ще раз.`,
  bad: (count: string) => `Пропущено рядків, які не читаються: ${count}`,
  fault: (line: string, reason: string) => `Рядок ${line}: ${reason}`,
  faults,
  never: 'Імпортовані постбеки мають позначку й ніколи не пересилаються.',
};
