/** Bench server (a): bare `node:http` that answers OK. */
import { createServer } from 'node:http';
import { sayPort } from './child-port.ts';

const server = createServer((_request, response) => {
  response.end('OK');
});
server.listen(0, '127.0.0.1', () => {
  sayPort(server);
});
