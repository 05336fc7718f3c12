/** Rules as they go over the line: plain data that may be changed. */
import type { GateCommand } from '../../platform/gate-link/gate-messages.ts';
import type { ReceiverRules } from '../../platform/request/receiver-rules.ts';

export function plainRules(rules: ReceiverRules): Pick<Extract<GateCommand, { type: 'rules' }>, 'rules'> {
  return {
    rules: {
      ...rules,
      networks: rules.networks.map((network) => ({
        ...network,
        replacedKeys: [...network.replacedKeys],
        allowList: network.allowList.map(({ bytes, bits }) => ({ bytes: [...bytes], bits })),
      })),
    },
  };
}
