/** Ends with 1 where the tag that is being released is not the version of package.json. */
import packageJson from '../../package.json' with { type: 'json' };
import { en } from '../../shared/text/en.ts';

const tag = process.env['GITHUB_REF_NAME'] ?? '';
if (tag !== `v${packageJson.version}`) {
  process.stderr.write(`${en.shell.wrongTag(tag, packageJson.version)}\n`);
  process.exitCode = 1;
}
