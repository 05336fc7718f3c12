/** `docs/api.md` beside the description of the API: each example is described and works, each path has its row. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type ApiExample, examplesIn, rowsIn } from '../../fixtures/api-page.ts';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/api.md'), 'utf8');
const examples = examplesIn(page);

const jsonSchema = z.custom<Exclude<Parameters<typeof z.fromJSONSchema>[0], boolean>>(
  (value) => typeof value === 'object' && value !== null,
);
const operationSchema = z.object({
  parameters: z.array(z.object({ name: z.string(), in: z.string() })).default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: jsonSchema })) }).optional(),
});
const descriptionSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
});
type Description = z.infer<typeof descriptionSchema>;
type Operation = z.infer<typeof operationSchema>;

let desk: Desk;
let sink: SinkServer;
let description: Description;

beforeAll(async () => {
  desk = await Desk.start();
  sink = await SinkServer.start();
  description = descriptionSchema.parse(await desk.json('GET', '/openapi.json'));
});

afterAll(async () => {
  await desk.stop();
  await sink.close();
});

/** What the description says of a method and a path, in which an id may stand for a parameter. */
function operationOf(method: string, path: string): Operation | null {
  const parts = path.split('/');
  const found = Object.entries(description.paths).find(([template, operations]) => {
    const wanted = template.split('/');
    const fits = wanted.every(
      (part, at) => part === parts[at] || (part.startsWith('{') && parts[at] === 'ID'),
    );
    return fits && wanted.length === parts.length && method.toLowerCase() in operations;
  });
  return found?.[1][method.toLowerCase()] ?? null;
}

function queryOf({ parameters }: Operation): readonly string[] {
  return parameters.filter((each) => each.in === 'query').map(({ name }) => name);
}

const ofApi = examples.filter(({ url }) => url.startsWith('$API/'));
const pathOf = ({ url }: ApiExample): string => url.replace('$API', '');

test('there are examples of both, and each of the API takes the token', () => {
  expect(ofApi.length).toBeGreaterThan(12);
  expect(examples.length).toBeGreaterThan(ofApi.length);
  for (const { text, headers } of ofApi)
    expect({ text, headers }).toMatchObject({ headers: ['$AUTH', ...headers.slice(1)] });
});

for (const example of ofApi) {
  test(`described: ${example.method} ${example.url}`, () => {
    const operation = operationOf(example.method, pathOf(example));
    if (operation === null) throw new Error(`The API has no ${example.method} ${pathOf(example)}.`);
    expect(queryOf(operation)).toEqual(expect.arrayContaining(example.query.map(([name]) => name)));
    const schema = operation.requestBody?.content['application/json']?.schema;
    if (example.body === null) return;
    if (schema === undefined) throw new Error('The API takes no body here.');
    expect(example.headers).toContain('$JSON');
    const described = z.fromJSONSchema(schema);
    expect(described.safeParse(JSON.parse(example.body)).error).toBeUndefined();
  });
}

/** Plain downloads: a browser saves them, and no description of JSON fits. */
const DOWNLOADS = ['/exports/postbacks.csv', '/exports/postbacks.jsonl'];

test('each row of the table is in the description, with the parameters that it names', () => {
  const wrong = rowsIn(page).flatMap(({ method, path, query }) => {
    if (DOWNLOADS.includes(path)) return [];
    const operation = description.paths[path]?.[method.toLowerCase()];
    if (operation === undefined) return [`${method} ${path} is not described`];
    const known = queryOf(operation);
    return query.filter((name) => !known.includes(name)).map((name) => `${method} ${path} takes no ${name}`);
  });
  expect(wrong).toEqual([]);
});

test.each(DOWNLOADS)('%s is a download of what a search finds', async (path) => {
  expect(rowsIn(page).map((row) => `${row.method} ${row.path}`)).toContain(`GET ${path}`);
  const response = await desk.call('GET', `${path}?q=event:registration`);
  expect([response.status, response.headers.get('content-disposition')]).toEqual([
    200,
    expect.stringContaining('attachment'),
  ]);
  await response.text();
});

test('each path of the description has its row', () => {
  const rows = new Set(rowsIn(page).map(({ method, path }) => `${method} ${path}`));
  const described = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.filter((each) => !rows.has(each))).toEqual([]);
});

test('the examples work, in the order in which they stand', async () => {
  const ids = new Map<string, string>();
  let key = '';
  const fill = (text: string): string =>
    text
      .replace('$API', desk.addresses.api)
      .replace('http://127.0.0.1:8790', desk.addresses.receiver)
      .replace('KEY', key)
      .replace('https://YOUR-ADDRESS', sink.url);
  const run = async ({ method, url, query, body }: ApiExample): Promise<Response> => {
    const kind = /^\$API\/(\w+)/.exec(url)?.[1] ?? '';
    const target = new URL(fill(url).replace(/\/ID\b/, `/${ids.get(kind) ?? ''}`));
    for (const [name, value] of query) target.searchParams.append(name, value);
    const sent =
      body === null
        ? null
        : fill(body).replace('"networkId":"ID"', `"networkId":"${ids.get('networks') ?? ''}"`);
    return fetch(target, {
      method,
      headers: {
        ...(url.startsWith('$API') ? { authorization: `Bearer ${desk.addresses.token}` } : {}),
        ...(sent === null ? {} : { 'content-type': 'application/json' }),
      },
      ...(sent === null ? {} : { body: kind === 'destinations' ? allowingPrivate(sent) : sent }),
    });
  };
  for (const example of examples) {
    const { method, url } = example;
    // oxlint-disable-next-line no-await-in-loop -- each goes on from the one before
    await prepare(url, ids, () => key);
    // oxlint-disable-next-line no-await-in-loop -- the same
    const response = await run(example);
    // oxlint-disable-next-line no-await-in-loop -- the same
    const text = url.endsWith('/live') ? await firstPart(response) : await response.text();
    expect({ example: `${method} ${url}`, text, ok: response.ok }).toMatchObject({ ok: true });
    if (method !== 'POST' || !/^\$API\/\w+$/.test(url)) continue;
    const made = z.object({ id: z.string().optional(), key: z.string().optional() }).parse(JSON.parse(text));
    if (made.id !== undefined) ids.set(url.replace('$API/', ''), made.id);
    key = made.key ?? key;
  }
});

/** What the page takes for granted at its next example. */
async function prepare(url: string, ids: Map<string, string>, keyNow: () => string): Promise<void> {
  if (url === '$API/postbacks/ID') {
    const [newest] = await eventually(async () => {
      const found = await desk.postbacks();
      return found.length > 0 ? found : null;
    });
    ids.set('postbacks', newest?.id ?? '');
  }
  if (url === '$API/deliveries') {
    sink.respondAlways({ kind: 'answer', status: 400, body: 'no such key' });
    await (await desk.receive(`/postback/${keyNow()}?clickid=refused-1&event=registration`)).text();
    const [dead] = await eventually(async () => {
      const found = await desk.deliveries('state=dead');
      return found.length > 0 ? found : null;
    });
    ids.set('deliveries', dead?.id ?? '');
    sink.respondAlways({ kind: 'answer', status: 200, body: 'OK' });
  }
  // Nothing of it may have been sent where it is taken back.
  if (url === '$API/conversions')
    await desk.json('PATCH', `/destinations/${ids.get('destinations') ?? ''}`, { enabled: false });
}

/** The sink is on this computer, which needs a yes. */
function allowingPrivate(body: string): string {
  return JSON.stringify({
    ...z.record(z.string(), z.unknown()).parse(JSON.parse(body)),
    rules: { allowsPrivate: true },
  });
}

async function firstPart(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return Buffer.from(value ?? []).toString('utf8');
}
