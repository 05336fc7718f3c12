import { expect, test } from 'vitest';
import type { RescueReport } from '../../../shared/contract/rescue-report.ts';
import { damagedFix, damagedMessage } from '../../../shared/text/en/database-damaged.ts';

const report: RescueReport = {
  atMs: 0,
  keptAs: '/data/postback-desk.damaged.db',
  saved: { networks: 12, postbacks: 5_995, deliveries: 1, habits: 40 },
  fromBackup: {},
  lost: {},
  isMoreLost: false,
  heldDeliveries: 0,
  backup: null,
  askUntilId: '',
};

test('it says in numbers what was saved, and that nothing was lost', () => {
  expect(damagedMessage(report)).toBe(
    'The database was damaged. The damaged file is kept as /data/postback-desk.damaged.db, and everything readable was saved to a new one: 12 networks, 5,995 postbacks, 1 delivery, 40 other rows. Nothing was lost.',
  );
});

test('it says what was lost, what came from a backup and what waits for the person', () => {
  const worse = {
    ...report,
    lost: { postbacks: 5, secrets: 1, network_access: 2 },
    isMoreLost: true,
    backup: '/backups/monday.db',
    fromBackup: { networks: 1 },
    heldDeliveries: 18,
  };
  const message = damagedMessage(worse);
  expect(message).toContain('Lost: 5 postbacks, 1 secret, 2 access rules, and possibly more');
  expect(message).toContain('From the backup /backups/monday.db: 1 network.');
  expect(message).toContain('18 deliveries may have been sent already');
  expect(damagedFix(worse)).toContain(
    'Set again: who may send postbacks for each network, the secrets of your destinations.',
  );
  expect(damagedFix(worse)).toContain('“no response”');
  expect(damagedFix(report)).not.toContain('no response');
});
