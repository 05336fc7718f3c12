/** What goes wrong with the ways to a public URL beside localtunnel, in Ukrainian. */
import type { tunnelWayProblems as English } from '../en/tunnel-way-problems.ts';

export const tunnelWayProblems: typeof English = {
  ngrok_missing: () => ({
    message: 'Компонент ngrok не встановлено. Він необов’язковий, і в інсталяторах програми його немає.',
    fix: 'Виберіть іншого провайдера. Якщо ви запускаєте програму з коду, його додасть «npm install @ngrok/ngrok@1.7.0».',
  }),
  ngrok_token_missing: () => ({
    message: 'Для ngrok потрібен authtoken, а його не збережено.',
    fix: 'Скопіюйте його з кабінету ngrok (Your Authtoken) і вставте в Налаштуваннях.',
  }),
  ngrok_refused: ({ cause }) => ({
    message: `ngrok не відкрив адресу (${cause}).`,
    fix: 'Перевірте authtoken, домен і свій інтернет. Безплатний акаунт дозволяє одну програму одночасно: зупиніть іншу. Програма повторить спробу сама.',
  }),
  ngrok_lost: ({ cause }) => ({
    message: `З’єднання з ngrok обірвалося (${cause}).`,
    fix: 'З’єднання відновиться автоматично. Постбеки, надіслані тим часом, не прийнято. Попросіть партнерки надіслати їх ще раз.',
  }),
  cloudflared_missing: () => ({
    message: 'На цьому комп’ютері не встановлено cloudflared.',
    fix: 'Встановіть його: «brew install cloudflared» у macOS, «winget install Cloudflare.cloudflared» у Windows, пакет із pkg.cloudflare.com у Linux. Програма знайде його сама.',
  }),
  cloudflared_address_missing: () => ({
    message: 'Токен збережено, але бракує адреси його тунелю. Сам cloudflared її не повідомляє.',
    fix: 'Введіть публічне ім’я хосту тунелю як адресу, наприклад https://postback.example.com, або видаліть токен, щоб отримати швидку адресу.',
  }),
  cloudflared_token_missing: () => ({
    message: 'Для постійної адреси Cloudflare потрібен токен її тунелю, а його не збережено.',
    fix: 'Скопіюйте токен зі сторінки тунелю в кабінеті Cloudflare або залиште адресу порожньою, щоб отримати швидку.',
  }),
  cloudflared_token_refused: () => ({
    message: 'Cloudflare не приймає токен. Його скопійовано не повністю, або тунель видалено.',
    fix: 'Скопіюйте токен ще раз зі сторінки тунелю в кабінеті Cloudflare.',
  }),
  cloudflared_ended: ({ lastLines }) => ({
    message: `Програма cloudflared зупинилася${lastLines === '' ? '' : `. Останнє повідомлення: «${lastLines}»`}.`,
    fix: 'Вона перезапуститься автоматично. Якщо зупиняється знову, прочитайте повідомлення вище або оновіть її.',
  }),
  ssh_missing: () => ({
    message: 'На цьому комп’ютері не встановлено ssh.',
    fix: 'У Windows додайте «OpenSSH Client» серед додаткових компонентів; у Linux встановіть openssh-client. Програма знайде його сама.',
  }),
  ssh_address_missing: ({ host }) => ({
    message: `${host} — ваш власний сервер, тож лише ви знаєте адресу, на яку він приймає запити.`,
    fix: 'Введіть цю адресу в Налаштуваннях, наприклад https://postback.example.com.',
  }),
  ssh_key_changed: ({ host }) => ({
    message: `Ключ ${host} змінився. Сервер перевстановили, або хтось перехоплює з’єднання.`,
    fix: `Запитайте його власника. Якщо новий ключ правильний, приберіть рядок ${host} із файлу ssh-known-hosts у папці з даними (або з вашого known_hosts).`,
  }),
  ssh_not_let_in: ({ host }) => ({
    message: `${host} не пустив. Він не знає вашого ключа або просить пароль.`,
    fix: 'Спробуйте «ssh» у терміналі. З’єднання має встановлюватися без запитань. Ключ із паролем додайте в ssh-agent.',
  }),
  ssh_port_taken: ({ host }) => ({
    message: `${host} не відкрив порт. Його займає старе з’єднання чи інша програма, або пересилання портів там не дозволено.`,
    fix: 'Програма повторить спробу сама. Якщо це триває, виберіть інший порт на сервері й задайте там AllowTcpForwarding yes.',
  }),
  ssh_ended: ({ host, lastLines }) => ({
    message: `З’єднання ssh із ${host} обірвалося${lastLines === '' ? '' : `. Останнє повідомлення: «${lastLines}»`}.`,
    fix: 'З’єднання відновиться автоматично. Постбеки, надіслані тим часом, не прийнято. Попросіть партнерки надіслати їх ще раз.',
  }),
  own_address_missing: () => ({
    message: 'Адресу не задано.',
    fix: 'Введіть її в Налаштуваннях, наприклад https://postback.example.com.',
  }),
  child_timed_out: ({ program, seconds }) => ({
    message: `Програма ${program} запустилася, але протягом ${seconds} с не повідомила адреси. Її сервіс не працює чи гальмує, або його блокує ваша мережа.`,
    fix: 'Програма повторить спробу сама. Якщо це триває, спробуйте іншу мережу або іншого провайдера.',
  }),
  child_address_changed: ({ program, before, now }) => ({
    message: `Програма ${program} отримала нову адресу: ${now} замість ${before}.`,
    fix: 'З’єднання відновиться автоматично. Вставте новий URL у кабінети партнерок або виберіть провайдера з постійною адресою.',
  }),
};
