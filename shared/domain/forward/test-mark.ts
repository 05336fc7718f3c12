/** Marks a test on the wire, where the format has a place for that. */
import { parseLink, printLink, withValue } from '../link/link-text.ts';
import { encoderOf, isForm, isJson } from './encode.ts';
import type { RenderedRequest } from './template.ts';

/** Puts `status=test` or the like into the JSON, the form or the query, in the place of what stood there. */
export function withTestMark(
  request: RenderedRequest,
  mark: { readonly name: string; readonly value: string } | null,
): RenderedRequest {
  if (mark === null || mark.value === '') return request;
  const type = request.headers['content-type'] ?? '';
  const { body } = request;
  const encoded = encoderOf('url')(mark.value);
  if (body !== null && isJson(type)) return { ...request, body: markedJson(body, mark) };
  if (body !== null && isForm(type)) {
    return { ...request, body: printLink(withValue(parseLink(`?${body}`), mark.name, encoded)).slice(1) };
  }
  return { ...request, url: printLink(withValue(parseLink(request.url), mark.name, encoded)) };
}

function markedJson(body: string, mark: { readonly name: string; readonly value: string }): string {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return body;
    return JSON.stringify({ ...parsed, [mark.name]: mark.value });
  } catch {
    return body;
  }
}
