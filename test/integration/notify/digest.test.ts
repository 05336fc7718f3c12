/** The digest over a real desk: its figures are those of Insights, it is told once, and its picture shows what it says. */
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClocks } from '../../../electron/platform/system-clocks.ts';
import { drawPicture } from '../../../electron/engine/digest/draw-picture.ts';
import type { DigestPreview, DigestView } from '../../../shared/contract/digest.ts';
import type { DigestSettings } from '../../../shared/domain/notify/digest-settings.ts';
import { digestSvg } from '../../../shared/domain/notify/digest-svg.ts';
import { en } from '../../../shared/text/en.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { counts, digestFigures } from '../../fixtures/digest-figures.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';
import { SmtpServer } from '../../fixtures/smtp-server.ts';

const DAY_MS = 86_400_000;
const settings: DigestSettings = {
  isOn: true,
  hour: 9,
  timeZone: 'Europe/Kyiv',
  about: 'yesterday',
  hidesAmounts: false,
};

let folder: string;
let laterMs = 0;
const clocks = { ...systemClocks, now: () => systemClocks.now() + laterMs };

beforeEach(() => {
  folder = temporaryFolder();
  laterMs = 0;
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Sets the clock to an hour of UTC, some days after today. */
function setClock(daysAhead: number, hour: number): void {
  const today = Math.floor(systemClocks.now() / DAY_MS) * DAY_MS;
  laterMs = today + daysAhead * DAY_MS + hour * 3_600_000 - systemClocks.now();
}

function told(): string[] {
  const dir = join(folder, 'data/digests');
  try {
    return readdirSync(dir)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(dir, name), 'utf8'));
  } catch {
    return [];
  }
}

test('one digest a day with the figures of the day before, also after a restart; days without one are one line', async () => {
  setClock(0, 10);
  let desk = await Desk.start({ folder, clocks });
  const network = await desk.createNetwork({ name: '1win' });
  await desk.json('POST', '/rates/apply', { kind: 'currency', currency: 'USD' });
  const send = async (query: string) => desk.receive(`/postback/${network.key}?${query}`);
  for (const id of ['a', 'b', 'c', 'd']) await send(`clickid=${id}&event=reg`);
  await send('clickid=a&event=ftd&payout=60&currency=USD&status=approved&txid=1');
  await send('clickid=b&event=ftd&payout=40&currency=USD&status=pending&txid=2');
  await send('clickid=c&event=ftd&payout=500&currency=XOF&status=approved&txid=3');
  await send('clickid=y&event=ftd&payout=5&currency=XOF&status=approved&txid=4');
  await send('clickid=z&event=ftd&payout=5&currency=XOF&status=approved&txid=5');
  await eventually(async () => (await desk.postbacks()).length === 9);
  await desk.json('PUT', '/digest', settings);
  const preview = await desk.json<DigestPreview>('POST', '/digest/preview', { ...settings, about: 'today' });
  expect(preview.lines.slice(0, 4)).toEqual([
    'Registrations: 4',
    'First deposits: 5',
    // Who registered before, or was never heard of, is none of the four.
    'Registration to deposit: 75%',
    'Approval: 100%',
  ]);
  expect(preview.lines).toContain('Earned: $60.00 USD');
  expect(preview.lines).toContain('On hold: $40.00 USD');
  expect(preview.lines.join()).toContain('No exchange rate, not in the amounts above:');
  expect(
    Buffer.from(preview.picture?.png ?? '', 'base64')
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  // It was switched on after the hour of today.
  expect(told()).toEqual([]);
  await desk.stop();

  setClock(1, 12);
  desk = await Desk.start({ folder, clocks });
  await eventually(() => Promise.resolve(told().length === 1), 40_000);
  expect(told()[0]).toContain('\nRegistrations: 4\n');
  await desk.stop();
  desk = await Desk.start({ folder, clocks });
  expect((await desk.json<DigestView>('GET', '/digest')).lastDay).not.toBeNull();
  await desk.stop();

  setClock(5, 12);
  desk = await Desk.start({ folder, clocks });
  await eventually(() => Promise.resolve(told().length === 2), 40_000);
  expect(told()[1]).toMatch(/No conversions\./);
  expect(told()[1]).toMatch(/Since .* \(3 days without a digest\): 0 first deposits, 0 registrations/);
  await desk.stop();
}, 120_000);

test('it goes to each channel once: with its picture by e-mail, and without amounts where those are hidden', async () => {
  const [sink, mail] = await Promise.all([SinkServer.start(), SmtpServer.start()]);
  setClock(0, 10);
  let desk = await Desk.start({ folder, clocks });
  const network = await desk.createNetwork({ name: '1win' });
  await desk.json('POST', '/rates/apply', { kind: 'currency', currency: 'USD' });
  await desk.receive(
    `/postback/${network.key}?clickid=a&event=ftd&payout=543.21&currency=USD&status=approved`,
  );
  await eventually(async () => (await desk.postbacks()).length === 1);
  await desk.json('PUT', '/digest', settings);
  await desk.json('POST', '/notifications/channels', {
    settings: { kind: 'webhook', url: `${sink.url}/hook`, allowsPrivate: true },
    showsAmounts: false,
    switches: { conversion: false },
  });
  await desk.json('POST', '/notifications/channels', {
    settings: {
      kind: 'email',
      host: '127.0.0.1',
      port: mail.port,
      tls: 'none',
      user: 'owner',
      from: 'desk@example.com',
      to: ['owner@example.com'],
      allowsPrivate: true,
    },
    secret: 'right password',
    switches: { conversion: false },
  });
  await desk.stop();
  setClock(1, 12);
  desk = await Desk.start({ folder, clocks });
  await eventually(() => Promise.resolve(sink.requests.length === 1 && mail.mails.length === 1), 40_000);
  const hooked = sink.requests[0]?.body.toString() ?? '';
  expect(JSON.parse(hooked)).toMatchObject({
    lines: expect.arrayContaining([expect.stringContaining('First deposits: 1')]),
    notifications: [{ kind: 'digest' }],
  });
  expect(hooked).not.toContain('543.21');
  const mailed = mail.mails[0]?.source ?? '';
  expect(mailed).toMatch(/Earned: \$543\.21/);
  expect(mailed).toMatch(/Content-Type: image\/png/i);
  await desk.stop();
  desk = await Desk.start({ folder, clocks });
  await eventually(async () => (await desk.json<DigestView>('GET', '/digest')).lastDay !== null);
  expect([sink.requests.length, mail.mails.length]).toEqual([1, 1]);
  await desk.stop();
  await Promise.all([sink.close(), mail.close()]);
}, 120_000);

test('a name is drawn: the picture differs where it is, and is the same without it', async () => {
  const draw = async (name: string): Promise<Buffer> => {
    const links = name === '' ? [] : [{ name, ...counts({ registrations: 9, firstDeposits: 3 }) }];
    const figures = digestFigures({ counts: counts({ registrations: 9, firstDeposits: 3 }), links });
    const png = await drawPicture(
      digestSvg(figures, { words: en.digest.words, hidesAmounts: false }),
      quietLog,
    );
    return Buffer.from(png ?? []);
  };
  const [without, latin, cyrillic, hostile] = await Promise.all(
    ['', 'PL creo', 'Київ ₴ €', '</text></svg><image href="file:///etc/passwd"/>&#0;'].map(draw),
  );
  for (const png of [without, latin, cyrillic, hostile]) {
    expect(png?.subarray(1, 4).toString()).toBe('PNG');
    expect(png?.readUInt32BE(16)).toBe(1_080);
    expect(png?.length).toBeGreaterThan(20_000);
  }
  expect(new Set([without, latin, cyrillic, hostile].map((png) => png?.toString('base64'))).size).toBe(4);
  expect((await draw('PL creo')).equals(latin ?? Buffer.alloc(0))).toBe(true);
}, 40_000);
