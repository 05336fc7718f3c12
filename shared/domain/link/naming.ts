/** Campaign names and deeplinks that a rented app takes apart: four shapes seen in use, with the app's order of fields. */
import { withoutTrailing } from '../without-trailing.ts';

export const NAMING_STYLES = ['underscore', 'slash', 'ampersand', 'bang'] as const;
export type NamingStyle = (typeof NAMING_STYLES)[number];

export interface NamingFormat {
  /** `a_b_c` · `a/b/c` · `a&name=b&name=c` · `a!|!b!|!name:c`. */
  readonly style: NamingStyle;
  /** Names of the fields in the app's order. */
  readonly fields: readonly string[];
  /** Scheme of the deeplink, `myapp` for `myapp://…`; empty for a campaign name. */
  readonly scheme: string;
  /** The longest that the app takes, in characters; null when not known. */
  readonly maxLength: number | null;
}

export interface NamingProblem {
  readonly code: 'naming_charset' | 'naming_separator' | 'naming_empty' | 'naming_too_long' | 'naming_scheme';
  /** The field it is about; empty for the whole. */
  readonly field: string;
  readonly detail: string;
  /** The value that would be right; null where only the person can know. */
  readonly right: string | null;
}

/** A campaign name longer than this is refused by Facebook (general knowledge, no page seen, 2026-11). */
const LONGEST_NAME = 400;

const SEPARATORS: Readonly<Record<NamingStyle, string>> = {
  underscore: '_',
  slash: '/',
  ampersand: '&',
  bang: '!|!',
};
/** So many fields at the beginning carry only their value. */
const BARE_FIELDS: Readonly<Record<NamingStyle, number>> = {
  underscore: Number.POSITIVE_INFINITY,
  slash: Number.POSITIVE_INFINITY,
  ampersand: 1,
  bang: 2,
};
const NAME_SIGNS: Readonly<Record<NamingStyle, string>> = {
  underscore: '',
  slash: '',
  ampersand: '=',
  bang: ':',
};

/** The campaign name or deeplink. Fields without a value at the end are left out; in between they stay empty. */
export function printNaming(format: NamingFormat, values: Readonly<Record<string, string>>): string {
  const filled = format.fields.findLastIndex((field) => (values[field] ?? '') !== '') + 1;
  const parts = format.fields
    .slice(0, filled)
    .map((field, index) =>
      index < BARE_FIELDS[format.style]
        ? (values[field] ?? '')
        : `${field}${NAME_SIGNS[format.style]}${values[field] ?? ''}`,
    );
  const text = parts.join(SEPARATORS[format.style]);
  return format.scheme === '' || text === '' ? text : `${format.scheme}://${text}`;
}

/** What the app reads from a name: the reverse of `printNaming`. */
export function readNaming(format: NamingFormat, text: string): Readonly<Record<string, string>> {
  const prefix = format.scheme === '' ? '' : `${format.scheme}://`;
  const body = text.startsWith(prefix) ? text.slice(prefix.length) : text;
  const values: Record<string, string> = {};
  for (const [index, part] of body.split(SEPARATORS[format.style]).entries()) {
    const field = format.fields[index];
    if (index < BARE_FIELDS[format.style]) {
      if (field !== undefined) values[field] = part;
      continue;
    }
    const cut = part.indexOf(NAME_SIGNS[format.style]);
    if (cut > 0) values[part.slice(0, cut)] = part.slice(cut + 1);
  }
  return values;
}

/** Everything that would make the app read other values than were meant. */
export function checkNaming(
  format: NamingFormat,
  values: Readonly<Record<string, string>>,
): readonly NamingProblem[] {
  const text = printNaming(format, values);
  const problems = format.fields.flatMap((field, index) => checkValue(format, field, index, values));
  if (format.scheme !== '' && !/^[A-Za-z][A-Za-z0-9+.-]*$/.test(format.scheme)) {
    problems.push({ code: 'naming_scheme', field: '', detail: format.scheme, right: null });
  }
  const limit = format.maxLength ?? LONGEST_NAME;
  if (text.length > limit) {
    problems.push({ code: 'naming_too_long', field: '', detail: `${text.length} > ${limit}`, right: null });
  }
  return problems;
}

function checkValue(
  format: NamingFormat,
  field: string,
  index: number,
  values: Readonly<Record<string, string>>,
): NamingProblem[] {
  const value = values[field] ?? '';
  const isLater = format.fields.slice(index + 1).some((each) => (values[each] ?? '') !== '');
  if (value === '') {
    // An empty place in a list moves or drops what follows in apps that split without care.
    return isLater ? [{ code: 'naming_empty', field, detail: field, right: '0' }] : [];
  }
  // Macros in braces are filled in before the app splits.
  const plain = value.replace(/\{\{?[\w.]+\}?\}/g, '');
  const bad = plain.match(/[^A-Za-z0-9_-]/gu) ?? [];
  const separator = SEPARATORS[format.style];
  if (value.includes(separator)) {
    return [
      {
        code: 'naming_separator',
        field,
        detail: separator,
        right: cleaned(value.replaceAll(separator, '-')),
      },
    ];
  }
  if (bad.length === 0) return [];
  return [{ code: 'naming_charset', field, detail: [...new Set(bad)].join(' '), right: cleaned(value) }];
}

/** Other letters have no agreed spelling in Latin ones, so they are taken out and the person sees it. */
function cleaned(value: string): string | null {
  const parts = value.split(/(\{\{?[\w.]+\}?\})/);
  const text = parts
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[^A-Za-z0-9_-]+/gu, '-')))
    .join('');
  return /[A-Za-z0-9{]/.test(text) ? withoutTrailing(text.replace(/^-+/, ''), '-') : null;
}
