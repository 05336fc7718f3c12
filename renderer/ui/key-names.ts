/** Keys as they are printed on a keyboard. */
import type { Text } from '../../shared/text/en.ts';

export function keyName(key: string, text: Text): string {
  const names: Readonly<Record<string, string>> = text.window.keys.names;
  return names[key] ?? key;
}

/** @param platform `navigator.platform` */
export function modifierName(platform: string, text: Text): string {
  const { names } = text.window.keys;
  return /^mac/i.test(platform) ? names.cmd : names.mod;
}
