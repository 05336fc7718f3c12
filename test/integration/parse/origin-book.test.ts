import { afterEach, expect, test } from 'vitest';
import { CoreDesk } from '../../fixtures/core-desk.ts';

let desk: CoreDesk | null = null;
afterEach(async () => {
  await desk?.stop();
});

test('a value that only a look had seen is one that was seen when it really comes', () => {
  const { core, store } = (desk = new CoreDesk());
  const { id } = core.networks.create({ name: 'One' });
  const { origins } = core.applying;
  const fields = [{ name: 'sub3', value: 'camp1', source: 'query' as const }];
  const come = (): number => origins.idOf(id, fields, { origins: {}, clickId: null, transactionId: null });
  store.undone(come);
  expect(store.origins.values()).toEqual([]);
  store.transaction(come);
  expect(store.origins.values()).toEqual([{ networkId: id, name: 'sub3', value: 'camp1' }]);
});
