/** The traps of traffic sources: what each fills in, adds by itself, or takes only so long. */
import { looseName } from '../loose-name.ts';
import { type Finding, finding, type PartKey } from './findings.ts';
import {
  type LinkText,
  parametersOf,
  parseLink,
  printLink,
  withoutParameter,
  withParameter,
} from './link-text.ts';
import { macrosOf, plainOf } from './macro-text.ts';
import type { PairInput } from './pair-input.ts';

/** Telegram's own limits (core.telegram.org, bot and Mini App links; 2026-11). */
const TELEGRAM_LIMITS: Readonly<Record<string, number>> = { start: 64, startgroup: 64, startapp: 512 };
const TELEGRAM_HOST = /^(?:www\.)?(?:t\.me|telegram\.me|telegram\.dog)$/i;

/** Checks what the ad carries: the ad link, or the offer link where nothing is in between. */
export function checkAdLink(
  text: string,
  part: PartKey,
  input: Pick<PairInput, 'source' | 'sources' | 'app' | 'idMacro'>,
): readonly Finding[] {
  if (text.trim() === '') return [];
  const link = parseLink(text);
  return [
    ...checkTelegram(link, part),
    ...parametersOf(link).flatMap((_, index) => checkParameter(link, index, part, input)),
  ];
}

function checkTelegram(link: LinkText, part: PartKey): Finding[] {
  if (!TELEGRAM_HOST.test(link.host) && !/^\s*tg:\/\/$/i.test(link.scheme)) return [];
  return parametersOf(link).flatMap((parameter, index) => {
    const limit = TELEGRAM_LIMITS[parameter.name];
    const value = parameter.value ?? '';
    if (limit === undefined) return [];
    const bad = [...new Set(plainOf(value).match(/[^A-Za-z0-9_-]/gu) ?? [])].join(' ');
    const cleaned = value.replaceAll('&', '__').replaceAll(/[^A-Za-z0-9_{}-]+/gu, '_');
    const fixed = printLink(withParameter(link, index, { name: parameter.name, value: cleaned }));
    return [
      ...(bad === '' ? [] : [finding('telegram_charset', 'fatal', part, bad, parameter.name, fixed)]),
      ...(value.length > limit
        ? [finding('telegram_too_long', 'fatal', part, `${value.length}`, `${limit}`)]
        : []),
    ];
  });
}

function checkParameter(
  link: LinkText,
  index: number,
  part: PartKey,
  input: Pick<PairInput, 'source' | 'sources' | 'app' | 'idMacro'>,
): Finding[] {
  const { source } = input;
  const parameter = parametersOf(link)[index];
  if (parameter?.value === null || parameter === undefined) return [];
  const { name, value } = parameter;
  const withNew = (next: string): string => printLink(withParameter(link, index, { name, value: next }));
  if (source.addsItself.includes(name) && macrosOf(value).length > 0 && !isOwn(source, value)) {
    return [
      finding(
        'adds_itself',
        'fatal',
        part,
        `${name}=${value}`,
        source.name,
        printLink(withoutParameter(link, index)),
      ),
    ];
  }
  if (/^fbclid$/i.test(name) && /^\{+fbclid\}+$/i.test(value)) {
    return [
      finding(
        'adds_itself',
        'warning',
        part,
        `${name}=${value}`,
        'Facebook',
        printLink(withoutParameter(link, index)),
      ),
    ];
  }
  const single = /^_([A-Z0-9]+(?:_[A-Z0-9]+)*)_$/.exec(value)?.[1];
  const doubled = single === undefined ? undefined : `__${single}__`;
  if (doubled !== undefined && input.sources.some((each) => isOwn(each, doubled))) {
    return [finding('single_underscores', 'fatal', part, value, doubled, withNew(doubled))];
  }
  return macrosOf(value).flatMap((macro) => checkMacro(macro, value, part, input, withNew));
}

function checkMacro(
  macro: string,
  value: string,
  part: PartKey,
  input: Pick<PairInput, 'source' | 'sources' | 'app' | 'idMacro'>,
  withNew: (value: string) => string,
): Finding[] {
  const { source } = input;
  if (isOwn(source, macro)) return [];
  const bare = /\w(?:.*\w)?/s.exec(macro)?.[0] ?? '';
  if (source.hasBareWords && isOwn(source, bare)) {
    return [
      finding('bare_word_in_signs', 'fatal', part, macro, bare, withNew(value.replace(macro, () => bare))),
    ];
  }
  if (source.id === 'telegram-ads') return [finding('telegram_no_macros', 'fatal', part, macro)];
  const wanted = looseName(macro);
  const alike = source.macros.find((each) => looseName(each.macro) === wanted);
  if (alike !== undefined) {
    return [
      finding(
        'source_macro_case',
        'fatal',
        part,
        macro,
        alike.macro,
        withNew(value.replace(macro, () => alike.macro)),
      ),
    ];
  }
  const owner = input.sources.find((each) => isOwn(each, macro));
  if (source.macros.length === 0) return [];
  return [finding('foreign_macro', 'warning', part, macro, owner?.name ?? '')];
}

function isOwn(source: PairInput['source'], macro: string): boolean {
  return source.macros.some((each) => each.macro === macro);
}
