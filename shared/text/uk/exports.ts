/** Exports: what the button says, what can be chosen, and how far one is, in Ukrainian. */
import type { Text } from '../en.ts';

const columns: Text['exports']['columns'] = {
  id: 'ID постбека',
  receivedAt: 'Прийнято',
  network: 'Партнерка',
  clickId: 'ID кліку',
  event: 'Подія',
  eventWord: 'Подія, як надіслано',
  status: 'Статус',
  statusWord: 'Статус, як надіслано',
  payout: 'Виплата',
  currency: 'Валюта',
  transactionId: 'ID транзакції',
  isHeld: 'Притримано',
  isTest: 'Тест',
  duplicateOf: 'Дубль постбека',
  problems: 'Проблеми',
  deliveries: 'Відправлення',
  sender: 'IP відправника',
  method: 'Метод',
  target: 'URL запиту',
  body: 'Тіло',
  requestId: 'ID запиту',
  requestIndex: 'Місце в запиті',
  requestCount: 'Постбеків у запиті',
  byHand: 'Введено вручну',
  why: 'Причина ручного запису',
};

export const exports: Text['exports'] = {
  button: 'Експорт',
  hint: 'Зберегти у файл постбеки за фільтром.',
  withoutHidden: 'Як у списку, без схованих відправників.',
  formats: { csv: 'Таблиця (CSV)', jsonl: 'Для скриптів (JSON Lines)' },
  more: 'Стовпці й ключі…',
  upload: 'Файл для трекера або Google Ads…',
  running: (count: string) => `поки що ${count}`,
  cancel: 'Скасувати експорт',
  done: (count: string, isOne: boolean) =>
    isOne ? `Експортовано ${count} постбек.` : `Експортовано постбеків: ${count}.`,
  canceled: 'Експорт скасовано. Файлу не збережено.',
  failed: 'Експорт не вдався',
  dialog: {
    title: 'Експорт постбеків',
    columns: 'Стовпці таблиці',
    columnsHint: 'Запам’ятовуються до наступного експорту. У JSON Lines завжди є все.',
    all: 'Усі',
    noColumns: 'Виберіть хоча б один стовпець.',
    showKeys: 'Додати секретні ключі ваших партнерок',
    showKeysHint:
      'Хто матиме цей файл, зможе надсилати постбеки від імені цих партнерок. Не запам’ятовується.',
    csv: 'Експортувати CSV',
    jsonl: 'Експортувати JSON Lines',
  },
  columns,
};
