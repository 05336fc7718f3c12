/** Bench server: bare Express behind the `localtunnel` package and nothing of ours. Says the public port. */
import { once } from 'node:events';
import express from 'express';
import localtunnel from 'localtunnel';

const app = express();
app.get('/postback/:key', (_request, response) => {
  response.send('OK');
});
const server = app.listen(0, 'localhost');
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;
const tunnel = await localtunnel({ port, host: process.argv[2] ?? '' });
tunnel.on('error', () => undefined);
process.stdout.write(`${JSON.stringify({ port: Number(new URL(tunnel.url).port) })}\n`);
