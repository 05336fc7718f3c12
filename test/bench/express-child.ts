/** Bench server (b): bare Express that answers OK. */
import { createServer } from 'node:http';
import express from 'express';
import { sayPort } from './child-port.ts';

const app = express();
app.get('/postback/:key', (_request, response) => {
  response.send('OK');
});
const server = createServer(app);
server.listen(0, '127.0.0.1', () => {
  sayPort(server);
});
