/** Why a request got no answer, as a code with what the sentence needs. It is stored with the attempt. */
import { z } from 'zod';
import { answeredSchema, unansweredSchema } from './common.ts';

const host = z.string();
/** A code of the system or of the HTTP client. */
const cause = z.string();
/** Host and port of a proxy. */
const proxy = z.string();
const seconds = z.number();

export const sendFailureSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('timed_out'), seconds }),
  z.object({ code: z.literal('connect_timed_out'), seconds }),
  z.object({ code: z.literal('name_not_found'), host }),
  z.object({ code: z.literal('private_address'), host }),
  z.object({ code: z.literal('connection_refused'), host }),
  z.object({ code: z.literal('unreachable'), host }),
  z.object({ code: z.literal('certificate'), host, cause }),
  /** It answers, and not in TLS. */
  z.object({ code: z.literal('no_tls'), host }),
  /** Plain HTTP was sent to what speaks TLS alone. */
  z.object({ code: z.literal('only_tls'), host }),
  z.object({ code: z.literal('tls_failed'), host, cause }),
  /** By this computer. */
  z.object({ code: z.literal('not_permitted'), host }),
  z.object({ code: z.literal('bad_url'), cause }),
  z.object({ code: z.literal('broken_off') }),
  z.object({ code: z.literal('connection_lost'), host }),
  /** The same over plain HTTP, which is what many servers do that speak TLS alone. */
  z.object({ code: z.literal('plain_connection_lost'), host }),
  z.object({ code: z.literal('headers_too_large'), host }),
  z.object({ code: z.literal('bad_answer'), host, cause }),
  z.object({ code: z.literal('failed'), cause }),
  z.object({ code: z.literal('proxy_unreachable'), proxy, cause }),
  z.object({ code: z.literal('proxy_timed_out'), proxy, seconds }),
  z.object({ code: z.literal('proxy_login_missing'), proxy }),
  z.object({ code: z.literal('proxy_login_refused'), proxy }),
  /** It is there and makes no connection to the host; the cause is its own word for it. */
  z.object({ code: z.literal('proxy_no_connection'), proxy, host, cause }),
  /** It is no proxy, or one of another kind. */
  z.object({ code: z.literal('proxy_wrong_kind'), proxy, cause }),
  /** Of an attempt that was stored before there were codes: the sentence of that time. */
  z.object({ code: z.literal('told_before'), message: z.string() }),
]);
export type SendFailure = Readonly<z.infer<typeof sendFailureSchema>>;

/** Whether it was the proxy that failed: nothing got past it. */
export function isProxyFailure({ code }: Pick<SendFailure, 'code'>): boolean {
  return code.startsWith('proxy_');
}

/** The codes alone, for what has no room for a sentence. */
export const sendFailureCodeSchema = z.enum(sendFailureSchema.options.map((each) => each.shape.code.value));

/** One answer of a remote server, or the code why there was none. */
export const codedResponseSchema = z.discriminatedUnion('kind', [
  answeredSchema,
  unansweredSchema.extend({ failure: sendFailureSchema }),
]);
export type CodedResponse = z.infer<typeof codedResponseSchema>;
