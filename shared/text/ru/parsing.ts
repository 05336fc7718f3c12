/** How postbacks are parsed, in Russian: conversions and their history, held ones, words, dry runs. */
import type { Text } from '../en.ts';
import { number, plural } from './count.ts';

function ordinal(place: number): string {
  if (place === 2) return 'Вторая';
  if (place === 3) return 'Третья';
  return `${place}-я`;
}

export const relation: Text['parsing']['relation'] = {
  first: 'Первый постбек',
  copy: (place, after) => `${ordinal(place)} копия, через ${after}, не учтена`,
  moved: (from, to) => `${from} → ${to}`,
  became: (to) => `→ ${to}`,
  payout: (from, to) => `выплата ${from} → ${to}`,
  payoutBecame: (to) => `выплата ${to}`,
  payoutGone: (from) => `выплата ${from} убрана`,
  later: (after) => `через ${after}`,
  copyHint: 'Ничего нового о своей конверсии: ответ дан, постбек сохранён, считается один раз.',
  changeHint:
    'Изменил свою конверсию. Получатели узнают об этом, если у них включены «Последующие изменения».',
};

export const conversion: Text['parsing']['conversion'] = {
  title: 'Конверсия',
  history: 'Её постбеки',
  when: 'Когда',
  said: 'Содержание',
  effect: 'Итог',
  thisOne: 'этот',
  open: 'Показать этот постбек',
  payoutChanged:
    'После первого постбека изменилась выплата. Если это две конверсии, попросите партнёрку слать ID транзакции или измените правило дублей на её странице.',
};

export const held: Text['parsing']['held'] = {
  release: 'Отправить всё равно',
  releaseHint: 'Переслать, хотя он придержан.',
  as: 'как',
  event: 'Событие',
  released: 'Больше не придержан, отправляется.',
  failed: 'Остался придержанным',
  wasReleased: 'Вы отправили этот постбек, хотя он был придержан.',
  look: {
    title: 'Отправить этот постбек всё равно?',
    goes: (destination, event, clickId) => `${event} → ${destination}, ID клика ${clickId}`,
    nowhere: (event) => `Постбек станет событием «${event}», но сейчас его не берёт ни один получатель.`,
    macroWarning:
      'Вместо ID клика стоит незаменённый макрос. Получатель не свяжет его с кликом, и конверсия там, скорее всего, потеряется.',
    apply: 'Отправить',
    scheduled: (event, destinations) => `${event}: уйдёт получателям ${destinations}`,
    scheduledNowhere: (event) => `${event}: больше не придержано`,
    waiting: 'Уйдёт через несколько секунд. Вернуть можно в сообщении ниже.',
  },
  network: {
    title: 'Какая это партнёрка?',
    choose: 'Это партнёрка',
    pick: 'Выберите партнёрку',
    button: 'Это…',
    buttonHint: 'Указать, какая партнёрка его прислала',
    why: 'Он пришёл без ключа. Выберите партнёрку: тогда её постбеки без ключа засчитываются ей.',
    fix: 'А лучше вставьте в кабинет партнёрки её собственный URL постбека: в нём есть ключ.',
    apply: (network) => `Это ${network}`,
    none: 'Партнёрок пока нет. Сначала добавьте её.',
    addNetwork: 'Добавить партнёрку',
    failed: 'Не изменено',
    scheduled: (network) => `Постбеки без ключа засчитываются партнёрке ${network}`,
  },
  meaning: (word) => `Что значит «${word}»?`,
  choose: 'выберите…',
  happened: 'Событие',
  rated: 'Статус',
  mapped: (word, meaning) =>
    `«${word}» у этой партнёрки теперь значит «${meaning}». Придержанные постбеки будут разобраны заново.`,
  mapFailed: 'Значение не задано',
};

export const payoutQuestion: Text['parsing']['payoutQuestion'] = {
  yes: (field) => `Да, «${field}» — выплата`,
  no: 'Нет, что-то другое',
  answered: (field, isPayout) =>
    isPayout ? `«${field}» — выплата этой партнёрки` : `«${field}» — не выплата этой партнёрки`,
  failed: 'Не сохранено',
};

export const values: Text['parsing']['values'] = {
  title: 'Пришедшие слова',
  unmappedTitle: (count) =>
    `${count} ${plural(count, 'слово пока без значения', 'слова пока без значения', 'слов пока без значения')}`,
  unmappedWhat:
    'Постбеки с этими словами придержаны. Укажите, что значит слово, и они будут разобраны заново.',
  all: 'Все слова и сколько раз',
  word: 'Слово',
  field: 'Роль',
  seen: 'Сколько раз',
  last: 'Последний раз',
  means: 'Значение',
  event: 'событие',
  status: 'статус',
  unmapped: 'пока без значения',
};

export const tryOut: Text['parsing']['tryOut'] = {
  title: 'Проверка перед сохранением',
  reading: 'Последние постбеки разбираются с новыми настройками…',
  none: 'Эта партнёрка ещё ничего не присылала, проверять нечего.',
  same: (count) =>
    count === 1
      ? 'Последний постбек разбирается так же.'
      : `${plural(count, 'Последний', 'Последние', 'Последние')} ${number(count)} ${plural(count, 'постбек разбирается', 'постбека разбираются', 'постбеков разбираются')} так же.`,
  changed: (changed, of) => `Разбираются иначе: ${number(changed)} из последних ${number(of)}.`,
  held: (before, after) => `Придержано: сейчас ${number(before)}, с новыми настройками ${number(after)}.`,
  before: 'Сейчас',
  after: 'Станет',
  field: 'Поле',
  postback: 'Постбек',
  heldYes: 'придержан',
  heldNo: 'пересылается',
  history: (count) => `Заново разобрать и все прежние постбеки (${count})`,
  historyHint:
    'Иначе новые настройки действуют только на новые и придержанные постбеки. Постбеки, которые теперь можно переслать, уходят, если они не старше семи дней.',
  more: (count) => `и ещё ${number(count)}`,
  save: 'Сохранить',
  failed: 'Проверка не удалась',
  parts: {
    clickId: 'ID клика',
    event: 'Событие',
    eventWord: 'Событие, как пришло',
    status: 'Статус',
    statusWord: 'Статус, как пришёл',
    payout: 'Выплата',
    currency: 'Валюта',
    transactionId: 'ID транзакции',
    isHeld: 'Пересылка',
  },
};

export const reprocessing: Text['parsing']['reprocessing'] = {
  progress: (done, total) => `Прежние постбеки разбираются заново: ${done} из ${total}`,
  stop: 'Остановить',
  stopped: 'Остановлено. Что уже обновлено, таким и останется.',
};
