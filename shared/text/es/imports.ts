/** Import of what this program exported as JSON Lines, in Spanish. */
import type { Text } from '../en.ts';

export const imports: Text['imports'] = {
  title: 'Importar una exportación',
  hint: 'Trae postbacks que Postback Desk exportó como JSON Lines, de otra computadora o de una copia anterior. Nada se importa dos veces.',
  file: 'Exportación (JSON Lines)',
  choose: 'Elegir una exportación',
  tooLarge: 'El archivo supera los 8 GB. Expórtalo en períodos más cortos.',
  look: 'Revisar el archivo',
  run: 'Importar',
  cancel: 'Cancelar',
  failed: 'La importación no continuó',
  states: {
    uploading: 'leyendo el archivo',
    checking: 'revisando, todavía no cambia nada',
    checked: 'revisado, todavía no cambió nada',
    importing: 'importando',
    done: 'importado',
    cancelled: 'cancelado',
  },
  summary: (name, state) => `${name}: ${state}`,
  lines: (count) => `Líneas: ${count}`,
  fresh: (count) => `Postbacks nuevos que se importarán: ${count}`,
  cameIn: (count) => `Postbacks nuevos importados: ${count}`,
  known: (count) => `Ya están aquí: ${count}`,
  corrections: (count) => `Correcciones hechas a mano que quedan fuera: ${count}`,
  noNetwork: (count) => `Sin red, quedan fuera: ${count}`,
  unknownNetwork: (name, count) =>
    `Quedan fuera ${count}: aquí no hay ninguna red llamada “${name}”. Agrégala y revisa el archivo otra vez.`,
  bad: (count) => `Líneas que no se pueden leer y quedan fuera: ${count}`,
  fault: (line, reason) => `Línea ${line}: ${reason}`,
  faults: {
    too_long: 'supera los 4 MB',
    not_utf8: 'no es texto UTF-8',
    not_json: 'no es JSON válido',
    not_export: 'no es una línea de una exportación de Postback Desk',
    wrong_id: 'su ID no es de Postback Desk, o su hora está en el futuro',
  },
  never: 'Los postbacks importados quedan marcados y nunca se reenvían.',
};
