/**
 * A postback as lists and live changes carry it: whatever a stranger sent, a row stays small. The postback by
 * itself, `GET /postbacks/{id}`, has everything.
 */
import type { CodedPostback } from '../../../../shared/contract/coded-views.ts';
import type { Postback } from '../../../../shared/contract/postbacks.ts';
import { gravestFirst } from '../../../../shared/domain/postback/problem.ts';
import { shorten } from '../../../../shared/domain/shorten.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { withProblemMessages } from './with-problem-messages.ts';

/** Of JSON; the marks of deliveries come on top, they grow with the destinations that a person has. */
export const MAX_ROW_BYTES = 2_048;

/** Real ids are shorter. */
export const MAX_LISTED_ID_BYTES = 256;

interface Cut {
  readonly id: number;
  readonly word: number;
  /** Of what a problem quotes: it stands in the row and in its sentences. */
  readonly quoted: number;
  /** How many tags are named. */
  readonly tags: number;
}

const USUAL_CUT: Cut = { id: MAX_LISTED_ID_BYTES, word: 96, quoted: 64, tags: 5 };
/** For what is long everywhere, which no network sends. */
const SHORTER_CUT: Cut = { id: 96, word: 32, quoted: 24, tags: 2 };

export function withListMessages(text: Text, coded: CodedPostback): Postback {
  const row = rowOf(text, coded, USUAL_CUT);
  return isSmall(row) ? row : rowOf(text, coded, SHORTER_CUT);
}

function rowOf(text: Text, coded: CodedPostback, cut: Cut): Postback {
  const row = withProblemMessages(text, { ...coded, ...shortTexts(coded, cut) });
  return isSmall(row) ? row : { ...row, problems: gravestThatFit(row) };
}

function shortTexts(coded: CodedPostback, { id, word, quoted, tags }: Cut) {
  return {
    clickId: shortenAny(coded.clickId, id),
    transactionId: shortenAny(coded.transactionId, id),
    eventWord: shortenAny(coded.eventWord, word),
    statusWord: shortenAny(coded.statusWord, word),
    marks: {
      ...coded.marks,
      note: shortenAny(coded.marks.note, word),
      tags: coded.marks.tags.slice(0, tags),
    },
    byHand: coded.byHand && { ...coded.byHand, why: shortenAny(coded.byHand.why, word) },
    problems: coded.problems.map((each) => ({
      ...each,
      field: shortenAny(each.field, quoted),
      value: shortenAny(each.value, quoted),
      hint: shortenAny(each.hint, quoted),
    })),
  };
}

/** At least one, so that nobody takes a held postback for a sound one. */
function gravestThatFit(row: Postback): Postback['problems'] {
  const kept: Postback['problems'] = [];
  for (const each of gravestFirst(row.problems)) {
    if (kept.length > 0 && !isSmall({ ...row, problems: [...kept, each] })) break;
    kept.push(each);
  }
  return kept;
}

function isSmall(row: Postback): boolean {
  return Buffer.byteLength(JSON.stringify({ ...row, deliveries: [] })) <= MAX_ROW_BYTES;
}

function shortenAny(text: string | null, maxBytes: number): string | null {
  return text === null ? null : shorten(text, maxBytes);
}
