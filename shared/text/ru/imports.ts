/** Import of what this program exported as JSON Lines, in Russian. */
import type { Text } from '../en.ts';

export const imports: Text['imports'] = {
  title: 'Импорт экспорта',
  hint: 'Добавьте постбеки, которые Postback Desk экспортировал в JSON Lines, с другого компьютера или из старой копии. Дважды ничего не импортируется.',
  file: 'Экспорт (JSON Lines)',
  choose: 'Выбрать файл экспорта',
  tooLarge: 'Файл больше 8 ГБ. Экспортируйте по более коротким периодам.',
  look: 'Проверить файл',
  run: 'Импортировать',
  cancel: 'Отмена',
  failed: 'Импорт остановился',
  states: {
    uploading: 'файл читается',
    checking: 'проверяется, пока ничего не изменено',
    checked: 'проверен, пока ничего не изменено',
    importing: 'импортируется',
    done: 'импортирован',
    cancelled: 'отменён',
  },
  summary: (name, state) => `${name}: ${state}`,
  lines: (count) => `строк: ${count}`,
  fresh: (count) => `будет импортировано новых постбеков: ${count}`,
  cameIn: (count) => `импортировано новых постбеков: ${count}`,
  known: (count) => `уже есть здесь: ${count}`,
  corrections: (count) => `исправлений вручную, не войдут: ${count}`,
  noNetwork: (count) => `без партнёрки, не войдут: ${count}`,
  unknownNetwork: (name, count) =>
    `не войдут: ${count}. Партнёрки «${name}» здесь нет. Добавьте её и проверьте файл ещё раз.`,
  bad: (count) => `строк, которые не прочитать, не войдут: ${count}`,
  fault: (line, reason) => `Строка ${line}: ${reason}`,
  faults: {
    too_long: 'длиннее 4 МБ',
    not_utf8: 'не текст в UTF-8',
    not_json: 'неправильный JSON',
    not_export: 'не строка экспорта Postback Desk',
    wrong_id: 'её ID не от Postback Desk, или её время в будущем',
  },
  never: 'Импортированные постбеки помечены и никогда не пересылаются.',
};
