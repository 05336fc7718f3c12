import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parametersOf,
  parseLink,
  printLink,
  valueOf,
  withoutParameter,
  withParameter,
  withValue,
} from '../../../shared/domain/link/link-text.ts';

const MACROS = [
  '{clickid}',
  '{{campaign.id}}',
  '${SUBID}',
  '#s2#',
  '##CLICK_ID##',
  '__CID__',
  '[=sub1=]',
  '%x%',
  '<x>',
  '{a?b&c=d}',
  '{a/b#c}',
];
const pieces = fc.oneof(
  fc.constantFrom(
    ...MACROS,
    'https://',
    'offer.example',
    '/',
    '?',
    '&',
    '=',
    '#',
    '%7B',
    '%',
    ' ',
    '+',
    'пример',
    'é',
    '😀',
    '\ud800',
    '&&',
    '==',
    '%25',
  ),
  fc.string({ maxLength: 6 }),
);
const anyLink = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(pieces, { maxLength: 25 }).map((all) => all.join('')),
);

describe('a link taken apart', () => {
  it('is printed back without a byte changed, whatever it was', () => {
    fc.assert(
      fc.property(anyLink, (text) => {
        expect(printLink(parseLink(text))).toBe(text);
      }),
      { numRuns: 5_000 },
    );
  });

  it('changes only the parameter that is edited', () => {
    fc.assert(
      fc.property(anyLink, fc.nat(), (text, seed) => {
        const link = parseLink(text);
        const query = parametersOf(link);
        if (query.length === 0) return;
        const at = seed % query.length;
        const edited = withParameter(link, at, { name: 'edited', value: '1' });
        const again = parseLink(printLink(edited));
        expect(printLink(again)).toBe(printLink(edited));
        expect(parametersOf(edited).toSpliced(at, 1)).toEqual(query.toSpliced(at, 1));
        const { query: _before, ...rest } = link;
        const { query: _after, ...restOfEdited } = edited;
        expect(restOfEdited).toEqual(rest);
      }),
      { numRuns: 2_000 },
    );
  });

  it('holds what was put in, at the end when it is new', () => {
    expect(printLink(withValue(parseLink('https://o.example/x'), 'sub1', '{clickid}'))).toBe(
      'https://o.example/x?sub1={clickid}',
    );
    expect(printLink(withValue(parseLink('https://o.example/?a=1#end'), 'sub1', '{clickid}'))).toBe(
      'https://o.example/?a=1&sub1={clickid}#end',
    );
    expect(printLink(withValue(parseLink('https://o.example/?sub1=&b=2'), 'sub1', '{clickid}'))).toBe(
      'https://o.example/?sub1={clickid}&b=2',
    );
    expect(printLink(withValue(parseLink('https://o.example/?'), 'sub1', 'x'))).toBe(
      'https://o.example/?sub1=x',
    );
    expect(printLink(withoutParameter(parseLink('https://o.example/?a=1'), 0))).toBe('https://o.example/');
  });

  it('knows a macro with hashes from a fragment', () => {
    const cake = parseLink('https://o.example/?s2=#s2#&p=##CLICK_ID##&x=#{a.b}#top');
    expect(cake.query).toEqual([
      { name: 's2', value: '#s2#' },
      { name: 'p', value: '##CLICK_ID##' },
      { name: 'x', value: '#{a.b}' },
    ]);
    expect(cake.fragment).toBe('top');
  });

  it('finds macros in host and path, links without a scheme, and links that are 8 kB long', () => {
    expect(parseLink('https://{sub1}.o.example/a/{sub2/x}/b?c=1')).toMatchObject({
      host: '{sub1}.o.example',
      path: '/a/{sub2/x}/b',
    });
    expect(parseLink('o.example/a?c')).toMatchObject({
      scheme: '',
      host: 'o.example',
      path: '/a',
      query: [{ name: 'c', value: null }],
    });
    const long = `https://o.example/?a=${'x'.repeat(8_192)}&sub1={clickid}`;
    expect(valueOf(parseLink(long), 'sub1')).toBe('{clickid}');
    expect(printLink(parseLink(long))).toBe(long);
  });
});
