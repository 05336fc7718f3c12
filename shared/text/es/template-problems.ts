/** What is wrong with the template of a destination, in Spanish. */
import type { templateProblems as English } from '../en/template-problems.ts';

export const templateProblems: typeof English = {
  url_missing: () => 'La URL está vacía. Pega la URL de postback del panel del destino.',
  url_invalid: (detail) =>
    `“${detail}” no es una URL. Debe empezar con https:// o http:// y no llevar espacios.`,
  url_not_http: (detail) => `Las URL “${detail}” no se pueden llamar. Usa https:// o http://.`,
  url_has_password: (detail) =>
    `La URL de ${detail} contiene un usuario o una contraseña. Ponlos en un encabezado Authorization.`,
  macro_in_host: (detail) =>
    `El host “${detail}” contiene una macro. Un postback no debe decidir adónde se envía. Escribe el host completo.`,
  unknown_macro: (detail) =>
    `${detail} no es una macro de Postback Desk y se enviaría como texto simple. Usa una de la lista, por ejemplo {clickid} o {param.NAME}.`,
  unknown_constant: (detail) =>
    `${detail} es una constante que este destino no tiene. Agrégala en Constantes, o escribe su valor.`,
  secret_hashed: (detail) =>
    `${detail} aplicaría un hash a un secreto, pero los secretos se completan solo al enviar la solicitud. Úsalo sin el hash.`,
  body_not_json: (detail) =>
    `El cuerpo no es JSON válido (${detail}). Pon el texto entre comillas, "id": "{clickid}". Un número no las lleva, "sum": {payout}.`,
  header_invalid: (detail) =>
    `No se puede usar el encabezado “${detail}”. Su nombre o su valor tiene caracteres que HTTP no permite, o lo define la conexión.`,
};
