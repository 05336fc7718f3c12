/** What the catalog of networks, destinations, apps and traffic sources says in sentences, in Russian. */
import type { Text } from '../en.ts';

export const presetTexts: Text['presetTexts'] = {
  'The network has no macro for the event: paste one URL per event, each into its own field in the cabinet.':
    'У партнёрки нет макроса для события: вставьте отдельный URL для каждого события, каждый в своё поле кабинета.',
  'Write ##CLICK_ID## in capitals between double hashes: {click_id} is sent as it stands.':
    'Пишите ##CLICK_ID## заглавными между двойными решётками: {click_id} уйдёт как есть.',
  'Whether dep comes for the first deposit only was not found: ask your manager, and make it a first deposit if so.':
    'Приходит ли dep только за первый депозит, выяснить не удалось: спросите менеджера и, если да, сделайте его первым депозитом.',
  'On revenue share write ##RS_AMOUNT## instead of ##CPA_AMOUNT##.':
    'На RevShare пишите ##RS_AMOUNT## вместо ##CPA_AMOUNT##.',
  'The template types the currency by hand: add the one of your account, or try ##CURRENCY##.':
    'В шаблоне валюта вписана вручную: впишите валюту своего аккаунта или попробуйте ##CURRENCY##.',
  'Macros are written in double braces: {clickid} is sent as plain text.':
    'Макросы пишутся в двойных фигурных скобках: {clickid} уйдёт обычным текстом.',
  'This preset is not verified. Compare each macro with your cabinet before you save.':
    'Этот шаблон не проверен. Прежде чем сохранить, сверьте каждый макрос с кабинетом.',
  "1win's own page speaks of the hash in the link only and lists no macros: ask your manager for the current list.":
    'На странице самой 1win сказано только о хеше в ссылке, списка макросов там нет: спросите у менеджера текущий список.',
  'Type the currency of your offers into the URL: we know no macro for it.':
    'Впишите валюту своих офферов в URL: макрос для неё неизвестен.',
  'bl seems to mean a player who reached the baseline, which is when a CPA is paid: give it the meaning you need.':
    'Похоже, bl значит, что игрок дошёл до baseline, тогда и платят CPA: задайте нужное вам значение.',
  'No macro for the amount is known: look in the cabinet.': 'Макрос суммы неизвестен: посмотрите в кабинете.',
  'The network chooses the values of {goal}, often plain numbers: open the first postback of each goal and choose what its value means.':
    'Значения {goal} задаёт партнёрка, часто это просто числа: откройте первый постбек каждой цели и выберите, что значит её число.',
  "{goal} is not in Keitaro's template, but the other macros are those of Affise, which has it.":
    '{goal} в шаблоне Keitaro нет, но остальные макросы — как у Affise, а там он есть.',
  'The words of {goal} are unknown: open the first postback of each goal and give it a meaning.':
    'Слова {goal} неизвестны: откройте первый постбек каждой цели и задайте её значение.',
  'This preset uses sub_id2, other networks on the same platform sub_id1: link and postback must name the same one.':
    'В этом шаблоне sub_id2, у других партнёрок на той же платформе sub_id1: в ссылке и в постбеке должен быть один и тот же.',
  'The name of the dynamic tag is set in the link: link and postback must use the same one.':
    'Имя динамической метки задаётся в ссылке: в ссылке и в постбеке должно быть одно и то же.',
  "The template's payout is the bare word amount, which is not replaced: look for the macro of the amount in the cabinet.":
    'Выплата в шаблоне — просто слово amount, оно не заменяется: найдите макрос суммы в кабинете.',
  'The click id is the last part of the link’s path, not a parameter: add /YOUR_ID to the link.':
    'ID клика — последняя часть пути ссылки, а не параметр: добавьте в ссылку /YOUR_ID.',
  '{event} says how the conversion is rated and not what happened.':
    '{event} сообщает статус конверсии, а не то, что произошло.',
  'AdCombo has three fields for postbacks. Lead means confirmed by the call centre; the new order is Hold.':
    'У AdCombo три поля для постбеков. Lead значит «подтверждено колл-центром», новый заказ — это Hold.',
  'Sources disagree on the click id: {clickid}, {subacc4} and {subacc} are all in use. Take the one that your link fills.':
    'Источники расходятся насчёт ID клика: встречаются {clickid}, {subacc4} и {subacc}. Возьмите тот, который заполняет ваша ссылка.',
  'The postback does not say what happened: each one counts as a lead. Change it if your offer pays for something else.':
    'В постбеке не сказано, что произошло: каждый считается лидом. Измените, если ваш оффер платит за другое.',
  'The status words are unknown: open the first postbacks and choose what each one means.':
    'Слова статусов неизвестны: откройте первые постбеки и выберите, что значит каждое.',
  'Macros are written in three square brackets: {subid} is sent as plain text.':
    'Макросы пишутся в трёх квадратных скобках: {subid} уйдёт обычным текстом.',
  'The link says apsubid1, the postback {subid1}: they are the same.':
    'В ссылке apsubid1, в постбеке {subid1}: это одно и то же.',
  'The template names the numbers of the status but not the macro {status} itself: compare it with your cabinet.':
    'В шаблоне есть номера статусов, но нет самого макроса {status}: сверьте с кабинетом.',
  'Every postback is taken for a sale: change it if your offer pays for a lead.':
    'Каждый постбек считается продажей: измените, если ваш оффер платит за лид.',
  'Macros are written between hashes: {s2} is sent as plain text.':
    'Макросы пишутся между решётками: {s2} уйдёт обычным текстом.',
  'No macro for the amount is in the template; CAKE, which it seems to run on, has #price#.':
    'Макроса суммы в шаблоне нет; в CAKE, на котором она, похоже, работает, есть #price#.',
  'Choose only the events that you need in the postback settings: bets and withdrawals can be a flood.':
    'В настройках постбека выбирайте только нужные события: ставки и выводы могут идти потоком.',
  'A first deposit may arrive as firstDeposit and as deposit: switch one of the two off if you see both.':
    'Первый депозит может прийти и как firstDeposit, и как deposit: если видите оба, выключите один.',
  '{depositAmount} is what the player paid in, not what you earn.':
    '{depositAmount} — сколько внёс игрок, а не сколько заработали вы.',
  'A failed request is repeated up to 5 times; only the answer 200 counts as received.':
    'Неудачный запрос повторяется до 5 раз; принятым считается только ответ 200.',
  "Affilka's own macro list was not found: these macros are those of brands that seem to run on it. Compare them with your cabinet.":
    'Собственный список макросов Affilka не найден: это макросы брендов, которые, похоже, на ней работают. Сверьте их с кабинетом.',
  'Brands name the dynamic tag differently, for example clickid or cid: link and postback must use the same name.':
    'Бренды называют динамическую метку по-разному, например clickid или cid: в ссылке и в постбеке должно быть одно имя.',
  'For deposits ${deposit_id} tells one from another: add it as the transaction id where your brand has it.':
    'Депозиты различает ${deposit_id}: если он есть у вашего бренда, добавьте его как ID транзакции.',
  'Affise has no {clickid} for affiliates: use {sub1}, or the sub that your link fills.':
    'В Affise для партнёров нет {clickid}: используйте {sub1} или тот sub, который заполняет ваша ссылка.',
  'Affise tries a postback five times within seconds and then gives up: after an outage ask your manager to send it again.':
    'Affise пробует отправить постбек пять раз за несколько секунд и сдаётся: после перебоя попросите менеджера отправить ещё раз.',
  'Status 5 means approved but on hold: it is counted as pending, and goes to no destination until status 1 comes.':
    'Статус 5 значит «подтверждено, но в холде»: он считается ожиданием и никому не уходит, пока не придёт статус 1.',
  'Affise tries five times, two seconds apart, and then gives up. Failed postbacks are in the network’s own log.':
    'Affise пробует пять раз с промежутком в две секунды и сдаётся. Неудачные постбеки есть в журнале самой партнёрки.',
  '{click_id} is the id of Affise Reach, not yours: use {pub_click_id}.':
    '{click_id} — ID Affise Reach, а не ваш: используйте {pub_click_id}.',
  'The values of {status} are not known here: open the first postbacks and give each word a meaning.':
    'Значения {status} здесь неизвестны: откройте первые постбеки и задайте значение каждого слова.',
  'For the transaction id some networks on Alanbase use {id}, others {tid}: look in the macro list of your cabinet and add it.':
    'Для ID транзакции одни партнёрки на Alanbase используют {id}, другие {tid}: посмотрите в списке макросов кабинета и добавьте его.',
  'If your link fills sub_id2 or another sub, the postback must use the same one, for example {sub_id2}.':
    'Если ваша ссылка заполняет sub_id2 или другой sub, в постбеке должен быть тот же, например {sub_id2}.',
  'A neighbouring network writes {profit_currency_alfa} for the currency: try it if your cabinet lists it.':
    'Соседняя партнёрка пишет для валюты {profit_currency_alfa}: попробуйте, если он есть в вашем кабинете.',
  'Only the main postback is protected from double sending; additional ones fire at every change. Use the main one.':
    'От двойной отправки защищён только основной постбек; дополнительные срабатывают на каждое изменение. Используйте основной.',
  'A postback set in a flow replaces the global one for that flow: put your URL into both, or leave the flow empty.':
    'Постбек, заданный в потоке, заменяет для него общий: вставьте URL в оба или оставьте поле потока пустым.',
  'Keitaro counts goal 1 as a lead and goal 2 as a sale; we read them as registration and first deposit. Ask your manager whether that is right for your offer.':
    'Keitaro считает цель 1 лидом, а цель 2 продажей; здесь они читаются как регистрация и первый депозит. Спросите менеджера, верно ли это для вашего оффера.',
  'Goal 3 is counted as a rejection.': 'Цель 3 считается отклонением.',
  'A tracker takes 5 postbacks at most for a campaign: keep them for the events that you forward.':
    'Трекер берёт не больше 5 постбеков на кампанию: оставьте их для событий, которые пересылаете.',
  'A postback comes about 5 minutes late, and is repeated for 24 hours until the answer is 200.':
    'Постбек приходит примерно на 5 минут позже и повторяется 24 часа, пока ответ не будет 200.',
  'Only conversions of an attributed click have a {click_id}: an empty one is an organic install.':
    '{click_id} есть только у конверсий с определённым кликом: пустой — это органическая установка.',
  'AppMetrica repeats a postback every 5 to 10 minutes for 24 hours.':
    'AppMetrica повторяет постбек каждые 5–10 минут в течение 24 часов.',
  'The names of the macros have spaces in them: write {Sub Param 1} exactly so.':
    'В именах макросов есть пробелы: пишите ровно {Sub Param 1}.',
  '{AppsFlyer ID} is the device and the same for all events: do not use it to tell deposits apart.':
    '{AppsFlyer ID} — это устройство, он одинаков для всех событий: депозиты по нему не различайте.',
  'Status Approved must stay ticked in the traffic source, or BeMob sends nothing at all.':
    'Статус Approved в источнике трафика должен оставаться отмеченным, иначе BeMob ничего не отправит.',
  'The payout macro was not found in the pages read: pick it from the list beside the postback field.':
    'На прочитанных страницах макрос выплаты не нашёлся: выберите его из списка рядом с полем постбека.',
  'Older help pages write {externalID}, the current ones {externalId}: copy it from the cabinet.':
    'На старых страницах справки {externalID}, на текущих {externalId}: скопируйте из кабинета.',
  'Losses in casino and slots are never sent with betResult: do not count winnings from it.':
    'Проигрыши в казино и слотах с betResult никогда не приходят: не считайте по нему выигрыши.',
  "1xBet belongs to the same family, but its own macro list was not found: compare each macro with 1xBet's cabinet.":
    '1xBet из той же семьи, но её собственный список макросов не найден: сверьте каждый макрос с кабинетом 1xBet.',
  '{clickid} is the id of the tracker itself: App Craft does not know it. Use {externalid}.':
    '{clickid} — ID самого трекера: App Craft его не знает. Используйте {externalid}.',
  'The status is the word that your network sent to the tracker: choose what each word means.':
    'Статус — слово, которое ваша партнёрка прислала трекеру: выберите, что значит каждое.',
  'Postback % below 100 holds conversions back, Payout % changes the amount: set both to 100 in the traffic source.':
    'Postback % меньше 100 удерживает конверсии, Payout % меняет сумму: поставьте в источнике трафика 100 в обоих.',
  'A postback set in the source and in the campaign is sent twice: set it in one place only.':
    'Постбек, заданный и в источнике, и в кампании, уходит дважды: задайте его в одном месте.',
  'refund and chargeback take money back: they are read as rejections, although the template counts them among the sales.':
    'refund и chargeback забирают деньги: они читаются как отклонения, хотя шаблон относит их к продажам.',
  'Macros are written in capitals: {subid} is sent as plain text.':
    'Макросы пишутся заглавными: {subid} уйдёт обычным текстом.',
  'Sales and refunds have places of their own in the cabinet: paste the URL of the right one into each.':
    'У продаж и возвратов в кабинете отдельные места: вставьте в каждое верный URL.',
  'Which parameter of the link fills {SUBID} was on no page read: ask your manager.':
    'Какой параметр ссылки заполняет {SUBID}, нигде не сказано: спросите менеджера.',
  'CAKE writes macros as #s2#: {s2} is sent as plain text.':
    'CAKE пишет макросы как #s2#: {s2} уйдёт обычным текстом.',
  'Other presets write #payout# and #status#: CAKE itself lists #price# and has no status.':
    'В других шаблонах #payout# и #status#: сам CAKE указывает #price# и статуса не имеет.',
  '#leadid# is the id that CAKE gives to each conversion; #tid# is whatever the advertiser passed.':
    '#leadid# — ID, который CAKE даёт каждой конверсии; #tid# — что передал рекламодатель.',
  's1 is for the ids of sub-affiliates: do not put the click id there.':
    's1 — для ID субпартнёров: ID клика туда не ставьте.',
  'What is longer than 100 characters runs over into the next parameter: then write #s2##s3# together.':
    'Что длиннее 100 символов, переходит в следующий параметр: тогда пишите #s2##s3# подряд.',
  'Macros are written in square brackets: {afp1} is sent as plain text.':
    'Макросы пишутся в квадратных скобках: {afp1} уйдёт обычным текстом.',
  'The template counts in euros: change the currency if your brand pays in another.':
    'Шаблон считает в евро: смените валюту, если ваш бренд платит в другой.',
  'The link says sa, the postback {subaccount}: they are the same.':
    'В ссылке sa, в постбеке {subaccount}: это одно и то же.',
  'No postback for publishers was found on CJ’s own pages: one platform fetches commissions through the API instead. Ask CJ before you rely on these macros.':
    'На страницах самой CJ постбека для вебмастеров не нашлось: одна платформа вместо этого забирает комиссии через API. Спросите CJ, прежде чем полагаться на эти макросы.',
  'One page writes the parameter of the link as sid, a template as SID: compare it with your cabinet.':
    'На одной странице параметр ссылки sid, в шаблоне SID: сверьте с кабинетом.',
  'ORDER_IMPRESSION only says that the order form was opened, and {tid} is your click id here and no transaction.':
    'ORDER_IMPRESSION значит только, что форму заказа открыли, а {tid} здесь ваш ID клика, а не транзакция.',
  'tid is said to take digits, small letters and _ only: an id with capitals or hyphens may come back changed or not at all. Try aff_sub1 then.':
    'Говорят, tid берёт только цифры, строчные буквы и _: ID с заглавными или дефисами может вернуться изменённым или не вернуться. Тогда попробуйте aff_sub1.',
  '{cf_click_id} is the id of the tracker itself: App Craft does not know it. Use {externalid}.':
    '{cf_click_id} — ID самого трекера: App Craft его не знает. Используйте {externalid}.',
  'The payout macro was not found in the pages read: pick it from the list of tokens.':
    'На прочитанных страницах макрос выплаты не нашёлся: выберите его из списка токенов.',
  'The postback does not say what happened: if you track several events, use one postback per event with a fixed word.':
    'В постбеке не сказано, что произошло: если отслеживаете несколько событий, заведите на каждое свой постбек с постоянным словом.',
  'The template mixes two ways of writing macros, ${clickid} and [CommissionAmount]: compare both with the cabinet.':
    'В шаблоне два способа писать макросы, ${clickid} и [CommissionAmount]: сверьте оба с кабинетом.',
  'The word for a rejection is not known: give it a meaning when the first one arrives.':
    'Слово для отклонения неизвестно: задайте его значение, когда придёт первое.',
  'Event and status come as one word, such as reg_confirmed: write the two macros with the underscore between them.':
    'Событие и статус приходят одним словом, например reg_confirmed: напишите два макроса с подчёркиванием между ними.',
  'The template counts hold as approved: make it pending if your money is not certain then.':
    'Шаблон считает hold подтверждённым: сделайте его ожиданием, если ваши деньги тогда ещё не точные.',
  'No page of CPAGrip was found: these names were seen in other people’s programs only. Compare each one with your cabinet before you save.':
    'Страниц CPAGrip не нашлось: эти имена встречались только в чужих программах. Прежде чем сохранить, сверьте каждое с кабинетом.',
  'The call is said to carry a password: do not show the raw request to others.':
    'Говорят, в запросе есть пароль: не показывайте исходный запрос другим.',
  'One program reads subid and transid instead of tracking_id.':
    'Одна программа читает subid и transid вместо tracking_id.',
  'Macros begin with #{ and keep their capitals: copy them unchanged.':
    'Макросы начинаются с #{ и сохраняют заглавные буквы: копируйте их без изменений.',
  'The names of the events are not known: open the first postback of each and give it a meaning.':
    'Названия событий неизвестны: откройте первый постбек каждого и задайте его значение.',
  'Macros are written {!tscode!}, with the exclamation marks.':
    'Макросы пишутся {!tscode!}, с восклицательными знаками.',
  'No page of CrakRevenue with its macros was found: the names are those of TUNE, as other people’s programs write them. Compare each one with your cabinet before you save.':
    'Страницы CrakRevenue с макросами не нашлось: имена — как в TUNE, так их пишут чужие программы. Прежде чем сохранить, сверьте каждое с кабинетом.',
  'Conversions have goal numbers: add one postback for each goal that you are paid for.':
    'У конверсий есть номера целей: добавьте по постбеку на каждую цель, за которую вам платят.',
  'aff_sub5 is said to be reserved by the network.': 'Говорят, aff_sub5 занят самой партнёркой.',
  'Every postback is taken for a sale: change it if your offer pays for a registration.':
    'Каждый постбек считается продажей: измените, если ваш оффер платит за регистрацию.',
  'The words of {transaction_type} are unknown: open the first postback of each and give it a meaning.':
    'Слова {transaction_type} неизвестны: откройте первый постбек каждого и задайте его значение.',
  '{currency}, {transaction_id} and {transaction_type} were seen in a service’s URL for sellers: compare them with the list in your account.':
    '{currency}, {transaction_id} и {transaction_type} встретились в URL одного сервиса для продавцов: сверьте их со списком в вашем аккаунте.',
  'Which events are sent is ticked for each connection, and a partnership has to be approved first.':
    'Какие события уходят, отмечается для каждого подключения, а партнёрство сначала должны одобрить.',
  '{amount_affiliate} is what you earn; {amount_brutto} and {amount_netto} are what the customer paid.':
    '{amount_affiliate} — сколько зарабатываете вы; {amount_brutto} и {amount_netto} — сколько заплатил покупатель.',
  'The template has no amount: add its macro if your cabinet lists one.':
    'В шаблоне нет суммы: добавьте её макрос, если он есть в вашем кабинете.',
  'Sources disagree on the click id, {sid5} or {sid1}: link and postback must name the same one.':
    'Источники расходятся насчёт ID клика, {sid5} или {sid1}: в ссылке и в постбеке должен быть один и тот же.',
  'Macros are case-sensitive: {Sub5} and {sub_5} are sent as plain text. Write {sub5}.':
    'В макросах важны заглавные буквы: {Sub5} и {sub_5} уйдут обычным текстом. Пишите {sub5}.',
  'A postback is switched off after 10 failures in a row within 72 hours; switch it on again by hand.':
    'После 10 неудач подряд за 72 часа постбек отключается; включите его снова вручную.',
  'Conversion and Event are separate postbacks: create both with this URL, or deposits after the first step never arrive.':
    'Conversion и Event — отдельные постбеки: создайте оба с этим URL, иначе депозиты после первого шага не придут.',
  "Everflow's help shows {payout}, templates in use write {payout_amount}: pick the one that the macro list of your cabinet shows.":
    'В справке Everflow {payout}, в рабочих шаблонах {payout_amount}: возьмите тот, который есть в списке макросов вашего кабинета.',
  "{transaction_id} is Everflow's id of the click and the same for all its events: it is kept where you add it, but tells no deposits apart.":
    '{transaction_id} — ID клика в Everflow, один на все его события: он хранится, если вы его добавите, но депозиты не различает.',
  'Everflow switches a postback off after 10 failures in a row within 72 hours. It stays off until you switch it on again by hand.':
    'Everflow отключает постбек после 10 неудач подряд за 72 часа. Он остаётся выключенным, пока вы не включите его вручную.',
  'An aggregated deposit sums several payments: do not read it as the first one.':
    'Суммарный депозит складывает несколько платежей: не читайте его как первый.',
  'Macros are written in double braces: {subid1} is sent as plain text.':
    'Макросы пишутся в двойных фигурных скобках: {subid1} уйдёт обычным текстом.',
  'The template counts a real account as the sale: ask which postback means a sale.':
    'Шаблон считает продажей реальный счёт: спросите, какой постбек значит продажу.',
  'A rejection such as fake does not say which conversion it is for: look at its click id.':
    'В отклонении вроде fake не сказано, какой конверсии оно касается: смотрите его ID клика.',
  'Write MPC_1 in capitals, in the link as in the postback.':
    'Пишите MPC_1 заглавными и в ссылке, и в постбеке.',
  'This preset is that of sister casinos and was not checked: compare each macro before you save.':
    'Этот шаблон — от родственных казино, он не проверен: прежде чем сохранить, сверьте каждый макрос.',
  'No macro for the amount is known; amounts are in euros.': 'Макрос суммы неизвестен; суммы в евро.',
  'The template uses sub6: link and postback must name the same sub.':
    'В шаблоне sub6: в ссылке и в постбеке должен быть один и тот же sub.',
  'Macros are written in double braces: {sub_id1} is sent as plain text.':
    'Макросы пишутся в двойных фигурных скобках: {sub_id1} уйдёт обычным текстом.',
  'The name has a dot in it: write subids.1 in the link and {subids.1} in the postback.':
    'В имени есть точка: в ссылке пишите subids.1, в постбеке {subids.1}.',
  'Macros are written in angle brackets: {click_id} is sent as plain text.':
    'Макросы пишутся в угловых скобках: {click_id} уйдёт обычным текстом.',
  'Macros begin with a capital letter: {payout} and {subId1} are said to be sent as plain text.':
    'Макросы начинаются с заглавной буквы: {payout} и {subId1}, по описанию, уходят обычным текстом.',
  '{ActionTrackerName} is the name the brand gave to the action: give each name a meaning.':
    '{ActionTrackerName} — имя, которое бренд дал действию: задайте значение каждого имени.',
  '{Amount} is what the customer paid, {Payout} is what you earn.':
    '{Amount} — сколько заплатил покупатель, {Payout} — сколько заработали вы.',
  'The page of impact.com names {Status}, another guide {ActionStatus}; {SubId1} is named by other guides only. Compare them with the macro list of your cabinet.':
    'На странице impact.com указан {Status}, в другом руководстве {ActionStatus}; {SubId1} есть только в других руководствах. Сверьте их со списком макросов в кабинете.',
  'The name of the link parameter is set in the field Name of each promo material: it must be the one in your link.':
    'Имя параметра ссылки задаётся в поле Name каждого промоматериала: оно должно быть тем же, что в вашей ссылке.',
  '{amount} is the deposit at deposit events, and what you earn only at the qualification.':
    '{amount} в событиях депозита — сам депозит, а ваш заработок — только при квалификации.',
  "{click_id} is the network's own id by its page, although the template of Keitaro uses it: put your id into p1 and use {p1}.":
    '{click_id} по странице партнёрки — её собственный ID, хотя шаблон Keitaro его использует: поставьте свой ID в p1 и берите {p1}.',
  'Indoleads approves each postback before it starts: ask your manager when nothing arrives.':
    'Indoleads одобряет каждый постбек, прежде чем он заработает: если ничего не приходит, спросите менеджера.',
  'Its macros are bare words between xx, without brackets: write them exactly so.':
    'Её макросы — просто слова между xx, без скобок: пишите ровно так.',
  'The parameter of the offer link was on no page: copy a link from your cabinet and look where xxc1xx comes from.':
    'Параметра ссылки на оффер не было ни на одной странице: скопируйте ссылку из кабинета и посмотрите, откуда берётся xxc1xx.',
  '{subid} is the id of the tracker itself: App Craft does not know it. Use {external_id}.':
    '{subid} — ID самого трекера: App Craft его не знает. Используйте {external_id}.',
  'Registration and deposit come as lead and sale: rewrite them in the URL, {status:lead=registration sale=first_deposit rejected=rejected}.':
    'Регистрация и депозит приходят как lead и sale: замените их в URL, {status:lead=registration sale=first_deposit rejected=rejected}.',
  'Tick every status that you need in the settings of the S2S postback: the others are not sent.':
    'В настройках S2S-постбека отметьте все нужные статусы: остальные не отправляются.',
  'Keitaro sends from a queue: a delay of some minutes is normal.':
    'Keitaro шлёт из очереди: задержка в несколько минут — это нормально.',
  'Sources disagree on the words: letters P, A, D, F or whole words. Both are understood; look at the first postback.':
    'Источники расходятся насчёт слов: буквы P, A, D, F или целые слова. Понимается и то, и другое; посмотрите первый постбек.',
  'The network has no macro for the status: paste one URL for each, where the cabinet offers it.':
    'У партнёрки нет макроса для статуса: вставьте отдельный URL на каждый, где кабинет это позволяет.',
  'The link calls it aff_sub, the postback {aff_sub1}: do not make them the same.':
    'В ссылке он aff_sub, в постбеке {aff_sub1}: не делайте их одинаковыми.',
  '2 means rejected here, although it means pending in other networks.':
    '2 здесь значит отклонено, хотя у других партнёрок — в ожидании.',
  'Macros are written in double braces: {utm_term} is sent as plain text.':
    'Макросы пишутся в двойных фигурных скобках: {utm_term} уйдёт обычным текстом.',
  'You name each status yourself in the cabinet: type pending, approved, rejected and trash there.':
    'Каждый статус вы называете в кабинете сами: впишите там pending, approved, rejected и trash.',
  'There is also {payoutOrZero}, which by its name sends 0 for a lead that is not paid: write it if you want zeros.':
    'Есть ещё {payoutOrZero}, по имени — он шлёт 0 за неоплаченный лид: пишите его, если нули вам нужны.',
  'The words are compared without regard to case, macros are not: copy {action_type} unchanged.':
    'В словах заглавные и строчные буквы не различаются, в макросах различаются: скопируйте {action_type} без изменений.',
  'CPA comes when the player is paid for, usually after the first deposit: make it a first deposit if your offer pays for that.':
    'CPA приходит, когда за игрока платят, обычно после первого депозита: сделайте его первым депозитом, если ваш оффер платит за это.',
  'SID is for grouping: GUIDs are taken out of it and only letters, digits and dashes stay. Put the click id into AffiliateReferenceID.':
    'SID — для группировки: GUID из него убираются, остаются только буквы, цифры и дефисы. ID клика ставьте в AffiliateReferenceID.',
  '[=AffiliateCommission=] is filled for campaigns that pay a percentage only.':
    '[=AffiliateCommission=] заполняется только для кампаний, которые платят процент.',
  'The postback calls it {get.subid}, although the link calls it subid.':
    'В постбеке это {get.subid}, хотя в ссылке subid.',
  '{goal_alias} is the name of the goal: open the first postback of each goal and give it a meaning.':
    '{goal_alias} — имя цели: откройте первый постбек каждой цели и задайте её значение.',
  'The postback needs #S2# in capitals, although the link says s2: #s2# is sent as plain text.':
    'В постбеке нужен #S2# заглавной, хотя в ссылке s2: #s2# уйдёт обычным текстом.',
  'No page of MaxWeb was found: these macros were seen in other people’s programs only. Compare each one with your cabinet before you save.':
    'Страниц MaxWeb не нашлось: эти макросы встречались только в чужих программах. Прежде чем сохранить, сверьте каждый с кабинетом.',
  'The link calls it pub_click_id, the postback {{EXTERNAL_ID}} in double braces.':
    'В ссылке это pub_click_id, в постбеке {{EXTERNAL_ID}} в двойных скобках.',
  'Macros are written between percent signs: do not let anything encode them, %TRACKER% must not become %25TRACKER%25.':
    'Макросы пишутся между знаками процента: не давайте ничему их кодировать, %TRACKER% не должен стать %25TRACKER%25.',
  'The words of %TYPE% are unknown: open the first postback of each and give it a meaning.':
    'Слова %TYPE% неизвестны: откройте первый постбек каждого и задайте его значение.',
  'Mind the capitals: {clickid} is sent as plain text. Write {clickID}.':
    'Следите за заглавными: {clickid} уйдёт обычным текстом. Пишите {clickID}.',
  'Macros are written [=XID1=], with the equals signs.': 'Макросы пишутся [=XID1=], со знаками равенства.',
  'The word active also comes and is counted as a lead by others: what it means was not found, so give it a meaning yourself.':
    'Приходит и слово active, другие считают его лидом: что оно значит, выяснить не удалось, задайте значение сами.',
  '{profit} is what you earn; the deposit is {fdp_usd} for the first one and {dep_sum_usd} for all.':
    '{profit} — сколько зарабатываете вы; депозит — {fdp_usd} для первого и {dep_sum_usd} для всех.',
  'Sums such as {dep_sum}, {bid_win} and {bid_loss} cover a period and not one player action: keep them out of the payout.':
    'Суммы вроде {dep_sum}, {bid_win} и {bid_loss} — за период, а не за одно действие игрока: в выплату их не ставьте.',
  'There are two ids: {cl_id} is that of your own landing page or tracker, {click_id} that of a landing page of MVP Project. Take the one that carries your id.':
    'ID два: {cl_id} — вашего собственного лендинга или трекера, {click_id} — лендинга MVP Project. Возьмите тот, который несёт ваш ID.',
  '{sum} is what the player paid in, not what you earn.':
    '{sum} — сколько внёс игрок, а не сколько заработали вы.',
  'Goals that you add yourself send the token you gave them: give each one a meaning here.':
    'Цели, которые вы добавили сами, шлют токен, который вы им дали: задайте здесь значение каждой.',
  'Where the brand counts first deposits once a day, their postbacks come once a day too: silence until then is normal.':
    'Если бренд считает первые депозиты раз в день, их постбеки тоже приходят раз в день: тишина до этого — норма.',
  'Postbacks must be granted to you per event: ask your manager when the menu Postbacks is empty.':
    'Постбеки разрешают вам по каждому событию: если меню Postbacks пустое, спросите менеджера.',
  '{payload} is the macro of one brand that seems to run on MyAffiliates: compare it with the replacements in your cabinet.':
    '{payload} — макрос одного бренда, который, похоже, работает на MyAffiliates: сверьте его с заменами в вашем кабинете.',
  'Macros are written in square brackets: {ml_sub1} is sent as plain text.':
    'Макросы пишутся в квадратных скобках: {ml_sub1} уйдёт обычным текстом.',
  'A postback is bound to one status: choose Any, or later ratings never arrive.':
    'Постбек привязан к одному статусу: выберите Any, иначе последующие статусы не придут.',
  "The amount is [payout] in one tracker's template and [payout_decimal] in another's: compare it with your cabinet.":
    'Сумма в шаблоне одного трекера — [payout], в шаблоне другого — [payout_decimal]: сверьте с кабинетом.',
  'MyLead names the status Rejected, but its word in a postback was not seen: give it a meaning if another one arrives.':
    'MyLead называет статус Rejected, но его слово в постбеке не встречалось: если придёт другое, задайте его значение.',
  'Macros are written in double braces: {sub1} is sent as plain text.':
    'Макросы пишутся в двойных фигурных скобках: {sub1} уйдёт обычным текстом.',
  'We do not know whether dep is only the first deposit: ask your manager, and make it a first deposit if it is.':
    'Неизвестно, только ли первый депозит значит dep: спросите менеджера и, если да, сделайте его первым депозитом.',
  "Only the click id was found, in Offer18's example for linked platforms: take payout and event from the macro list of your cabinet.":
    'Нашёлся только ID клика, в примере Offer18 для связанных платформ: выплату и событие возьмите из списка макросов кабинета.',
  'No page of OGAds was found: these macros were seen in other people’s programs only. Compare each one with your cabinet before you save.':
    'Страниц OGAds не нашлось: эти макросы встречались только в чужих программах. Прежде чем сохранить, сверьте каждый с кабинетом.',
  'Macros are said to be case-sensitive, and unknown ones are taken out of the URL.':
    'Говорят, в макросах важны заглавные буквы, а неизвестные убираются из URL.',
  'If your link fills aff_sub4, write {aff_sub4} instead of {aff_sub}.':
    'Если ваша ссылка заполняет aff_sub4, пишите {aff_sub4} вместо {aff_sub}.',
  'The newer help writes {externalid}, the older {external_id}: take the one that the cabinet highlights.':
    'В новой справке {externalid}, в старой {external_id}: возьмите тот, который подсвечивает кабинет.',
  'The other macros were not found in the pages read: pick the payout from the list in the cabinet.':
    'Остальных макросов на прочитанных страницах не нашлось: выберите выплату из списка в кабинете.',
  'Every postback is taken for a sale: its status says whether it was paid.':
    'Каждый постбек считается продажей: оплачена ли она, говорит статус.',
  'Mind the capital I: {subid1} is sent as plain text. Write {subId1}.':
    'Следите за заглавной I: {subid1} уйдёт обычным текстом. Пишите {subId1}.',
  'Only the word reg is known: open the first deposit and give its word a meaning.':
    'Известно только слово reg: откройте первый депозит и задайте значение его слова.',
  'Goal and status come as one word such as 2x5: write the two macros with the x between them.':
    'Цель и статус приходят одним словом вроде 2x5: напишите два макроса с x между ними.',
  'The link needs your id, an underscore and a number that your manager gives you: anid=YOUR_ID_NUMBER. Check that the postback returns the id without it.':
    'В ссылке нужны ваш ID, подчёркивание и номер, который даст менеджер: anid=YOUR_ID_NUMBER. Проверьте, что постбек возвращает ID без него.',
  'The postback calls it {source_id1}, although the link calls it anid.':
    'В постбеке это {source_id1}, хотя в ссылке anid.',
  '{sumdep} is what the trader paid in, not what you earn.':
    '{sumdep} — сколько внёс трейдер, а не сколько заработали вы.',
  'The guide that was read names {sub_id} as well as {click_id}: use the one that your link fills.':
    'В прочитанном руководстве есть и {sub_id}, и {click_id}: используйте тот, который заполняет ваша ссылка.',
  '{transaction_id} is your own sub id here, not the number of a conversion: it goes into the click id.':
    '{transaction_id} здесь — ваш собственный sub id, а не номер конверсии: он идёт в ID клика.',
  'Do not set the postback for partner income per day: it belongs to the link and names no player.':
    'Не ставьте постбек на доход партнёра за день: он относится к ссылке и игрока не называет.',
  'The link says anid, the postback {source_id1}: they are the same.':
    'В ссылке anid, в постбеке {source_id1}: это одно и то же.',
  'A partner can have at most 10 postbacks: remove old ones when saving fails.':
    'У партнёра может быть не больше 10 постбеков: если не сохраняется, удалите старые.',
  'Macros are written in double braces: {click_id} is sent as plain text.':
    'Макросы пишутся в двойных фигурных скобках: {click_id} уйдёт обычным текстом.',
  "{ref_id} is from general knowledge: RedTrack's page says only that {clickid} is wrong here. Compare it with a ready template in your cabinet.":
    '{ref_id} — из общих знаний: на странице RedTrack сказано только, что {clickid} здесь неверен. Сверьте с готовым шаблоном в кабинете.',
  'Names of conversion types are case-sensitive and are sent exactly as you wrote them in RedTrack.':
    'В названиях типов конверсий важны заглавные буквы, и уходят они ровно так, как вы написали их в RedTrack.',
  'The dollar sign goes before the brace: {ctag} is sent as plain text.':
    'Знак доллара стоит перед скобкой: {ctag} уйдёт обычным текстом.',
  '{goal_alias} is the name your network gave to the goal: open the first postback of each goal and give it a meaning.':
    '{goal_alias} — имя, которое партнёрка дала цели: откройте первый постбек каждой цели и задайте её значение.',
  'Some networks on Scaleo fill {currency}, others {offer_currency}: if the first postback shows no currency, try the other.':
    'Одни партнёрки на Scaleo заполняют {currency}, другие {offer_currency}: если в первом постбеке нет валюты, попробуйте другой.',
  'What bs means was not found; others count it like a deposit: give it the meaning you need.':
    'Что значит bs, выяснить не удалось; другие считают его депозитом: задайте нужное вам значение.',
  'The word for a new lead is not known: give it a meaning when the first one arrives.':
    'Слово для нового лида неизвестно: задайте его значение, когда придёт первый.',
  'The postback is switched on by ShareASale’s support for each affiliate, and not in the cabinet.':
    'Постбек включает поддержка ShareASale для каждого партнёра, а не вы в кабинете.',
  'There is no macro for the status: a reversed sale does not arrive.':
    'Макроса для статуса нет: отменённая продажа не придёт.',
  '!!amountOfSale!! is what the customer paid, not what you earn.':
    '!!amountOfSale!! — сколько заплатил покупатель, а не сколько заработали вы.',
  '{transactionid} alone is the same for registration and deposit: keep the _{goal} behind it.':
    '{transactionid} сам по себе одинаков для регистрации и депозита: оставьте _{goal} после него.',
  '{transaction_id} is the same for all events of a click: it is kept, but tells no deposits apart.':
    '{transaction_id} один на все события клика: он хранится, но депозиты не различает.',
  'The # belongs to the macro: {click.publisher.clickId} is sent as plain text.':
    '# — часть макроса: {click.publisher.clickId} уйдёт обычным текстом.',
  'A postback has a level: with Default only installs arrive. Choose Both, or no deposit comes.':
    'У постбека есть уровень: с Default приходят только установки. Выберите Both, иначе депозитов не будет.',
  'The names of the events are up to the network: open the first postback of each and give it a meaning.':
    'Названия событий задаёт партнёрка: откройте первый постбек каждого и задайте его значение.',
  'The answer must be the bare word OK: leave the answer body of this network as it is.':
    'Ответ должен быть просто словом OK: не меняйте тело ответа этой партнёрке.',
  'accept means that the order is in work and not that it is paid for.':
    'accept значит, что заказ в работе, а не что за него заплачено.',
  'A rejection does not say which conversion it is for: look at its click id.':
    'В отклонении не сказано, какой конверсии оно касается: смотрите его ID клика.',
  '{payout} is in the currency of the offer: write {payout_currency_usd} and set the currency to USD for a fixed one.':
    '{payout} — в валюте оффера: для постоянной пишите {payout_currency_usd} и поставьте валюту USD.',
  'aff_sub is for the click id, aff_sub2 for the sub-source.':
    'aff_sub — для ID клика, aff_sub2 — для подисточника.',
  'The part of the page that spells {aff_sub} and {transaction_id} was not read: compare them with your cabinet.':
    'Часть страницы, где написаны {aff_sub} и {transaction_id}, не прочитана: сверьте их с кабинетом.',
  '{goal_value} is the value your network gave to the goal: give each value a meaning after its first postback.':
    '{goal_value} — значение, которое партнёрка дала цели: после первого постбека задайте, что оно значит.',
  'There is no currency macro in the list: use {payout_usd} and set the currency to USD if your offers pay in several.':
    'Макроса валюты в списке нет: если офферы платят в разных, используйте {payout_usd} и поставьте валюту USD.',
  'A postback belongs to one goal: add one URL for each goal of the offer, or only the main conversion arrives.':
    'Постбек относится к одной цели: добавьте по URL на каждую цель оффера, иначе придёт только основная конверсия.',
  'TUNE keeps aff_sub to aff_sub5 for values that repeat: the click id belongs in aff_click_id. If your link fills aff_sub, write {aff_sub} instead of {aff_click_id}.':
    'TUNE хранит aff_sub–aff_sub5 для повторяющихся значений: место ID клика — aff_click_id. Если ваша ссылка заполняет aff_sub, пишите {aff_sub} вместо {aff_click_id}.',
  "{transaction_id} is TUNE's id of the click and the same for all its goals: it is kept, but tells no deposits apart.":
    '{transaction_id} — ID клика в TUNE, один на все его цели: он хранится, но депозиты не различает.',
  'A live example writes {payout.sum} for the amount: try it if {payment.sum} stays empty.':
    'В живом примере для суммы стоит {payout.sum}: попробуйте, если {payment.sum} остаётся пустым.',
  '{url.tid} returns the tid of your own link and tells nothing apart: for deposits add {payment.id} as the transaction id.':
    '{url.tid} возвращает tid вашей собственной ссылки и ничего не различает: для депозитов добавьте {payment.id} как ID транзакции.',
  'Only {externalid} was read on a page of Voluum; {payout} is in general use. Compare it with the list of tokens.':
    'На странице Voluum прочитан только {externalid}; {payout} общеупотребителен. Сверьте его со списком токенов.',
  'Sources disagree: {utm_medium}, {money} and {status_lead}, or {utm_campaign}, {price} and {status}. Compare them with the cabinet.':
    'Источники расходятся: {utm_medium}, {money} и {status_lead} или {utm_campaign}, {price} и {status}. Сверьте их с кабинетом.',
  'The status words are from the second source: check them in the first postbacks.':
    'Слова статусов — из второго источника: проверьте их по первым постбекам.',
  'Macros are written in square brackets: {sub_id1} is sent as plain text.':
    'Макросы пишутся в квадратных скобках: {sub_id1} уйдёт обычным текстом.',
  'Offers that pay twice need one postback per goal: paste the URL of the right event into each.':
    'Офферам, которые платят дважды, нужен постбек на каждую цель: вставьте в каждую URL её события.',
  '{amount50%} and {amount0.5} send half of the amount: write {amount}.':
    '{amount50%} и {amount0.5} шлют половину суммы: пишите {amount}.',
  'The parameter var takes 40 characters at most: keep the click id in ymid.':
    'Параметр var берёт не больше 40 символов: ID клика держите в ymid.',
  'The rented app that sends the event on to Facebook. Paste the postback URL that your cabinet shows.':
    'Арендованное приложение, которое передаёт событие в Facebook. Вставьте URL постбека, который показывает кабинет.',
  'App Craft does not publish its format. “reg” and “dep” are common names, not confirmed. Compare them with your cabinet, or ask its support.':
    'App Craft не публикует свой формат. «reg» и «dep» — обычные названия, не подтверждённые. Сверьте их с кабинетом или спросите его поддержку.',
  'https://…/?external_id=ID&event=reg&amount=…&currency=… (tgtracker and others)':
    'https://…/?external_id=ID&event=reg&amount=…&currency=… (tgtracker и другие)',
  'This is from published templates, not from the service’s own documentation: compare each name with your cabinet.':
    'Это из опубликованных шаблонов, а не из документации самого сервиса: сверьте каждое имя с кабинетом.',
  'https://…/postback?client_id=ID&event=reg&amount=…&currency=usd (Linki and others)':
    'https://…/postback?client_id=ID&event=reg&amount=…&currency=usd (Linki и другие)',
  'https://…/pb/?action=reg&tracking_id=ID (pwa.market and others)':
    'https://…/pb/?action=reg&tracking_id=ID (pwa.market и другие)',
  'Zm.app calls the id exid instead of tracking_id.': 'У Zm.app этот ID называется exid, а не tracking_id.',
  'https://…/p?click_id=ID&event=Registration (gambeat and others)':
    'https://…/p?click_id=ID&event=Registration (gambeat и другие)',
  'https://…/KEY/postback?subid=ID&status=lead (BandaApps, TSquad, OneApps, Trident, skakapp …)':
    'https://…/KEY/postback?subid=ID&status=lead (BandaApps, TSquad, OneApps, Trident, skakapp и другие)',
  'The key between the host and /postback in the URL that they gave you.':
    'Ключ между хостом и /postback в URL, который вам дали.',
  'Your name or client number, where they ask for one.': 'Ваше имя или номер клиента, если они его требуют.',
  'https://…/ID/event/?status=reg (DApps and others)': 'https://…/ID/event/?status=reg (DApps и другие)',
  'https://…/api/opti/?p=APP&a=ID&d=DEVICE&e=reg&c=30&w=TEAM (Traffic Devils and others)':
    'https://…/api/opti/?p=APP&a=ID&d=DEVICE&e=reg&c=30&w=TEAM (Traffic Devils и другие)',
  'The app’s id and the device’s id have to come back in the network’s postback: put them into two more subs of the offer link, and write the names of those subs instead of app_id and device_id.':
    'ID приложения и ID устройства должны вернуться в постбеке партнёрки: поставьте их ещё в два sub ссылки на оффер и впишите имена этих sub вместо app_id и device_id.',
  'Your team’s name, as they know it.': 'Название вашей команды, под которым вас там знают.',
  'Straight to your pixel, if you have no rented app.':
    'Прямо в ваш пиксель, если арендованного приложения нет.',
  'Facebook can only match what it knows: put fbclid into a sub of your link and name that sub under fbclid_field.':
    'Facebook сопоставляет только то, что знает: поставьте fbclid в sub вашей ссылки и укажите этот sub в fbclid_field.',
  'One event older than seven days makes Facebook refuse the whole request, so older ones are never sent.':
    'Одно событие старше семи дней — и Facebook отклоняет весь запрос, поэтому более старые не отправляются.',
  'A Purchase needs value and currency: without a payout in the postback, set a fixed sum under Money.':
    'Для Purchase нужны value и currency: если в постбеке нет выплаты, задайте постоянную сумму в разделе «Деньги».',
  'With website Facebook also wants client_user_agent: put it into a sub of your link, or choose system_generated.':
    'С website Facebook требует ещё client_user_agent: поставьте его в sub вашей ссылки или выберите system_generated.',
  'The id of the pixel (dataset) in Events Manager.': 'ID пикселя (набора данных) в Events Manager.',
  'Events Manager, Settings, Conversions API, Generate access token.':
    'Events Manager, Settings, Conversions API, Generate access token.',
  'Events Manager, Test events: a test is sent with it and counted nowhere.':
    'Events Manager, Test events: с ним уходит тест, который нигде не учитывается.',
  'Where it happened: website, app, system_generated …': 'Где это произошло: website, app, system_generated…',
  'The address of your landing page; Facebook asks for it with website.':
    'Адрес вашего лендинга; Facebook требует его с website.',
  'The field of the postback that brings fbclid back, such as sub5.':
    'Поле постбека, в котором возвращается fbclid, например sub5.',
  'Straight to your TikTok pixel.': 'Прямо в ваш пиксель TikTok.',
  'The network’s postback must return ttclid: put it into a sub of your link and write {param.THAT_SUB} instead of {param.ttclid}.':
    'Постбек партнёрки должен возвращать ttclid: поставьте его в sub вашей ссылки и пишите {param.THAT_SUB} вместо {param.ttclid}.',
  'The code of the pixel in Events Manager.': 'Код пикселя в Events Manager.',
  'Events Manager, the pixel’s settings, Events API, Generate access token.':
    'Events Manager, настройки пикселя, Events API, Generate access token.',
  'Events Manager, Test events.': 'Events Manager, Test events.',
  'For apps of your own with AppsFlyer; the click id has to be the AppsFlyer id.':
    'Для своих приложений с AppsFlyer; ID клика должен быть AppsFlyer ID.',
  'An iOS id without the leading “id” is answered with 200 and not recorded.':
    'На ID iOS без «id» в начале приходит ответ 200, но событие не записывается.',
  'A request may have at most 1 KB.': 'Запрос может быть не больше 1 КБ.',
  'The app’s id; for iOS with the leading “id”.': 'ID приложения; для iOS — с «id» в начале.',
  'AppsFlyer, Configuration, App settings, Dev key.': 'AppsFlyer, Configuration, App settings, Dev key.',
  'Its click id has to be what the network gives back.': 'Партнёрка должна возвращать именно его ID клика.',
  'A second sale with the same subid counts only if it has its own tid and the offer allows rebills.':
    'Вторая продажа с тем же subid засчитывается, только если у неё свой tid, а оффер разрешает ребиллы.',
  'The postback key: it is between the domain and /postback in the URL under Maintenance, Settings.':
    'Ключ постбека: он стоит между доменом и /postback в URL в разделе Maintenance, Settings.',
  'Version 1: click.php with cnv_id.': 'Версия 1: click.php с cnv_id.',
  'Version 2 takes /click instead of /click.php.': 'Версия 2 берёт /click вместо /click.php.',
  'A second payout of one click counts only with the Upsell box of the offer.':
    'Вторая выплата за клик засчитывается, только если в оффере отмечен Upsell.',
  'The event goes into et, which has to be a custom conversion of your own.':
    'Событие идёт в et, это должна быть ваша собственная custom conversion.',
  'A second postback with the same cid is ignored unless it has another txid.':
    'Второй постбек с тем же cid пропускается, если у него не другой txid.',
  'The event goes into type, spelled exactly as in RedTrack.':
    'Событие идёт в type и пишется ровно как в RedTrack.',
  'Upper and lower case matter in types: if yours is called Deposit, deposit does not work. Compare them under Tools, Conversion tracking.':
    'В типах важны заглавные буквы: если ваш называется Deposit, deposit не сработает. Сверьте их в разделе Tools, Conversion tracking.',
  'A bot of your own writes each conversion into a chat.':
    'Ваш собственный бот пишет каждую конверсию в чат.',
  'Write to the bot once, or add it to the group. Before that, it cannot write to you.':
    'Напишите боту один раз или добавьте его в группу. До этого он не может вам писать.',
  'From @BotFather, such as 123456:ABC-DEF…': 'От @BotFather, например 123456:ABC-DEF…',
  'The number of the chat, or @name of a channel that the bot may write to.':
    'Номер чата или @имя канала, в который бот может писать.',
  'A POST of JSON to a script or service of your own.': 'POST с JSON в ваш собственный скрипт или сервис.',
  'Count a repeated id once, then switch on “Safe to repeat”.':
    'Считайте повторный ID один раз, затем включите «Можно повторять».',
  'Any address that takes a GET or POST.': 'Любой адрес, который принимает GET или POST.',
  'App Craft publishes no format: compare the id macro and the order of the naming with its cabinet or ask its support, and correct them here.':
    'App Craft не публикует формат: сверьте макрос ID и порядок нейминга с его кабинетом или спросите его поддержку и исправьте здесь.',
  'The id macro is from a published template, the order of the naming is only common. Compare both with the cabinet.':
    'Макрос ID — из опубликованного шаблона, порядок нейминга — просто обычный. Сверьте и то, и другое с кабинетом.',
  'Latin letters and digits only; parameters are added to the deeplink with & only.':
    'Только латинские буквы и цифры; параметры добавляются к диплинку только через &.',
  'Your page has to put its own id for {clickid} into the button’s link.':
    'Ваша страница должна подставлять свой ID вместо {clickid} в ссылку кнопки.',
  'Facebook adds fbclid automatically: a written fbclid={fbclid} arrives empty and hides the real one.':
    'Facebook добавляет fbclid автоматически: вписанный fbclid={fbclid} приходит пустым и закрывает настоящий.',
  'Write two underscores on each side: _CID_ is sent as plain text. A guide with single ones is widespread.':
    'Пишите по два подчёркивания с каждой стороны: _CID_ уйдёт обычным текстом. Руководство с одиночными очень распространено.',
  '__AID__ is the ad group and __CID__ the ad, not the other way round.':
    '__AID__ — группа объявлений, а __CID__ — объявление, не наоборот.',
  'Put these into the final URL suffix; a tracking template needs {lpurl} as well.':
    'Поставьте их в суффикс конечного URL; шаблону отслеживания нужен ещё {lpurl}.',
  '{msclkid} is general knowledge, not seen on a page: check it in your account.':
    '{msclkid} — из общих знаний, на страницах не встречался: проверьте в своём аккаунте.',
  'Mind the capital S in {{adSet.id}}.': 'Следите за заглавной S в {{adSet.id}}.',
  'Snapchat adds its click id ScCid automatically.': 'Snapchat добавляет свой ID клика ScCid автоматически.',
  'One page says that Snapchat has no macros at all; the others contradict it.':
    'На одной странице сказано, что у Snapchat макросов нет вовсе; остальные говорят другое.',
  'There is no macro for the click id.': 'Макроса для ID клика нет.',
  'Editing the link starts another review of the ad.':
    'Если изменить ссылку, объявление снова уходит на модерацию.',
  'Macros are written in double braces and in capitals; only some of them were seen, and in other people’s programs. Compare them with your cabinet.':
    'Макросы пишутся в двойных фигурных скобках и заглавными; встречались лишь некоторые, и то в чужих программах. Сверьте их с кабинетом.',
  'The click id arrives as rdt_cid.': 'ID клика приходит как rdt_cid.',
  'X has no macros that were found: write fixed words into the link, such as sub2=campaign1.':
    'Макросов у X не нашлось: впишите в ссылку постоянные слова, например sub2=campaign1.',
  'X adds its click id twclid automatically.': 'X добавляет свой ID клика twclid автоматически.',
  'A link longer than 4096 bytes loses everything but yclid and openstat; encoded Cyrillic letters count six bytes each.':
    'Ссылка длиннее 4096 байт теряет всё, кроме yclid и openstat; закодированная кириллическая буква считается за шесть байт.',
  'Yandex adds its click id yclid automatically.': 'Яндекс добавляет свой ID клика yclid автоматически.',
  'Macros are written in double braces: {campaign_id} reaches the landing page as plain text.':
    'Макросы пишутся в двойных фигурных скобках: {campaign_id} дойдёт до лендинга обычным текстом.',
  'VK Ads wants the click id in the parameter rb_clickid: write rb_clickid={{clickid}}.':
    'VK Реклама ждёт ID клика в параметре rb_clickid: пишите rb_clickid={{clickid}}.',
  'In links of app trackers the same cabinet wants single braces: mytarget_click_id={clickid}.':
    'В ссылках трекеров приложений тому же кабинету нужны одиночные скобки: mytarget_click_id={clickid}.',
  'The old cabinet of vk.com wrote {ad_id} and {campaign_id}: those do not work here.':
    'Старый кабинет vk.com писал {ad_id} и {campaign_id}: здесь они не работают.',
  'The click id of a web campaign is __BBG__, that of an app campaign __SID__: use the one of your campaign.':
    'ID клика веб-кампании — __BBG__, кампании приложения — __SID__: возьмите тот, что для вашей кампании.',
  'Telegram Ads fills in no macros at all: write fixed words.':
    'Telegram Ads не подставляет макросы вообще: пишите постоянные слова.',
  'A bot start parameter has at most 64 characters of A-Z a-z 0-9 _ - and no &.':
    'В параметре start бота не больше 64 символов из A-Z a-z 0-9 _ - и нет &.',
  'Its macros work in AdsGram only, never in Telegram Ads.':
    'Его макросы работают только в AdsGram и никогда в Telegram Ads.',
  'The link must begin with https.': 'Ссылка должна начинаться с https.',
  'Only the device macros were seen on the page; check the others.':
    'На странице встретились только макросы устройства; остальные проверьте.',
  'Older guides write %{…}: use double braces.':
    'В старых руководствах %{…}: пишите двойные фигурные скобки.',
  'Its macros are bare words: with braces around them they are sent as plain text.':
    'Её макросы — просто слова: в скобках они уйдут обычным текстом.',
  'bid_cost, startapp_app_id and creative_name are from a template.':
    'bid_cost, startapp_app_id и creative_name — из шаблона.',
  'Nothing is known of it here: take the macros from its own list.':
    'Здесь о нём ничего не известно: возьмите макросы из его собственного списка.',
  'The click id is ${SUBID} with a dollar sign; the other macros have none.':
    'ID клика — ${SUBID} со знаком доллара; у остальных макросов его нет.',
  'Its postback calls the parameter click-id, with a hyphen.':
    'В её постбеке параметр называется click-id, через дефис.',
  'The official list was not found: compare with the one in your account.':
    'Официального списка не нашлось: сверьте с тем, что в вашем аккаунте.',
  'The click id is ##SUB_ID_SHORT(action)##, the word in brackets included.':
    'ID клика — ##SUB_ID_SHORT(action)##, вместе со словом в скобках.',
  'The template has no macro for the cost.': 'В шаблоне нет макроса расхода.',
  '{{price}} in the link is what you pay; price in its postback is what you earn.':
    '{{price}} в ссылке — сколько платите вы; price в её постбеке — сколько вы зарабатываете.',
  'The cost is [BID_PRICE] for push and [CPV_PRICE] for pops, in US dollars.':
    'Расход — [BID_PRICE] для пушей и [CPV_PRICE] для попов, в долларах США.',
  'It answers 200 even when it refuses a conversion: compare the numbers in its cabinet.':
    'Ответ 200 приходит и тогда, когда конверсия не принята: сверьте числа в кабинете.',
  'The click id is said to be kept for 48 hours: later deposits are lost there.':
    'Говорят, ID клика хранится 48 часов: более поздние депозиты там теряются.',
  'Other people’s programs write {COST} for the cost: compare it with your cabinet.':
    'Чужие программы пишут для расхода {COST}: сверьте с кабинетом.',
  'EvaDav answers 200 with "status":"error" when it refuses a conversion: look at the text of the answer.':
    'EvaDav отвечает 200 с "status":"error", когда не принимает конверсию: смотрите текст ответа.',
  "Kadam's wiki, which is old, writes [CPA], templates in use write {click_id}: compare both with the macro list of your cabinet before you save.":
    'В вики Kadam, она старая, [CPA], в рабочих шаблонах {click_id}: прежде чем сохранить, сверьте оба со списком макросов в кабинете.',
  '[SID] stays empty in KSA campaigns.': 'В кампаниях KSA [SID] остаётся пустым.',
  'Its postback needs both the campaign and the click id: carry [CAMPAIGN_ID] along.':
    'Её постбеку нужны и кампания, и ID клика: передавайте и [CAMPAIGN_ID].',
  '{cost} is what you really pay, {price} is the bid.':
    '{cost} — сколько вы платите на самом деле, {price} — ставка.',
  'Its postback counts one conversion per click unless it says allow_duplicates=1.':
    'Её постбек засчитывает одну конверсию на клик, если в нём нет allow_duplicates=1.',
  '{click_price} can count a click that MGID does not charge later.':
    '{click_price} может учесть клик, за который MGID потом не спишет.',
  'There are two generations of macros: a template writes {subid}, other people’s programs {:click_id} with a colon. Use those of your cabinet.':
    'Есть два поколения макросов: в шаблоне {subid}, в чужих программах {:click_id} с двоеточием. Возьмите те, что в кабинете.',
  'Bidvertiser’s page names {BV_SRCID}; the other macros are from a template.':
    'На странице Bidvertiser есть {BV_SRCID}; остальные макросы — из шаблона.',
  'A macro for the cost is not clear: the template writes {REVENUE}, which is the word of the postback.':
    'Макрос расхода неясен: в шаблоне {REVENUE}, а это слово постбека.',
  '[PRICE], in US dollars, is from a template.': '[PRICE], в долларах США, — из шаблона.',
  'ExoClick’s pages name {conversions_tracking}; {actual_cost} and the other macros were seen in other people’s programs only. Compare them with your cabinet.':
    'На страницах ExoClick есть {conversions_tracking}; {actual_cost} и остальные макросы встречались только в чужих программах. Сверьте их с кабинетом.',
  'The click id can have about 350 characters: a parameter with a limit cuts it.':
    'В ID клика может быть около 350 символов: параметр с лимитом его обрежет.',
  'The same click id counts once in 24 hours.': 'Один и тот же ID клика засчитывается раз в 24 часа.',
  'ExoClick answers OK, or a line that begins with ERROR: look at the text of the answer.':
    'ExoClick отвечает OK или строкой, которая начинается с ERROR: смотрите текст ответа.',
  '{cid} is the campaign here, the click id is {click_id}.': '{cid} здесь — кампания, ID клика — {click_id}.',
  'InMobi’s page names $IDA and $GPID; the click id and the banner are from a template.':
    'На странице InMobi есть $IDA и $GPID; ID клика и баннер — из шаблона.',
  'No macro for the cost was found.': 'Макроса расхода не нашлось.',
  '{dynamicBID} is in US dollars.': '{dynamicBID} — в долларах США.',
  'The dollar sign goes inside the brace: ${click_id} is sent as plain text.':
    'Знак доллара стоит внутри скобки: ${click_id} уйдёт обычным текстом.',
  '{$cpv} is in US dollars.': '{$cpv} — в долларах США.',
  '[clickid] was seen in other people’s programs only; PopCash is said to add pid=[clickid] automatically.':
    '[clickid] встречался только в чужих программах; говорят, PopCash добавляет pid=[clickid] автоматически.',
  'Old templates write %siteid%: use [siteid].': 'В старых шаблонах %siteid%: пишите [siteid].',
  '{bid} is in US dollars and, like {creativity_id}, from a template.':
    '{bid} — в долларах США и, как и {creativity_id}, из шаблона.',
  'A template writes {goal_tracking} for the click id, other people’s programs {conversions_tracking}: compare both with your cabinet.':
    'В шаблоне для ID клика {goal_tracking}, в чужих программах {conversions_tracking}: сверьте оба с кабинетом.',
  '{target.bid} is in US dollars.': '{target.bid} — в долларах США.',
  'How the link writes the click id ACLID was not found: take it from your cabinet.':
    'Как ссылка пишет ID клика ACLID, выяснить не удалось: возьмите из кабинета.',
  '{BidValue} is the bid and was seen in other people’s programs only.':
    '{BidValue} — ставка, встречался только в чужих программах.',
  '{payout} is what you pay for the click here.': '{payout} здесь — сколько вы платите за клик.',
  '%AUCTIONPRICE% is the price of a thousand impressions.': '%AUCTIONPRICE% — цена тысячи показов.',
  'Zeropark’s pages name {source} only; the other macros were seen in other people’s programs. Compare them with your cabinet.':
    'На страницах Zeropark есть только {source}; остальные макросы встречались в чужих программах. Сверьте их с кабинетом.',
};
