/** Fills a destination's template in: every value encoded for the place it stands in. */
import { encoderOf, isForm, isJson, withoutMovingDots } from './encode.ts';
import { jsonLiteral, wholeMacroAt, withoutEmpty } from './json-body.ts';
import { type Macro, type MacroValues, macrosOfTemplate, paramValue, replaceMacros } from './macro-values.ts';
import { keepingMarks, withoutMarks } from './secret-marks.ts';
import { contentTypeOf, type RenderedRequest, type RequestTemplate } from './template.ts';

export interface RenderTools {
  /** SHA-256 in hex of a text in UTF-8. */
  readonly hash: (text: string) => string;
}

export interface RenderOptions {
  /** Leaves out parameters and members of JSON whose macros hold nothing. */
  readonly leavesOutEmpty: boolean;
}

/** The template must have passed `checkTemplate`. Header names come out in lower case. */
export function renderTemplate(
  template: RequestTemplate,
  values: MacroValues,
  tools: RenderTools,
  options: RenderOptions,
): RenderedRequest {
  const valueOf = (macro: Macro): string => valueOfMacro(macro, values, tools);
  const fill = (text: string, encode: (value: string) => string): string =>
    replaceMacros(text, (macro) => encode(valueOf(macro)));
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(template.headers)) {
    headers[name.toLowerCase()] = fill(value, keepingMarks(encoderOf('header')));
  }
  const body = template.method === 'POST' ? template.body : null;
  if (body !== null) headers['content-type'] ??= contentTypeOf(template.headers, body);
  return {
    method: template.method,
    url: renderUrl(template.url, valueOf, options),
    headers,
    body: body === null ? null : renderBody(body, headers['content-type'] ?? '', valueOf, options),
  };
}

function valueOfMacro(macro: Macro, values: MacroValues, tools: RenderTools): string {
  const { subject, change } = macro;
  if (subject.kind === 'const') return changed(values.constants.get(subject.name) ?? '', change, tools);
  if (subject.kind === 'unknown') return macro.text;
  const value = subject.kind === 'param' ? paramValue(values.params, subject.name) : values[subject.name];
  return changed(withoutMarks(value), change, tools);
}

function changed(value: string, change: Macro['change'], tools: RenderTools): string {
  switch (change) {
    case null:
      return value;
    case 'hash':
      return value === '' ? '' : tools.hash(value);
    case 'hashLower': {
      const plain = value.trim().toLowerCase();
      return plain === '' ? '' : tools.hash(plain);
    }
    case 'hashDigits': {
      const digits = value.replaceAll(/\D/g, '').replace(/^0+/, '');
      return digits === '' ? '' : tools.hash(digits);
    }
  }
}

function renderUrl(url: string, valueOf: (macro: Macro) => string, options: RenderOptions): string {
  const fill = (text: string, encode: (value: string) => string): string =>
    replaceMacros(text, (macro) => encode(valueOf(macro)));
  const fillPath = (path: string): string =>
    withoutMovingDots(
      fill(path, keepingMarks(encoderOf('path'))),
      replaceMacros(path, () => 'x'),
    );
  const mark = url.indexOf('?');
  if (mark === -1) return fillPath(url);
  const hash = url.indexOf('#', mark + 1);
  const end = hash === -1 ? url.length : hash;
  const query = renderPairs(url.slice(mark + 1, end), valueOf, options.leavesOutEmpty);
  const isBare = query === '' && options.leavesOutEmpty;
  const path = fillPath(url.slice(0, mark));
  return `${path}${isBare ? '' : `?${query}`}${fill(url.slice(end), keepingMarks(encoderOf('url')))}`;
}

/** `a={x}&b=1`; without those whose macros are all empty, where that is wanted. */
function renderPairs(text: string, valueOf: (macro: Macro) => string, leavesOutEmpty: boolean): string {
  const encode = keepingMarks(encoderOf('url'));
  return text
    .split('&')
    .filter((pair) => {
      const macros = macrosOfTemplate(pair);
      const isOnlyMacros = /^[^=]*=(?:\{[^{}]*\})+$/.test(pair);
      return (
        !leavesOutEmpty ||
        !isOnlyMacros ||
        macros.length === 0 ||
        macros.some((macro) => valueOf(macro) !== '')
      );
    })
    .map((pair) => replaceMacros(pair, (macro) => encode(valueOf(macro))))
    .join('&');
}

function renderBody(
  body: string,
  contentType: string,
  valueOf: (macro: Macro) => string,
  options: RenderOptions,
): string {
  if (isJson(contentType)) {
    const encode = keepingMarks(encoderOf('body', contentType));
    const text = replaceMacros(body, (macro, at) =>
      wholeMacroAt(body, macro, at) ? jsonLiteral(valueOf(macro)) : encode(valueOf(macro)),
    );
    return options.leavesOutEmpty ? withoutEmpty(text) : text;
  }
  if (isForm(contentType)) return renderPairs(body, valueOf, options.leavesOutEmpty);
  const encode = keepingMarks(encoderOf('body', contentType));
  return replaceMacros(body, (macro) => encode(valueOf(macro)));
}
