/** The states of deliveries that are not over, as a list of SQL. */
import { OPEN_STATES } from '../../../shared/domain/forward/delivery-state.ts';

export const OPEN_STATES_SQL = `(${OPEN_STATES.map((state) => `'${state}'`).join(', ')})`;
