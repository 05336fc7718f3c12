/** The public URL, in Spanish. */
import type { Text } from '../en.ts';
import { tunnelProblems } from './tunnel-problems.ts';
import { tunnelWays } from './tunnel-ways.ts';

export const tunnel: Text['tunnel'] = {
  ways: tunnelWays,
  problems: tunnelProblems,
  sendersUnknown: {
    message: 'La dirección pública no indica la dirección IP del remitente.',
    fix: 'Todos los remitentes comparten un mismo límite de velocidad, y no se aceptan los postbacks de las redes que tienen una lista de IP. Usa un proveedor que indique los remitentes, elige su encabezado en Receptor, o quita la lista y exige firmas.',
  },
  browsers: {
    pass: 'Los remitentes que parecen un navegador web también llegan a esta computadora.',
    stopped: (why) => ({
      message: `Los postbacks de las redes que los envían como un navegador web no llegan a esta computadora. ${why}`,
      fix: 'A la mayoría de las redes no les afecta. Si los postbacks de una nunca llegan, usa otro proveedor o tu propio servidor de túnel. La red puede tomar la página por un éxito y no volver a enviar.',
    }),
  },
};
