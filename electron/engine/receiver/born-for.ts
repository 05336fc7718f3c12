/**
 * Requests and responses that are born with Express's prototypes. Express swaps the prototype of each one it
 * handles, which makes V8 give up its fast paths for that object; on one that has it already nothing happens.
 */
import { IncomingMessage, type ServerOptions, ServerResponse } from 'node:http';
import type { Express } from 'express';

/** Options for `createServer`, for a server that hands everything to this app. */
export function bornFor(app: Express): Pick<ServerOptions, 'IncomingMessage' | 'ServerResponse'> {
  return {
    IncomingMessage: withPrototype(IncomingMessage, app.request),
    ServerResponse: withPrototype(ServerResponse, app.response),
  };
}

/** The same constructor, except that what it makes has another prototype, which inherits from the usual one. */
function withPrototype<Constructor extends typeof IncomingMessage | typeof ServerResponse>(
  usual: Constructor,
  prototype: object,
): Constructor {
  function Born(...args: readonly unknown[]): unknown {
    return Reflect.construct(usual, args, Born);
  }
  Born.prototype = prototype;
  // It is called with `new` and makes what the usual one makes; the type system cannot follow a prototype.
  return Born as unknown as Constructor;
}
