/** A network's signature as a form edits it. Pure. */
import { type Access, accessEditSchema, SIGNATURE_ENCODINGS } from '../../../../shared/contract/access.ts';
import { SIGNED_BYTES, type SignedBytes } from '../../../../shared/domain/access/signature.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { type FieldErrors, schemaErrors } from '../../../ui/schema-errors.ts';

export const ENCODINGS = SIGNATURE_ENCODINGS;
export const BYTES = SIGNED_BYTES;
type Encoding = (typeof SIGNATURE_ENCODINGS)[number];

export interface SignatureValues {
  readonly isOn: boolean;
  readonly header: string;
  readonly encoding: Encoding;
  readonly bytes: SignedBytes;
  /** Empty keeps the saved one. */
  readonly secret: string;
}

export function signatureValues(signature: Access['signature']): SignatureValues {
  return {
    isOn: signature !== null,
    header: signature?.header ?? '',
    encoding: signature?.encoding ?? 'hex',
    bytes: signature?.bytes ?? 'body',
    secret: '',
  };
}

export function checkSignature(values: SignatureValues, hasSecret: boolean, text: Text): FieldErrors {
  const messages = text.access.signature;
  const isSecretMissing = values.isOn && values.secret === '' && !hasSecret;
  return {
    ...schemaErrors(accessEditSchema, { signature: signatureOf(values) }, text, {
      sentences: { 'signature.header': () => messages.headerInvalid },
    }),
    ...(isSecretMissing ? { 'signature.secret': messages.secretMissing } : {}),
  };
}

/** What the engine is asked to keep; null for none. */
export function signatureOf(values: SignatureValues) {
  if (!values.isOn) return null;
  const { encoding, bytes, secret } = values;
  return {
    header: values.header.trim(),
    algorithm: 'hmac-sha256' as const,
    encoding,
    bytes,
    ...(secret === '' ? {} : { secret }),
  };
}

export function encodingOf(value: string | null): Encoding {
  return ENCODINGS.find((each) => each === value) ?? 'hex';
}

export function bytesOf(value: string | null): SignedBytes {
  return BYTES.find((each) => each === value) ?? 'body';
}
