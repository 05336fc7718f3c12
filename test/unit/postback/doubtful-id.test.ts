/** Two values that could be the click id, and ids that are hardly one. */
import { expect, test } from 'vitest';
import { contactFromText } from '../../../electron/engine/parse/first-contact.ts';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { knowledgeOf, mappingOf } from '../../../shared/catalog/preset-mapping.ts';
import { NO_FIELD_STATISTICS } from '../../../shared/domain/postback/field-statistics.ts';
import { NOTHING_KNOWN } from '../../../shared/domain/postback/parsed-postback.ts';
import { parseQuery } from '../../fixtures/parse-fields.ts';

const OURS = '51ts6sgr1cbkdhljnrv';
const THEIRS = '8f3a77c1d2e4b6a901';

test.each([
  [`click_id=${THEIRS}&sub1=${OURS}`, 'click_id', `sub1=${OURS}`],
  [`clickid=${THEIRS}&sub1=${OURS}`, 'clickid', `sub1=${OURS}`],
  [`CLICK_ID=${THEIRS}&SUB1=${OURS}`, 'CLICK_ID', `SUB1=${OURS}`],
  [`click_id=${THEIRS}&sub_id1=${OURS}`, 'click_id', `sub_id1=${OURS}`],
  [`click_id=${THEIRS}&subid=${OURS}`, 'click_id', `subid=${OURS}`],
  [`click_id=${THEIRS}&subid1=${OURS}`, 'click_id', `subid1=${OURS}`],
  [`click_id=99887766&sub1=${OURS}`, 'click_id', `sub1=${OURS}`],
  [`click_id=99887766&sub1=12345678`, 'click_id', 'sub1=12345678'],
  [`click_id=1234&sub1=${OURS}`, 'click_id', `sub1=${OURS}`],
  [`click_id=57&sub1=12345678`, 'click_id', 'sub1=12345678'],
  [
    'click_id=aa11bb22cc33&sub1=3f2a9c1e-77b0-4c1d-9a0e-0305e82c3301',
    'click_id',
    'sub1=3f2a9c1e-77b0-4c1d-9a0e-0305e82c3301',
  ],
  [`aff_click_id=${THEIRS}&sub1=${OURS}`, 'aff_click_id', `sub1=${OURS}`],
  [`cid=${THEIRS}&sub1=${OURS}`, 'cid', `sub1=${OURS}`],
  [`click_id=${THEIRS}&aff_sub=${OURS}`, 'click_id', `aff_sub=${OURS}`],
  [`click_id=${THEIRS}&aff_sub1=${OURS}`, 'click_id', `aff_sub1=${OURS}`],
  [`clickid=${THEIRS}&sub_id_1=${OURS}`, 'clickid', `sub_id_1=${OURS}`],
  [`click_id=${THEIRS}&Sub_1=${OURS}`, 'click_id', `Sub_1=${OURS}`],
  [`click_id=${THEIRS}&sub1=V1StGXR8_Z5jdHi6B-myT`, 'click_id', 'sub1=V1StGXR8_Z5jdHi6B-myT'],
  [`click_id=${THEIRS}&aff_sub=w_51ts6-sgr1cbk`, 'click_id', 'aff_sub=w_51ts6-sgr1cbk'],
])('%s could be two clicks, so it is held and both are shown', (query, field, hint) => {
  const parsed = parseQuery(`${query}&event=reg`);
  expect(parsed.isHeld).toBe(true);
  expect(parsed.problems[0]).toMatchObject({ code: 'click_id_doubtful', severity: 'fatal', field, hint });
});

test.each([
  `clickid=${OURS}&sub1=${OURS}`,
  `clickid=${OURS}&sub1=creo7`,
  `clickid=${OURS}&sub1=fb_br_0712_a`,
  `clickid=${OURS}&sub1=120212345678901234`,
  `clickid=${OURS}&sub1=20261125`,
  `clickid=${OURS}&sub1={sub1}`,
  `clickid=${OURS}&sub1=null`,
  `clickid=${OURS}&sub1=facebook`,
  `clickid=${OURS}&aff_sub=camp_2026_11`,
  `clickid=${OURS}&aff_sub=creo-7b`,
  `clickid=${OURS}&sub_id_1=`,
  `clickid=${OURS}&sub_id_1=fb-adset-120-lal`,
  `aff_click_id=${OURS}&aff_sub2=${THEIRS}`,
  `clickid=${OURS}&sub2=${THEIRS}`,
  `clickid=${OURS}&sub4=3f2a9c1e-77b0-4c1d-9a0e-0305e82c3301`,
  `clickid=${OURS}&sub1=IwZXh0bgNhZW0BMABhZGlkAasrn7xQAR2mYc8K1d9vB4nT`,
  `clickid=${OURS}&player_id=${THEIRS}&txid=ab12cd34ef56`,
  `subid=${OURS}&sub1=${THEIRS}`,
  `sub1=${OURS}&click_id=`,
])('%s has one click id', (query) => {
  const parsed = parseQuery(`${query}&event=reg`);
  expect(parsed).toMatchObject({ clickId: OURS, isHeld: false });
});

const BOTH = `click_id=${THEIRS}&sub1=${OURS}&event=reg`;

test('a mapping that has chosen, what the network usually sends, or a link made here settle it', () => {
  const chosen = { ...defaultMapping, fields: { ...defaultMapping.fields, clickId: ['sub1'] } };
  expect(parseQuery(BOTH, { mapping: chosen })).toMatchObject({ clickId: OURS, isHeld: false });
  const usual = { ...NO_FIELD_STATISTICS, idLengths: new Map([[THEIRS.length, 40]]) };
  expect(parseQuery(BOTH, { fieldStatisticsOf: () => usual }).isHeld).toBe(false);
  const carrying = (name: string): typeof NOTHING_KNOWN => ({
    ...NOTHING_KNOWN,
    idParameters: new Set([name]),
  });
  expect(parseQuery(BOTH, { known: carrying('click_id') }).isHeld).toBe(false);
  expect(parseQuery(BOTH, { known: carrying('sub1') }).isHeld).toBe(true);
});

test('what carries the id in a link made here is compared, whatever it is called', () => {
  const known = { ...NOTHING_KNOWN, idParameters: new Set(['aff_sub4']) };
  const other = parseQuery(`click_id=${THEIRS}&aff_sub4=${OURS}&event=reg`, { known });
  expect(other.problems[0]).toMatchObject({ code: 'click_id_doubtful', hint: `aff_sub4=${OURS}` });
  expect(parseQuery(`sub1=${THEIRS}&aff_sub4=${OURS}&event=reg`, { known }).isHeld).toBe(true);
  expect(parseQuery(`sub1=${OURS}&sub_id_1=${THEIRS}&event=reg`, { known }).isHeld).toBe(false);
  expect(parseQuery(`click_id=${OURS}&aff_sub4=${OURS}&event=reg`, { known }).isHeld).toBe(false);
  expect(parseQuery(`click_id=${OURS}&aff_sub4={aff_sub4}&event=reg`, { known }).isHeld).toBe(false);
  const affise = findPreset('affise');
  if (affise === null) throw new Error('The preset is gone.');
  const told = { ...knowledgeOf(affise), idParameters: known.idParameters };
  const query = `clickid=${THEIRS}&aff_sub4=${OURS}&goal=reg`;
  expect(parseQuery(query, { mapping: mappingOf(affise), known: told }).isHeld).toBe(true);
  // The person has chosen.
  const chosen = { ...defaultMapping, fields: { ...defaultMapping.fields, clickId: ['click_id'] } };
  expect(parseQuery(`click_id=${THEIRS}&aff_sub4=${OURS}&event=reg`, { mapping: chosen, known }).isHeld).toBe(
    false,
  );
});

test('a network of the catalog is asked about only where a link made here says otherwise', () => {
  const affise = findPreset('affise');
  if (affise === null) throw new Error('The preset is gone.');
  const mapping = mappingOf(affise);
  const query = `clickid=${THEIRS}&sub1=${OURS}&goal=reg`;
  const told = knowledgeOf(affise);
  expect(parseQuery(query, { mapping, known: told }).isHeld).toBe(false);
  const linked = { ...told, idParameters: new Set(['sub1']) };
  expect(parseQuery(query, { mapping, known: linked })).toMatchObject({ isHeld: true });
  expect(parseQuery(`clickid=${OURS}&sub1=${OURS}&goal=reg`, { mapping, known: linked }).isHeld).toBe(false);
});

test.each(['7', '57', '482', '9041', '0007'])('a click id %s is no sure one', (id) => {
  const parsed = parseQuery(`clickid=${id}&event=reg`);
  expect(parsed.problems[0]).toMatchObject({ code: 'click_id_short', severity: 'warning', value: id });
  const usual = { ...NO_FIELD_STATISTICS, idLengths: new Map([[id.length, 40]]) };
  expect(parseQuery(`clickid=${id}&event=reg`, { fieldStatisticsOf: () => usual }).problems).toEqual([]);
});

test.each(['90417', '20261', 'a7', '5-7', 'x482'])('a click id %s is not pointed out', (id) => {
  expect(parseQuery(`clickid=${id}&event=reg`).problems).toEqual([]);
});

test.each([
  [`click_id=${THEIRS}&sub1=${OURS}`, true],
  [`click_id=${THEIRS}&sub5=${OURS}`, true],
  [`clickid=99887766&aff_sub2=${OURS}`, true],
  // Here the sub is the surer one, and it is proposed.
  [`click_id=1234&sub1=${OURS}`, false],
  [`sub_id_3=${OURS}&click_id=${THEIRS}`, true],
  [`click_id=${OURS}&sub1=${OURS}`, false],
  [`click_id=${OURS}&sub1=creo7&sub2=120212345678901234`, false],
  [`click_id=${OURS}&player_id=${THEIRS}`, false],
  [`click_id=${OURS}&sub1={sub1}`, false],
  [`sub1=${OURS}&sub2=${THEIRS}`, false],
])('first contact with %s asks which is the click id: %s', (query, isAsked) => {
  const { parsed } = contactFromText(`https://desk.example/?${query}&event=ftd`, Date.UTC(2026, 10, 23));
  expect(parsed.problems.some(({ code }) => code === 'click_id_doubtful')).toBe(isAsked);
});
