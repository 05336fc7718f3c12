/** What a script needs of money is in the description of the API, with its parameters. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Desk } from '../../fixtures/desk.ts';

const specSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({ parameters: z.array(z.looseObject({ name: z.string() })).optional() }),
    ),
  ),
});

test('insights, costs and rates are described, with the parameters that they take', async () => {
  const desk = await Desk.start();
  const { paths } = specSchema.parse(await desk.json('GET', '/openapi.json'));
  const names = (path: string): readonly string[] =>
    (paths[path]?.['get']?.parameters ?? []).map(({ name }) => name);
  expect(names('/insights')).toEqual(expect.arrayContaining(['from', 'to', 'by', 'filter', 'timeZone']));
  expect(names('/costs')).toEqual(expect.arrayContaining(['from', 'to', 'dimension']));
  expect(paths['/costs']).toHaveProperty('post.requestBody');
  expect(paths['/rates']).toHaveProperty('get');
  await desk.stop();
});
