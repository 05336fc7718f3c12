/** Of the table `postbacks` those that are held because they came second, see `once-only.ts` in `shared/domain`. */
import type { NetworkId } from '../../../shared/domain/ids.ts';
import type { ProblemCode } from '../../../shared/domain/postback/problem.ts';
import type { WritableDb } from '../../platform/database.ts';

export type SecondPostbackWrites = ReturnType<typeof createSecondPostbackWrites>;

const SECOND: ProblemCode = 'second_once_only_event';

export function createSecondPostbackWrites(db: WritableDb) {
  const reopen = db.write<[string, string, string]>(
    'secondPostbacks.reopen',
    `UPDATE postbacks SET understood_at_ms = NULL
     WHERE click_id = ? AND network_id = ? AND is_held = 1 AND instr(problems, ?) > 0`,
  );
  return {
    /** To be parsed again, now that a conversion of their click made room. */
    reopen: (networkId: NetworkId, clickId: string): number => reopen.run(clickId, networkId, SECOND).changes,
  };
}
