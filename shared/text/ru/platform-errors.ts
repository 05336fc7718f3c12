/** What an advertising platform refused, in Russian words. */
import type { Text } from '../en.ts';

export const platformErrors: Text['platformErrors'] = {
  platforms: { facebook: 'Facebook', tiktok: 'TikTok' },
  errors: {
    token_expired: {
      message: 'Токен доступа больше не действует.',
      fix: 'Создайте новый в Events Manager и введите его в разделе «Константы», затем отправьте ещё раз то, что не доставлено.',
    },
    no_permission: {
      message: 'У токена доступа нет прав на этот пиксель.',
      fix: 'Создайте токен в настройках этого пикселя или попросите права у его владельца.',
    },
    wrong_pixel: {
      message: 'Такого пикселя нет, или у токена нет к нему доступа.',
      fix: 'Сверьте ID пикселя в разделе «Константы» с Events Manager.',
    },
    event_too_old: {
      message: 'Событие старше семи дней.',
      fix: 'Отправить его уже нельзя. Более новых событий это не касается.',
    },
    invalid_parameter: {
      message: 'Какое-то значение события не принято.',
      fix: 'Прочитайте ответ. Часто это Purchase без value и currency: задайте постоянную сумму в разделе «Деньги» или не отправляйте это событие.',
    },
    too_many_requests: {
      message: 'Сейчас слишком много запросов.',
      fix: 'Программа повторит попытку сама.',
    },
    temporary: {
      message: 'На платформе проблема.',
      fix: 'Программа повторит попытку сама.',
    },
    other: {
      message: 'Платформа это не приняла.',
      fix: 'Прочитайте её ответ ниже.',
    },
  },
  said: (platform, words) => `Ответ ${platform}: ${words}`,
};
