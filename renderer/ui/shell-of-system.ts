/** Which shell a copied command is for. Pure. */
import type { Shell } from '../../shared/domain/postback/shell-quote.ts';

/** @param platform what the browser says of its system, such as `Win32`, `Windows` or `MacIntel` */
export function shellOfSystem(platform: string): Shell {
  return /^win/i.test(platform) ? 'powershell' : 'posix';
}
