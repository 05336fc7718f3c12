/** Settings, Money, in Russian: the currency that everything is counted in, exchange rates and pins. */
import type { RateSource } from '../../domain/money/rates/rate-source.ts';
import type { Text } from '../en.ts';

const sources: Readonly<Record<RateSource, string>> = {
  ecb: 'Европейский центральный банк',
  cbr: 'Банк России',
  nbu: 'Национальный банк Украины',
};

export const rates: Text['rates'] = {
  title: 'Валюта итогов',
  what: 'В этой валюте считаются все итоги и минимальные выплаты. У каждой конверсии остаётся своя сумма и курс её дня с источником. Что уже посчитано, меняется только по вашей команде здесь.',
  currency: 'Считать деньги в',
  none: 'Каждая валюта отдельно',
  withoutCurrency:
    'Без неё итоги ведутся по каждой валюте, а минимальная выплата сравнивает число как пришло.',
  sourcesTitle: 'Курсы',
  sourcesWhat:
    'Из ежедневных файлов этих банков. Кросс-курсы считаются внутри файла одного банка. Если на день курса нет, берётся ближайший более ранний и помечается.',
  sources,
  knownDays: (days, first, last) => (days === '1' ? first : `дней: ${days}, ${first} – ${last}`),
  noDays: 'курсов пока нет',
  fetchedAt: (time) => `последняя загрузка ${time}`,
  fetchFailed: (time) => `загрузка не удалась ${time}`,
  fetchDaily: 'Загружать новейшие курсы раз в день',
  fetchDailyHint:
    'Программа запрашивает у серверов трёх банков их открытый файл. Они видят ваш IP-адрес и ничего о вас и ваших конверсиях.',
  fetchHistory: 'Загрузить прошлые курсы',
  fetchHistoryHint: 'Загружает последние 90 дней у каждого банка. Это займёт несколько минут.',
  filesLeft: (count) => `осталось загрузить файлов: ${count}`,
  addFile: 'Добавить файл курсов',
  preferred: 'Какой банк брать первым',
  preferredHint: 'Чего он не котирует, берётся у другого банка.',
  chooseFile: 'Выберите файлы или перетащите их сюда',
  addFileHint:
    'XML или CSV Европейского центрального банка, XML Банка России, JSON Национального банка Украины.',
  fileRead: (source, days, first, last) =>
    days === '1'
      ? `${source}: прочитано за ${first}`
      : `${source}: прочитано дней: ${days}, ${first} – ${last}`,
  fileNotRead: 'Файл не прочитан',
  pinsTitle: 'Закреплённые курсы',
  pinsWhat:
    'Для USDT и других валют, курса которых у банков нет, или чтобы считать по своему курсу. Закреплённый курс действует со своей даты.',
  pinOf: (currency, rate, into) => `1 ${currency} = ${rate} ${into}`,
  pinSince: (day) => `с ${day}`,
  pinCurrency: 'Валюта',
  pinRate: 'Курс',
  pinInto: 'В',
  pinFrom: 'С',
  pin: 'Закрепить',
  removePin: (currency) => `Убрать закреплённый курс ${currency}`,
  newest: 'Пересчитать по новейшим курсам',
  newestHint:
    'Берёт на каждый день лучший известный сейчас курс, в том числе там, где взят курс более раннего дня.',
  look: {
    title: 'Что изменится',
    looking: 'Считается, что изменится…',
    nothing: 'Ни одна конверсия не изменит стоимость.',
    moves: (moved, all) => `Стоимость изменится у конверсий: ${moved} из ${all}.`,
    withoutRate: (count) => `Без курса, в итоги не входят: ${count}.`,
    before: 'Сейчас',
    after: 'Станет',
    earned: 'заработано',
    onHold: 'в холде',
    rejected: 'отклонено',
    costs: (moved: string, all: string, before: string, after: string) =>
      `Стоимость изменится у расходов: ${moved} из ${all}. Было ${before}, станет ${after}.`,
    costsWithoutRate: (count: string) => `Расходов без курса: ${count}. В итоги они не входят.`,
    noCosts: 'ничего',
    noTotals: 'пока ничего не посчитано',
    apply: 'Применить',
    cancel: 'Отмена',
  },
  worth: {
    is: (amount, worth) => `${amount} считается как ${worth}.`,
    rate: (currency, rate, into) => `1 ${currency} = ${rate} ${into}`,
    ofDay: (source, day) => `${sources[source]}, ${day}`,
    earlierDay: (source, day) => `${sources[source]}, ${day}, ближайший более ранний день с курсом`,
    pinned: (day) => `ваш закреплённый курс с ${day}`,
    none: (amount, into) => `Для ${amount} нет курса к ${into}, поэтому сумма не входит в итоги.`,
    addRates: 'Добавить курсы',
  },
  recounting: (done) => `Пересчёт, проверено конверсий: ${done}…`,
};
