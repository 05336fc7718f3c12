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
import { textFor } from '../../../shared/text/text-for.ts';
import type { Log } from '../../platform/log.ts';
import { UserError } from '../../platform/user-error.ts';
import { type ApiContext, apiErrorOf } from './base.ts';
import type { DeskRouter } from './router.ts';

const MAX_BODY_BYTES = 1024 * 1024;

export type Handlers = ReturnType<typeof createHandlers>;

export function createHandlers(router: DeskRouter, log: Log) {
  const port = new PortHandler(router, { clientInterceptors: [inMessages(log)] });
  return {
    openApi: new OpenAPIHandler(router, {
      clientInterceptors: [inMessages(log)],
      plugins: [new BodyLimitPlugin({ maxBodySize: MAX_BODY_BYTES })],
    }),
    rpc: new RPCHandler(router, {
      clientInterceptors: [inMessages(log)],
      plugins: [new BodyLimitPlugin({ maxBodySize: MAX_BODY_BYTES })],
    }),
    /** A window sends no headers: it makes the sentences of other languages from the codes. */
    connectWindow: (window: Parameters<typeof port.upgrade>[0]): void => {
      port.upgrade(window, { context: { text: textFor(undefined) } });
    },
  };
}

/** The caller learns what to correct; what is our fault is logged once and stays ours. */
function inMessages(log: Log) {
  return async <T>(call: { next(): Promise<T>; readonly context: ApiContext }): Promise<T> => {
    try {
      return await call.next();
    } catch (error) {
      throw errorFor(error, call.context.text, log);
    }
  };
}

function errorFor(error: unknown, text: Text, log: Log): unknown {
  if (!(error instanceof ORPCError)) {
    log.error({ err: error }, 'api call failed');
    return error;
  }
  const { cause } = error;
  if (error.code === 'BAD_REQUEST' && cause instanceof ValidationError) {
    const details = cause.issues.map(issueText).join('; ');
    return apiErrorOf(text, new UserError('BAD_REQUEST', { code: 'input_invalid', details }), cause);
  }
  if (error.code === 'INTERNAL_SERVER_ERROR') log.error({ err: cause ?? error }, 'api call failed');
  return error;
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
