import { expect, test } from 'vitest';
import { SwitchLink } from '../../../renderer/client/switch-link.ts';

const answering = (response: string) => ({ call: () => Promise.resolve(response) });

test('calls made before the first engine is there wait for it', async () => {
  const link = new SwitchLink();
  const call = link.call([], undefined, { context: {} });
  link.use(answering('first'));
  expect(await call).toBe('first');
});

test('calls made while the engine is gone wait for the next one', async () => {
  const link = new SwitchLink();
  link.use(answering('first'));
  link.hold();
  link.hold();
  const call = link.call([], undefined, { context: {} });
  link.use(answering('second'));
  expect(await call).toBe('second');
  expect(await link.call([], undefined, { context: {} })).toBe('second');
});
