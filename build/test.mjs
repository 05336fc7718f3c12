/** `npm test`. Plain JavaScript, so that an old Node gets a sentence instead of a syntax error. */
const major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
  process.stderr.write(
    `The tests need Node 22 or newer and found ${process.version}: run "npm ci", then "npm test", which brings its own.\n`,
  );
  process.exitCode = 1;
} else {
  const { runTests } = await import('./test/run-tests.ts');
  process.exitCode = await runTests();
}
