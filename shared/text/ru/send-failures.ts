/** Why a request got no response, and whether it may have arrived, in Russian. */
import { MAX_RESPONSE_HEADER_BYTES } from '../../contract/limits.ts';
import type { Text } from '../en.ts';
import { plural } from './count.ts';

const seconds = (count: number): string => `${count} ${plural(count, 'секунду', 'секунды', 'секунд')}`;

export const sendFailures: Text['sendFailures'] = {
  timed_out: (each) => `За ${seconds(each.seconds)} ответа нет. Запрос мог дойти.`,
  connect_timed_out: (each) => `За ${seconds(each.seconds)} соединения нет. Ничего не ушло.`,
  name_not_found: ({ host }) =>
    `Хост ${host} не найден. Проверьте URL и подключение к интернету. Ничего не ушло.`,
  private_address: ({ host }) =>
    `${host} находится на этом компьютере или в частной сети. Сначала разрешите это в настройках получателя. Ничего не ушло.`,
  connection_refused: ({ host }) => `Хост ${host} отказал в соединении. Ничего не ушло.`,
  unreachable: ({ host }) => `Хост ${host} недоступен. Проверьте подключение к интернету. Ничего не ушло.`,
  certificate: ({ host, cause }) =>
    `Сертификат ${host} недействителен: ${certificateFault(cause)}. Ничего не ушло.`,
  no_tls: ({ host }) =>
    `${host} отвечает, но не по TLS. Этот порт для http:// или для чего-то другого. Проверьте порт или используйте http://, если так стоит в кабинете. Ничего не ушло.`,
  only_tls: ({ host }) =>
    `Для ${host} на этом порту нужен https://, а запрос пошёл по http://. Поставьте в URL получателя https://.`,
  tls_failed: ({ host, cause }) =>
    `Защищённое соединение с ${host} не установилось (${cause}): хост его прервал. Проверьте порт. Если он верный, обратитесь в их поддержку. Ничего не ушло.`,
  not_permitted: ({ host }) =>
    `Этот компьютер не разрешил соединение с ${host}. Его блокирует файрвол или защитная программа. Ничего не ушло.`,
  bad_url: ({ cause }) =>
    `По этому URL запрос не отправить (${cause}). Исправьте его в настройках получателя. Ничего не ушло.`,
  broken_off: () => 'Программа остановилась во время отправки запроса. Он мог дойти.',
  connection_lost: ({ host }) => `${host} закрыл соединение без ответа. Запрос мог дойти.`,
  plain_connection_lost: ({ host }) =>
    `${host} закрыл соединение без ответа. Если в кабинете стоит https://, поставьте его и в URL получателя. Запрос мог дойти.`,
  headers_too_large: ({ host }) =>
    `Заголовки ответа ${host} слишком большие (больше ${MAX_RESPONSE_HEADER_BYTES / 1_024} КБ). Запрос дошёл.`,
  bad_answer: ({ host }) => `${host} ответил не по HTTP. Проверьте порт. Запрос мог дойти.`,
  failed: ({ cause }) => `Запрос не удался (${cause}).`,
  proxy_unreachable: ({ proxy, cause }) =>
    `Прокси ${proxy} ${PROXY_FAULTS.get(cause) ?? `недоступен (${cause})`}. Проверьте его хост и порт. Ничего не ушло.`,
  proxy_timed_out: ({ proxy, seconds: count }) =>
    `Прокси ${proxy} не установил соединение за ${seconds(count)}. Ничего не ушло.`,
  proxy_login_missing: ({ proxy }) =>
    `Прокси ${proxy} требует логин. Введите имя пользователя и пароль. Ничего не ушло.`,
  proxy_login_refused: ({ proxy }) =>
    `Прокси ${proxy} не принимает логин. Проверьте имя пользователя и пароль. Ничего не ушло.`,
  proxy_no_connection: ({ proxy, host, cause }) =>
    `Прокси ${proxy} работает, но не соединяет с ${host} (${cause}). Проверьте URL или спросите продавца прокси. Ничего не ушло.`,
  proxy_wrong_kind: ({ proxy, cause }) =>
    `${proxy} отвечает не как прокси этого вида (${cause}). Проверьте, HTTP это или SOCKS5, и порт. Ничего не ушло.`,
  told_before: ({ message }) => message,
};

/** By code of the system (nodejs.org/api/errors.html, common system errors). */
const PROXY_FAULTS: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'отказал в соединении'],
  ['ENOTFOUND', 'не найден'],
  ['EAI_AGAIN', 'не найден'],
]);

const CERTIFICATE_FAULTS: ReadonlyMap<string, string> = new Map([
  ['CERT_HAS_EXPIRED', 'он истёк'],
  ['CERT_NOT_YET_VALID', 'он ещё не действует, или на этом компьютере неверные часы'],
  ['CERT_REVOKED', 'он отозван'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'он подписан сам собой'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'этот компьютер не доверяет тому, кто его подписал'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'этот компьютер не доверяет тому, кто его подписал'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'этот компьютер не доверяет тому, кто его подписал'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'сервер не присылает сертификаты над ним'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'он для другого хоста'],
]);

/** @param cause code of Node (nodejs.org/api/tls.html, X509 certificate error codes) */
function certificateFault(cause: string): string {
  return CERTIFICATE_FAULTS.get(cause) ?? cause;
}
