/**
 * Words that people and cabinets write where a value belongs: `your_click_id`, `CLICK_ID_HERE`, `REPLACE_ME`, or the
 * parameter's own name. A value counts as such only when all that it is made of are such words: an id hardly is.
 */

function words(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

/** What a value could be of. */
const THINGS = words([
  'click clicks clk clic klick sub subs subacc subaccount aff affiliate ext extern external track tracking tracker',
  'visit visitor hit session trans transaction txn tx trx conversion conv cnv lead order deposit payment player user',
  'client customer partner pub publisher source campaign camp ad adset adgroup creative offer goal event status',
  'payout revenue amount sum currency cost price bid zone site keyword fb fbclid gclid ttclid gaid idfa ip country',
  'geo device request req reference custom data param parameter utm label binom keitaro voluum',
  'клик клика саб заказа',
]);

/** What one calls the value of a thing. */
const VALUES = words([
  'id ids uid uuid guid cid hash token key ref code number num value val name macro placeholder variable var',
  'unique uniq field string integer int text dynamic ид айди макрос значение идентификатор',
]);

/** What asks somebody to put it there. */
const PLEAS = words([
  'your my the here insert put paste enter replace change fill type add me this that with by goes please must actual',
  'real todo fixme placeholder set ваш вставь вставьте сюда замени замените укажите su tu seu aqui aquí insertar',
  'inserir ihre ihr hier einsetzen',
]);

/** Of an id these ask for it, too; names of campaigns have them. */
const PLEAS_FOR_IDS = words([
  'some any sample example demo dummy dein deine votre ton ici tuo vostro twoj twój',
]);

/** Alone they ask for it already. */
const PLAIN_PLEAS = words([
  'replaceme changeme fillme insertme setme replacethis changethis fillthis replaceit inserthere puthere pastehere',
  'todo fixme placeholder tbd tobefilled tobereplaced replace optional required',
]);

/** Code around a name; says nothing by itself. */
const CODE = words([
  'php echo print get post request req params query env process model self window document const let item row it raw esc html',
  'url uri encode decode urlencode str string to default router route ctx context payload args',
  's p t c x a b v m u',
]);

const ALL: ReadonlySet<string> = new Set([...THINGS, ...VALUES, ...PLEAS, ...PLEAS_FOR_IDS, ...CODE]);
const LONGEST = 14;

const MAX_LENGTH = 80;
const MAX_DIGITS = 4;

/** What a value says, if it consists of such words alone. */
export interface PlaceholderSense {
  readonly hasThing: boolean;
  readonly hasValue: boolean;
  readonly hasPlea: boolean;
  /** One that counts where the value is an id. */
  readonly hasPleaForId: boolean;
  /** It asks for it without naming it: `REPLACE_ME`. */
  readonly isPleaAlone: boolean;
}

/** @param text unescaped; signs between and around its words do not matter */
export function placeholderSense(text: string): PlaceholderSense | null {
  if (text.length > MAX_LENGTH || countDigits(text) > MAX_DIGITS) return null;
  const parts = text
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
  if (parts.length === 0) return null;
  const found: string[] = [];
  for (const part of parts) {
    const inner = wordsIn(part);
    if (inner === null) return null;
    found.push(...inner);
  }
  return {
    hasThing: found.some((word) => THINGS.has(word)),
    hasValue: found.some((word) => VALUES.has(word)),
    hasPlea: found.some((word) => PLEAS.has(word)),
    hasPleaForId: found.some((word) => PLEAS_FOR_IDS.has(word)),
    isPleaAlone:
      PLAIN_PLEAS.has(parts.join('')) || (found.length > 1 && found.every((word) => PLEAS.has(word))),
  };
}

/** `clickid2` is `click`, `id` and a number; null where anything else is in it. */
function wordsIn(part: string): readonly string[] | null {
  const digits = /\d{0,2}$/.exec(part)?.[0].length ?? 0;
  const letters = part.slice(0, part.length - digits);
  if (letters === '') return digits > 0 ? [] : null;
  if (PLAIN_PLEAS.has(letters)) return ['placeholder'];
  const reached: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST); start < end; start += 1) {
      const before = reached[start];
      if (before === undefined) continue;
      const word = letters.slice(start, end);
      if (!ALL.has(word)) continue;
      // A single letter stands for a parameter only by itself: `s2`, not in the middle of a word.
      if (word.length === 1 && letters.length > 1) continue;
      reached[end] = [...before, word];
      break;
    }
  }
  return reached[letters.length] ?? null;
}

function countDigits(text: string): number {
  return text.replaceAll(/\D/g, '').length;
}
