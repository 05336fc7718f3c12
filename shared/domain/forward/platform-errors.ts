/** What advertising platforms say when they refuse, in a closed list that has words. Pure. */
import { z } from 'zod';

export const PLATFORM_ERRORS = [
  'token_expired',
  'no_permission',
  'wrong_pixel',
  'event_too_old',
  'invalid_parameter',
  'too_many_requests',
  'temporary',
  'other',
] as const;
export type PlatformErrorCode = (typeof PLATFORM_ERRORS)[number];

export interface PlatformError {
  readonly platform: 'facebook' | 'tiktok';
  readonly code: PlatformErrorCode;
  /** What the platform itself says. */
  readonly said: string;
  /** A later try may help, although the status says that the request is wrong. */
  readonly isCurable: boolean;
}

const metaSchema = z.object({
  error: z.object({
    message: z.string().default(''),
    code: z.number(),
    error_subcode: z.number().optional(),
    error_user_msg: z.string().optional(),
    is_transient: z.boolean().optional(),
  }),
});

/** Limits of calls: 4, 17, 32, 613 and the numbers from 80000 (developers.facebook.com, Graph API, rate limiting; 2026-11). */
const META_LIMITS: ReadonlySet<number> = new Set([4, 17, 32, 341, 613]);
/** An event's time lies too far back (Conversions API, server event parameters; the number from general knowledge). */
const META_TOO_OLD = 2_804_003;

/**
 * Facebook's error: code 190 is the token, 10 and 200 to 299 permissions, 100 a parameter, 1 and 2 trouble of their
 * own (developers.facebook.com, Graph API, error handling; 2026-11).
 * @returns null where the answer is no error of theirs
 */
export function readMetaError(body: string): PlatformError | null {
  const parsed = metaSchema.safeParse(parseJson(body));
  if (!parsed.success) return null;
  const {
    code,
    error_subcode: subcode,
    message,
    error_user_msg: told,
    is_transient: isTransient,
  } = parsed.data.error;
  const kind = metaKind(code, subcode);
  return {
    platform: 'facebook',
    code: kind,
    said: told ?? message,
    isCurable: isTransient === true || kind === 'too_many_requests' || kind === 'temporary',
  };
}

function metaKind(code: number, subcode: number | undefined): PlatformErrorCode {
  if (code === 190 || code === 102) return 'token_expired';
  if (code === 10 || code === 3 || (code >= 200 && code <= 299)) return 'no_permission';
  if (META_LIMITS.has(code) || (code >= 80_000 && code < 81_000)) return 'too_many_requests';
  if (code === 1 || code === 2) return 'temporary';
  if (subcode === META_TOO_OLD) return 'event_too_old';
  if (code === 100 && subcode === 33) return 'wrong_pixel';
  return code === 100 ? 'invalid_parameter' : 'other';
}

const tiktokSchema = z.object({ code: z.number(), message: z.string().default('') });

/**
 * TikTok answers 200 to everything; the code in the body tells (business-api.tiktok.com, return codes: 0 is success,
 * 40100 too many requests, 40104 and 40105 the token, 40001 no permission, 40002 a parameter, 5xxxx their own trouble).
 * @returns null where the answer is success or no answer of theirs
 */
export function readTiktokError(body: string): PlatformError | null {
  const parsed = tiktokSchema.safeParse(parseJson(body));
  if (!parsed.success || parsed.data.code === 0) return null;
  const { code, message } = parsed.data;
  const kind = tiktokKind(code);
  return {
    platform: 'tiktok',
    code: kind,
    said: message,
    isCurable: kind === 'too_many_requests' || kind === 'temporary',
  };
}

function tiktokKind(code: number): PlatformErrorCode {
  switch (code) {
    case 40_100:
    case 40_016:
    case 40_133:
      return 'too_many_requests';
    case 40_104:
    case 40_105:
      return 'token_expired';
    case 40_001:
      return 'no_permission';
    case 40_002:
      return 'invalid_parameter';
    default:
      return code >= 50_000 ? 'temporary' : 'other';
  }
}

/** Of a destination by its preset; null for those that are no such platform. */
export function readPlatformError(preset: string, body: string): PlatformError | null {
  if (preset === 'facebook-capi') return readMetaError(body);
  return preset === 'tiktok-events' ? readTiktokError(body) : null;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
