/**
 * A note in the broker's bucket: text that its author signed. The broker and whoever else may write there can neither
 * change one nor make one up; that an old one is not put back is told by its number, which only grows.
 */
import { type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { parseJson } from '../parse-json.ts';

/** None is longer: the rules of a desk with very many networks. */
const MAX_NOTE_BYTES = 8 * 1024 * 1024;

const envelopeSchema = z.object({ text: z.string(), signature: z.string().max(200) });

/** @param key what it is for: a note under one key is none under another */
export function writeNote(signKey: KeyObject, key: string, content: unknown): string {
  const text = JSON.stringify(content);
  return JSON.stringify({ text, signature: sign(null, signedText(key, text), signKey).toString('base64') });
}

/** What it says, before anybody has looked whether that makes sense; null where its author is not the right one. */
export function readNote(publicKey: KeyObject, key: string, bytes: Uint8Array): unknown {
  const text = textOfNote(bytes);
  if (text === null) return null;
  const signature = Buffer.from(text.signature, 'base64');
  return verify(null, signedText(key, text.text), publicKey, signature) ? parseJson(text.text) : null;
}

/** What it says, whoever wrote it: only for finding out whom to ask for a key. */
export function readUnproven(bytes: Uint8Array): unknown {
  const text = textOfNote(bytes);
  return text === null ? null : parseJson(text.text);
}

function textOfNote(bytes: Uint8Array): z.infer<typeof envelopeSchema> | null {
  if (bytes.length > MAX_NOTE_BYTES) return null;
  const envelope = envelopeSchema.safeParse(parseJson(Buffer.from(bytes).toString('utf8')));
  return envelope.success ? envelope.data : null;
}

function signedText(key: string, text: string): Buffer {
  return Buffer.from(`postback-desk note 1\0${key}\0${text}`);
}
