/** What an evidence pack says, in Spanish: it is read by the affiliate manager of a network. */
import type { Text } from '../en.ts';

export const evidence: Text['evidence'] = {
  button: 'Evidencias para la red',
  hint: 'Un ZIP para tu affiliate manager: las filas que no coinciden, las solicitudes originales con las claves ocultas, tus respuestas con sus horas y tus interrupciones.',
  making: (rows) => `Empaquetando: ${rows} filas`,
  done: 'Las evidencias están guardadas.',
  failed: 'No se crearon las evidencias',
  file: (network, day) => `evidencias-${network}-${day}.zip`,
  rowColumns: [
    'fila',
    'línea en el reporte',
    'resultado',
    'ID de clic',
    'ID de transacción',
    'día',
    'evento (reporte)',
    'palabra del estado (reporte)',
    'estado (reporte)',
    'payout (reporte)',
    'moneda (reporte)',
    'hora UTC (reporte)',
    'evento (nuestro log)',
    'estado (nuestro log)',
    'payout (nuestro log)',
    'moneda (nuestro log)',
    'hora UTC (nuestro log)',
    'hora local (nuestro log)',
  ],
  answerColumns: [
    'fila',
    'ID de clic',
    'postback',
    'método',
    'recibido UTC',
    'recibido local',
    'nuestra respuesta',
    'cuerpo de la respuesta',
  ],
  outageColumns: ['desde UTC', 'hasta UTC', 'desde local', 'hasta local', 'causa'],
  requests:
    'Cada solicitud como llegó, debajo de la fila a la que pertenece. Las claves y las firmas están ocultas.\n\n',
  readme: ({ report, network, zone, from, until, madeAt }) =>
    `Evidencias sobre el reporte "${report}" de ${network}
Creadas el ${madeAt} (UTC) con Postback Desk.

De qué se trata
El reporte se comparó con nuestro log de los postbacks que nos envió ${network}. Aquí están solo las filas en las que los dos no coinciden.
${from === null || until === null ? 'El reporte no tiene días.' : `Días del reporte: del ${from} al ${until}.`}

Zonas horarias
"UTC" es el tiempo universal coordinado. "local" y todos los días están en la zona horaria ${zone}, que es la del reporte.

Archivos
disputed-rows.csv   Las filas. "missing": está en el reporte, no en nuestro log. "extra": está en nuestro log, no en el reporte. "other payout", "other status": está en ambos, con otro payout u otro estado.
requests.txt        Las solicitudes que recibimos para estas filas, como llegaron. Las claves y las firmas están ocultas. Una fila "missing" no tiene ninguna: no nos llegó ningún postback de esa conversión. Las solicitudes cuyo contenido se quitó por su antigüedad están vacías.
answers.csv         Cuándo se recibió cada una de estas solicitudes y qué se respondió. Toda solicitud guardada se respondió con HTTP 200 después de guardarla en el disco. El cuerpo de la respuesta es el que está configurado ahora para ${network}.
outages.csv         Cuándo no se pudo llegar a nuestra URL de postback en esos días, y por qué. Si entonces teníamos un buzón en un servidor, este recibió durante esas horas y sus solicitudes están en requests.txt. Una tabla vacía significa que no sabemos de ninguna interrupción.

Las tablas se abren en cualquier programa de hojas de cálculo. El texto que podría leerse como una fórmula empieza con un apóstrofo.
`,
};
