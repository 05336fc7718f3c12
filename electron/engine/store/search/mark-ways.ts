/** By which index what a person keeps of postbacks is walked. Pure. */
import type { SearchValue } from '../../../../shared/domain/search/query.ts';
import { afterPrefix } from './condition.ts';
import type { IndexWay, Way } from './way.ts';

const column = 'p.postback_id';

/** Few enough to be looked at one by one. */
export const PIN_WAY: IndexWay = {
  kind: 'stream',
  column,
  sql: 'SELECT p.postback_id AS id FROM pins p WHERE p.postback_id IS NOT NULL',
  values: [],
};
export const NOTE_WAY: IndexWay = {
  kind: 'stream',
  column,
  sql: 'SELECT p.postback_id AS id FROM notes p WHERE p.postback_id IS NOT NULL',
  values: [],
};

export function tagWay({ text, isPrefix }: SearchValue): Way {
  const select = 'SELECT p.postback_id AS id FROM tags p INDEXED BY tags_tag WHERE';
  if (!isPrefix) return { kind: 'stream', column, sql: `${select} p.tag = ?`, values: [text] };
  const end = afterPrefix(text);
  return end === null
    ? { kind: 'range', column, sql: `${select} p.tag >= ?`, values: [text] }
    : { kind: 'range', column, sql: `${select} p.tag >= ? AND p.tag < ?`, values: [text, end] };
}
