/**
 * What of a stored postback is searched: its request as it came, the fields that are read of it (decoded, unpacked), and
 * what its network's mapping made of them. The same for what is indexed and for what is looked at.
 */
import { headLines, targetIn } from '../../platform/request/raw-head.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import { foldText } from '../store/search/trigrams.ts';
import { fieldsOf, RequestReader } from './read-postback.ts';

export type SearchedPostback = Pick<
  PostbackRow,
  'head' | 'body' | 'bodyState' | 'signature' | 'place' | 'clickId' | 'transactionId' | 'eventWord'
>;

type FieldsOf = typeof fieldsOf;

/** Of all postbacks of a request. @param rows the one with its bytes first */
export function textOfRequest(
  rows: readonly PostbackRow[],
  keyOf: (row: PostbackRow) => string | null,
): string {
  const [first] = rows;
  if (first === undefined) return '';
  const reader = new RequestReader();
  const read: FieldsOf = (postback, network) => reader.fieldsOf(postback, network);
  return [rawText(first), ...rows.map((row) => readText(row, keyOf(row), read))].join('\n');
}

/**
 * Whether a text is in the request of a postback or in what was read of it.
 * @param key of its network
 * @param wanted as `foldText` gives it
 */
export function hasText(postback: SearchedPostback, key: string | null, wanted: string): boolean {
  return (
    foldText(rawText(postback)).includes(wanted) ||
    foldText(readText(postback, key, fieldsOf)).includes(wanted)
  );
}

/** Whether a postback has a parameter. @param fits tells by its value; names are compared in lower case */
export function hasField(
  postback: SearchedPostback,
  key: string | null,
  name: string,
  fits: (value: string) => boolean,
): boolean {
  const { fields } = fieldsOf(postback, key === null ? null : { key });
  return fields.some((field) => field.name.toLowerCase() === name && fits(field.value));
}

function rawText({ head, body }: Pick<PostbackRow, 'head' | 'body'>): string {
  return body.length === 0 ? head.toString('utf8') : `${head.toString('utf8')}\n${body.toString('utf8')}`;
}

function readText(postback: SearchedPostback, key: string | null, read: FieldsOf): string {
  const { clickId, transactionId, eventWord } = postback;
  const parsed = [clickId, transactionId, eventWord].filter((text) => text !== null);
  if (isPlain(postback)) return parsed.join('\n');
  const { fields } = read(postback, key === null ? null : { key });
  return [...fields.map(({ name, value }) => `${name}=${value}`), ...parsed].join('\n');
}

/** All but printable ASCII without the two signs that mean something else. */
const WRITTEN_OTHERWISE = /[^ -$&-*,-~]/;

/** Nothing in it is written otherwise than it is read: most postbacks are a plain GET. */
function isPlain({ head, body }: Pick<PostbackRow, 'head' | 'body'>): boolean {
  return body.length === 0 && !WRITTEN_OTHERWISE.test(targetIn(headLines(head)));
}
