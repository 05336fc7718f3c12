import { expect, test } from 'vitest';
import {
  DEFAULT_DESK_PORT,
  DEFAULT_RECEIVER_PORT,
  type ParsedFlags,
  parseStartFlags,
} from '../../../shared/program/start-flags.ts';
import { en } from '../../../shared/text/en.ts';
import { startFlagsMessage } from '../../../shared/text/start-flags-message.ts';

const usual = {
  isHeadless: false,
  dataDir: null,
  receiverPort: DEFAULT_RECEIVER_PORT,
  deskPort: DEFAULT_DESK_PORT,
  shouldOpen: true,
  isTunnelAllowed: true,
  isDemoOn: false,
  isHidden: false,
};

test('without flags everything is as usual', () => {
  expect(parseStartFlags([])).toEqual({ kind: 'start', flags: usual });
});

test('every flag changes its own setting and nothing else', () => {
  const flagsOf = (...args: string[]): ParsedFlags => parseStartFlags(args);
  const started = (change: object): ParsedFlags => ({ kind: 'start', flags: { ...usual, ...change } });
  expect(flagsOf('--headless')).toEqual(started({ isHeadless: true }));
  expect(flagsOf('--data', 'a folder')).toEqual(started({ dataDir: 'a folder' }));
  expect(flagsOf('--receiver-port', '0')).toEqual(started({ receiverPort: 0 }));
  expect(flagsOf('--desk-port', '65535')).toEqual(started({ deskPort: 65_535 }));
  expect(flagsOf('--no-open')).toEqual(started({ shouldOpen: false }));
  expect(flagsOf('--no-tunnel')).toEqual(started({ isTunnelAllowed: false }));
  expect(flagsOf('--demo')).toEqual(started({ isDemoOn: true }));
  expect(flagsOf('--hidden')).toEqual(started({ isHidden: true }));
});

test('a value may stand behind an equals sign and may itself contain one', () => {
  expect(parseStartFlags(['--data=/tmp/a=b', '--desk-port=1'])).toEqual({
    kind: 'start',
    flags: { ...usual, dataDir: '/tmp/a=b', deskPort: 1 },
  });
});

test.each([['65536'], ['-1'], ['1.5'], ['1e3'], ['0x50'], [' 80'], ['eighty']])(
  '%j is not a port',
  (value) => {
    expect(parseStartFlags(['--desk-port', value])).toEqual({ kind: 'bad_port', flag: '--desk-port', value });
  },
);

test.each([[['--data']], [['--data', '']], [['--data=']], [['--data', '--demo']], [['--receiver-port']]])(
  '%j lacks a value',
  (args) => {
    expect(parseStartFlags(args)).toMatchObject({ kind: 'value_missing' });
  },
);

test.each([['--Headless'], ['--head'], ['-x'], ['data'], ['--headless=yes']])('%s is no flag', (word) => {
  expect(parseStartFlags([word])).toMatchObject({ kind: 'unknown_flag' });
});

test('help wins over what stands behind it', () => {
  expect(parseStartFlags(['--help', '--nonsense'])).toEqual({ kind: 'help' });
});

test('the help names every flag that is understood, and no other', () => {
  const named = [...en.start.help.matchAll(/^ {2}(--[a-z-]+)/gm)].map((match) => match[1] ?? '');
  const parsed = named.filter((flag) => parseStartFlags([flag]).kind !== 'unknown_flag');
  expect(named).toHaveLength(9);
  expect(parsed).toEqual(named);
});

test('the help tells the ports that are really taken', () => {
  expect(en.start.help).toContain(`(default ${DEFAULT_RECEIVER_PORT},`);
  expect(en.start.help).toContain(`(default ${DEFAULT_DESK_PORT},`);
});

test('what is wrong is said in one sentence that names the flag and the value', () => {
  const words = startFlagsMessage(en, { kind: 'bad_port', flag: '--desk-port', value: '99999' });
  expect(words).toContain('--desk-port 99999');
  expect(words.split('\n')).toHaveLength(1);
});
