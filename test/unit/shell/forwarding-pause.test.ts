import { expect, test } from 'vitest';
import type { Forwarded } from '../../../electron/main/desk-facts.ts';
import { forwardingPause } from '../../../electron/main/forwarding-pause.ts';
import { destinationSchema } from '../../../shared/contract/destinations.ts';

const idSchema = destinationSchema.shape.id;
const destination = (id: string, isPaused: boolean, enabled = true): Forwarded => ({
  id: idSchema.parse(id),
  enabled,
  isPaused,
});

test('pausing concerns what runs, and going on what was paused here', () => {
  const all = [destination('a', false), destination('b', true), destination('c', false, false)];
  expect(forwardingPause(all, [])).toEqual({ isPaused: false, ids: ['a'] });
  const paused = [destination('a', true), destination('b', true)];
  expect(forwardingPause(paused, ['a'])).toEqual({ isPaused: true, ids: ['a'] });
  // Paused one by one in the window: then all of them go on.
  expect(forwardingPause(paused, [])).toEqual({ isPaused: true, ids: ['a', 'b'] });
});

test('where nothing is forwarded there is nothing to pause', () => {
  expect(forwardingPause([], [])).toEqual({ isPaused: null, ids: [] });
  expect(forwardingPause([destination('c', false, false)], [])).toEqual({ isPaused: null, ids: [] });
  expect(forwardingPause(null, [])).toEqual({ isPaused: null, ids: [] });
});
