/** Moving to another computer, in Settings, in Russian. */
import { PASSPHRASE_RANGE } from '../../contract/limits.ts';
import type { Text } from '../en.ts';
import { plural } from './count.ts';

export const setup: Text['setup'] = {
  title: 'Перенос на другой компьютер',
  what: 'Все партнёрки, получатели, ссылки, настройки и секреты в одном файле, зашифрованном кодовой фразой. Постбеков в нём нет.',
  passphrase: 'Кодовая фраза',
  exportHint: `Не меньше ${PASSPHRASE_RANGE.min} ${plural(PASSPHRASE_RANGE.min, 'символа', 'символов', 'символов')}. Она понадобится на другом компьютере.`,
  export: 'Экспортировать настройки',
  exported: (name) => `Сохранено в файл ${name}.`,
  notExported: 'Настройки не удалось экспортировать',
  import: 'Импортировать настройки…',
  dialog: {
    title: 'Импорт настроек',
    file: 'Файл настроек',
    choose: 'Выбрать файл',
    passphrase: 'Кодовая фраза файла',
    look: 'Показать, что изменится',
    failed: 'Настройки нельзя импортировать',
    made: (day, program) => `Экспортировано ${day} в версии ${program}.`,
    changes: 'Что изменится',
    nothing: 'Ничего. Всё из файла здесь уже есть.',
    networks: 'Партнёрки',
    destinations: 'Получатели',
    links: 'Ссылки',
    settings: 'Настройки',
    secrets: 'Секреты',
    allowedPrivate: (names) =>
      `Смогут слать на адреса этого компьютера или вашей частной сети: ${names}. Если на другом компьютере вы этого не разрешали, не импортируйте этот файл.`,
    change: { add: 'новое', replace: 'замена', same: 'без изменений', blocked: 'пропущено' },
    reason: {
      key_taken: 'её ключ здесь уже у другой партнёрки',
      keyless_taken: 'без приёма постбеков без ключа: здесь их уже получает другая партнёрка',
    },
    settingNames: {
      receiver: 'лимиты приёмника',
      tunnel: 'публичный адрес',
      isAwakeWanted: 'не давать компьютеру засыпать',
      money: 'деньги',
      warnings: 'капы и предупреждения',
    },
    kept: 'Всё, что есть только на этом компьютере, останется. Сначала создаётся резервная копия, так что это можно вернуть. Приём остановится на несколько секунд.',
    confirm: 'Импортировать',
    done: (added, replaced) => `Импортировано. Новых: ${added}, замен: ${replaced}.`,
  },
};
