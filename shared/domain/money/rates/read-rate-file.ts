/** Tells whose file of rates it is by looking, and reads it. */
import {
  MAX_RATE_FILE_BYTES,
  RateCollector,
  type RateFile,
  RateFileError,
  type RateFileProblem,
} from './rate-file.ts';
import { isCbrXml, readCbr } from './read-cbr.ts';
import { isEcbCsv, isEcbXml, readEcbCsv, readEcbXml } from './read-ecb.ts';
import { isNbuJson, readNbu } from './read-nbu.ts';

export type ReadRates =
  | { readonly ok: true; readonly file: RateFile }
  | { readonly ok: false; readonly problem: RateFileProblem };

/** Banks tell the rates of tomorrow, of Monday, or of the day after a long holiday. */
const DAYS_AHEAD = 14;
const BEGINNING = 2_048;

/**
 * In pieces, because a history has some hundred thousand rates: between two of them the caller may do other work.
 * @param today days since 1970
 */
export function* readRateFile(bytes: Uint8Array, today: number): Generator<undefined, ReadRates> {
  try {
    if (bytes.length > MAX_RATE_FILE_BYTES)
      throw new RateFileError({ code: 'rate_file_too_large', maxBytes: MAX_RATE_FILE_BYTES });
    const text = decoded(bytes);
    const beginning = text.slice(0, BEGINNING);
    const into = new RateCollector(today + DAYS_AHEAD);
    return { ok: true, file: yield* readByShape(text, beginning, into) };
  } catch (error) {
    if (error instanceof RateFileError) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** The same at once, for small files. */
export function readWholeRateFile(bytes: Uint8Array, today: number): ReadRates {
  const reading = readRateFile(bytes, today);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}

function* readByShape(text: string, beginning: string, into: RateCollector): Generator<undefined, RateFile> {
  if (isCbrXml(beginning)) {
    yield* readCbr(text, into);
    return into.end('cbr');
  }
  if (isEcbXml(beginning)) {
    yield* readEcbXml(text, into);
    return into.end('ecb');
  }
  if (isEcbCsv(beginning)) {
    yield* readEcbCsv(text, into);
    return into.end('ecb');
  }
  if (isNbuJson(beginning)) {
    readNbu(text, into);
    return into.end('nbu');
  }
  throw new RateFileError({ code: 'rate_file_unknown' });
}

const XML_ENCODING = /^<\?xml\s[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([\w-]{1,20})["']/;

/** By its byte order mark, else by what its first line says, else UTF-8. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  const label = XML_ENCODING.exec(head)?.[1]?.toLowerCase();
  return new TextDecoder(label === 'windows-1251' ? 'windows-1251' : 'utf-8').decode(bytes);
}
