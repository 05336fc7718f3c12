/** Settings of a mailbox: flags before the environment, and that before a file. */
import { expect, test } from 'vitest';
import { parseMailboxSettings, type ParsedSettings } from '../../../shared/program/mailbox-settings.ts';

function parse(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, string>> = {},
): ParsedSettings {
  return parseMailboxSettings({
    args,
    env,
    readFile: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('ENOENT');
      return text;
    },
  });
}

test('a flag counts before a variable, and a variable before the file', () => {
  const file = { 'm.json': '{"data":"/file","port":1,"maxSpoolMb":100,"behindProxy":false}' };
  const env = {
    POSTBACK_MAILBOX_CONFIG: 'm.json',
    POSTBACK_MAILBOX_PORT: '2',
    POSTBACK_MAILBOX_DATA: '/env',
  };
  const parsed = parse(['--port=3', '--alert-url', 'https://alert.example/a'], env, file);
  expect(parsed).toMatchObject({
    kind: 'start',
    settings: {
      dataDir: '/env',
      port: 3,
      maxSpoolBytes: 100 * 1024 * 1024,
      isBehindProxy: false,
      alert: { url: 'https://alert.example/a', afterMs: 12 * 3_600_000 },
    },
  });
});

test('what is usual needs no setting but the folder', () => {
  expect(parse(['--data', '/d'])).toMatchObject({
    kind: 'start',
    settings: { host: '127.0.0.1', metricsHost: '127.0.0.1', isBehindProxy: true, alert: null },
  });
  expect(parse([])).toEqual({ kind: 'fault', fault: { code: 'data_missing' } });
  expect(parse(['--data', '/d', '--unpair']).kind).toBe('unpair');
  expect(parse(['--help']).kind).toBe('help');
});

test('what is wrong is named as it was given', () => {
  const faultOf = (...from: Parameters<typeof parse>): unknown => {
    const parsed = parse(...from);
    return parsed.kind === 'fault' ? parsed.fault : parsed.kind;
  };
  // A call of the desk that waits lasts up to 25 s: a desk would be away in the midst of one.
  expect(faultOf(['--data', '/d', '--alert-after-hours', '0.005'])).toMatchObject({
    code: 'bad_setting',
    name: '--alert-after-hours',
  });
  expect(faultOf(['--data', '/d', '--prot', '1'])).toEqual({ code: 'unknown_flag', flag: '--prot' });
  expect(faultOf(['--data', '--port', '1'])).toEqual({ code: 'value_missing', flag: '--data' });
  expect(faultOf(['--data', '/d', '--public-url', 'http://mailbox.example.com'])).toMatchObject({
    code: 'bad_setting',
    name: '--public-url',
  });
  expect(faultOf(['--data', '/d', '--port', '70000'])).toMatchObject({ code: 'bad_setting', name: '--port' });
  expect(faultOf(['--data', '/d'], { POSTBACK_MAILBOX_MAX_SPOOL_MB: 'much' })).toMatchObject({
    code: 'bad_setting',
    name: 'POSTBACK_MAILBOX_MAX_SPOOL_MB',
  });
  const token = '123456:ABCdefGHIjklMNOpqrsTUVwxyz012345';
  expect(faultOf(['--data', '/d', '--alert-telegram-token', token])).toEqual({
    code: 'part_missing',
    name: '--alert-telegram-token',
    needs: '--alert-telegram-chat',
  });
  const badToken = faultOf(['--data', '/d'], { POSTBACK_MAILBOX_ALERT_TELEGRAM_TOKEN: `${token} x` });
  expect(badToken).toMatchObject({ code: 'bad_setting', name: 'POSTBACK_MAILBOX_ALERT_TELEGRAM_TOKEN' });
  expect(JSON.stringify(badToken)).not.toContain(token);
  expect(faultOf(['--data', '/d', '--alert-url', 'file:///etc/passwd'])).toMatchObject({
    code: 'bad_setting',
    name: '--alert-url',
  });
  expect(faultOf(['--data', '/d', '--config', 'none.json'])).toMatchObject({ code: 'file_unreadable' });
  expect(faultOf(['--data', '/d', '--config', 'x'], {}, { x: '[1]' })).toMatchObject({
    code: 'file_unreadable',
  });
  expect(faultOf(['--data', '/d', '--config', 'x'], {}, { x: '{"prot":1}' })).toEqual({
    code: 'unknown_setting',
    path: 'x',
    name: 'prot',
  });
});

test('a broker needs its servers and a join key, and plain ones only on the same computer', () => {
  const start = ['--data', '/d', '--broker-servers', 'tls://a.example', '--broker-join', '/join'];
  expect(parse(start)).toMatchObject({
    kind: 'start',
    settings: {
      broker: {
        servers: ['a.example:4222'],
        isTls: true,
        stream: 'POSTBACKS',
        join: '/join',
        credentialsPath: null,
        login: null,
        caPath: null,
      },
    },
  });
  expect(parse([...start, '--broker-login', 'mailbox:secret'])).toMatchObject({
    settings: { broker: { credentialsPath: null, login: 'mailbox:secret' } },
  });
  expect(parse(['--data', '/d'])).toMatchObject({ settings: { broker: null } });
  expect(parse(start.slice(0, 4))).toEqual({
    kind: 'fault',
    fault: { code: 'broker_incomplete', flag: '--broker-join' },
  });
  expect(parse(['--data', '/d', '--broker-ca', '/ca'])).toMatchObject({
    fault: { flag: '--broker-servers' },
  });
  expect(
    parse(['--data', '/d', '--broker-servers', 'nats://a.example', '--broker-join', '/j']),
  ).toMatchObject({ fault: { code: 'bad_setting', name: '--broker-servers' } });
});

test('a file that is no JSON is named without a word of what is in it', () => {
  const parsed = parse(['--config', 'm.json'], {}, { 'm.json': '{"brokerLogin": user:geheim}' });
  expect(parsed).toMatchObject({ kind: 'fault', fault: { code: 'file_unreadable', path: 'm.json' } });
  expect(JSON.stringify(parsed)).not.toContain('geheim');
});
