/** Why a request cannot be carried out, in Russian: what happened, why, what to do. */
import type { BrokerProblem } from '../../contract/broker-problems.ts';
import type { MailboxProblem } from '../../contract/mailboxes.ts';
import { inOne } from '../en/user-errors.ts';
import type { Text } from '../en.ts';
import type { MessagesOf } from '../message-for.ts';
import { templateMessages } from '../template-messages.ts';
import { brokerProblems } from './broker-problems.ts';
import { serversErrors } from './broker.ts';
import { number, plural } from './count.ts';
import { mailboxProblems } from './mailbox-problems.ts';
import { pairingErrors } from './mailboxes.ts';
import { searchFaults } from './search.ts';
import { telegramErrors } from './telegram.ts';
import { templateProblems } from './template-problems.ts';

const tryAgain = {
  unreachable: 'Проверьте, что сервер работает и адрес верный. Затем попробуйте снова.',
  failed: 'Посмотрите журнал резервного приёмника. Затем попробуйте снова.',
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

/** «не больше 90 дней» */
const daysAtMost = (count: number): string => `${number(count)} ${plural(count, 'дня', 'дней', 'дней')}`;

export const userErrors: Text['userErrors'] = {
  search_invalid: ({ fault, field, value }) => searchFaults[fault](field, value),
  channel_not_found: () => 'Этого канала больше нет. Перезагрузите страницу, чтобы увидеть, какие есть.',
  channel_of_other_kind: () => 'Канал нельзя превратить в канал другого вида. Добавьте новый.',
  channel_stays: () => 'Канал этого компьютера нельзя убрать. Выключите его.',
  too_many_channels: ({ most }) =>
    `Уже есть ${number(most)} ${plural(most, 'канал', 'канала', 'каналов')}. Уберите ненужный.`,
  no_public_url_yet: () => 'Публичного адреса пока нет. Сначала настройте его в настройках.',
  network_not_found: ({ id }) => `Партнёрки ${id} нет. Возможно, её удалили. Перезагрузите список.`,
  link_not_found: ({ id }) => `Ссылки ${id} нет. Возможно, её удалили. Перезагрузите список.`,
  link_without_network: () =>
    'У этой ссылки нет партнёрки, поэтому нет и URL постбека. Сначала выберите партнёрку.',
  destination_not_found: ({ id }) => `Получателя ${id} нет. Возможно, его удалили. Перезагрузите список.`,
  signature_secret_missing: () =>
    'Для подписи нужен её секрет. Скопируйте его из настроек подписи в кабинете партнёрки.',
  postback_not_found: ({ id }) => `Постбека ${id} нет. Перезагрузите список.`,
  conversion_not_found: ({ id }) => `Конверсии ${id} нет. Перезагрузите список.`,
  conversion_exists: () =>
    'У этого клика уже есть такая конверсия, поэтому ничего не добавлено. Исправьте её или введите другой ID транзакции.',
  conversion_void: () =>
    'К этой конверсии больше не относится ни один постбек, исправлять нечего. Если она была, добавьте её вручную.',
  nothing_changes: () => 'У конверсии уже такие значения, поэтому ничего не изменено. Измените хотя бы одно.',
  time_in_future: () => 'Это время в будущем. Введите, когда была конверсия, или не указывайте время.',
  too_many_by_hand: ({ most }) =>
    `Эту конверсию уже меняли вручную ${number(most)} ${plural(most, 'раз', 'раза', 'раз')}, больше нельзя. Её значения остаются как есть.`,
  entry_not_found: () => 'Здесь нет ручного изменения, которое можно вернуть. Перезагрузите список.',
  entry_undone: () => 'Это изменение уже вернули. Перезагрузите список.',
  entry_sent: () =>
    'Это изменение уже отправлено, вернуть его нельзя. Исправьте конверсию ещё раз: получатели, у которых включены «Последующие изменения», получат исправление.',
  delivery_not_found: ({ id }) => `Отправки ${id} нет. Перезагрузите список.`,
  sample_not_read: () =>
    'В этом тексте нет запроса. Вставьте целый URL постбека, команду curl или запрос как есть, который начинается с GET или POST.',
  sample_missing: () => 'Такого постбека ещё нет. Дождитесь первого или вставьте пример.',
  sample_empty: () => 'В этом запросе нет параметров. Вставьте такой, где есть ID клика и событие.',
  postback_not_held: () =>
    'Этот постбек не придержан, отправлять его всё равно не нужно. Перезагрузите список.',
  sample_body_not_read: () =>
    'Тело этого запроса не прочитать, а больше в нём ничего нет: JSON или XML повреждён, сжат или неполон. Вставьте тело целиком, как его прислали.',
  release_without_network: () =>
    'Он пришёл без ключа, поэтому партнёрка неизвестна. Сначала разрешите постбеки без ключа одной партнёрке.',
  release_without_click_id: () =>
    'В нём нет ID клика, поэтому переслать его нельзя. Попросите партнёрку прислать его ещё раз, с ID.',
  release_of_reversal: () =>
    'Он отменяет прежнюю конверсию, поэтому как новую его не переслать. Сверьте конверсию с отчётом партнёрки.',
  release_without_event: () => 'В нём нет события. Выберите, какое событие он означает.',
  key_taken: () =>
    'Этот ключ уже у другой партнёрки. Выберите другой или не указывайте, чтобы получить новый.',
  keyless_taken: ({ name }) =>
    `Постбеки без ключа уже засчитываются партнёрке «${name}». Сначала выключите это там: иначе две партнёрки не различить.`,
  disk_full: () =>
    'Диск заполнен, ничего не сохранить. Освободите место на диске с папкой данных и попробуйте снова.',
  database_lost: ({ path, cause }) =>
    cause === null
      ? `Базу данных ${path} удалили, перенесли или подменили, сейчас она сохраняется. Попробуйте снова через несколько секунд.`
      : `Базу данных ${path} удалили, перенесли или подменили, и сохранить её пока не удаётся: ${cause}. Не останавливайте программу. Верните папку или диск на место или дайте право на запись и попробуйте снова.`,
  cursor_invalid: () => 'Этот курсор создан не этим API. Начните снова без него.',
  input_invalid: ({ details }) => `Запрос неправильный: ${details}. Исправьте его и отправьте ещё раз.`,
  delivery_being_sent: () => 'Эта отправка идёт прямо сейчас. Дождитесь её итога.',
  request_too_large: ({ maxBytes }) =>
    `Запрос больше ${Math.round(maxBytes / 1024)} КБ, поэтому из него ничего не прочитано и не сохранено: отправляйте меньше за раз.`,
  request_not_readable: () =>
    'Тело запроса — не JSON, поэтому из него ничего не прочитано и не сохранено: отправьте JSON с «Content-Type: application/json».',
  delivery_never_sent: () =>
    'Из этой отправки ещё ничего не ушло, поэтому отправить её как было нельзя. Отправьте как сейчас.',
  delivery_not_retryable: () =>
    'Эта отправка пропущена, потому что её получатель не берёт такое событие. Сначала добавьте событие получателю.',
  destination_gone: () => 'Её получатель удалён, отправить нельзя.',
  destination_off: ({ name }) =>
    `Получатель «${name}» выключен, отправить ему ничего нельзя. Сначала включите его.`,
  too_many_tests: () => 'Идёт слишком много тестовых запросов. Дождитесь ответов.',
  gate_not_answering: () =>
    'Приёмник сейчас не отвечает, поэтому изменение ещё не действует. Оно сохранено. Подождите несколько секунд и перезагрузите страницу.',
  gate_rules_not_written: ({ cause }) =>
    `Изменение сохранено и действует в приёмнике, но записать его в свой файл приёмник не может: ${cause}. Если компьютер перезапустится раньше, приёмник будет работать со старыми настройками, пока не поднимется вся программа. Освободите место на диске; попытка повторяется каждую секунду.`,
  tunnel_not_allowed: () => 'Туннель выключен флагом --no-tunnel. Запустите без него.',
  keychain_locked: () =>
    'Пока связка ключей заблокирована, секреты не сохранить. Разблокируйте её, затем выйдите из Postback Desk и запустите его снова.',
  proxy_login_unreadable: () =>
    'Логин прокси больше не читается: ключ этого компьютера сменился. Введите его ещё раз в разделе «Дополнительно», «Прокси».',
  secret_missing: ({ name }) =>
    `Секрет ${name} пустой. Введите его в разделе «Константы» и попробуйте снова.`,
  upload_needs_name: () =>
    'Файлу для Google Ads нужно название действия-конверсии, ровно как в Google Ads. Сначала введите его.',
  housekeeping_running: () => 'База данных уже очищается или сжимается. Дождитесь конца или отмените.',
  compact_too_large: ({ mostBytes }) =>
    `Эта база данных от более старой версии, и данных в ней больше ${number(Math.round(mostBytes / 1_048_576))} МБ: сжатие остановило бы обработку слишком надолго. Свободное место в ней и так займут новые данные. Создайте резервную копию и один раз восстановите её: восстановленная база уже сжата, и сжимать её можно в любой момент.`,
  bulk_running: () => 'Другое действие со многими ещё идёт. Дождитесь конца или остановите его.',
  bulk_not_undoable: () =>
    'Возвращать нечего: последнее действие со многими что-то убирало или ничего не изменило.',
  hidden_search_invalid: () =>
    'Этот поиск нельзя скрыть. Сначала найдите отправителя, например ip:203.0.113.9, и не используйте is:hidden.',
  too_many_hidden: ({ most }) =>
    `Скрыть можно не больше ${number(most)} ${plural(most, 'отправителя', 'отправителей', 'отправителей')}. Сначала снова покажите одного.`,
  test_postback_not_found: () => 'Этого сохранённого теста больше нет. Перезагрузите список.',
  too_many_test_postbacks: ({ most }) =>
    `Сохранить можно не больше ${number(most)} ${plural(most, 'теста', 'тестов', 'тестов')}. Сначала удалите один.`,
  saved_view_not_found: () => 'Этого вида больше нет. Перезагрузите список.',
  too_many_saved_views: ({ most }) =>
    `Сохранить можно не больше ${number(most)} ${plural(most, 'вида', 'видов', 'видов')}. Сначала удалите один.`,
  saved_view_name_taken: ({ name }) => `Вид «${name}» уже есть. Выберите другое название.`,
  replay_running: () => 'Повторная пересылка уже идёт. Дождитесь конца или остановите её.',
  constant_twice: ({ name }) => `Две константы называются ${name}. Переименуйте одну.`,
  tunnel_server_invalid: () =>
    'Введите адрес вида https://localtunnel.me для localtunnel или user@host для ssh.',
  tunnel_fallback_same: () => 'Провайдер не может быть запасным сам для себя. Выберите другого или «Нет».',
  backup_passphrase_missing: () =>
    'Резервная копия вне папки с данными шифруется, ей нужна кодовая фраза. Введите её и запишите где-нибудь ещё.',
  backup_passphrase_wrong: () =>
    'Кодовая фраза неверная. Ничего не изменено. Попробуйте другую; без верной эту копию не открыть.',
  backup_not_found: ({ file }) =>
    `Резервной копии ${file} нет. Возможно, её перенесли или удалили. Перезагрузите список или введите полный путь.`,
  backup_unusable: ({ cause }) =>
    `Эту резервную копию нельзя использовать: ${cause}. Ничего не изменено. Возьмите другую.`,
  backup_damaged: () =>
    'Файл резервной копии изменён или обрезан, его не открыть. Ничего не изменено. Возьмите другую.',
  backup_folder_relative: ({ folder }) =>
    `«${folder}» — неполный путь. Введите его целиком, начиная с диска или с /.`,
  backup_newer: () =>
    'Этот файл от более новой версии программы, или это не резервная копия. Обновите программу или возьмите другой файл.',
  backup_folder_unusable: ({ folder, cause }) =>
    `В ${folder} не удаётся писать: ${cause}. Выберите другую папку или дайте право на запись в эту.`,
  backup_failed: ({ cause }) =>
    `Резервная копия не удалась: ${cause}. Освободите место или проверьте папку и попробуйте снова.`,
  backup_no_room: ({ folder, missingBytes }) =>
    `В ${folder} не хватает места для резервной копии: нужно ещё ${number(Math.ceil(missingBytes / 1_048_576))} МБ. Освободите там место или выберите папку на другом диске.`,
  backup_look_first: () => 'Проверьте копию ещё раз, чтобы увидеть, что пропадёт, затем восстановите её.',
  setup_not_readable: () =>
    'Это не файл настроек этой программы. Экспортируйте его в настройках на другом компьютере.',
  setup_newer: () =>
    'Этот файл настроек от другой версии программы. Обновите оба компьютера до одной версии и экспортируйте ещё раз.',
  setup_passphrase_wrong: () =>
    'Кодовая фраза неверная. Ничего не изменено. Введите ту, с которой файл экспортировали.',
  setup_damaged: () =>
    'Файл изменён или обрезан. Здесь ничего не изменено. Скопируйте его с другого компьютера ещё раз.',
  setup_look_first: () =>
    'Проверьте файл ещё раз, чтобы увидеть, что добавится и заменится, затем импортируйте его.',
  ...brokerErrors,
  broker_none: () => 'Брокер не задан. Сначала введите его адрес.',
  broker_servers_invalid: () => serversErrors.broker_servers_invalid,
  broker_servers_not_tls: () => serversErrors.broker_servers_not_tls,
  broker_mailbox_not_found: ({ id }) =>
    `Резервный приёмник ${id} не присоединялся, или его убрали. Перезагрузите список.`,
  mailbox_not_found: ({ id }) =>
    `Резервного приёмника ${id} нет. Возможно, его убрали. Перезагрузите список.`,
  mailbox_url_invalid: () => pairingErrors.mailbox_url_invalid,
  mailbox_url_not_https: () => pairingErrors.mailbox_url_not_https,
  mailbox_exists: () =>
    'Резервный приёмник по этому адресу уже подключён. Чтобы подключить его снова, сначала уберите его.',
  mailbox_code_invalid: () => pairingErrors.mailbox_code_invalid,
  mailbox_code_wrong: () =>
    'Резервный приёмник не принимает этот код: в нём опечатка, он уже использован или ему больше десяти минут. Скопируйте новейший код из журнала резервного приёмника.',
  mailbox_already_paired: () =>
    'Этот резервный приёмник уже подключён к другому Postback Desk. Сначала уберите его там. Если того компьютера больше нет, запустите резервный приёмник один раз с --unpair.',
  mailbox_too_many_tries: () =>
    'Слишком много попыток ввести код. Подождите минуту, затем введите новейший код из журнала резервного приёмника.',
  mailbox_not_drained: ({ waiting }) =>
    `В этом резервном приёмнике ещё ждут постбеки (${waiting}), они потерялись бы, поэтому он не убран. Дождитесь их здесь или уберите его со всем содержимым.`,
  rate_file_too_large: ({ maxBytes }) =>
    `Файл больше ${Math.round(maxBytes / 1024 / 1024)} МБ, поэтому не прочитан. Возьмите период короче.`,
  rate_file_unknown: () =>
    'Это не файл курсов Европейского центрального банка (XML или CSV), Банка России (XML) или Национального банка Украины (JSON). Ничего не сохранено. Если это ZIP, сначала распакуйте его и выберите файл внутри.',
  rate_file_broken: () => 'Файл курсов неполный или повреждён. Ничего не сохранено. Скачайте его ещё раз.',
  rate_file_empty: () => 'В этом файле нет курсов. Ничего не сохранено. Выберите другой день или файл.',
  rate_file_bad_day: ({ value }) =>
    `В файле курсов невозможная дата: «${value}». Ничего не сохранено. Скачайте его ещё раз.`,
  rate_file_bad_rate: ({ currency, value }) =>
    `В файле курсов есть курс, который не прочитать: ${currency}, «${value}». Ничего не сохранено. Скачайте его ещё раз.`,
  rate_file_twice: ({ currency }) =>
    `В файле курсов два курса ${currency} за один день. Ничего не сохранено. Скачайте его ещё раз.`,
  pin_invalid: () =>
    'Этот курс нельзя закрепить. Введите две разные валюты, курс больше 0 с дробью через точку и дату.',
  rate_fetch_status: ({ host, status }) =>
    `${host} ответил кодом ${status} вместо файла курсов. Попробуйте позже или скачайте файл и добавьте его сами.`,
  rate_fetch_failed: ({ host }) =>
    `${host} недоступен, поэтому курсы не получены. Проверьте подключение к интернету или скачайте файл другим путём и добавьте его сами.`,
  insight_period_invalid: ({ mostDays }) =>
    `Выберите период не больше ${daysAtMost(mostDays)}, у которого начало раньше конца, а оба — ровно на четверти часа.`,
  insight_filter_invalid: () =>
    'Цифры можно фильтровать только по network, event, status, currency, param.NAME и began.…, без OR. Уберите остальное.',
  file_part_unexpected: () => 'Не хватает части файла. Выберите файл ещё раз.',
  report_not_found: ({ id }) => `Отчёта ${id} нет. Возможно, его удалили. Перезагрузите список.`,
  report_part_unexpected: () =>
    'Эта часть файла не продолжает предыдущую. Удалите отчёт и выберите файл ещё раз.',
  report_file_gone: () => 'Файла этого отчёта здесь больше нет. Выберите его ещё раз как новый отчёт.',
  report_busy: () => 'Этот отчёт обрабатывается. Дождитесь конца.',
  cost_period_invalid: ({ mostDays }) =>
    `Выберите период не больше ${daysAtMost(mostDays)}, который кончается не раньше первого дня.`,
  cost_amount_invalid: ({ value }) =>
    `Сумму «${value}» не прочитать, ничего не сохранено. Напишите её в виде 12.50, не меньше 0 и в валюте рядом.`,
  cost_day_invalid: ({ value }) =>
    `«${value}» — не дата, ничего не сохранено. Напишите её в виде 2026-11-27.`,
  too_many_warnings: ({ most }) =>
    `Уже есть ${number(most)} ${plural(most, 'предупреждение', 'предупреждения', 'предупреждений')}. Уберите ненужное.`,
  cost_columns_missing: () => 'Без дня, названия и суммы файл не прочитать. Выберите столбец для каждого.',
  cost_file_not_found: () => 'Файла расходов нет. Сначала выберите его.',
  cost_file_busy: () =>
    'Файл расходов к этому не готов. Дождитесь, пока он прочитается или сохранится, или отмените.',
  import_not_found: () => 'Импорта нет. Сначала выберите файл.',
  import_busy: () => 'Импорт к этому не готов. Дождитесь, пока файл проверится, или отмените.',
  report_without_click_id: () =>
    'Ни в одном столбце нет ID клика, сопоставить ничего нельзя. Выберите столбец с sub id, который несёт ваша ссылка.',
  ...mailboxErrors,
  ...telegramErrors,
  template_broken: ({ problems }) => templateMessages(templateProblems, problems).join(' '),
};
