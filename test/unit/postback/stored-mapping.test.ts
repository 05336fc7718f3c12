import { expect, test } from 'vitest';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { mappingSchema } from '../../../shared/domain/postback/mapping.ts';

test('a mapping that was stored before its newest rules is read with what holds without them', () => {
  const { notPayout: _notPayout, repeats, ...others } = defaultMapping;
  const { severalWithIds: _severalWithIds, ...olderRepeats } = repeats;
  const read = mappingSchema.parse({ ...others, repeats: olderRepeats });
  expect(read).toMatchObject({ notPayout: [], repeats: { severalWithIds: [] } });
  // Whether anybody described the network is told by comparing it as text.
  expect(JSON.stringify(read)).toBe(JSON.stringify(defaultMapping));
});
