import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkNaming,
  NAMING_STYLES,
  type NamingFormat,
  printNaming,
  readNaming,
} from '../../../shared/domain/link/naming.ts';

const format = (style: NamingFormat['style'], scheme = ''): NamingFormat => ({
  style,
  fields: ['team', 'uniq', 'sub4', 'sub5'],
  scheme,
  maxLength: null,
});
const VALUES = { team: 'alpha', uniq: 'u1', sub4: 'pl', sub5: 'creo7' };

describe('a naming', () => {
  it('has the shape that the app takes apart', () => {
    expect(printNaming(format('underscore'), VALUES)).toBe('alpha_u1_pl_creo7');
    expect(printNaming(format('slash', 'myapp'), VALUES)).toBe('myapp://alpha/u1/pl/creo7');
    expect(printNaming(format('ampersand'), VALUES)).toBe('alpha&uniq=u1&sub4=pl&sub5=creo7');
    expect(printNaming(format('bang'), VALUES)).toBe('alpha!|!u1!|!sub4:pl!|!sub5:creo7');
  });

  it('that passes the checks is read back by the app as it was meant', () => {
    const value = fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/);
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMING_STYLES),
        value,
        value,
        value,
        value,
        (style, team, uniq, sub4, sub5) => {
          const values = { team, uniq, sub4, sub5 };
          if (checkNaming(format(style, 'app'), values).length > 0) return;
          expect(readNaming(format(style, 'app'), printNaming(format(style, 'app'), values))).toEqual(values);
        },
      ),
    );
  });

  it('says which value would break it, and how it would be right', () => {
    const check = (values: Record<string, string>) =>
      checkNaming(format('underscore'), { ...VALUES, ...values });
    expect(check({ sub4: 'a_b' })).toEqual([
      { code: 'naming_separator', field: 'sub4', detail: '_', right: 'a-b' },
    ]);
    expect(check({ sub4: 'a b' })).toMatchObject([{ code: 'naming_charset', right: 'a-b' }]);
    expect(check({ sub4: 'тест' })).toMatchObject([{ code: 'naming_charset', right: null }]);
    expect(check({ sub4: '' })).toMatchObject([{ code: 'naming_empty', field: 'sub4' }]);
    expect(checkNaming({ ...format('underscore'), maxLength: 5 }, VALUES)).toMatchObject([
      { code: 'naming_too_long' },
    ]);
  });
});
