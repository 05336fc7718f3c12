/**
 * Bench server (c): Express with one durable insert per request, which is what most people would write.
 * @param argv[2] path of its database file
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import SQLite from 'better-sqlite3';
import express from 'express';
import { sayPort } from './child-port.ts';

const db = new SQLite(process.argv[2] ?? '');
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE postbacks (id TEXT PRIMARY KEY, at INTEGER, key TEXT, url TEXT, query TEXT) STRICT');
const insert = db.prepare('INSERT INTO postbacks VALUES (?, ?, ?, ?, ?)');

const app = express();
app.get('/postback/:key', (request, response) => {
  insert.run(randomUUID(), Date.now(), request.params.key, request.url, JSON.stringify(request.query));
  response.send('OK');
});
const server = createServer(app);
server.listen(0, '127.0.0.1', () => {
  sayPort(server);
});
