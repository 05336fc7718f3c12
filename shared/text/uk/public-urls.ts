/** The address guard: which public URL stands in which network's cabinet, in Ukrainian. */
import type { Text } from '../en.ts';

const states: Text['addresses']['states'] = {
  not_pasted: 'ще не вставлено',
  pasted: 'вставлено, чекає на перший постбек',
  confirmed: 'підтверджено постбеком',
  outdated: 'стара адреса',
};

export const addresses: Text['addresses'] = {
  banner: {
    changed: (url: string) => `Ваша публічна адреса змінилася на ${url}.`,
    mailbox: (url: string) => `Ваші URL постбека тепер ведуть на резервний приймач, ${url}.`,
    mailboxBody: (names: string) =>
      `У цих партнерок досі інша адреса, тому їхні постбеки пропадають, поки цей комп’ютер спить: ${names}.`,
    none: 'Публічної адреси у вас більше немає.',
    otherName: (url: string) => `Поки що ваша публічна адреса — ${url}, а не та, яку ви просили.`,
    body: (names: string) =>
      `У цих партнерок досі стара адреса, тому їхні постбеки можуть не надходити: ${names}.`,
    show: 'Показати, що вставити',
  },
  title: 'URL постбека у ваших партнерках',
  noneWhat: 'Вставляти нічого, доки у вас немає публічної адреси або резервного приймача.',
  what: 'Коли публічна адреса змінюється, кожній партнерці потрібен новий URL. Вставивши його, позначте партнерку. Підтвердження з’явиться, коли надійде справжній постбек.',
  otherName:
    'Програма й далі просить вибране вами ім’я. Коли отримає, старі URL знову запрацюють. Нові вставляйте, лише якщо чекати задовго.',
  allFine: 'У жодної партнерки немає старої адреси.',
  cabinet: 'У кабінеті',
  states,
  old: (address: string) => `У кабінеті стоїть ${address}.`,
  oldHit: (moment: string) => `Останній постбек на стару адресу: ${moment}.`,
  confirmedAt: (moment: string) => `Останній постбек на теперішню адресу: ${moment}.`,
  links: 'Збережені посилання, у яких теж треба змінити URL постбека',
  url: (name: string) => `Новий URL постбека: ${name}`,
  copy: (name: string) => `Скопіювати новий URL постбека: ${name}`,
  tick: (name: string) => `Вставлено: ${name}`,
  pasted: 'Вставлено',
  failed: 'Не збережено',
};
