/** Table `attempts`: one HTTP try of a delivery, with the exact request and answer. */
import { z } from 'zod';
import {
  type HttpResponse,
  responseSchema,
  type WireRequest,
  wireRequestSchema,
} from '../../../shared/contract/common.ts';
import {
  type CodedResponse,
  codedResponseSchema,
  sendFailureCodeSchema,
} from '../../../shared/contract/send-failures.ts';
import { type AttemptFailure, VERDICTS } from '../../../shared/contract/deliveries.ts';
import {
  type AttemptId,
  attemptIdSchema,
  type DeliveryId,
  deliveryIdSchema,
} from '../../../shared/domain/ids.ts';
import type { NamedValues, ReadableDb, WritableDb } from '../../platform/database.ts';

const verdictSchema = z.enum(VERDICTS).nullable();

/** A row from before there were codes keeps its sentence. */
const storedAnswerSchema = z.union([codedResponseSchema, responseSchema.transform(toldBefore)]);

export type VerdictKind = (typeof VERDICTS)[number];

export interface AttemptRow {
  readonly id: AttemptId;
  readonly deliveryId: DeliveryId;
  readonly startedAtMs: number;
  /** Secrets in it are marks; of a request with several events only the delivery's own part. */
  readonly request: WireRequest;
  readonly answer: CodedResponse;
  readonly verdict: VerdictKind;
  readonly eventCount: number;
}

export interface StoredAttempt {
  id: string;
  delivery_id: string;
  started_at_ms: number;
  request: string;
  answer: string;
  verdict: string | null;
  event_count: number;
}

/** What a list shows of an attempt: its long texts are not read. */
interface StoredEnding {
  verdict: string | null;
  status: number | null;
  code: string | null;
}

/** Characters of a response that are read for lists. */
const LISTED_BODY = 4_096;

export type AttemptReads = ReturnType<typeof createAttemptReads>;

export function createAttemptReads(db: ReadableDb) {
  const selectOf = db.query<[string], StoredAttempt>(
    'attempts.of',
    'SELECT * FROM attempts WHERE delivery_id = ? ORDER BY id',
  );
  const selectEnding = db.query<[string], StoredEnding>(
    'attempts.ending',
    `SELECT verdict, answer ->> '$.status' AS status, answer ->> '$.failure.code' AS code
     FROM attempts WHERE delivery_id = ? ORDER BY id DESC LIMIT 1`,
  );

  const selectLastRequest = db.query<[string], { request: string; started_at_ms: number }>(
    'attempts.lastRequest',
    'SELECT request, started_at_ms FROM attempts WHERE delivery_id = ? ORDER BY id DESC LIMIT 1',
  );

  // Of most responses the beginning is all there is; a page of 64 KB is not read for a mark in a list.
  const selectBody = db.query<[string], { body: string | null }>(
    'attempts.deliveredBody',
    `SELECT substr(json_extract(answer, '$.body'), 1, ${LISTED_BODY}) AS body FROM attempts
     WHERE delivery_id = ? ORDER BY id DESC LIMIT 1`,
  );

  return {
    /** The beginning of the last response; null where there was none. */
    lastBody: (id: DeliveryId): string | null => selectBody.get(id)?.body ?? null,
    /** What was sent last, and when; null where nothing was. */
    lastRequest: (id: DeliveryId): Pick<AttemptRow, 'request' | 'startedAtMs'> | null => {
      const row = selectLastRequest.get(id);
      return row === undefined
        ? null
        : { request: wireRequestSchema.parse(JSON.parse(row.request)), startedAtMs: row.started_at_ms };
    },
    /** Oldest first. */
    of: (id: DeliveryId): AttemptRow[] => selectOf.all(id).map(readAttempt),
    /** How the last attempt failed; null where none was made or it succeeded. */
    lastFailure: (id: DeliveryId): AttemptFailure | null => {
      const ending = selectEnding.get(id);
      return ending === undefined ? null : readFailure(ending);
    },
  };
}

export type AttemptWrites = ReturnType<typeof createAttemptWrites>;

export function createAttemptWrites(db: WritableDb) {
  const insert = db.write<[NamedValues]>(
    'attempts.insert',
    `INSERT INTO attempts (id, delivery_id, started_at_ms, request, answer, verdict, event_count)
     VALUES (@id, @deliveryId, @startedAtMs, @request, @answer, @verdict, @eventCount)`,
  );

  return {
    insert: (row: AttemptRow): void => {
      insert.run({ ...row, request: JSON.stringify(row.request), answer: JSON.stringify(row.answer) });
    },
  };
}

export function readAttempt(row: StoredAttempt): AttemptRow {
  const answer = storedAnswerSchema.parse(JSON.parse(row.answer));
  return {
    id: attemptIdSchema.parse(row.id),
    deliveryId: deliveryIdSchema.parse(row.delivery_id),
    startedAtMs: row.started_at_ms,
    request: wireRequestSchema.parse(JSON.parse(row.request)),
    answer,
    verdict: verdictSchema.parse(row.verdict) ?? oldVerdict(answer),
    eventCount: row.event_count,
  };
}

function readFailure({ verdict, status, code }: StoredEnding): AttemptFailure | null {
  const known = verdictSchema.parse(verdict) ?? (status === null ? 'no_answer' : oldVerdictOf(status));
  if (known === 'success') return null;
  // A row from before there were codes has a sentence instead.
  return {
    verdict: known,
    status,
    code: status === null ? sendFailureCodeSchema.catch('told_before').parse(code) : null,
  };
}

function toldBefore(answer: HttpResponse): CodedResponse {
  if (answer.kind === 'answered') return answer;
  const { message, ...others } = answer;
  return { ...others, failure: { code: 'told_before', message } };
}

/** Before verdicts were kept, a status from 200 to 299 was success. */
function oldVerdict(answer: CodedResponse): VerdictKind {
  return answer.kind === 'no_answer' ? 'no_answer' : oldVerdictOf(answer.status);
}

function oldVerdictOf(status: number): 'success' | 'wrong_status' {
  return status >= 200 && status <= 299 ? 'success' : 'wrong_status';
}
