/** Whether a postback URL leads to this desk, to this network's key, at the address of today. */
import { type Finding, finding } from './findings.ts';
import { parseLink, printLink, valueOf } from './link-text.ts';
import type { PairInput, PostbackText } from './pair-input.ts';

export function checkOurUrl(postback: PostbackText, input: PairInput): readonly Finding[] {
  const { ours } = input;
  if (ours === null || postback.url.trim() === '') return [];
  const link = parseLink(postback.url);
  const [first, pathKey] = link.path.split('/').filter((each) => each !== '');
  if (first !== 'postback')
    return [finding('not_our_address', 'fatal', postback.part, link.host + link.path, ours.base)];
  const findings: Finding[] = [];
  const base = parseLink(ours.base);
  if (`${link.scheme}${link.host}`.trim() !== `${base.scheme}${base.host}`) {
    const fixed = printLink({ ...link, scheme: base.scheme, host: base.host });
    findings.push(finding('address_outdated', 'fatal', postback.part, link.host, base.host, fixed));
  }
  const key = pathKey ?? valueOf(link, 'key');
  if (key !== null && key !== ours.key) {
    const fixed =
      pathKey === undefined ? null : printLink({ ...link, path: link.path.replace(pathKey, ours.key) });
    findings.push(finding('key_of_another', 'fatal', postback.part, key, '', fixed));
  }
  return findings;
}
