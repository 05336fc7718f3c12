/** The workflows are not run here: what they name is there, and they may do no more than they need. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { packageConfigFor } from '../../../build/electron-builder.config.ts';
import packageJson from '../../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../../..');
const folder = join(root, '.github/workflows');
const yaml = z
  .object({ load: z.custom<(text: string) => unknown>() })
  .parse(createRequire(import.meta.url)(join(root, 'node_modules/js-yaml')));

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const stepSchema = z.strictObject({
  name: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: values.optional(),
  env: values.optional(),
  'working-directory': z.string().optional(),
});
const jobSchema = z.strictObject({
  needs: z.string().optional(),
  strategy: z
    .strictObject({ 'fail-fast': z.boolean(), matrix: z.strictObject({ os: z.array(z.string()) }) })
    .optional(),
  'runs-on': z.string(),
  'timeout-minutes': z.number(),
  permissions: values.optional(),
  steps: z.array(stepSchema),
});
const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: values,
  concurrency: values,
  jobs: z.record(z.string(), jobSchema),
});
type Job = z.infer<typeof jobSchema>;

const texts = new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
const workflows = [...texts].map(([file, text]) => ({ file, ...workflowSchema.parse(yaml.load(text)) }));
const jobs = workflows.flatMap((workflow) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ name, ...job })),
);
const steps = jobs.flatMap((job) => job.steps);

function jobCalled(name: string): Job {
  const job = jobs.find((each) => each.name === name);
  if (job === undefined) throw new Error(`There is no job ${name}.`);
  return job;
}

/** The systems that a command runs on, by the conditions of its steps. */
function systemsOf(job: Job, command: RegExp): readonly string[] {
  const conditions = job.steps
    .filter(({ run }) => run !== undefined && command.test(run))
    .map((step) => step.if);
  return ['Linux', 'macOS', 'Windows'].filter((system) =>
    conditions.some((condition) => {
      const [, sign, named] = /^runner\.os (==|!=) '(\w+)'$/.exec(condition ?? '') ?? [];
      return condition === undefined || (sign === '==') === (system === named);
    }),
  );
}

test('an action is one commit, with its version beside it, and leaves no token behind', () => {
  for (const [file, text] of texts) {
    const used = text.match(/uses: .+/g) ?? [];
    expect(
      used.filter((line) => !/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
      file,
    ).toEqual([]);
  }
  const checkouts = steps.filter(({ uses }) => (uses ?? '').startsWith('actions/checkout@'));
  expect(checkouts.length).toBe(jobs.length);
  expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
});

test('a workflow may read, and only the jobs that need it may do more', () => {
  for (const { file, permissions } of workflows) expect(permissions, file).toEqual({ contents: 'read' });
  expect(
    jobs
      .filter(({ permissions }) => permissions !== undefined)
      .map(({ name, permissions }) => [name, permissions]),
  ).toEqual([
    ['package', { contents: 'read', 'id-token': 'write', attestations: 'write' }],
    ['draft', { contents: 'write' }],
  ]);
});

test('every script and file that a step runs is there', () => {
  const commands = steps.flatMap(({ run }) => run ?? []);
  const scripts = commands.flatMap((command) =>
    [...command.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name),
  );
  const files = commands.flatMap((command) =>
    [...command.matchAll(/node (build\/\S+)/g)].map(([, file = '']) => file),
  );
  expect(scripts).toContain('package:try');
  expect(scripts.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  expect(files).toContain('build/release/check-tag.ts');
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  const electron = z
    .object({ bin: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')));
  expect(electron.bin).toHaveProperty('install-electron');
});

test('on three systems: all tests, the shell in the real Electron, and the packaged app with one postback', () => {
  const all = ['Linux', 'macOS', 'Windows'];
  for (const job of [jobCalled('test'), jobCalled('package')]) {
    expect(job.strategy?.matrix.os).toEqual(['ubuntu-latest', 'macos-latest', 'windows-latest']);
    expect(systemsOf(job, /npm run package\b(?!:)/)).toEqual(all);
    expect(systemsOf(job, /npm run package:try/)).toEqual(all);
  }
  expect(systemsOf(jobCalled('test'), /\bnpm test$/)).toEqual(all);
  expect(systemsOf(jobCalled('test'), /npm run test:shell -- --required/)).toEqual(all);
});

test('all kinds of packages are kept and vouched for, with what the updater reads', () => {
  const { linux, mac, win } = packageConfigFor({ platform: 'linux', env: {} });
  const kinds = [
    ...linux.target,
    ...mac.target.map(({ target }) => target),
    ...win.target.map(({ target }) => target),
  ];
  const wanted = [...new Set(kinds)].map((kind) => `dist/*.${kind === 'nsis' ? 'exe' : kind}`);
  const linesOf = (action: string, key: string): readonly string[] =>
    jobCalled('package')
      .steps.filter(({ uses }) => (uses ?? '').startsWith(action))
      .flatMap((step) => String(step.with?.[key]).trim().split('\n'));
  expect(linesOf('actions/attest-build-provenance@', 'subject-path')).toEqual(wanted);
  expect(linesOf('actions/upload-artifact@', 'path')).toEqual(
    expect.arrayContaining([...wanted, 'dist/*.yml', 'dist/*.blockmap']),
  );
  expect(jobCalled('draft').steps.map(({ run }) => run)).toContain('sha256sum -- * > SHA256SUMS.txt');
});

test('each secret is one that the documentation lists', () => {
  const used = [...texts.values()].flatMap((text) =>
    [...text.matchAll(/secrets\.(\w+)/g)].map(([, name = '']) => name),
  );
  const listed = readFileSync(join(root, 'docs/development.md'), 'utf8');
  expect(new Set(used).size).toBe(7);
  expect(used.filter((name) => !listed.includes(`\`${name}\``))).toEqual([]);
});

test.each([
  [`v${packageJson.version}`, 0],
  ['v99.0.0', 1],
  ['', 1],
])('a tag “%s” ends the check with %i', (tag, code) => {
  const run = spawnSync(process.execPath, [join(root, 'build/release/check-tag.ts')], {
    env: { ...process.env, GITHUB_REF_NAME: tag },
    encoding: 'utf8',
  });
  expect(run.status).toBe(code);
  expect(run.stderr === '').toBe(code === 0);
});

test('the notes of a release are written without any package, as its job has none', () => {
  expect(jobCalled('draft').steps.some(({ run }) => (run ?? '').includes('npm ci'))).toBe(false);
  const files = ['write-notes.ts', 'release-notes.ts'].map((file) =>
    readFileSync(join(root, 'build/release', file), 'utf8'),
  );
  const imported = files.flatMap((text) =>
    [...text.matchAll(/from '([^']+)'/g)].map(([, name = '']) => name),
  );
  expect(imported.filter((name) => !/^node:|^\.\/release-notes\.ts$|package\.json$/.test(name))).toEqual([]);
  const run = spawnSync(process.execPath, [join(root, 'build/release/write-notes.ts')], { encoding: 'utf8' });
  expect(run.status).toBe(0);
  expect(run.stdout.trim()).not.toBe('');
});
