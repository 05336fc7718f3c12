/** The catalog of networks, and first contact with one that is in no catalog, in Russian. */
import type { Text } from '../en.ts';

/** `2026-11` as `нояб. 2026 г.` */
function monthName(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat('ru', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(date);
}

export const catalog: Text['catalog'] = {
  pick: 'Партнёрка',
  pickHint:
    'Какая партнёрка вам платит? Её макросы и слова статусов подставятся сами. Всё можно изменить позже.',
  placeholder: 'Введите название: 1win, Affise, Leadbit…',
  takesFirst: 'берёт первую',
  results: 'Партнёрки каталога',
  somethingElse: 'Другая',
  somethingElseHint: 'вставить один из её постбеков',
  nothingFound: (typed) => `«${typed}» нет в каталоге. Выберите «Другая».`,
  kinds: {
    platform: 'платформа',
    tracker: 'трекер',
    app_service: 'сервис приложений',
  },
  card: {
    perEvent: 'свой URL на каждое событие',
    sure: (month) => `проверено: ${monthName(month)}`,
    likely: 'рабочий шаблон',
    weak: 'не проверено',
  },
  currency: {
    missing: (name) => `Партнёрка ${name} не шлёт валюту`,
    why: 'Суммы без валюты не входят в итоги. Ваша валюта будет вписана в URL постбека.',
    label: 'Валюта ваших офферов',
    placeholder: 'Выберите валюту',
    differs: 'У моих офферов разные валюты',
    differsHint:
      'Тогда у сумм нет валюты, пока вы не впишете её в каждый URL постбека, например &currency=USD.',
    choose: 'Выберите валюту ваших офферов.',
  },
  back: 'Назад к каталогу',
  certainty: {
    sure: 'Взято из документации самой партнёрки.',
    likely: 'Взято из шаблона, которым пользуются другие. Его подтвердит первый настоящий постбек.',
    weak: 'Этот шаблон не проверен: сверьте каждый макрос с кабинетом. Его подтвердит первый настоящий постбек.',
  },
  grades: {
    vendor: 'документация партнёрки',
    tracker: 'шаблон трекера',
    third_party: 'шаблон или пример, опубликованный кем-то ещё',
    unsourced: 'общие знания, страница не найдена',
  },
  checked: (grade, month) => `${grade}, проверено: ${monthName(month)}`,
  sources: 'Источники',
  traps: 'Полезно знать',
  about: (name) => `О партнёрке ${name}`,
  linkParameter: 'В ссылке на оффер ID клика ставится в',
  clickIdLimit: (limit) => `символов не больше ${limit}`,
  editable: 'Возьмите за основу и измените то, что в вашем кабинете иначе.',
};

export const firstContact: Text['firstContact'] = {
  title: 'Первое знакомство',
  paste: 'URL постбека, команда curl или запрос как есть',
  pasteHint:
    'Из справки партнёрки, её кабинета или журнала, с макросами или с настоящими значениями. Программа его только разбирает и никуда не обращается.',
  pasteOptional:
    'Примера нет? Оставьте пустым: программа начнёт с обычных имён и спросит, когда придёт первый постбек.',
  placeholder: 'https://…?clickid={sub1}&status={status}&payout={sum}',
  read: 'Разобрать',
  failed: 'Это нельзя разобрать',
  found: 'Как это разбирается',
  heard: 'Пришёл первый постбек. Проверьте, как он разобран, и подтвердите.',
  asItIs: 'Оставить разбор как сейчас',
  meaning: 'Что значит',
  field: 'Параметр',
  value: 'В примере',
  why: 'Почему',
  reasons: {
    chosen: () => 'выбрали вы',
    mapping: () => 'эта партнёрка использует такое имя',
    usual_name: () => 'обычное имя',
    similar_name: () => 'похоже на обычные имена',
    macro: (detail) => `его макрос ${detail}`,
    path_word: () => 'эта часть пути URL — событие',
    value_is_event: () => 'его значение — название события',
    value_is_status: () => 'его значение — статус',
    value_is_amount: () => 'единственное значение, похожее на сумму',
    value_is_currency: () => 'его значение — валюта',
    value_like_id: () => 'единственное значение, похожее на ID',
  },
  asks: {
    clickId: 'ID клика не найден. Без него ничего переслать нельзя.',
    event: 'Не сказано, что произошло. Такой постбек придерживается.',
    status: 'Статус не найден. Это нормально, если партнёрка сообщает только о подтверждённых конверсиях.',
    payout: 'Выплата не найдена.',
    currency: 'Валюта не найдена.',
    transactionId: 'ID транзакции не найден. Дубли узнаются по ID клика и событию.',
  },
  notFound: 'не найдено',
  valueMeans: (word) => `«${word}» значит`,
  takenFrom: (role) => `Параметр для поля «${role}»`,
  noField: 'никакой',
  askValue: (word) =>
    `Значение слова «${word}» неизвестно. Выберите его сейчас или позже, когда такой постбек будет придержан.`,
  looksLike: (name) => `Похоже на ${name}.`,
  takePreset: (name) => `Взять шаблон ${name}`,
  presetTaken: (network, preset) => `Партнёрка «${network}» теперь работает по шаблону ${preset}`,
  presetFixes: (event, currency) => {
    const fixed = [
      ...(event === null ? [] : [`«${event}» для постбеков без события`]),
      ...(currency === null ? [] : [`${currency} для сумм без валюты`]),
    ];
    return fixed.length === 0 ? '' : ` (ещё задаёт: ${fixed.join(' и ')})`;
  },
  confirm: 'Всё верно',
  confirmed: (name) => `Разбор партнёрки «${name}» подтверждён.`,
  confirmFailed: 'Не подтверждено',
  change: 'Что-то не так? Измените в разделе «Разбор» и сохраните: это тоже подтверждение.',
  several: (count) =>
    `Конверсий в этом запросе: ${count}. Показана первая; каждая станет отдельным постбеком.`,
  template: 'Это макросы, а не значения. Названия событий и суммы появятся с первым настоящим постбеком.',
};
