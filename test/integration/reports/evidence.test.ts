import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { evidencePieceSchema } from '../../../shared/contract/report-views.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { compareReport } from '../../fixtures/send-report.ts';

let desk: Desk;
let folder: string;
let network: Network;

beforeEach(async () => {
  folder = temporaryFolder();
  desk = await Desk.start({ folder });
  network = await desk.createNetwork({ name: '=Net "work"' });
});

afterEach(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The files of a pack, unpacked by another program than the one that packed them. */
async function unpack(id: string): Promise<Readonly<Record<string, string>>> {
  const response = await desk.call('GET', `/reports/${id}/evidence`);
  const events = (await response.text()).split('\n').filter((line) => line.startsWith('data: {'));
  const pieces = events.map((line) => evidencePieceSchema.parse(JSON.parse(line.slice('data: '.length))));
  const zip = join(folder, 'pack.zip');
  writeFileSync(zip, Buffer.concat(pieces.map(({ data }) => Buffer.from(data, 'base64'))));
  const script = `import json, sys, zipfile
pack = zipfile.ZipFile(sys.argv[1])
assert pack.testzip() is None
print(json.dumps({name: pack.read(name).decode('utf-8') for name in pack.namelist()}))`;
  const unpacked: unknown = JSON.parse(execFileSync('python3', ['-c', script, zip], { encoding: 'utf8' }));
  return z.record(z.string(), z.string()).parse(unpacked);
}

test('a pack holds what differs, the requests without keys, our responses with times, and says in which zone', async () => {
  for (const query of ['aaaa1111&event=ftd&payout=60', 'bbbb2222&event=ftd&payout=60'])
    await desk.receive(
      `/postback/${network.key}?clickid=${query}&status=approved&currency=USD&note=%3D1%2B1`,
    );
  await eventually(async () => ((await desk.ledger()).postbacks.understood === 2 ? true : null));
  const day = new Date().toISOString().slice(0, 10);
  const report = await compareReport(
    desk,
    network.id,
    `Click ID;Goal;Status;Payout;Currency;Date\r\naaaa1111;ftd;approved;55;USD;${day}\r\n` +
      `bbbb2222;ftd;approved;60;USD;${day}\r\n@cmd|calc;ftd;approved;60;USD;${day}\r\n`,
    { zone: 'Asia/Kathmandu' },
  );
  const files = await unpack(report.id);
  expect(Object.keys(files)).toEqual([
    'README.txt',
    'disputed-rows.csv',
    'requests.txt',
    'answers.csv',
    'outages.csv',
  ]);
  const { 'README.txt': readme, 'disputed-rows.csv': rows, 'requests.txt': requests } = files;
  expect(readme).toContain('Asia/Kathmandu');
  expect(rows?.trim().split('\r\n')).toHaveLength(3);
  expect(rows).toContain('"other payout","aaaa1111"');
  // No spreadsheet runs it.
  expect(rows).toContain(`"'@cmd|calc"`);
  expect(requests).toContain('clickid=aaaa1111');
  expect(requests).not.toContain('bbbb2222');
  for (const text of Object.values(files)) expect(text).not.toContain(network.key);
  const [answer = ''] = files['answers.csv']?.trim().split('\r\n').slice(1) ?? [];
  expect(answer).toMatch(/^\d+,"aaaa1111",.*"GET","\d{4}-.*Z","\d{4}-\d\d-\d\d .*",200,"OK"$/);
  expect(files['outages.csv']).toContain('from UTC');
});
