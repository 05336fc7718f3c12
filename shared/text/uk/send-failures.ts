/** Why a request got no response, and whether it may have arrived, in Ukrainian. */
import { MAX_RESPONSE_HEADER_BYTES } from '../../contract/limits.ts';
import type { Text } from '../en.ts';

export const sendFailures: Text['sendFailures'] = {
  timed_out: ({ seconds }) => `Немає відповіді протягом ${seconds} с. Запит міг дійти.`,
  connect_timed_out: ({ seconds }) => `Немає з’єднання протягом ${seconds} с. Нічого не надіслано.`,
  name_not_found: ({ host }) =>
    `Хост ${host} не знайдено. Перевірте URL і свій інтернет. Нічого не надіслано.`,
  private_address: ({ host }) =>
    `${host} — на цьому комп’ютері або в приватній мережі. Спершу дозвольте це в одержувачі. Нічого не надіслано.`,
  connection_refused: ({ host }) => `Хост ${host} відмовив у з’єднанні. Нічого не надіслано.`,
  unreachable: ({ host }) => `Хост ${host} недоступний. Перевірте свій інтернет. Нічого не надіслано.`,
  certificate: ({ host, cause }) =>
    `Сертифікат хосту ${host} недійсний: ${certificateFault(cause)}. Нічого не надіслано.`,
  no_tls: ({ host }) =>
    `Хост ${host} відповідає, але без TLS. Цей порт — для http:// або для чогось іншого. Перевірте порт або візьміть http://, якщо так у кабінеті. Нічого не надіслано.`,
  only_tls: ({ host }) =>
    `Хосту ${host} на цьому порту потрібен https://, а запит пішов через http://. Візьміть https:// в URL одержувача.`,
  tls_failed: ({ host, cause }) =>
    `Захищене з’єднання з ${host} не вдалося (${cause}): хост його розірвав. Перевірте порт. Якщо він правильний, зверніться в їхню підтримку. Нічого не надіслано.`,
  not_permitted: ({ host }) =>
    `Цей комп’ютер не дозволив з’єднання з ${host}. Його блокує брандмауер або програма безпеки. Нічого не надіслано.`,
  bad_url: ({ cause }) =>
    `Цей URL неможливо викликати (${cause}). Виправте його в одержувачі. Нічого не надіслано.`,
  broken_off: () => 'Програма зупинилася під час надсилання запиту. Він міг дійти.',
  connection_lost: ({ host }) => `Хост ${host} закрив з’єднання без відповіді. Запит міг дійти.`,
  plain_connection_lost: ({ host }) =>
    `Хост ${host} закрив з’єднання без відповіді. Якщо в кабінеті стоїть https://, візьміть його в URL одержувача. Запит міг дійти.`,
  headers_too_large: ({ host }) =>
    `Заголовки відповіді хосту ${host} завеликі (понад ${MAX_RESPONSE_HEADER_BYTES / 1_024} КБ). Запит дійшов.`,
  bad_answer: ({ host }) => `Хост ${host} відповів чимось, що не є HTTP. Перевірте порт. Запит міг дійти.`,
  failed: ({ cause }) => `Запит не вдався (${cause}).`,
  proxy_unreachable: ({ proxy, cause }) =>
    `Проксі ${proxy} ${PROXY_FAULTS.get(cause) ?? `недоступний (${cause})`}. Перевірте його хост і порт. Нічого не надіслано.`,
  proxy_timed_out: ({ proxy, seconds }) =>
    `Проксі ${proxy} не встановив з’єднання протягом ${seconds} с. Нічого не надіслано.`,
  proxy_login_missing: ({ proxy }) =>
    `Проксі ${proxy} вимагає логін. Введіть логін і пароль. Нічого не надіслано.`,
  proxy_login_refused: ({ proxy }) =>
    `Проксі ${proxy} не приймає логін. Перевірте логін і пароль. Нічого не надіслано.`,
  proxy_no_connection: ({ proxy, host, cause }) =>
    `Проксі ${proxy} працює, але не з’єднує з ${host} (${cause}). Перевірте URL або запитайте продавця проксі. Нічого не надіслано.`,
  proxy_wrong_kind: ({ proxy, cause }) =>
    `Проксі ${proxy} відповідає не так, як має проксі цього типу (${cause}). Перевірте, HTTP це чи SOCKS5, і порт. Нічого не надіслано.`,
  told_before: ({ message }) => message,
};

/** By code of the system (nodejs.org/api/errors.html, common system errors). */
const PROXY_FAULTS: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'відмовив у з’єднанні'],
  ['ENOTFOUND', 'не знайдено'],
  ['EAI_AGAIN', 'не знайдено'],
]);

const CERTIFICATE_FAULTS: ReadonlyMap<string, string> = new Map([
  ['CERT_HAS_EXPIRED', 'його термін минув'],
  ['CERT_NOT_YET_VALID', 'він іще не діє, або годинник цього комп’ютера неправильний'],
  ['CERT_REVOKED', 'його відкликано'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'він самопідписаний'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'цей комп’ютер не довіряє тому, хто його підписав'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'цей комп’ютер не довіряє тому, хто його підписав'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'цей комп’ютер не довіряє тому, хто його підписав'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'сервер не надсилає сертифікатів над ним'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'він для іншого хосту'],
]);

/** @param cause code of Node (nodejs.org/api/tls.html, X509 certificate error codes) */
function certificateFault(cause: string): string {
  return CERTIFICATE_FAULTS.get(cause) ?? cause;
}
