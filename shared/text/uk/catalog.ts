/** The catalog of networks, and first contact with one that is in no catalog, in Ukrainian. */
import type { Text } from '../en.ts';
import { counted, listOf } from './count.ts';

const certainty: Text['catalog']['certainty'] = {
  sure: 'Узято з документації самої партнерки.',
  likely: 'Узято із шаблону, яким користуються інші. Його підтвердить перший справжній постбек.',
  weak: 'Цей шаблон не перевірено: порівняйте кожен макрос зі своїм кабінетом. Його підтвердить перший справжній постбек.',
};

const grades: Text['catalog']['grades'] = {
  vendor: 'документація партнерки',
  tracker: 'шаблон трекера',
  third_party: 'шаблон або приклад, опублікований кимось іншим',
  unsourced: 'загальні знання, сторінки не знайдено',
};

const kinds: Text['catalog']['kinds'] = {
  platform: 'платформа',
  tracker: 'трекер',
  app_service: 'сервіс застосунків',
};

/** `2026-11` as «лист. 2026 р.». */
function monthName(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat('uk', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(date);
}

export const catalog: Text['catalog'] = {
  pick: 'Партнерка',
  pickHint:
    'Яка партнерка вам платить? Її макроси й слова статусів заповнюються автоматично. Потім усе можна змінити.',
  placeholder: 'Введіть назву: 1win, Affise, Leadbit…',
  takesFirst: 'бере першу',
  results: 'Партнерки з каталогу',
  somethingElse: 'Інша партнерка',
  somethingElseHint: 'вставте один з її постбеків',
  nothingFound: (typed: string) => `«${typed}» у каталозі немає. Виберіть «Інша партнерка».`,
  kinds,
  card: {
    perEvent: 'окремий URL для кожної події',
    sure: (month: string) => `перевірено: ${monthName(month)}`,
    likely: 'робочий шаблон',
    weak: 'не перевірено',
  },
  currency: {
    missing: (name: string) => `Партнерка ${name} не надсилає валюту`,
    why: 'Суми без валюти не входять у підсумки. Ваша валюта буде вписана в URL постбека.',
    label: 'Валюта ваших оферів',
    placeholder: 'Виберіть валюту',
    differs: 'У моїх оферів різні валюти',
    differsHint:
      'Тоді суми лишаються без валюти, доки ви не впишете її в кожен URL постбека, наприклад &currency=USD.',
    choose: 'Виберіть валюту своїх оферів.',
  },
  back: 'Назад до каталогу',
  certainty,
  grades,
  checked: (grade: string, month: string) => `${grade}, перевірено: ${monthName(month)}`,
  sources: 'Джерела',
  traps: 'Варто знати',
  about: (name: string) => `Про партнерку ${name}`,
  linkParameter: 'У посиланні на офер ID кліку ставиться в',
  clickIdLimit: (limit: number) => `щонайбільше ${counted(limit, 'символ', 'символи', 'символів')}`,
  editable: 'Візьміть це за основу й змініть те, що у вашому кабінеті інакше.',
};

const reasons: Text['firstContact']['reasons'] = {
  chosen: () => 'ви вибрали',
  mapping: () => 'так це називає ця партнерка',
  usual_name: () => 'звична назва цього поля',
  similar_name: () => 'схоже на звичні назви',
  macro: (detail) => `його макрос ${detail}`,
  path_word: () => 'ця частина шляху URL — подія',
  value_is_event: () => 'його значення — назва події',
  value_is_status: () => 'його значення — статус',
  value_is_amount: () => 'єдине значення, схоже на суму',
  value_is_currency: () => 'його значення — валюта',
  value_like_id: () => 'єдине значення, схоже на ID',
};

const asks: Text['firstContact']['asks'] = {
  clickId: 'ID кліку не знайдено. Без нього нічого не можна переслати.',
  event: 'Ніщо не каже, що сталося. Такий постбек притримується.',
  status: 'Статусу не знайдено. Це нормально, якщо партнерка повідомляє лише про підтверджені конверсії.',
  payout: 'Виплати не знайдено.',
  currency: 'Валюти не знайдено.',
  transactionId: 'ID транзакції не знайдено. Дублі розпізнаються за ID кліку й подією.',
};

export const firstContact: Text['firstContact'] = {
  title: 'Перше знайомство',
  paste: 'URL постбека, команда cURL або сам запит',
  pasteHint:
    'З довідки партнерки, її кабінету або журналу, з макросами чи зі справжніми значеннями. Програма лише читає його й ніколи не викликає.',
  pasteOptional:
    'Немає прикладу? Залиште порожнім: спершу візьмуться звичні назви, а коли надійде перший постбек, програма запитає.',
  placeholder: 'https://…?clickid={sub1}&status={status}&payout={sum}',
  read: 'Прочитати',
  failed: 'Це не вдається прочитати',
  found: 'Як це прочитано',
  heard: 'Надійшов перший постбек. Перевірте, як його прочитано, і підтвердьте.',
  asItIs: 'Читати далі так, як зараз',
  meaning: 'Що означає',
  field: 'Параметр',
  value: 'У прикладі',
  why: 'Чому',
  reasons,
  asks,
  notFound: 'не знайдено',
  valueMeans: (word: string) => `«${word}» означає`,
  takenFrom: (role: string) => `Параметр для: ${role}`,
  noField: 'немає',
  askValue: (word: string) =>
    `Значення слова «${word}» невідоме. Виберіть його зараз або пізніше, коли такий постбек буде притримано.`,
  looksLike: (name: string) => `Схоже, це ${name}.`,
  takePreset: (name: string) => `Узяти шаблон ${name}`,
  presetTaken: (network: string, preset: string) => `Партнерка «${network}» тепер має шаблон ${preset}`,
  presetFixes: (event: string | null, currency: string | null) => {
    const fixed = [
      ...(event === null ? [] : [`подію «${event}» для постбеків без події`]),
      ...(currency === null ? [] : [`валюту ${currency} для сум без валюти`]),
    ];
    return fixed.length === 0 ? '' : ` (також задає ${listOf(fixed)})`;
  },
  confirm: 'Усе правильно',
  confirmed: (name: string) => `Підтверджено, як читати партнерку «${name}».`,
  confirmFailed: 'Не підтверджено',
  change: 'Щось не так? Змініть у розділі «Читання» і збережіть: це теж підтвердження.',
  several: (count: string) =>
    `Конверсій у цьому запиті: ${count}. Ви бачите першу; кожна стане окремим постбеком.`,
  template: 'Це макроси, а не значення. Назви подій і суми з’являться з першим справжнім постбеком.',
};
