/** Why a request cannot be carried out: what happened, why, what to do, in Ukrainian. */
import type { BrokerProblem } from '../../contract/broker-problems.ts';
import type { MailboxProblem } from '../../contract/mailboxes.ts';
import type { Text } from '../en.ts';
import { inOne } from '../en/user-errors.ts';
import type { MessagesOf } from '../message-for.ts';
import { templateMessages } from '../template-messages.ts';
import { serversErrors } from './broker.ts';
import { brokerProblems } from './broker-problems.ts';
import { counted, number } from './count.ts';
import { mailboxProblems } from './mailbox-problems.ts';
import { pairingErrors } from './mailboxes.ts';
import { searchFaults } from './search.ts';
import { telegramErrors } from './telegram.ts';
import { templateProblems } from './template-problems.ts';

const tryAgain = {
  unreachable: 'Перевірте, чи працює сервер і чи правильна його адреса. Потім спробуйте ще раз.',
  failed: 'Перегляньте журнал резервного приймача. Потім спробуйте ще раз.',
};

/** As an error, what happened and what to do are one text. */
const mailboxErrors: MessagesOf<MailboxProblem> = {
  // What a person asked for once is not tried again by itself.
  mailbox_unreachable: (problem) =>
    inOne({ ...mailboxProblems.mailbox_unreachable(problem), fix: tryAgain.unreachable }),
  mailbox_not_there: (problem) => inOne(mailboxProblems.mailbox_not_there(problem)),
  mailbox_not_ours: (problem) => inOne(mailboxProblems.mailbox_not_ours(problem)),
  mailbox_newer: (problem) => inOne(mailboxProblems.mailbox_newer(problem)),
  mailbox_older: (problem) => inOne(mailboxProblems.mailbox_older(problem)),
  mailbox_not_trusted: (problem) => inOne(mailboxProblems.mailbox_not_trusted(problem)),
  mailbox_changes_urls: (problem) => inOne(mailboxProblems.mailbox_changes_urls(problem)),
  mailbox_nonsense: (problem) => inOne(mailboxProblems.mailbox_nonsense(problem)),
  mailbox_disk_full: (problem) => inOne(mailboxProblems.mailbox_disk_full(problem)),
  mailbox_failed: (problem) => inOne({ ...mailboxProblems.mailbox_failed(problem), fix: tryAgain.failed }),
  mailbox_not_stored: (problem) => inOne(mailboxProblems.mailbox_not_stored(problem)),
  mailbox_keys_unreadable: (problem) => inOne(mailboxProblems.mailbox_keys_unreadable(problem)),
};

const brokerErrors: MessagesOf<BrokerProblem> = {
  broker_unreachable: (problem) =>
    inOne({ ...brokerProblems.broker_unreachable(problem), fix: tryAgain.unreachable }),
  broker_refused: (problem) => inOne(brokerProblems.broker_refused(problem)),
  broker_not_trusted: (problem) => inOne(brokerProblems.broker_not_trusted(problem)),
  broker_credentials_invalid: (problem) => inOne(brokerProblems.broker_credentials_invalid(problem)),
  broker_certificate_refused: (problem) => inOne(brokerProblems.broker_certificate_refused(problem)),
  broker_not_tls_first: (problem) => inOne(brokerProblems.broker_not_tls_first(problem)),
  broker_no_jetstream: (problem) => inOne(brokerProblems.broker_no_jetstream(problem)),
  broker_not_set_up: (problem) => inOne(brokerProblems.broker_not_set_up(problem)),
  broker_full: (problem) => inOne(brokerProblems.broker_full(problem)),
  broker_payload_small: (problem) => inOne(brokerProblems.broker_payload_small(problem)),
  broker_limits: (problem) => inOne(brokerProblems.broker_limits(problem)),
  broker_stream_of_other: (problem) => inOne(brokerProblems.broker_stream_of_other(problem)),
  broker_other_desk: (problem) => inOne(brokerProblems.broker_other_desk(problem)),
  broker_not_stored: (problem) => inOne(brokerProblems.broker_not_stored(problem)),
  broker_keys_unreadable: (problem) => inOne(brokerProblems.broker_keys_unreadable(problem)),
  broker_failed: (problem) => inOne(brokerProblems.broker_failed(problem)),
};

export const userErrors: Text['userErrors'] = {
  search_invalid: ({ fault, field, value }) => searchFaults[fault](field, value),
  channel_not_found: () => 'Цього каналу більше немає. Перезавантажте сторінку, щоб побачити наявні.',
  channel_of_other_kind: () => 'Змінити вид каналу не можна. Додайте новий.',
  channel_stays: () => 'Канал цього комп’ютера видалити не можна. Вимкніть його.',
  too_many_channels: ({ most }) =>
    `У вас уже ${counted(most, 'канал', 'канали', 'каналів')}. Видаліть непотрібний.`,
  no_public_url_yet: () => 'Публічної адреси у вас ще немає. Спершу налаштуйте її в Налаштуваннях.',
  network_not_found: ({ id }) => `Партнерки ${id} немає. Можливо, її видалили. Перезавантажте список.`,
  link_not_found: ({ id }) => `Посилання ${id} немає. Можливо, його видалили. Перезавантажте список.`,
  link_without_network: () =>
    'У цього посилання немає партнерки, тому немає й URL постбека. Спершу виберіть партнерку.',
  destination_not_found: ({ id }) => `Одержувача ${id} немає. Можливо, його видалили. Перезавантажте список.`,
  signature_secret_missing: () =>
    'Для підпису потрібен його секрет. Скопіюйте його з налаштувань підпису в кабінеті партнерки.',
  postback_not_found: ({ id }) => `Постбека ${id} немає. Перезавантажте список.`,
  conversion_not_found: ({ id }) => `Конверсії ${id} немає. Перезавантажте список.`,
  conversion_exists: () =>
    'У цього кліку вже є така конверсія, тому нічого не додано. Виправте її або введіть інший ID транзакції.',
  conversion_void: () =>
    'Цієї конверсії більше не стосується жоден постбек, тому виправляти нічого. Якщо вона була, додайте її вручну.',
  nothing_changes: () => 'Конверсія вже має ці значення, тому нічого не змінено. Змініть хоча б одне.',
  time_in_future: () => 'Цей час іще не настав. Введіть, коли сталася конверсія, або залиште порожнім.',
  too_many_by_hand: ({ most }) =>
    `Цю конверсію вже змінено вручну ${counted(most, 'раз', 'рази', 'разів')}, це межа. Її значення залишаються, як є.`,
  entry_not_found: () => 'Ручної зміни, яку можна повернути, тут немає. Перезавантажте список.',
  entry_undone: () => 'Цю зміну вже повернено. Перезавантажте список.',
  entry_sent: () =>
    'Цю зміну вже надіслано, тому повернути її не можна. Виправте конверсію ще раз: одержувачі, які приймають подальші зміни, отримають виправлення.',
  delivery_not_found: ({ id }) => `Відправлення ${id} немає. Перезавантажте список.`,
  sample_not_read: () =>
    'У цьому тексті немає запиту. Вставте повний URL постбека, команду cURL або сам запит, який починається з GET або POST.',
  sample_missing: () => 'Такого постбека ще немає. Зачекайте на перший або вставте приклад.',
  sample_empty: () => 'У цьому запиті немає параметрів. Вставте такий, де є ID кліку й подія.',
  postback_not_held: () =>
    'Цей постбек не притримано, тому пропустити його далі не можна. Перезавантажте список.',
  sample_body_not_read: () =>
    'Тіло цього запиту не читається, а більше в ньому нічого немає: JSON або XML зламаний, стиснутий чи неповний. Вставте тіло повністю, як його надіслано.',
  release_without_network: () =>
    'Він надійшов без ключа, тому його партнерка невідома. Спершу дозвольте постбеки без ключа для однієї партнерки.',
  release_without_click_id: () =>
    'У ньому немає ID кліку, тому переслати його не можна. Попросіть партнерку надіслати його ще раз з ID.',
  release_of_reversal: () =>
    'Він скасовує попередню конверсію, тому переслати його як нову не можна. Звірте конверсію зі звітом партнерки.',
  release_without_event: () => 'У ньому немає події. Виберіть, яку подію він означає.',
  key_taken: () =>
    'Цей ключ уже має інша партнерка. Виберіть інший або залиште порожнім, щоб отримати новий.',
  keyless_taken: ({ name }) =>
    `Постбеки без ключа вже зараховуються партнерці «${name}». Спершу вимкніть це там, бо дві партнерки не розрізнити.`,
  disk_full: () =>
    'Диск заповнений, тому зберегти нічого не можна. Звільніть місце на диску з папкою даних і спробуйте ще раз.',
  database_lost: ({ path, cause }) =>
    cause === null
      ? `Базу даних ${path} видалили, перенесли або замінили, і вона саме зберігається. Спробуйте за кілька секунд.`
      : `Базу даних ${path} видалили, перенесли або замінили, і її ще не вдається зберегти: ${cause}. Не зупиняйте програму. Поверніть папку чи диск або надайте право запису й спробуйте ще раз.`,
  cursor_invalid: () => 'Цей курсор створено не цим API. Почніть знову без нього.',
  input_invalid: ({ details }) => `Запит неправильний: ${details}. Виправте його й надішліть ще раз.`,
  delivery_being_sent: () => 'Це відправлення саме надсилається. Зачекайте на результат.',
  request_too_large: ({ maxBytes }) =>
    `Запит більший за ${Math.round(maxBytes / 1024)} КБ, тому з нього нічого не прочитано й не збережено: надсилайте менше за раз.`,
  request_not_readable: () =>
    'Тіло запиту — не JSON, тому з нього нічого не прочитано й не збережено: надішліть JSON із «Content-Type: application/json».',
  delivery_never_sent: () =>
    'З цього відправлення ще нічого не надіслано, тому надіслати його «як було» не можна. Надішліть, як є зараз.',
  delivery_not_retryable: () =>
    'Це відправлення пропущено, бо його одержувач не приймає цієї події. Спершу додайте подію в одержувачі.',
  destination_gone: () => 'Його одержувача видалено, тому надіслати не можна.',
  destination_off: ({ name }) =>
    `Одержувача «${name}» вимкнено, тому надіслати йому нічого не можна. Спершу ввімкніть його.`,
  too_many_tests: () => 'Забагато тестових запитів одночасно. Зачекайте на їхні відповіді.',
  gate_not_answering: () =>
    'Приймач зараз не відповідає, тому ще не враховує вашої зміни. Зміну збережено. Зачекайте кілька секунд і перезавантажте цю сторінку.',
  gate_rules_not_written: ({ cause }) =>
    `Вашу зміну збережено, і приймач її враховує, але не може записати у свій файл: ${cause}. Якщо комп’ютер перезапуститься раніше, приймач працюватиме зі старими налаштуваннями, доки не запуститься решта програми. Звільніть місце на диску; спроба повторюється щосекунди.`,
  tunnel_not_allowed: () => 'Тунель вимкнено через --no-tunnel. Запустіть без цього прапорця.',
  keychain_locked: () =>
    'Поки сховище паролів заблоковане, секрети не зберігаються. Розблокуйте його, потім вийдіть із Postback Desk і запустіть його знову.',
  proxy_login_unreadable: () =>
    'Логін проксі більше не читається, бо ключ цього комп’ютера змінився. Введіть його ще раз: «Додатково», «Проксі».',
  secret_missing: ({ name }) => `Секрет ${name} порожній. Впишіть його в «Константи» і спробуйте ще раз.`,
  upload_needs_name: () =>
    'Для файлу Google Ads потрібна назва дії-конверсії, точно як у Google Ads. Спершу введіть її.',
  housekeeping_running: () =>
    'База даних уже очищується або стискається. Зачекайте, доки це закінчиться, або скасуйте.',
  compact_too_large: ({ mostBytes }) =>
    `Ця база зі старішої версії й має понад ${Math.round(mostBytes / 1_048_576)} МБ даних, тому її стиснення надто надовго зупинило б обробку. Вільне місце в ній і так займають нові дані. Зробіть резервну копію й один раз відновіть її: відновлена база компактна, і далі її можна стискати будь-коли.`,
  bulk_running: () =>
    'Уже виконується інша дія з багатьма. Зачекайте, доки вона закінчиться, або скасуйте її.',
  bulk_not_undoable: () => 'Повертати нічого: остання дія з багатьма щось прибрала або нічого не змінила.',
  hidden_search_invalid: () =>
    'Такий пошук сховати не можна. Спершу знайдіть відправника, наприклад ip:203.0.113.9, і не пишіть is:hidden.',
  too_many_hidden: ({ most }) =>
    `Сховати можна щонайбільше ${counted(most, 'відправника', 'відправників', 'відправників')}. Спершу знову покажіть когось із них.`,
  test_postback_not_found: () => 'Цього збереженого тесту більше немає. Перезавантажте список.',
  too_many_test_postbacks: ({ most }) =>
    `Зберегти можна щонайбільше ${counted(most, 'тест', 'тести', 'тестів')}. Спершу видаліть якийсь.`,
  saved_view_not_found: () => 'Цього вигляду більше немає. Перезавантажте список.',
  too_many_saved_views: ({ most }) =>
    `Зберегти можна щонайбільше ${counted(most, 'вигляд', 'вигляди', 'виглядів')}. Спершу видаліть якийсь.`,
  saved_view_name_taken: ({ name }) => `Вигляд із назвою «${name}» у вас уже є. Виберіть іншу назву.`,
  replay_running: () =>
    'Повторне пересилання вже виконується. Зачекайте, доки воно закінчиться, або скасуйте його.',
  constant_twice: ({ name }) => `Дві константи мають назву ${name}. Перейменуйте одну.`,
  tunnel_server_invalid: () =>
    'Введіть адресу на зразок https://localtunnel.me для localtunnel або user@host для ssh.',
  tunnel_fallback_same: () => 'Провайдер не може бути запасним для себе. Виберіть іншого або жодного.',
  backup_passphrase_missing: () =>
    'Копія поза папкою даних шифрується, тому потрібен пароль. Введіть його й збережіть ще десь.',
  backup_passphrase_wrong: () =>
    'Пароль неправильний. Нічого не змінено. Спробуйте інший; без правильного цю копію не відкрити.',
  backup_not_found: ({ file }) =>
    `Копії ${file} немає. Можливо, її перенесли або видалили. Перезавантажте список або введіть повний шлях.`,
  backup_unusable: ({ cause }) => `Копія непридатна: ${cause}. Нічого не змінено. Візьміть іншу.`,
  backup_damaged: () =>
    'Файл копії змінили або обрізали, тому він не відкривається. Нічого не змінено. Візьміть інший.',
  backup_folder_relative: ({ folder }) =>
    `«${folder}» — не повний шлях. Введіть увесь шлях, від диска або /.`,
  backup_newer: () =>
    'Цей файл із новішої версії програми, або це не резервна копія. Оновіть програму або візьміть інший файл.',
  backup_folder_unusable: ({ folder, cause }) =>
    `У ${folder} не вдається записати: ${cause}. Виберіть іншу папку або надайте право запису в цю.`,
  backup_failed: ({ cause }) =>
    `Резервна копія не вдалася: ${cause}. Звільніть місце або перевірте папку й спробуйте ще раз.`,
  backup_no_room: ({ folder, missingBytes }) =>
    `Для резервної копії в ${folder} не досить місця: бракує ${Math.ceil(missingBytes / 1_048_576)} МБ. Звільніть там місце або виберіть папку на іншому диску.`,
  backup_look_first: () => 'Перевірте копію ще раз, щоб побачити, що буде втрачено, потім відновіть.',
  setup_not_readable: () =>
    'Це не файл перенесення цієї програми. Експортуйте його в Налаштуваннях на іншому комп’ютері.',
  setup_newer: () =>
    'Цей файл з іншої версії програми. Оновіть обидва комп’ютери до однієї версії й експортуйте ще раз.',
  setup_passphrase_wrong: () =>
    'Пароль неправильний. Нічого не змінено. Введіть той, з яким експортували файл.',
  setup_damaged: () =>
    'Файл змінили або обрізали. Тут нічого не змінено. Скопіюйте його з іншого комп’ютера ще раз.',
  setup_look_first: () => 'Перевірте файл ще раз, щоб побачити, що буде додано й замінено, потім імпортуйте.',
  ...brokerErrors,
  broker_none: () => 'Брокера не задано. Спершу введіть його адресу.',
  broker_servers_invalid: () => serversErrors.broker_servers_invalid,
  broker_servers_not_tls: () => serversErrors.broker_servers_not_tls,
  broker_mailbox_not_found: ({ id }) =>
    `Резервний приймач ${id} не приєднався, або його видалили. Перезавантажте список.`,
  mailbox_not_found: ({ id }) =>
    `Резервного приймача ${id} немає. Можливо, його видалили. Перезавантажте список.`,
  mailbox_url_invalid: () => pairingErrors.mailbox_url_invalid,
  mailbox_url_not_https: () => pairingErrors.mailbox_url_not_https,
  mailbox_exists: () =>
    'Резервний приймач за цією адресою вже підключено. Щоб підключити його знову, спершу видаліть.',
  mailbox_code_invalid: () => pairingErrors.mailbox_code_invalid,
  mailbox_code_wrong: () =>
    'Резервний приймач не приймає цього коду: у ньому помилка, його вже використано, або він старший за десять хвилин. Скопіюйте найновіший код із журналу резервного приймача.',
  mailbox_already_paired: () =>
    'Цей резервний приймач уже належить якомусь Postback Desk. Спершу видаліть його там. Якщо того комп’ютера вже немає, один раз запустіть резервний приймач із --unpair.',
  mailbox_too_many_tries: () =>
    'Спроб із кодами було забагато. Зачекайте хвилину, потім введіть найновіший код із журналу резервного приймача.',
  mailbox_not_drained: ({ waiting }) =>
    `У цьому резервному приймачі ще чекають постбеки (${number(waiting)}), і вони пропали б, тому його не видалено. Зачекайте, доки вони будуть тут, або видаліть його з усім вмістом.`,
  rate_file_too_large: ({ maxBytes }) =>
    `Файл більший за ${Math.round(maxBytes / 1024 / 1024)} МБ, тому його не прочитано. Виберіть коротшу історію.`,
  rate_file_unknown: () =>
    'Це не файл курсів Європейського центрального банку (XML або CSV), Банку Росії (XML) чи Національного банку України (JSON). Нічого не збережено. Якщо це ZIP, спершу розпакуйте його й виберіть файл усередині.',
  rate_file_broken: () =>
    'Файл курсів неповний або пошкоджений. Нічого не збережено. Завантажте його ще раз.',
  rate_file_empty: () => 'У цьому файлі немає курсів. Нічого не збережено. Виберіть інший день або файл.',
  rate_file_bad_day: ({ value }) =>
    `У файлі курсів є неможлива дата: «${value}». Нічого не збережено. Завантажте його ще раз.`,
  rate_file_bad_rate: ({ currency, value }) =>
    `У файлі курсів є курс, який не читається: ${currency}, «${value}». Нічого не збережено. Завантажте його ще раз.`,
  rate_file_twice: ({ currency }) =>
    `У файлі курсів два курси ${currency} на один день. Нічого не збережено. Завантажте його ще раз.`,
  pin_invalid: () =>
    'Цей курс закріпити не можна. Введіть дві різні валюти, курс, більший за 0, з десятковою крапкою, і дату.',
  rate_fetch_status: ({ host, status }) =>
    `Сервер ${host} відповів кодом ${status} замість файлу курсів. Спробуйте пізніше або завантажте файл і перетягніть його сюди.`,
  rate_fetch_failed: ({ host }) =>
    `Сервер ${host} недоступний, тому курсів не прочитано. Перевірте інтернет або завантажте файл інакше й перетягніть його сюди.`,
  insight_period_invalid: ({ mostDays }) =>
    `Виберіть період щонайбільше ${counted(mostDays, 'день', 'дні', 'днів')}, де початок раніше за кінець і обидва — на рівній чверті години.`,
  insight_filter_invalid: () =>
    'Цифри можна фільтрувати лише за network, event, status, currency, param.NAME і began.…, без OR. Приберіть решту.',
  file_part_unexpected: () => 'Бракує частини файлу. Виберіть файл ще раз.',
  report_not_found: ({ id }) => `Звіту ${id} немає. Можливо, його видалили. Перезавантажте список.`,
  report_part_unexpected: () =>
    'Ця частина файлу не продовжує попередню. Видаліть звіт і виберіть файл ще раз.',
  report_file_gone: () => 'Файлу цього звіту тут уже немає. Виберіть його ще раз як новий звіт.',
  report_busy: () => 'Цей звіт обробляється. Зачекайте, доки закінчиться.',
  cost_period_invalid: ({ mostDays }) =>
    `Виберіть період щонайбільше ${counted(mostDays, 'день', 'дні', 'днів')}, який закінчується не раніше за перший день.`,
  cost_amount_invalid: ({ value }) =>
    `Сума «${value}» не читається, тому нічого не збережено. Пишіть її як 12.50, не менше за 0 і в сусідній валюті.`,
  cost_day_invalid: ({ value }) => `«${value}» — не дата, тому нічого не збережено. Пишіть її як 2026-11-27.`,
  too_many_warnings: ({ most }) =>
    `Уже є ${counted(most, 'попередження', 'попередження', 'попереджень')}. Видаліть непотрібне.`,
  cost_columns_missing: () => 'Без дня, назви й суми файл не прочитати. Виберіть стовпець для кожного.',
  cost_file_not_found: () => 'Файлу витрат немає. Спершу виберіть його.',
  cost_file_busy: () =>
    'Файл витрат до цього ще не готовий. Зачекайте, доки його буде прочитано чи збережено, або скасуйте.',
  import_not_found: () => 'Імпорту немає. Спершу виберіть файл.',
  import_busy: () => 'Імпорт до цього ще не готовий. Зачекайте, доки файл буде перевірено, або скасуйте.',
  report_without_click_id: () =>
    'Жоден стовпець не має ID кліку, тому зіставляти нічого. Виберіть стовпець із sub id, який передає ваше посилання.',
  ...mailboxErrors,
  ...telegramErrors,
  template_broken: ({ problems }) => templateMessages(templateProblems, problems).join(' '),
};
