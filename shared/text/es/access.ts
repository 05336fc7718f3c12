/** Who may send as a network, in Spanish: key, IP addresses, signature. */
import type { Text } from '../en.ts';

export const access: Text['access'] = {
  failed: 'No se cambió',
  save: 'Guardar',
  saved: 'Guardado. Se usa desde la próxima solicitud.',
  key: {
    title: 'Clave',
    what: 'Reemplaza la clave si alguien más puede conocerla. La anterior sigue funcionando un tiempo, para que no se pierda nada hasta que la nueva URL esté en el panel de la red.',
    grace: 'La clave anterior deja de funcionar',
    graces: [
      { hours: 0, label: 'de inmediato' },
      { hours: 24, label: 'después de un día' },
      { hours: 72, label: 'después de tres días' },
      { hours: 336, label: 'después de dos semanas' },
    ],
    rotate: 'Reemplazar la clave',
    confirmTitle: (name) => `¿Dar una clave nueva a “${name}”?`,
    confirmBody:
      'Su URL de postback cambia: copia la nueva en el panel de la red. La anterior sigue funcionando el tiempo que elegiste, y esta página muestra si todavía se usa.',
    confirmNow:
      'Su URL de postback cambia y la anterior deja de aceptarse de inmediato: se pierden postbacks hasta que la nueva esté en el panel de la red.',
    replacing: (name) => `Clave nueva para “${name}”`,
    done: 'La clave es nueva. Copia la nueva URL de postback en el panel de la red.',
    oldUnused: (beginning) => `La clave anterior ${beginning}… no se usó desde que la reemplazaste.`,
    oldUsed: (beginning, uses, isOne) =>
      isOne
        ? `La clave anterior ${beginning}… todavía se usa: llegó ${uses} solicitud con ella. El panel aún tiene la URL de postback anterior.`
        : `La clave anterior ${beginning}… todavía se usa: llegaron ${uses} solicitudes con ella. El panel aún tiene la URL de postback anterior.`,
    lastUsed: 'Última vez',
    until: 'Funciona hasta',
    end: 'Dejar de aceptar las claves anteriores',
    endTitle: '¿Dejar de aceptar ya las claves anteriores?',
    endBody:
      'Las solicitudes con la URL de postback anterior reciben entonces 404 y sus postbacks se pierden.',
    ending: (name) => `Ya no se aceptan las claves anteriores de “${name}”`,
  },
  addresses: {
    title: 'Direcciones IP permitidas',
    what: 'Solo estas pueden enviar en nombre de la red. Tómalas de la documentación de la red, o deja la lista vacía para aceptar a quien tenga la clave.',
    label: 'Direcciones IP y rangos, uno por línea',
    placeholder: '203.0.113.0/24',
    invalid: (line) => `“${line}” no es una dirección IP ni un rango como 203.0.113.0/24 o 2001:db8::/32.`,
    behindTunnel:
      'Solo funciona con la dirección pública del propio Postback Desk. Detrás de otro túnel, todos los remitentes parecen esta computadora y no se aceptarían.',
  },
  signature: {
    title: 'Firma',
    what: 'Algunas redes firman sus postbacks (HMAC-SHA256). Con el secreto del panel, las solicitudes sin una firma válida no se aceptan.',
    toggle: 'Exigir firma',
    header: 'Encabezado con la firma',
    headerInvalid: 'El nombre de un encabezado lleva letras, dígitos y guiones.',
    encoding: 'Codificación',
    encodings: { hex: 'hexadecimal', base64: 'Base64' },
    bytes: 'Parte firmada',
    signedBytes: {
      body: 'el cuerpo',
      query: 'la query, después de “?”',
      target: 'ruta y query, como en la línea de solicitud',
      target_and_body: 'ruta y query, luego el cuerpo',
    },
    secret: 'Secreto',
    secretKept: 'guardado; escribe uno nuevo para reemplazarlo',
    secretMissing: 'Copia el secreto del panel de la red.',
  },
};
