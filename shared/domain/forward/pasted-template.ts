/** The template that a pasted URL makes, with our macros in their places. */
import type { RequestMethod } from './template.ts';
import { type LinkText, parametersOf, parseLink, printLink, withParameter } from '../link/link-text.ts';
import type { PastedRole } from './pasted-names.ts';
import { isPlaceholder, type PastedPart, type PastedUrl, placeholderName } from './pasted-url.ts';

export interface PastedTemplate {
  readonly method: RequestMethod;
  readonly url: string;
  readonly body: string | null;
  /** Values that became constants. */
  readonly constants: readonly {
    readonly name: string;
    readonly isSecret: boolean;
    readonly value: string;
  }[];
}

/** The template with our macros in it; every other byte is as it was pasted. */
export function templateOf(pasted: PastedUrl): PastedTemplate {
  const { parts } = pasted;
  const link = withSegments(
    parseLink(pasted.pastedUrl),
    parts.filter((each) => each.place === 'path'),
  );
  const query = parts.filter((each) => each.place === 'query');
  const body = parts.filter((each) => each.place === 'body');
  return {
    method: pasted.method,
    url: printLink(withValues(link, query)),
    body:
      pasted.pastedBody === null || body.length === 0
        ? pasted.pastedBody
        : printLink(withValues(parseLink(`?${pasted.pastedBody}`), body)).slice(1),
    constants: parts
      .filter((each) => each.role === 'secret' || each.role === 'constant')
      .map((each) => ({
        name: constantName(each),
        isSecret: each.role === 'secret',
        value: isPlaceholder(each.value) ? '' : decoded(each.value),
      })),
  };
}

const MACROS: Readonly<Partial<Record<PastedRole, string>>> = {
  click_id: '{clickid}',
  event: '{event}',
  status: '{status}',
  payout: '{payout}',
  currency: '{currency}',
  transaction_id: '{txid}',
  time: '{time}',
  country: '{country}',
};

function written(part: PastedPart): string {
  if (part.role === 'secret' || part.role === 'constant') return `{const.${constantName(part)}}`;
  return MACROS[part.role] ?? part.value;
}

function constantName(part: PastedPart): string {
  const name = placeholderName(part.name).replaceAll(/[^A-Za-z0-9_-]/g, '');
  return name === '' ? 'value' : name.slice(0, 40);
}

/** Parameters without `=` are no parts, so they are passed over. */
function withValues(link: LinkText, parts: readonly PastedPart[]): LinkText {
  let next = 0;
  let result = link;
  for (const [index, parameter] of parametersOf(link).entries()) {
    if (parameter.value === null) continue;
    const part = parts[next];
    next += 1;
    if (part !== undefined)
      result = withParameter(result, index, { name: parameter.name, value: written(part) });
  }
  return result;
}

function withSegments(link: LinkText, parts: readonly PastedPart[]): LinkText {
  const left = [...parts];
  const path = link.path
    .split('/')
    .map((segment) =>
      left[0] !== undefined && left[0].value === segment ? written(left.shift() ?? left[0]) : segment,
    )
    .join('/');
  return { ...link, path };
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
