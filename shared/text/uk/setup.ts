/** Moving to another computer, in Ukrainian. */
import { PASSPHRASE_RANGE } from '../../contract/limits.ts';
import type { Text } from '../en.ts';
import { counted } from './count.ts';

export const setup: Text['setup'] = {
  title: 'Перенести на інший комп’ютер',
  what: 'Усі партнерки, одержувачі, посилання, налаштування й секрети в одному файлі, зашифрованому паролем. Постбеків у ньому немає.',
  passphrase: 'Пароль',
  exportHint: `Щонайменше ${counted(PASSPHRASE_RANGE.min, 'символ', 'символи', 'символів')}. Він знадобиться на іншому комп’ютері.`,
  export: 'Експортувати все',
  exported: (name: string) => `Збережено як ${name}.`,
  notExported: 'Експортувати не вдалося',
  import: 'Імпортувати…',
  dialog: {
    title: 'Імпорт з іншого комп’ютера',
    file: 'Файл',
    choose: 'Вибрати файл',
    passphrase: 'Пароль файлу',
    look: 'Показати, що зміниться',
    failed: 'Імпортувати не вдається',
    made: (day: string, program: string) => `Експортовано ${day} у версії ${program}.`,
    changes: 'Що зміниться',
    nothing: 'Нічого. Усе, що у файлі, тут уже є.',
    networks: 'Партнерки',
    destinations: 'Одержувачі',
    links: 'Посилання',
    settings: 'Налаштування',
    secrets: 'Секрети',
    allowedPrivate: (names: string) =>
      `Цим одержувачам буде дозволено надсилати на адреси цього комп’ютера або вашої приватної мережі: ${names}. Якщо на іншому комп’ютері ви цього не дозволяли, не імпортуйте цей файл.`,
    change: { add: 'нове', replace: 'замінюється', same: 'без змін', blocked: 'пропускається' },
    reason: {
      key_taken: 'її ключ тут уже має інша партнерка',
      keyless_taken: 'без постбеків без ключа: тут їх уже отримує інша партнерка',
    },
    settingNames: {
      receiver: 'обмеження приймача',
      tunnel: 'публічна адреса',
      isAwakeWanted: 'не давати комп’ютеру заснути',
      money: 'гроші',
      warnings: 'капи й попередження',
    },
    kept: 'Усе, що є лише на цьому комп’ютері, залишиться. Спершу робиться резервна копія, тож зміни можна повернути. Приймання зупиниться на кілька секунд.',
    confirm: 'Імпортувати',
    done: (added: string, replaced: string) => `Імпортовано. Нових: ${added}, замінено: ${replaced}.`,
  },
};
