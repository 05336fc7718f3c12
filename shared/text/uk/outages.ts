/** Whether postbacks get lost: outages, cadences, what a network does meanwhile, in Ukrainian. */
import { PROBE_EVERY_MS, SHOWN_DAYS } from '../../contract/limits.ts';
import { MIN_ACTIVE, MIN_DAYS } from '../../domain/cadence/cadence.ts';
import type { Text } from '../en.ts';
import { counted, number, percent } from './count.ts';

const causes: Text['outages']['causes'] = {
  asleep: 'сон',
  frozen: 'програма зависла',
  no_network: 'немає інтернету',
  tunnel: 'тунель',
  engine_off: 'програма не працювала',
  quit: 'програму закрито',
  switched_off: 'вимкнено',
  wrong_name: 'інша адреса',
  mailbox: 'резервний приймач',
  unknown: 'невідомо',
};

const causeHints: Text['outages']['causeHints'] = {
  asleep: 'Комп’ютер спав.',
  frozen: 'Комп’ютер не спав, але програма не могла працювати. Її зупинила система або інша програма.',
  no_network: 'На цьому комп’ютері не було інтернету.',
  tunnel: 'Власні перевірні запити не повернулися через тунель.',
  engine_off: 'Програма несподівано завершилася: збій, її примусово закрили або зникло живлення.',
  quit: 'Програму закрили.',
  switched_off: 'Ви зупинили публічну адресу.',
  wrong_name: 'Тунель видав іншу адресу. Постбеки на вашу звичайну не надходили.',
  mailbox: 'Ваш резервний приймач не приймав.',
  unknown: 'Комп’ютер перезапустився, а його годинник перевели назад, тому справжня тривалість невідома.',
};

const days = (count: number): string => counted(count, 'день', 'дні', 'днів');

const states: Text['outages']['verdict']['states'] = {
  away: () => 'Стан невідомий, бо немає зв’язку з програмою.',
  no_address: () => 'Публічної адреси ще немає, тому постбеки не можуть надходити.',
  not_yet: () => 'Публічної адреси ще немає, тому постбеки не можуть надходити.',
  off: () => 'Публічну адресу вимкнено, тому постбеки не надходять.',
  connecting: (duration) => `Публічну адресу запитано, відповіді немає вже ${duration}.`,
  unproven: () => 'Адресу ще не перевірено, перевірний запит у дорозі.',
  receiving: (duration) => `Приймає ${duration} без перебоїв.`,
  mailbox: (duration) => `Приймає ${duration} без перебоїв.`,
  suspect: () => 'Адреса перевіряється, бо останній перевірний запит не повернувся.',
  down: (duration) => `Не приймає вже ${duration}.`,
  wrong_name: () => 'Приймає за іншою адресою, бо звичайна не працює.',
  mailbox_connecting: () => 'Установлюється зв’язок із резервним приймачем.',
  mailbox_down: (duration) => `Резервний приймач недоступний уже ${duration}.`,
};

export const outages: Text['outages'] = {
  title: 'Чи не пропадають постбеки?',
  causes,
  causeHints,
  verdict: {
    states,
    retryIn: (duration: string) => `Нова спроба через ${duration}.`,
    retryNow: 'Нова спроба вже йде.',
    openSettings: 'Налаштувати публічну адресу',
    receivingBody: `Власні перевірні запити повертаються через публічну адресу. Проміжок між перевірками — ${PROBE_EVERY_MS / 1_000} с.`,
    unreachableBody:
      'Надіслані зараз постбеки не надходять. Що в такому разі робить кожна партнерка, дивіться нижче.',
  },
  facts: {
    label: 'Показники',
    today: 'Перебої сьогодні',
    week: 'Перебої з понеділка',
    detection: 'Час до виявлення',
    detected: (median: string, worst: string, count: number) =>
      count === 1
        ? `щонайбільше ${worst}`
        : `медіана ${median}, найдовше ${worst}, ${counted(count, 'перебій', 'перебої', 'перебоїв')}`,
    neverFailed: `за ${days(SHOWN_DAYS)} перебоїв не було`,
    since: 'Спостерігається з',
    hint: 'Перебій рахується від останнього запиту, який дійшов, тому справжній може бути коротшим, але не довшим.',
    none: 'немає',
  },
  timeline: {
    title: 'Останні сім днів',
    label: (day: string, told: string) => `Перебої за ${day}: ${told}`,
    noGap: (day: string) => `За ${day} перебоїв не було`,
    legend: 'Позначення',
    heard: 'приймає',
    notWatched: 'без спостереження',
    covered: 'прийняв резервний приймач',
    segment: (cause: string, from: string, until: string) => `${cause}, від ${from} до ${until}`,
    now: 'зараз',
    total: (duration: string) => `не приймав ${duration}`,
  },
  gaps: {
    title: 'Перебої і що робити',
    label: `Перебої за останні ${days(SHOWN_DAYS)}`,
    none: `За останні ${days(SHOWN_DAYS)} перебоїв не було.`,
    span: (from: string, until: string) => `Не приймав: ${from} – ${until}`,
    lasting: (from: string) => `Не приймає з ${from}`,
    usually: 'У цей час постбеки зазвичай надсилають ці партнерки:',
    nobody: 'У цей час зазвичай не надсилає жодна партнерка.',
    tooLittle: (names: string) => `Ще замало даних про партнерки ${names}. Звірте з їхніми звітами.`,
    ask: (name: string, count: string) =>
      `${name}, приблизно ${count}: попросіть надіслати ще раз або звірте зі звітом партнерки.`,
    inMailbox: (name: string) => `${name}: її постбеки прийняв ваш резервний приймач.`,
    covered: 'Ваш резервний приймач прийняв усе. Жоден постбек не пропав.',
    comesAgain: (name: string, count: string, until: string) =>
      `${name}, приблизно ${count}: партнерка надішле їх ще раз сама, щонайпізніше ${until}.`,
    switchedOff: (name: string, count: string) =>
      `${name}, приблизно ${count}: партнерка, мабуть, вимкнула ваш постбек. Увімкніть його знову в кабінеті, потім попросіть надіслати ще раз.`,
    more: (count: number) => `Показати ще ${number(count)}`,
    parts: 'Подробиці',
  },
  networks: {
    title: 'Як часто надсилає кожна партнерка',
    what: 'За останні вісім тижнів. Доки про партнерку замало даних, тривога не спрацює.',
    none: 'Партнерок ще немає.',
    lastReceived: (duration: string) => `останній постбек ${duration} тому`,
    neverReceived: 'постбеків ще немає',
    tooLittle: (count: number, times: number) =>
      `Ще замало даних: за ${days(count)} постбеки були у ${counted(times, 'чверті години', 'чвертях години', 'чвертях години')}. Потрібно ${MIN_ACTIVE} за ${days(MIN_DAYS)}.`,
    neverYet: 'Ще замало даних.',
    usual: (longest: string) => `До ${longest} без постбеків — це нормально.`,
    hours: (name: string) => `Години, коли зазвичай надсилає партнерка ${name}`,
    hour: (hour: string, share: number) => `${hour}: ${percent(share)} днів`,
    alarmAt: (moment: string) => `Якщо до ${moment} нічого не надійде, буде тривога.`,
    tooLong: (duration: string) => `Постбеків немає вже ${duration}, це довше, ніж зазвичай.`,
    tooLongFix: 'Перевірте кабінет: чи ввімкнено постбек, чи чинний URL, чи працює офер?',
    onFailure: (words: string) => `Якщо відповіді немає: ${words}`,
    onFailureUnknown:
      'Невідомо, що робить ця партнерка, якщо відповіді немає. Багато хто надсилає кожен постбек лише раз. Запитайте менеджера, чи пробує вона ще раз.',
    source: 'Джерело',
    read: (grade: string, month: string) => `${grade}, перевірено: ${month}`,
  },
};
