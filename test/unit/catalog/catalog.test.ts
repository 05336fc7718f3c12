/** The catalog as data: a wrong entry is named in the message of the failing test. */
import { describe, expect, test } from 'vitest';
import type { NetworkPreset } from '../../../shared/domain/network/network-preset.ts';
import { findPreset, networkPresets } from '../../../shared/catalog/network-presets.ts';
import { isUnreplacedMacro } from '../../../shared/domain/postback/macros.ts';
import { mappingSchema, normaliseMapping } from '../../../shared/domain/postback/mapping.ts';
import { parseCurrency } from '../../../shared/domain/money/currency.ts';

const MINIMUM = 60;

/** Entry by entry: those that break a rule, as `file: what is wrong`, so that the message says which. */
function faults(rule: (preset: NetworkPreset) => readonly string[]): readonly string[] {
  return networkPresets.flatMap((preset) =>
    rule(preset).map((fault) => `shared/catalog/networks/${preset.id}.ts: ${fault}`),
  );
}

function tokensOf(preset: NetworkPreset): readonly (readonly [string, string])[] {
  return Object.entries(preset.tokens).filter((entry): entry is [string, string] => entry[1] !== null);
}

describe('the list', () => {
  test('holds at least sixty networks', () => {
    expect(networkPresets.length).toBeGreaterThanOrEqual(MINIMUM);
  });

  test('names every network once, by an id that fits a file and a URL', () => {
    const ids = networkPresets.map((preset) => preset.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    // These two stand for networks that have no entry.
    expect(ids.filter((id) => id === 'default' || id === 'something-else')).toEqual([]);
  });

  test('is in the order of the names, without regard to case', () => {
    const names = networkPresets.map((preset) => preset.name);
    const ordered = names.toSorted((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' }));
    expect(names).toEqual(ordered);
  });

  test('has no two networks that a person could not tell apart by name', () => {
    const names = networkPresets.map((preset) => preset.name.toLowerCase());
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('finds a network by its id and knows that it does not know one', () => {
    expect(findPreset('affise')?.tokens.clickId).toBe('{sub1}');
    expect(findPreset('no-such-network')).toBeNull();
  });
});

describe('each network', () => {
  test('writes every token in a way that the program recognises when nobody filled it in', () => {
    const wrong = faults((preset) =>
      tokensOf(preset)
        .filter(([, token]) => !isUnreplacedMacro(token) || token !== token.trim())
        .map(([field, token]) => `${field} is ${token}, which is no macro`),
    );
    expect(wrong).toEqual([]);
  });

  test('uses no token for two fields', () => {
    const wrong = faults((preset) => {
      const tokens = tokensOf(preset).map(([, token]) => token);
      const twice = tokens.filter((token, index) => tokens.indexOf(token) !== index);
      return twice.map((token) => `${token} stands in two fields`);
    });
    expect(wrong).toEqual([]);
  });

  test('has bare names of link parameters, best first and each once', () => {
    const wrong = faults(({ linkParameters }) => [
      ...linkParameters
        .filter((name) => !/^[A-Za-z][\w.-]*$/.test(name))
        .map((name) => `"${name}" is no name of a parameter`),
      ...linkParameters
        .filter((name, index) => linkParameters.indexOf(name) !== index)
        .map((name) => `"${name}" stands twice`),
    ]);
    expect(wrong).toEqual([]);
  });

  test('knows its words in the form in which they are looked up', () => {
    const wrong = faults(({ events, statuses }) =>
      [...Object.keys(events), ...Object.keys(statuses)]
        .filter((word) => word === '' || word !== word.trim().toLowerCase())
        .map((word) => `the word "${word}" would never be found`),
    );
    expect(wrong).toEqual([]);
  });

  test('has a macro that its words can come from', () => {
    const wrong = faults(({ tokens, events, statuses }) => {
      const hasWords = Object.keys(events).length + Object.keys(statuses).length > 0;
      return hasWords && tokens.event === null && tokens.status === null
        ? ['has words, but no macro for event or status']
        : [];
    });
    expect(wrong).toEqual([]);
  });

  test('always tells what happened: by a macro, by one URL per event or by always meaning the same', () => {
    const wrong = faults(({ tokens, eventUrls, events, fixedEvent }) => {
      if (tokens.event !== null || eventUrls.length > 0 || fixedEvent !== null) return [];
      if (tokens.status !== null && Object.keys(events).length > 0) return [];
      return ['nobody could know the event of its postbacks'];
    });
    expect(wrong).toEqual([]);
  });

  test('asks for one URL per event only where no macro says the event', () => {
    const wrong = faults(({ tokens, eventUrls, fixedEvent }) => {
      if (eventUrls.length === 0) return [];
      const found = tokens.event === null ? [] : ['has URLs per event although a macro says the event'];
      if (fixedEvent !== null) found.push('has URLs per event and a fixed event');
      const keys = eventUrls.map((url) => `${url.event} ${url.status ?? ''} ${url.label}`);
      const labels = eventUrls.map((url) => url.label);
      if (new Set(keys).size < keys.length) found.push('has the same URL twice');
      if (labels.some((label) => label.trim() === '')) found.push('has a URL without a label');
      if (new Set(labels).size < labels.length) found.push('has two URLs of the same label');
      return found;
    });
    expect(wrong).toEqual([]);
  });

  test('fixes a currency only by its ISO code, and never beside a currency macro', () => {
    const wrong = faults(({ fixedCurrency, tokens }) => {
      if (fixedCurrency === null) return [];
      const found = parseCurrency(fixedCurrency) === fixedCurrency ? [] : [`${fixedCurrency} is no ISO code`];
      if (tokens.currency !== null) found.push(`fixes ${fixedCurrency}, but also has a currency macro`);
      if (tokens.payout === null) found.push(`fixes ${fixedCurrency}, but sends no amount`);
      return found;
    });
    expect(wrong).toEqual([]);
  });

  test('becomes a mapping that the program takes', () => {
    const wrong = faults(({ events, statuses, fixedEvent, fixedCurrency, amounts }) => {
      const mapping = {
        fields: { clickId: [], event: [], status: [], payout: [], currency: [], transactionId: [] },
        events,
        statuses,
        fixed: { event: fixedEvent, status: null, currency: fixedCurrency },
        amounts: amounts ?? 'auto',
      };
      const parsed = mappingSchema.safeParse(mapping);
      if (!parsed.success) return [parsed.error.message];
      const kept = normaliseMapping(parsed.data);
      const isSame = Object.keys(kept.events).length === Object.keys(events).length;
      return isSame ? [] : ['two of its words are one when they are looked up'];
    });
    expect(wrong).toEqual([]);
  });

  test('is called sure only where the vendor itself was read', () => {
    const wrong = faults(({ certainty, sources }) =>
      certainty === 'sure' && !sources.some((source) => source.grade === 'vendor')
        ? ['is called sure without a page of the vendor']
        : [],
    );
    expect(wrong).toEqual([]);
  });

  test('limits the click id and the parameters of its link by whole numbers of characters', () => {
    const wrong = faults(({ clickIdLimit = 1, parameterLimits = [] }) =>
      [clickIdLimit, ...parameterLimits.map((limit) => limit.maxLength)]
        .filter((length) => !Number.isInteger(length) || length < 1)
        .map((length) => `${length} is no number of characters`),
    );
    expect(wrong).toEqual([]);
  });

  test('says why it is weak, where it is', () => {
    const wrong = faults(({ certainty, traps, sources }) => {
      const isDoubtful = sources.some(({ grade }) => grade === 'unsourced' || grade === 'third_party');
      return certainty === 'weak' && traps.length === 0 && !isDoubtful
        ? ['is weak and does not say why']
        : [];
    });
    expect(wrong).toEqual([]);
  });
});
