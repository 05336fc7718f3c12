/** Null for what is no JSON: whoever reads it checks its shape anyway. @param text bounded by the caller */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
