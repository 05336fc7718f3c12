/** What can be wrong with any one link, whoever's it is. Pure; each finding has the link as it would be right. */
import { type Finding, finding, type PartKey } from './findings.ts';
import {
  type LinkText,
  type Parameter,
  parametersOf,
  parseLink,
  printLink,
  withoutParameter,
} from './link-text.ts';
import { decodeMacros, encodedMacrosOf, macrosOf, mapPlain, plainOf } from './macro-text.ts';

/** Older servers and proxies cut links that are longer; ours takes 32 kB. */
const LONG_LINK = 2_000;

const NOT_ENCODED = /[^\u0021-\u007e]|["<>\\^`|]/gu;

/** Findings about form: scheme, host, encoding, doubled parameters. An empty text has none. */
export function checkLink(text: string, part: PartKey): readonly Finding[] {
  if (text === '') return [];
  const link = parseLink(text);
  return [
    ...checkScheme(text, link, part),
    ...checkHost(link, part),
    ...checkFragment(link, part),
    ...checkSigns(text, link, part),
    ...checkQuery(link, part),
    ...(text.length > LONG_LINK
      ? [finding('too_long', 'warning', part, String(text.length), String(LONG_LINK))]
      : []),
  ];
}

function checkScheme(text: string, link: LinkText, part: PartKey): Finding[] {
  if (link.scheme === '') {
    return [
      finding(
        'no_scheme',
        'fatal',
        part,
        link.host,
        'https://',
        `https://${text.trimStart().replace(/^\/\//, '')}`,
      ),
    ];
  }
  // A deeplink may have any scheme; what networks and browsers open may not.
  if (/^\s*https?:\/\/$/i.test(link.scheme)) return [];
  return [finding('not_http', part === 'adLink' ? 'note' : 'fatal', part, link.scheme.trim())];
}

function checkHost(link: LinkText, part: PartKey): Finding[] {
  const findings: Finding[] = [];
  const [inHost] = macrosOf(link.host);
  const [inPath] = macrosOf(link.path);
  if (inHost !== undefined) findings.push(finding('macro_in_host', 'warning', part, inHost));
  else findings.push(...checkPlainHost(link, part));
  if (inPath !== undefined) findings.push(finding('macro_in_path', 'note', part, inPath));
  return findings;
}

function checkPlainHost(link: LinkText, part: PartKey): Finding[] {
  if (link.scheme !== '' && !/^\s*https?:/i.test(link.scheme)) return [];
  const host = link.host.trim();
  const url = URL.parse(`http://${host}`);
  if (host === '' || url === null) return [finding('host_broken', 'fatal', part, host)];
  if (!/[^\u0021-\u007e]/u.test(host)) return [];
  return [finding('idn_host', 'note', part, host, url.host, printLink({ ...link, host: url.host }))];
}

function checkFragment(link: LinkText, part: PartKey): Finding[] {
  const { fragment } = link;
  if (fragment === null || fragment === '') return [];
  if (!fragment.includes('=')) return [finding('fragment_unused', 'note', part, `#${fragment}`)];
  const cut = fragment.search(/[?&]/);
  const kept = cut === -1 ? '' : fragment.slice(0, cut);
  const moved = parseLink(`?${cut === -1 ? fragment : fragment.slice(cut + 1)}`);
  const own = parametersOf(link).filter((each) => each.name !== '' || each.value !== null);
  const query = [...own, ...parametersOf(moved)];
  const fixed = printLink({ ...link, query, fragment: kept === '' ? null : kept });
  return [finding('fragment_swallows', 'fatal', part, `#${fragment}`, '', fixed)];
}

function checkSigns(text: string, link: LinkText, part: PartKey): Finding[] {
  const findings: Finding[] = [];
  const add = (
    code:
      | 'has_spaces'
      | 'bad_percent'
      | 'double_encoded'
      | 'macro_encoded'
      | 'not_encoded'
      | 'html_ampersand',
    what: string,
    fixed: string,
    severity: 'fatal' | 'warning' = 'fatal',
  ): void => {
    findings.push(finding(code, severity, part, what, '', fixed));
  };
  // No digit of percent-encoding: `%` and `25` on both sides of a macro are no `%25`.
  const plain = plainOf(text, 'x');
  if (/\s/.test(plain))
    add('has_spaces', JSON.stringify(/\s+/.exec(plain)?.[0] ?? ' '), mapPlain(text.trim(), encodeSpaces));
  const [broken] = /%(?![0-9a-fA-F]{2})(?![A-Za-z_][\w.]*%)/.exec(plain) ?? [];
  if (broken !== undefined && !/%[A-Za-z_][\w.]*%/.test(plain)) {
    add(
      'bad_percent',
      '%',
      mapPlain(text, (each) => each.replace(/%(?![0-9a-fA-F]{2})/g, '%25')),
    );
  }
  const [twice] = /%25[0-9a-fA-F]{2}/.exec(plain) ?? [];
  if (twice !== undefined) {
    add(
      'double_encoded',
      twice,
      mapPlain(text, (each) => each.replace(/%25([0-9a-fA-F]{2})/g, '%$1')),
    );
  }
  const [encoded] = encodedMacrosOf(text);
  if (encoded !== undefined) {
    findings.push(
      finding('macro_encoded', 'fatal', part, encoded, decodeMacros(encoded), decodeMacros(text)),
    );
  }
  const afterHost = printLink({ ...link, scheme: '', host: '' });
  const bare = [...new Set(plainOf(afterHost).replaceAll(/\s/g, '').match(NOT_ENCODED) ?? [])];
  if (bare.length > 0) {
    const fixed = `${link.scheme}${link.host}${mapPlain(afterHost, encodeSigns)}`;
    add('not_encoded', bare.slice(0, 8).join(' '), fixed, 'warning');
  }
  if (/&amp;/i.test(text)) add('html_ampersand', '&amp;', text.replaceAll(/&amp;/gi, '&'));
  return findings;
}

function encodeSpaces(plain: string): string {
  return plain.replaceAll(/\s/g, (sign) => encodeURIComponent(sign));
}

function encodeSigns(plain: string): string {
  return plain
    .toWellFormed()
    .replaceAll(NOT_ENCODED, (sign) => (/\s/.test(sign) ? sign : encodeURIComponent(sign)));
}

function checkQuery(link: LinkText, part: PartKey): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, Parameter>();
  for (const [index, parameter] of parametersOf(link).entries()) {
    if (parameter.name === '') continue;
    const first = seen.get(parameter.name);
    if (first === undefined) seen.set(parameter.name, parameter);
    else
      findings.push(
        finding(
          'parameter_twice',
          'fatal',
          part,
          parameter.name,
          '',
          printLink(withoutWorse(link, parameter.name, index)),
        ),
      );
    if (
      parameter.value !== null &&
      plainOf(parameter.value).includes('?') &&
      !plainOf(parameter.value).includes('://')
    ) {
      const text = printLink(link);
      const fixed = text.replace(
        `${parameter.name}=${parameter.value}`,
        `${parameter.name}=${mapPlain(parameter.value, (each) => each.replace('?', '&'))}`,
      );
      findings.push(finding('second_question_mark', 'fatal', part, parameter.name, '', fixed));
    }
  }
  return findings;
}

/** Of two parameters with one name the empty one goes, else the later one. */
function withoutWorse(link: LinkText, name: string, laterIndex: number): LinkText {
  const firstIndex = parametersOf(link).findIndex((each) => each.name === name);
  const isFirstEmpty = (parametersOf(link)[firstIndex]?.value ?? '') === '';
  return withoutParameter(link, isFirstEmpty ? firstIndex : laterIndex);
}
