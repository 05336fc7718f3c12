/** What the API says to people and to scripts: a sentence in the caller's language, and the code behind it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from '../../fixtures/desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start();
});
afterAll(async () => {
  await desk.stop();
});

const NO_SUCH_LINK = '0190a0a0-0000-7000-8000-000000000000';

async function removeLink(language: string | null): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${desk.addresses.api}/links/${NO_SUCH_LINK}`, {
    method: 'DELETE',
    headers: {
      authorization: `Bearer ${desk.addresses.token}`,
      ...(language === null ? {} : { 'accept-language': language }),
    },
  });
  return { status: response.status, body: await response.json() };
}

test('a refused request is told in a sentence, and its code and parameters stand beside it', async () => {
  expect(await removeLink(null)).toEqual({
    status: 404,
    body: {
      defined: false,
      code: 'NOT_FOUND',
      status: 404,
      message: `Link ${NO_SUCH_LINK} does not exist. It may have been deleted. Reload the list.`,
      data: { code: 'link_not_found', id: NO_SUCH_LINK },
    },
  });
});

test.each([
  ['a language that nobody wrote', 'de, en;q=0.5'],
  ['garbage', ';;;q=,,=<>*'],
  ['10 KB', 'x'.repeat(10_240)],
  ['10 KB of languages', 'de;q=0.9,'.repeat(1_137)],
])('%s is answered in English and never fails', async (_what, language) => {
  const { status, body } = await removeLink(language);
  expect(status).toBe(404);
  expect(body).toMatchObject({ message: expect.stringContaining('Reload the list') });
});

test('input that cannot be used is told with its details, in words and as data', async () => {
  const response = await desk.call('POST', '/networks', { name: '' });
  expect(response.status).toBe(400);
  const body: unknown = await response.json();
  expect(body).toMatchObject({
    code: 'BAD_REQUEST',
    message: expect.stringMatching(/^The request is not valid: name: .*\. Correct it and send it again\.$/),
    data: { code: 'input_invalid', details: expect.stringMatching(/^name: /) },
  });
});

test('a broken template is refused with everything that is wrong with it', async () => {
  const request = { url: 'https://{clickid}.example/?x={clik}' };
  const response = await desk.call('POST', '/destinations', { name: 'Broken', request });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    message: expect.stringContaining('must not decide where it is sent'),
    data: {
      code: 'template_broken',
      problems: expect.arrayContaining([{ code: 'macro_in_host', place: 'url', detail: expect.any(String) }]),
    },
  });
});

test('what is wrong with a postback has its sentence in the list, in the detail and in a dry run', async () => {
  await desk.receive('/postback?clickid=1&event=registration');
  const listed = await eventually(async () => (await desk.postbacks())[0]);
  const noKey = expect.objectContaining({
    code: 'no_key',
    message: 'It has no key, so we do not know which network sent it.',
    fix: expect.stringContaining('copy the postback URL'),
  });
  expect(listed.problems).toContainEqual(noKey);
  expect((await desk.postback(listed.id)).problems).toContainEqual(noKey);

  const network = await desk.createNetwork();
  const url = `${desk.addresses.receiver}/postback/${network.key}?clickid={sub1}&event=registration`;
  const dryRun = await desk.json<{ problems: unknown[] }>('POST', '/links/dry-run', { url, networkId: null });
  expect(dryRun.problems).toContainEqual(
    expect.objectContaining({ code: 'click_id_is_macro', message: expect.stringContaining('{sub1}') }),
  );
});

test('an attempt without an answer says why', async () => {
  const network = await desk.createNetwork();
  await desk.createDestination({ name: 'Nobody there', request: { url: 'http://127.0.0.1:1/?c={clickid}' } });
  await desk.receive(`/postback/${network.key}?clickid=77&event=registration`);
  const answer = await eventually(async () => {
    const found = (await desk.postbacks('q=77')).find(({ clickId }) => clickId === '77');
    const detail = found === undefined ? null : await desk.postback(found.id);
    return detail?.deliveryDetails[0]?.attempts[0]?.answer ?? null;
  });
  expect(answer).toEqual({
    kind: 'no_answer',
    mayHaveArrived: false,
    code: 'ECONNREFUSED',
    message: '127.0.0.1:1 refused the connection. Nothing was sent.',
    durationMs: expect.any(Number),
  });
});

test('a body that is too large, or no JSON, is told in sentences too', async () => {
  const send = async (body: string | ReadableStream): Promise<unknown> => {
    const response = await fetch(`${desk.addresses.api}/setup/look`, {
      method: 'POST',
      headers: { authorization: `Bearer ${desk.addresses.token}`, 'content-type': 'application/json' },
      body,
      ...(typeof body === 'string' ? {} : { duplex: 'half' }),
    });
    return response.json();
  };
  const large = JSON.stringify({ setup: 'x'.repeat(1_100_000) });
  const tooLarge = {
    code: 'PAYLOAD_TOO_LARGE',
    status: 413,
    message: 'The request is larger than 1024 KB, so nothing of it was read or saved: send less at once.',
    data: { code: 'request_too_large', maxBytes: 1_048_576 },
  };
  expect(await send(large)).toMatchObject(tooLarge);
  // Without a length it is noticed while it comes.
  expect(await send(new Blob([large]).stream())).toMatchObject(tooLarge);
  for (const body of ['{"setup":', 'setup=1', '{"a":1}}'])
    expect(await send(body)).toMatchObject({
      code: 'BAD_REQUEST',
      status: 400,
      message: expect.stringMatching(/^The body of the request is not JSON.*send JSON/),
      data: { code: 'request_not_readable' },
    });
});
