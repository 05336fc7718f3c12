#!/usr/bin/env node
/** `postback-desk` starts the desk, `postback-desk mailbox` a mailbox. A published package is built already. */
import { existsSync } from 'node:fs';

const [command, ...rest] = process.argv.slice(2);
const isMailbox = command === 'mailbox';
if (isMailbox) process.argv.splice(2, process.argv.length, ...rest);
const isCheckout = existsSync(new URL('../electron/headless.ts', import.meta.url));
const entry = isMailbox ? 'mailbox' : isCheckout ? 'start' : 'headless';
await import(isCheckout ? `./${entry}.mjs` : `../out/main/${entry}.js`);
