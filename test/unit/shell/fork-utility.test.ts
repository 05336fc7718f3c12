import { expect, test } from 'vitest';
import { forkUtility } from '../../../electron/main/fork-utility.ts';
import { ENGINE_NODE_FLAGS } from '../../../shared/program/node-flags.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

test('a utility process gets the engine’s flags of V8, in the form that reaches V8', () => {
  const asked: { readonly execArgv?: string[] | undefined }[] = [];
  const stop = new Error('far enough');
  const fork = (_entry: string, _args?: string[], options: (typeof asked)[number] = {}): never => {
    asked.push(options);
    throw stop;
  };
  expect(() => forkUtility({ fork }, '/engine.js', 'engine', quietLog)).toThrow(stop);
  expect(asked[0]?.execArgv).toEqual([`--js-flags=${ENGINE_NODE_FLAGS.join(' ')}`]);
});
