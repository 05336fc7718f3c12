/** What starts an engine and what a running one offers; the shell knows these shapes too. */
export {
  type EngineAddresses,
  type EngineOptions,
  engineAddressesSchema,
  engineOptionsSchema,
  readyLine,
} from '../../shared/contract/shell.ts';
