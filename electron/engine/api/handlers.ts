/** The router over its three transports: plain HTTP with JSON, the window's RPC over HTTP, a message port. */
import { ValidationError } from '@orpc/contract';
import { OpenAPIGenerator } from '@orpc/openapi';
import { OpenAPIHandler } from '@orpc/openapi/node';
import { ORPCError } from '@orpc/server';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract } from '../../../shared/contract/contract.ts';
import type { Text } from '../../../shared/text/en.ts';
import type { Log } from '../../platform/log.ts';
import { UserError } from '../../platform/user-error.ts';
import { type ApiContext, apiErrorOf } from './base.ts';
import type { DeskRouter } from './router.ts';

const MAX_BODY_BYTES = 1024 * 1024;

export type Handlers = ReturnType<typeof createHandlers>;

export interface HandlersDeps {
  readonly router: DeskRouter;
  readonly log: Log;
  /** Of whoever cannot say a language: the program's own, at the moment of the call. */
  readonly text: () => Text;
  /** Why calls fail now that nothing is wrong with; null where there is no reason for it. */
  readonly obstacle: () => UserError | null;
}

export function createHandlers({ router, log, text: textNow, obstacle }: HandlersDeps) {
  const inMessages = explaining((error, text) => errorFor(error, text, { log, obstacle }));
  const port = new PortHandler(router, { clientInterceptors: [inMessages] });
  // Lists of its own for each handler: its plugins add to them.
  const overHttp = () => ({
    clientInterceptors: [inMessages],
    interceptors: [explaining(unreadable)],
    plugins: [new BodyLimitPlugin({ maxBodySize: MAX_BODY_BYTES })],
  });
  return {
    openApi: new OpenAPIHandler(router, overHttp()),
    rpc: new RPCHandler(router, overHttp()),
    /** A window sends no headers: it is shown in the language of the program. */
    connectWindow: (window: Parameters<typeof port.upgrade>[0]): void => {
      const context: ApiContext = {
        get text() {
          return textNow();
        },
      };
      port.upgrade(window, { context });
    },
  };
}

/** Whatever a call fails with, its caller reads a sentence. */
function explaining(explained: (error: unknown, text: Text) => unknown) {
  return async <T>(call: { next(): Promise<T>; readonly context: ApiContext }): Promise<T> => {
    try {
      return await call.next();
    } catch (error) {
      throw explained(error, call.context.text);
    }
  };
}

/** The caller learns what to correct; what is our fault is logged once and stays ours. */
function errorFor(
  error: unknown,
  text: Text,
  { log, obstacle }: Pick<HandlersDeps, 'log' | 'obstacle'>,
): unknown {
  const failed = (cause: unknown): unknown => {
    log.error({ err: cause }, 'api call failed');
    const reason = obstacle();
    return reason === null ? faultOf(text, error) : apiErrorOf(text, reason, cause);
  };
  if (!(error instanceof ORPCError)) return failed(error);
  const { cause } = error;
  if (error.code === 'BAD_REQUEST' && cause instanceof ValidationError) {
    const details = cause.issues.map(issueText).join('; ');
    return apiErrorOf(text, new UserError('BAD_REQUEST', { code: 'input_invalid', details }), cause);
  }
  return error.code === 'INTERNAL_SERVER_ERROR' ? failed(cause ?? error) : error;
}

function faultOf(text: Text, cause: unknown) {
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: text.errors.unexpected, cause });
}

/** What never got as far as a procedure. */
function unreadable(error: unknown, text: Text): unknown {
  if (error instanceof ORPCError && error.code === 'PAYLOAD_TOO_LARGE') {
    const reason = { code: 'request_too_large', maxBytes: MAX_BODY_BYTES } as const;
    return apiErrorOf(text, new UserError('PAYLOAD_TOO_LARGE', reason), error);
  }
  return error instanceof SyntaxError
    ? apiErrorOf(text, new UserError('BAD_REQUEST', { code: 'request_not_readable' }), error)
    : error;
}

function issueText(issue: ValidationError['issues'][number]): string {
  const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));
  return path.length === 0 ? issue.message : `${path.join('.')}: ${issue.message}`;
}

/** The specification of the HTTP API, as OpenAPI. */
export async function describeApi(serverUrl: string, version: string): Promise<unknown> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  return generator.generate(contract, {
    info: { title: 'Postback Desk', version },
    servers: [{ url: serverUrl }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    security: [{ token: [] }],
  });
}
