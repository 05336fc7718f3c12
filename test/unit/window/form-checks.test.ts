import { expect, test } from 'vitest';
import { z } from 'zod';
import { PASSPHRASE_RANGE } from '../../../shared/contract/limits.ts';
import { linkFieldsSchema } from '../../../shared/contract/links.ts';
import { LIMIT_RANGES, usualLimits } from '../../../shared/contract/receiver.ts';
import type { TunnelWay } from '../../../shared/contract/tunnel.ts';
import { en } from '../../../shared/text/en.ts';
import { checkDestination } from '../../../renderer/features/destinations/check-destination.ts';
import {
  newDestinationValues,
  withHost,
  withPreset,
} from '../../../renderer/features/destinations/new-destination.ts';
import { checkKept } from '../../../renderer/features/links/kept-values.ts';
import { checkSignature } from '../../../renderer/features/networks/access/signature-values.ts';
import { backupInput, checkBackupValues } from '../../../renderer/features/settings/backup-values.ts';
import { checkLimits, limitsOf, limitValues } from '../../../renderer/features/settings/limit-values.ts';
import { checkWay, inputOf, valuesOf } from '../../../renderer/features/settings/way-values.ts';
import { formatsOf } from '../../../renderer/ui/formats.ts';
import { schemaErrors } from '../../../renderer/ui/schema-errors.ts';

const { count } = formatsOf('en');

const { issues } = en.forms;

test('a field of which nothing more is known is judged by its schema alone, in our own words', () => {
  const schema = z.object({
    empty: z.string().min(1),
    short: z.string().min(3),
    long: z.string().max(2_000),
    many: z.array(z.string()).max(1),
    list: z.array(z.string().max(2)),
    inner: z.object({ small: z.number().min(5), large: z.number().max(5), broken: z.number().int() }),
    text: z.number(),
    record: z.record(z.string().max(2), z.string()),
    either: z.union([z.string().min(4), z.literal('')]),
    one: z.enum(['a', 'b']),
    written: z.string().regex(/^a$/),
  });
  const input = {
    empty: '',
    short: 'ab',
    long: 'x'.repeat(2_001),
    many: ['c', 'd'],
    list: ['ab', 'abc'],
    inner: { small: 4, large: 6, broken: 1.5 },
    text: '-',
    record: { abc: '' },
    either: 'abc',
    one: 'c',
    written: 'b',
  };
  expect(schemaErrors(schema, input, en)).toEqual({
    empty: issues.missing,
    short: issues.tooShort('3'),
    long: issues.tooLong(count(2_000)),
    'list.1': issues.tooLong('2'),
    many: issues.tooMany('1'),
    'inner.small': issues.tooSmall('5'),
    'inner.large': issues.tooLarge('5'),
    'inner.broken': issues.notWhole,
    text: issues.notANumber,
    'record.abc': issues.tooLong('2'),
    either: issues.tooShort('4'),
    one: issues.wrong,
    written: issues.wrong,
  });
});

test('each limit of the receiver is refused at its own field just outside its range', () => {
  const values = limitValues(usualLimits);
  expect(limitsOf(values)).toEqual(usualLimits);
  for (const [name, { min, max }] of Object.entries(LIMIT_RANGES)) {
    const said = { [name]: en.receiver.outOfRange(count(min), count(max)) };
    for (const fine of [min, max]) expect(checkLimits({ ...values, [name]: String(fine) }, en)).toEqual({});
    for (const wrong of [String(min - 1), String(max + 1), '', '1.5', '1e3', 'x'])
      expect(checkLimits({ ...values, [name]: wrong }, en), `${name} ${wrong}`).toEqual(said);
  }
});

test('a backup folder of choice needs a passphrase, and a passphrase the length that the engine asks for', () => {
  const values = { folder: '', keep: '7', isDaily: true, passphrase: '' };
  expect(checkBackupValues(values, false, en)).toEqual({});
  expect(backupInput(values)).toEqual({ folder: null, keep: 7, isDaily: true });
  expect(checkBackupValues({ ...values, folder: '/mnt/x' }, false, en)).toEqual({
    passphrase: en.backups.passphraseNeeded,
  });
  expect(checkBackupValues({ ...values, folder: '/mnt/x' }, true, en)).toEqual({});
  const { min, max } = PASSPHRASE_RANGE;
  const said = (passphrase: string): string | undefined =>
    checkBackupValues({ ...values, passphrase }, false, en)['passphrase'];
  expect(said('x'.repeat(min - 1))).toBe(issues.tooShort(count(min)));
  expect(said('x'.repeat(max + 1))).toBe(issues.tooLong(count(max)));
  expect(said('x'.repeat(max))).toBeUndefined();
  expect(Object.keys(checkBackupValues({ ...values, keep: '0' }, false, en))).toEqual(['keep']);
  expect(Object.keys(checkBackupValues({ ...values, folder: 'x'.repeat(5_000) }, true, en))).toEqual([
    'folder',
  ]);
});

const way: TunnelWay = {
  provider: 'ssh',
  fields: ['server', 'remotePort', 'token'],
  server: 'nokey@localhost.run',
  wishedName: null,
  address: null,
  remotePort: null,
  token: null,
  program: null,
  needs: '',
  stable: '',
  private: '',
};

test('a way to a public URL is checked in the fields that it uses, and a server as its provider writes it', () => {
  const values = valuesOf(way, { fallback: 'ssh' });
  expect(checkWay(way, values, en)).toEqual({});
  expect(inputOf(way, values)).toEqual({
    provider: 'ssh',
    server: 'nokey@localhost.run',
    remotePort: null,
    fallback: null,
  });
  const messages = en.settings.address;
  const wrong = { ...values, server: '-oProxyCommand=x', remotePort: '65536', token: 'a b', name: '-' };
  expect(checkWay(way, wrong, en)).toEqual({
    server: messages.sshServerInvalid,
    remotePort: messages.remotePortInvalid(0, 65_535),
    token: messages.tokenInvalid,
  });
  const named = { ...way, provider: 'localtunnel', fields: ['server', 'wishedName'] } as const;
  expect(checkWay({ ...named, fields: [...named.fields] }, { ...values, name: '-' }, en)).toEqual({
    server: messages.serverInvalid,
    wishedName: messages.nameInvalid,
  });
});

test('a signature needs a header name and a secret only while it is on', () => {
  const values = { isOn: true, header: 'X Signature', encoding: 'hex', bytes: 'body', secret: '' } as const;
  const messages = en.access.signature;
  expect(checkSignature(values, false, en)).toEqual({
    'signature.header': messages.headerInvalid,
    'signature.secret': messages.secretMissing,
  });
  expect(checkSignature({ ...values, isOn: false }, false, en)).toEqual({});
  const long = { ...values, header: 'X-Signature', secret: 'x'.repeat(1_001) };
  expect(checkSignature(long, true, en)).toEqual({ 'signature.secret': issues.tooLong(count(1_000)) });
});

test('tags of a link that are too many or too long are said, and none is cut away unseen', () => {
  const values = { name: 'Offer', tags: 'pl, creo7, pl', notes: '' };
  expect(checkKept(values, en)).toEqual({});
  expect(checkKept({ ...values, name: ' ' }, en)).toEqual({ name: en.links.keep.nameNeeded });
  const tags = Array.from({ length: 31 }, (_, index) => `t${index}`);
  expect(checkKept({ ...values, tags: tags.join(',') }, en)).toEqual({ tags: issues.tooMany('30') });
  expect(checkKept({ ...values, tags: `a,${'x'.repeat(51)}` }, en)).toEqual({
    'tags.1': issues.tooLong('50'),
  });
  expect(linkFieldsSchema.shape.notes.safeParse('x'.repeat(5_001)).success).toBe(false);
  expect(checkKept({ ...values, notes: 'x'.repeat(5_001) }, en)).toEqual({
    notes: issues.tooLong(count(5_000)),
  });
});

test('a new destination needs a name, and a URL once it is switched on', () => {
  const values = newDestinationValues('app-craft');
  expect(checkDestination(values, false, en)).toEqual({});
  expect(Object.keys(checkDestination(values, true, en))).toEqual(['request.url']);
  expect(checkDestination({ ...values, name: ' ' }, false, en)).toEqual({
    name: en.destinations.check.nameMissing,
  });
  expect(checkDestination({ ...values, name: 'x'.repeat(101) }, false, en)).toEqual({
    name: issues.tooLong('100'),
  });
});

test('a tracker of the person’s own needs only its host', () => {
  expect(newDestinationValues('keitaro').url).toBe('');
  expect(withHost('keitaro', 'not a host')).toBeNull();
  expect(withHost('keitaro', 'tracker.example')?.url).toMatch(/^https:\/\/tracker\.example\//);
  expect(withHost('app-craft', 'tracker.example')).toBeNull();
});

test('another kind of destination keeps a name that the person wrote', () => {
  const named = { ...newDestinationValues('app-craft'), name: 'My app' };
  expect(withPreset(named, 'app-craft', 'keitaro').name).toBe('My app');
  expect(withPreset(newDestinationValues('app-craft'), 'app-craft', 'keitaro').name).toBe('Keitaro');
});
