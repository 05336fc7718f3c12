/** What an advertising platform refused, in words, in Ukrainian. */
import type { Text } from '../en.ts';

const platforms = { facebook: 'Facebook', tiktok: 'TikTok' } as const;

const errors: Text['platformErrors']['errors'] = {
  token_expired: {
    message: 'Токен доступу більше не діє.',
    fix: 'Створіть новий в Events Manager, впишіть його в «Константи» й надішліть ще раз те, що не доставлено.',
  },
  no_permission: {
    message: 'Токен доступу не має прав на цей піксель.',
    fix: 'Створіть токен у налаштуваннях цього пікселя або попросіть права в його власника.',
  },
  wrong_pixel: {
    message: 'Такого пікселя немає, або токен не має до нього доступу.',
    fix: 'Порівняйте ID пікселя в розділі «Константи» з Events Manager.',
  },
  event_too_old: {
    message: 'Подія старша за сім днів.',
    fix: 'Надіслати її вже не можна. Новіших подій це не стосується.',
  },
  invalid_parameter: {
    message: 'Значення в події не прийнято.',
    fix: 'Прочитайте відповідь. Часто це Purchase без суми й валюти: задайте сталу суму в розділі «Гроші» або вимкніть цю подію.',
  },
  too_many_requests: {
    message: 'Зараз забагато запитів.',
    fix: 'Програма повторить спробу сама.',
  },
  temporary: {
    message: 'Проблема на боці платформи.',
    fix: 'Програма повторить спробу сама.',
  },
  other: {
    message: 'Платформа цього не прийняла.',
    fix: 'Прочитайте її відповідь нижче.',
  },
};

export const platformErrors: Text['platformErrors'] = {
  platforms,
  errors,
  said: (platform: string, words: string) => `${platform} каже: ${words}`,
};
