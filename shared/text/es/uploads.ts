/** Upload files for trackers and ad networks, in Spanish: what each takes, and what goes in. */
import type { Text } from '../en.ts';

const binom =
  'Pega el archivo en Binom, en Conversions → Update conversions. Binom suma el payout al que ya existe: selecciona allí Disable Upsell para reemplazarlo. El evento pasa a ser el estado.';

export const uploads: Text['uploads'] = {
  title: 'Archivo para subir',
  what: 'Conversiones de los postbacks que coinciden con el filtro, en un formato que otros pueden importar. Desde aquí no se envía nada: subes el archivo tú.',
  format: 'Para',
  formats: {
    keitaro: 'Keitaro',
    voluum: 'Voluum',
    binom: 'Binom 2',
    binom_1: 'Binom 1',
    google_ads: 'Google Ads',
  },
  limits: {
    keitaro:
      'Pega cada archivo en Keitaro, en Maintenance → Import conversions. Acepta 10,000 líneas cada vez, así que si hay más se reparten en varios archivos. El ID de clic debe ser un subid de Keitaro.',
    voluum:
      'Pega cada archivo en Voluum, en Conversion upload. Acepta 50,000 conversiones por hora, así que cada archivo tiene 50,000 como máximo: sube uno por hora. Solo van el ID de clic y el payout, así que Voluum cuenta una conversión por clic.',
    binom,
    binom_1: binom,
    google_ads:
      'Sube el archivo en Google Ads, en Goals → Conversions → Uploads. Cada conversión necesita un gclid, gbraid o wbraid en su postback. Google no acepta clics de más de 90 días. Solo se conoce la hora de la conversión, así que Google puede no aceptar algunas más. Los montos que faltan toman el valor de la acción de conversión.',
  },
  conversionName: 'Nombre de la conversión',
  conversionNameHint: 'Exactamente como se llama la acción de conversión en Google Ads. Se recuerda.',
  gclidParameter: 'Parámetro con el gclid',
  gclidParameterHint:
    'Por ejemplo sub3, si el gclid llega en él. Un parámetro llamado gclid siempre se encuentra.',
  check: 'Revisar',
  checking: (count) => `Postbacks revisados hasta ahora: ${count}…`,
  cancel: 'Cancelar',
  plan: (rows, isOneRow, files, isOneFile) =>
    `${rows} ${isOneRow ? 'fila va' : 'filas van'} en ${files} ${isOneFile ? 'archivo' : 'archivos'}.`,
  nothing: 'Ninguna conversión puede ir en un archivo.',
  leftOutTitle: 'Quedan fuera',
  leftOut: {
    no_conversion: (count, isOne) => `${count} ${isOne ? 'no es una conversión' : 'no son conversiones'}`,
    test: (count, isOne) => `${count} ${isOne ? 'es una prueba' : 'son pruebas'}`,
    withdrawn: (count, isOne) =>
      `${count} ${isOne ? 'es una conversión anulada' : 'son conversiones anuladas'}`,
    rejected: (count, isOne) => `${count} ${isOne ? 'está rechazada' : 'están rechazadas'}`,
    repeat: (count, isOne) =>
      isOne
        ? `${count} es sobre una conversión que ya está en el archivo`
        : `${count} son sobre conversiones que ya están en el archivo`,
    no_amount: (count, isOne) => `${count} no ${isOne ? 'tiene' : 'tienen'} un monto que se pueda subir`,
    no_currency: (count, isOne) => `${count} ${isOne ? 'tiene' : 'tienen'} un monto sin moneda`,
    no_google_id: (count, isOne) => `${count} no ${isOne ? 'tiene' : 'tienen'} gclid, gbraid ni wbraid`,
    too_old: (count, isOne) => `${count} ${isOne ? 'tiene' : 'tienen'} más de 90 días`,
    same_click: (count, isOne) =>
      isOne
        ? `${count} es otra conversión de un clic que ya está en el archivo`
        : `${count} son otras conversiones de un clic que ya está en el archivo`,
    unwritable: (count, isOne) =>
      `${count} ${isOne ? 'tiene' : 'tienen'} un ID con caracteres que este formato no admite`,
  },
  currenciesTitle: 'Varias monedas',
  currencies: (names) =>
    `Este formato no indica la moneda, así que todos los montos se leen en una sola. Las filas tienen: ${names}. Filtra primero por una moneda, por ejemplo currency:usd.`,
  unknownCurrency: 'desconocida',
  withoutAmount: (count) => `Filas sin monto: ${count}.`,
  make: (files, isOne) => (isOne ? 'Guardar archivo' : `Guardar ${files} archivos`),
  making: (count) => `Filas escritas hasta ahora: ${count}…`,
  done: (files, isOne) => (isOne ? `Se guardó ${files} archivo.` : `Se guardaron ${files} archivos.`),
  canceled: 'Cancelado. No se guardó ningún archivo.',
  failed: 'No se pudo crear el archivo',
};
