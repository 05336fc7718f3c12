/** What the catalog says in sentences, in Ukrainian, by the English sentence. */
import type { Text } from '../en.ts';

export const presetTexts: Text['presetTexts'] = {
  'The network has no macro for the event: paste one URL per event, each into its own field in the cabinet.':
    'У партнерки немає макросу події: вставте окремий URL для кожної події, кожен у своє поле в кабінеті.',
  'Write ##CLICK_ID## in capitals between double hashes: {click_id} is sent as it stands.':
    'Пишіть ##CLICK_ID## великими літерами між подвійними решітками: {click_id} піде як є.',
  'Whether dep comes for the first deposit only was not found: ask your manager, and make it a first deposit if so.':
    'Чи приходить dep лише за перший депозит, не з’ясовано: запитайте менеджера і, якщо так, зробіть його першим депозитом.',
  'On revenue share write ##RS_AMOUNT## instead of ##CPA_AMOUNT##.':
    'Для revenue share пишіть ##RS_AMOUNT## замість ##CPA_AMOUNT##.',
  'The template types the currency by hand: add the one of your account, or try ##CURRENCY##.':
    'У шаблоні валюту вписано вручну: впишіть валюту свого акаунта або спробуйте ##CURRENCY##.',
  'Macros are written in double braces: {clickid} is sent as plain text.':
    'Макроси пишуться в подвійних фігурних дужках: {clickid} піде звичайним текстом.',
  'This preset is not verified. Compare each macro with your cabinet before you save.':
    'Цей шаблон не перевірено. Порівняйте кожен макрос зі своїм кабінетом, перш ніж зберегти.',
  "1win's own page speaks of the hash in the link only and lists no macros: ask your manager for the current list.":
    'На сторінці самої 1win ідеться лише про хеш у посиланні, макросів там немає: попросіть у менеджера чинний список.',
  'Type the currency of your offers into the URL: we know no macro for it.':
    'Впишіть в URL валюту своїх оферів: макрос для неї невідомий.',
  'bl seems to mean a player who reached the baseline, which is when a CPA is paid: give it the meaning you need.':
    'Схоже, bl — це гравець, який досяг baseline, тобто момент, коли платять CPA: задайте значення, яке вам потрібне.',
  'No macro for the amount is known: look in the cabinet.': 'Макрос суми невідомий: пошукайте в кабінеті.',
  'The network chooses the values of {goal}, often plain numbers: open the first postback of each goal and choose what its value means.':
    'Значення {goal} вибирає партнерка, часто це просто числа: відкрийте перший постбек кожної цілі й виберіть, що означає її значення.',
  "{goal} is not in Keitaro's template, but the other macros are those of Affise, which has it.":
    'У шаблоні Keitaro немає {goal}, але решта макросів — як в Affise, а там він є.',
  'The words of {goal} are unknown: open the first postback of each goal and give it a meaning.':
    'Слова в {goal} невідомі: відкрийте перший постбек кожної цілі й задайте її значення.',
  'This preset uses sub_id2, other networks on the same platform sub_id1: link and postback must name the same one.':
    'У цьому шаблоні sub_id2, в інших партнерок на тій самій платформі — sub_id1: у посиланні й постбеку має бути той самий.',
  'The name of the dynamic tag is set in the link: link and postback must use the same one.':
    'Назва динамічної мітки задається в посиланні: у посиланні й постбеку має бути та сама.',
  "The template's payout is the bare word amount, which is not replaced: look for the macro of the amount in the cabinet.":
    'Виплата в шаблоні — просто слово amount, яке не замінюється: пошукайте макрос суми в кабінеті.',
  'The click id is the last part of the link’s path, not a parameter: add /YOUR_ID to the link.':
    'ID кліку — остання частина шляху посилання, а не параметр: додайте до посилання /YOUR_ID.',
  '{event} says how the conversion is rated and not what happened.':
    '{event} каже, який у конверсії статус, а не що сталося.',
  'AdCombo has three fields for postbacks. Lead means confirmed by the call centre; the new order is Hold.':
    'В AdCombo три поля для постбеків. Lead означає «підтверджено колцентром»; нове замовлення — це Hold.',
  'Sources disagree on the click id: {clickid}, {subacc4} and {subacc} are all in use. Take the one that your link fills.':
    'Джерела розходяться щодо ID кліку: трапляються {clickid}, {subacc4} і {subacc}. Візьміть той, який заповнює ваше посилання.',
  'The postback does not say what happened: each one counts as a lead. Change it if your offer pays for something else.':
    'У постбеку не сказано, що сталося: кожен рахується як лід. Змініть це, якщо ваш офер платить за інше.',
  'The status words are unknown: open the first postbacks and choose what each one means.':
    'Слова статусів невідомі: відкрийте перші постбеки й виберіть, що означає кожне.',
  'Macros are written in three square brackets: {subid} is sent as plain text.':
    'Макроси пишуться в потрійних квадратних дужках: {subid} піде звичайним текстом.',
  'The link says apsubid1, the postback {subid1}: they are the same.':
    'У посиланні — apsubid1, у постбеку — {subid1}: це те саме.',
  'The template names the numbers of the status but not the macro {status} itself: compare it with your cabinet.':
    'У шаблоні є номери статусів, але немає самого макросу {status}: порівняйте зі своїм кабінетом.',
  'Every postback is taken for a sale: change it if your offer pays for a lead.':
    'Кожен постбек вважається продажем: змініть це, якщо ваш офер платить за лід.',
  'Macros are written between hashes: {s2} is sent as plain text.':
    'Макроси пишуться між решітками: {s2} піде звичайним текстом.',
  'No macro for the amount is in the template; CAKE, which it seems to run on, has #price#.':
    'У шаблоні немає макросу суми; у CAKE, на якому, схоже, працює партнерка, є #price#.',
  'Choose only the events that you need in the postback settings: bets and withdrawals can be a flood.':
    'Виберіть у налаштуваннях постбека лише потрібні події: ставок і виведень може бути дуже багато.',
  'A first deposit may arrive as firstDeposit and as deposit: switch one of the two off if you see both.':
    'Перший депозит може прийти і як firstDeposit, і як deposit: якщо бачите обидва, вимкніть один.',
  '{depositAmount} is what the player paid in, not what you earn.':
    '{depositAmount} — це скільки вніс гравець, а не скільки ви заробили.',
  'A failed request is repeated up to 5 times; only the answer 200 counts as received.':
    'Невдалий запит повторюється до 5 разів; отриманим вважається лише відповідь 200.',
  "Affilka's own macro list was not found: these macros are those of brands that seem to run on it. Compare them with your cabinet.":
    'Власного списку макросів Affilka не знайдено: ці макроси — від брендів, які, схоже, на ній працюють. Порівняйте їх зі своїм кабінетом.',
  'Brands name the dynamic tag differently, for example clickid or cid: link and postback must use the same name.':
    'Бренди називають динамічну мітку по-різному, наприклад clickid або cid: у посиланні й постбеку має бути та сама назва.',
  'For deposits ${deposit_id} tells one from another: add it as the transaction id where your brand has it.':
    'Для депозитів їх розрізняє ${deposit_id}: якщо він є у вашого бренду, додайте його як ID транзакції.',
  'Affise has no {clickid} for affiliates: use {sub1}, or the sub that your link fills.':
    'В Affise немає {clickid} для вебмайстрів: візьміть {sub1} або той sub, який заповнює ваше посилання.',
  'Affise tries a postback five times within seconds and then gives up: after an outage ask your manager to send it again.':
    'Affise пробує надіслати постбек п’ять разів за кілька секунд і припиняє: після перебою попросіть менеджера надіслати його ще раз.',
  'Status 5 means approved but on hold: it is counted as pending, and goes to no destination until status 1 comes.':
    'Статус 5 означає «підтверджено, але в холді»: він рахується як «в очікуванні» й не йде жодному одержувачу, доки не прийде статус 1.',
  'Affise tries five times, two seconds apart, and then gives up. Failed postbacks are in the network’s own log.':
    'Affise робить п’ять спроб із проміжком дві секунди й припиняє. Невдалі постбеки є в журналі самої партнерки.',
  '{click_id} is the id of Affise Reach, not yours: use {pub_click_id}.':
    '{click_id} — це ID самого Affise Reach, а не ваш: візьміть {pub_click_id}.',
  'The values of {status} are not known here: open the first postbacks and give each word a meaning.':
    'Значення {status} тут невідомі: відкрийте перші постбеки й задайте значення кожному слову.',
  'For the transaction id some networks on Alanbase use {id}, others {tid}: look in the macro list of your cabinet and add it.':
    'Для ID транзакції одні партнерки на Alanbase мають {id}, інші — {tid}: знайдіть його в списку макросів свого кабінету й додайте.',
  'If your link fills sub_id2 or another sub, the postback must use the same one, for example {sub_id2}.':
    'Якщо ваше посилання заповнює sub_id2 або інший sub, у постбеку має бути той самий, наприклад {sub_id2}.',
  'A neighbouring network writes {profit_currency_alfa} for the currency: try it if your cabinet lists it.':
    'Сусідня партнерка пише для валюти {profit_currency_alfa}: спробуйте його, якщо він є у вашому кабінеті.',
  'Only the main postback is protected from double sending; additional ones fire at every change. Use the main one.':
    'Від подвійного надсилання захищено лише основний постбек; додаткові спрацьовують на кожну зміну. Вставте основний.',
  'A postback set in a flow replaces the global one for that flow: put your URL into both, or leave the flow empty.':
    'Постбек, заданий у потоці, замінює для цього потоку глобальний: впишіть свій URL в обидва або залиште потік порожнім.',
  'Keitaro counts goal 1 as a lead and goal 2 as a sale; we read them as registration and first deposit. Ask your manager whether that is right for your offer.':
    'Keitaro рахує ціль 1 як лід, а ціль 2 — як продаж; тут вони читаються як реєстрація й перший депозит. Запитайте менеджера, чи правильно це для вашого офера.',
  'Goal 3 is counted as a rejection.': 'Ціль 3 рахується як відхилення.',
  'A tracker takes 5 postbacks at most for a campaign: keep them for the events that you forward.':
    'Трекер бере щонайбільше 5 постбеків на кампанію: залиште їх для подій, які пересилаєте.',
  'A postback comes about 5 minutes late, and is repeated for 24 hours until the answer is 200.':
    'Постбек приходить приблизно на 5 хвилин пізніше й повторюється 24 години, доки відповідь не 200.',
  'Only conversions of an attributed click have a {click_id}: an empty one is an organic install.':
    '{click_id} є лише в конверсій прив’язаного кліку: порожній означає органічне встановлення.',
  'AppMetrica repeats a postback every 5 to 10 minutes for 24 hours.':
    'AppMetrica повторює постбек кожні 5–10 хвилин протягом 24 годин.',
  'The names of the macros have spaces in them: write {Sub Param 1} exactly so.':
    'У назвах макросів є пробіли: пишіть саме {Sub Param 1}.',
  '{AppsFlyer ID} is the device and the same for all events: do not use it to tell deposits apart.':
    '{AppsFlyer ID} — це пристрій, він однаковий для всіх подій: не розрізняйте за ним депозити.',
  'Status Approved must stay ticked in the traffic source, or BeMob sends nothing at all.':
    'Статус Approved у джерелі трафіку має бути позначений, інакше BeMob не надсилає нічого.',
  'The payout macro was not found in the pages read: pick it from the list beside the postback field.':
    'На прочитаних сторінках макросу виплати не знайдено: виберіть його зі списку біля поля постбека.',
  'Older help pages write {externalID}, the current ones {externalId}: copy it from the cabinet.':
    'У старіших довідках пишуть {externalID}, у теперішніх — {externalId}: скопіюйте його з кабінету.',
  'Losses in casino and slots are never sent with betResult: do not count winnings from it.':
    'Програші в казино й слотах із betResult не надсилаються ніколи: не рахуйте за ним виграшів.',
  "1xBet belongs to the same family, but its own macro list was not found: compare each macro with 1xBet's cabinet.":
    '1xBet — із тієї самої родини, але її власного списку макросів не знайдено: порівняйте кожен макрос із кабінетом 1xBet.',
  '{clickid} is the id of the tracker itself: App Craft does not know it. Use {externalid}.':
    '{clickid} — це ID самого трекера: App Craft його не знає. Візьміть {externalid}.',
  'The status is the word that your network sent to the tracker: choose what each word means.':
    'Статус — це слово, яке ваша партнерка надіслала в трекер: виберіть, що означає кожне слово.',
  'Postback % below 100 holds conversions back, Payout % changes the amount: set both to 100 in the traffic source.':
    'Postback %, менший за 100, затримує конверсії, а Payout % змінює суму: задайте в джерелі трафіку обидва по 100.',
  'A postback set in the source and in the campaign is sent twice: set it in one place only.':
    'Постбек, заданий і в джерелі, і в кампанії, надсилається двічі: задайте його в одному місці.',
  'refund and chargeback take money back: they are read as rejections, although the template counts them among the sales.':
    'refund і chargeback забирають гроші назад: вони читаються як відхилення, хоча шаблон рахує їх серед продажів.',
  'Macros are written in capitals: {subid} is sent as plain text.':
    'Макроси пишуться великими літерами: {subid} піде звичайним текстом.',
  'Sales and refunds have places of their own in the cabinet: paste the URL of the right one into each.':
    'Для продажів і повернень у кабінеті окремі місця: вставте в кожне URL саме для нього.',
  'Which parameter of the link fills {SUBID} was on no page read: ask your manager.':
    'На жодній прочитаній сторінці не сказано, який параметр посилання заповнює {SUBID}: запитайте менеджера.',
  'CAKE writes macros as #s2#: {s2} is sent as plain text.':
    'CAKE пише макроси як #s2#: {s2} піде звичайним текстом.',
  'Other presets write #payout# and #status#: CAKE itself lists #price# and has no status.':
    'В інших шаблонах пишуть #payout# і #status#: сам CAKE наводить #price#, а статусу не має.',
  '#leadid# is the id that CAKE gives to each conversion; #tid# is whatever the advertiser passed.':
    '#leadid# — це ID, який CAKE дає кожній конверсії; #tid# — те, що передав рекламодавець.',
  's1 is for the ids of sub-affiliates: do not put the click id there.':
    's1 — для ID суб-вебмайстрів: не ставте туди ID кліку.',
  'What is longer than 100 characters runs over into the next parameter: then write #s2##s3# together.':
    'Усе, що довше за 100 символів, переходить у наступний параметр: тоді пишіть разом #s2##s3#.',
  'Macros are written in square brackets: {afp1} is sent as plain text.':
    'Макроси пишуться у квадратних дужках: {afp1} піде звичайним текстом.',
  'The template counts in euros: change the currency if your brand pays in another.':
    'Шаблон рахує в євро: змініть валюту, якщо ваш бренд платить в іншій.',
  'The link says sa, the postback {subaccount}: they are the same.':
    'У посиланні — sa, у постбеку — {subaccount}: це те саме.',
  'No postback for publishers was found on CJ’s own pages: one platform fetches commissions through the API instead. Ask CJ before you rely on these macros.':
    'На сторінках самої CJ постбека для вебмайстрів не знайдено: одна платформа натомість бере комісії через API. Запитайте CJ, перш ніж покладатися на ці макроси.',
  'One page writes the parameter of the link as sid, a template as SID: compare it with your cabinet.':
    'На одній сторінці параметр посилання — sid, у шаблоні — SID: порівняйте зі своїм кабінетом.',
  'ORDER_IMPRESSION only says that the order form was opened, and {tid} is your click id here and no transaction.':
    'ORDER_IMPRESSION каже лише, що відкрито форму замовлення, а {tid} тут — ваш ID кліку, а не транзакція.',
  'tid is said to take digits, small letters and _ only: an id with capitals or hyphens may come back changed or not at all. Try aff_sub1 then.':
    'Кажуть, що tid приймає лише цифри, малі латинські літери й _: ID з великими літерами чи дефісами може повернутися зміненим або не повернутися. Тоді спробуйте aff_sub1.',
  '{cf_click_id} is the id of the tracker itself: App Craft does not know it. Use {externalid}.':
    '{cf_click_id} — це ID самого трекера: App Craft його не знає. Візьміть {externalid}.',
  'The payout macro was not found in the pages read: pick it from the list of tokens.':
    'На прочитаних сторінках макросу виплати не знайдено: виберіть його зі списку токенів.',
  'The postback does not say what happened: if you track several events, use one postback per event with a fixed word.':
    'У постбеку не сказано, що сталося: якщо відстежуєте кілька подій, візьміть окремий постбек для кожної зі сталим словом.',
  'The template mixes two ways of writing macros, ${clickid} and [CommissionAmount]: compare both with the cabinet.':
    'У шаблоні змішано два записи макросів, ${clickid} і [CommissionAmount]: порівняйте обидва з кабінетом.',
  'The word for a rejection is not known: give it a meaning when the first one arrives.':
    'Слово для відхилення невідоме: задайте його значення, коли прийде перше.',
  'Event and status come as one word, such as reg_confirmed: write the two macros with the underscore between them.':
    'Подія й статус приходять одним словом, наприклад reg_confirmed: напишіть два макроси з підкресленням між ними.',
  'The template counts hold as approved: make it pending if your money is not certain then.':
    'Шаблон рахує hold як підтверджене: зробіть його «в очікуванні», якщо гроші тоді ще не ваші.',
  'No page of CPAGrip was found: these names were seen in other people’s programs only. Compare each one with your cabinet before you save.':
    'Сторінки CPAGrip не знайдено: ці назви траплялися лише в чужих програмах. Порівняйте кожну зі своїм кабінетом, перш ніж зберегти.',
  'The call is said to carry a password: do not show the raw request to others.':
    'Кажуть, що в запиті передається пароль: не показуйте його іншим у тому вигляді, як він надійшов.',
  'One program reads subid and transid instead of tracking_id.':
    'Одна програма читає subid і transid замість tracking_id.',
  'Macros begin with #{ and keep their capitals: copy them unchanged.':
    'Макроси починаються з #{ і зберігають великі літери: копіюйте їх без змін.',
  'The names of the events are not known: open the first postback of each and give it a meaning.':
    'Назви подій невідомі: відкрийте перший постбек кожної й задайте її значення.',
  'Macros are written {!tscode!}, with the exclamation marks.':
    'Макроси пишуться як {!tscode!}, зі знаками оклику.',
  'No page of CrakRevenue with its macros was found: the names are those of TUNE, as other people’s programs write them. Compare each one with your cabinet before you save.':
    'Сторінки CrakRevenue з макросами не знайдено: назви — як у TUNE, так їх пишуть у чужих програмах. Порівняйте кожну зі своїм кабінетом, перш ніж зберегти.',
  'Conversions have goal numbers: add one postback for each goal that you are paid for.':
    'У конверсій є номери цілей: додайте окремий постбек для кожної цілі, за яку вам платять.',
  'aff_sub5 is said to be reserved by the network.': 'Кажуть, що aff_sub5 партнерка залишила для себе.',
  'Every postback is taken for a sale: change it if your offer pays for a registration.':
    'Кожен постбек вважається продажем: змініть це, якщо ваш офер платить за реєстрацію.',
  'The words of {transaction_type} are unknown: open the first postback of each and give it a meaning.':
    'Слова в {transaction_type} невідомі: відкрийте перший постбек кожного й задайте його значення.',
  '{currency}, {transaction_id} and {transaction_type} were seen in a service’s URL for sellers: compare them with the list in your account.':
    '{currency}, {transaction_id} і {transaction_type} траплялися в URL одного сервісу для продавців: порівняйте їх зі списком у своєму акаунті.',
  'Which events are sent is ticked for each connection, and a partnership has to be approved first.':
    'Які події надсилати, позначається для кожного підключення окремо, а партнерство спершу мають схвалити.',
  '{amount_affiliate} is what you earn; {amount_brutto} and {amount_netto} are what the customer paid.':
    '{amount_affiliate} — це скільки заробляєте ви; {amount_brutto} і {amount_netto} — скільки заплатив покупець.',
  'The template has no amount: add its macro if your cabinet lists one.':
    'У шаблоні немає суми: додайте її макрос, якщо він є у вашому кабінеті.',
  'Sources disagree on the click id, {sid5} or {sid1}: link and postback must name the same one.':
    'Джерела розходяться щодо ID кліку, {sid5} чи {sid1}: у посиланні й постбеку має бути той самий.',
  'Macros are case-sensitive: {Sub5} and {sub_5} are sent as plain text. Write {sub5}.':
    'Великі й малі літери в макросах мають значення: {Sub5} і {sub_5} підуть звичайним текстом. Пишіть {sub5}.',
  'A postback is switched off after 10 failures in a row within 72 hours; switch it on again by hand.':
    'Постбек вимикається після 10 невдач поспіль протягом 72 годин; увімкніть його знову вручну.',
  'Conversion and Event are separate postbacks: create both with this URL, or deposits after the first step never arrive.':
    'Conversion і Event — окремі постбеки: створіть обидва з цим URL, інакше депозити після першого кроку не надходитимуть.',
  "Everflow's help shows {payout}, templates in use write {payout_amount}: pick the one that the macro list of your cabinet shows.":
    'У довідці Everflow — {payout}, у шаблонах, якими користуються, — {payout_amount}: візьміть той, який є в списку макросів вашого кабінету.',
  "{transaction_id} is Everflow's id of the click and the same for all its events: it is kept where you add it, but tells no deposits apart.":
    '{transaction_id} в Everflow — це ID кліку, однаковий для всіх його подій: він зберігається, якщо ви його додасте, але депозитів не розрізняє.',
  'Everflow switches a postback off after 10 failures in a row within 72 hours. It stays off until you switch it on again by hand.':
    'Everflow вимикає постбек після 10 невдач поспіль протягом 72 годин. Він залишається вимкненим, доки ви не ввімкнете його вручну.',
  'An aggregated deposit sums several payments: do not read it as the first one.':
    'Зведений депозит — це сума кількох платежів: не читайте його як перший.',
  'Macros are written in double braces: {subid1} is sent as plain text.':
    'Макроси пишуться в подвійних фігурних дужках: {subid1} піде звичайним текстом.',
  'The template counts a real account as the sale: ask which postback means a sale.':
    'Шаблон рахує продажем відкриття реального рахунку: запитайте, який постбек означає продаж.',
  'A rejection such as fake does not say which conversion it is for: look at its click id.':
    'Відхилення на зразок fake не каже, якої конверсії стосується: дивіться на його ID кліку.',
  'Write MPC_1 in capitals, in the link as in the postback.':
    'Пишіть MPC_1 великими літерами і в посиланні, і в постбеку.',
  'This preset is that of sister casinos and was not checked: compare each macro before you save.':
    'Це шаблон споріднених казино, його не перевірено: порівняйте кожен макрос, перш ніж зберегти.',
  'No macro for the amount is known; amounts are in euros.': 'Макрос суми невідомий; суми — в євро.',
  'The template uses sub6: link and postback must name the same sub.':
    'У шаблоні sub6: у посиланні й постбеку має бути той самий sub.',
  'Macros are written in double braces: {sub_id1} is sent as plain text.':
    'Макроси пишуться в подвійних фігурних дужках: {sub_id1} піде звичайним текстом.',
  'The name has a dot in it: write subids.1 in the link and {subids.1} in the postback.':
    'У назві є крапка: пишіть subids.1 у посиланні й {subids.1} у постбеку.',
  'Macros are written in angle brackets: {click_id} is sent as plain text.':
    'Макроси пишуться в кутових дужках: {click_id} піде звичайним текстом.',
  'Macros begin with a capital letter: {payout} and {subId1} are said to be sent as plain text.':
    'Макроси починаються з великої літери: кажуть, що {payout} і {subId1} підуть звичайним текстом.',
  '{ActionTrackerName} is the name the brand gave to the action: give each name a meaning.':
    '{ActionTrackerName} — це назва, яку бренд дав дії: задайте значення кожній назві.',
  '{Amount} is what the customer paid, {Payout} is what you earn.':
    '{Amount} — скільки заплатив покупець, {Payout} — скільки заробляєте ви.',
  'The page of impact.com names {Status}, another guide {ActionStatus}; {SubId1} is named by other guides only. Compare them with the macro list of your cabinet.':
    'На сторінці impact.com — {Status}, в іншій інструкції — {ActionStatus}; {SubId1} є лише в інших інструкціях. Порівняйте їх зі списком макросів свого кабінету.',
  'The name of the link parameter is set in the field Name of each promo material: it must be the one in your link.':
    'Назва параметра посилання задається в полі Name кожного промоматеріалу: вона має бути такою, як у вашому посиланні.',
  '{amount} is the deposit at deposit events, and what you earn only at the qualification.':
    '{amount} у подіях депозиту — це депозит, а ваш заробіток — лише під час кваліфікації.',
  "{click_id} is the network's own id by its page, although the template of Keitaro uses it: put your id into p1 and use {p1}.":
    'За сторінкою партнерки {click_id} — її власний ID, хоча так стоїть у шаблоні Keitaro: ставте свій ID у p1 і беріть {p1}.',
  'Indoleads approves each postback before it starts: ask your manager when nothing arrives.':
    'Indoleads схвалює кожен постбек перед запуском: якщо нічого не надходить, запитайте менеджера.',
  'Its macros are bare words between xx, without brackets: write them exactly so.':
    'Її макроси — просто слова між xx, без дужок: пишіть їх саме так.',
  'The parameter of the offer link was on no page: copy a link from your cabinet and look where xxc1xx comes from.':
    'Параметра посилання на офер не було на жодній сторінці: скопіюйте посилання зі свого кабінету й подивіться, звідки береться xxc1xx.',
  '{subid} is the id of the tracker itself: App Craft does not know it. Use {external_id}.':
    '{subid} — це ID самого трекера: App Craft його не знає. Візьміть {external_id}.',
  'Registration and deposit come as lead and sale: rewrite them in the URL, {status:lead=registration sale=first_deposit rejected=rejected}.':
    'Реєстрація й депозит приходять як lead і sale: перепишіть їх в URL, {status:lead=registration sale=first_deposit rejected=rejected}.',
  'Tick every status that you need in the settings of the S2S postback: the others are not sent.':
    'Позначте в налаштуваннях S2S-постбека кожен потрібний статус: інші не надсилаються.',
  'Keitaro sends from a queue: a delay of some minutes is normal.':
    'Keitaro надсилає з черги: затримка в кілька хвилин — це нормально.',
  'Sources disagree on the words: letters P, A, D, F or whole words. Both are understood; look at the first postback.':
    'Джерела розходяться щодо слів: літери P, A, D, F або цілі слова. Програма розуміє і те, і те; подивіться на перший постбек.',
  'The network has no macro for the status: paste one URL for each, where the cabinet offers it.':
    'У партнерки немає макросу статусу: вставте окремий URL для кожного, якщо кабінет це дозволяє.',
  'The link calls it aff_sub, the postback {aff_sub1}: do not make them the same.':
    'У посиланні — aff_sub, у постбеку — {aff_sub1}: не робіть їх однаковими.',
  '2 means rejected here, although it means pending in other networks.':
    'Тут 2 означає «відхилено», хоча в інших партнерок це «в очікуванні».',
  'Macros are written in double braces: {utm_term} is sent as plain text.':
    'Макроси пишуться в подвійних фігурних дужках: {utm_term} піде звичайним текстом.',
  'You name each status yourself in the cabinet: type pending, approved, rejected and trash there.':
    'Кожен статус у кабінеті ви називаєте самі: впишіть там pending, approved, rejected і trash.',
  'There is also {payoutOrZero}, which by its name sends 0 for a lead that is not paid: write it if you want zeros.':
    'Є ще {payoutOrZero}, який, судячи з назви, надсилає 0 за неоплачений лід: впишіть його, якщо хочете бачити нулі.',
  'The words are compared without regard to case, macros are not: copy {action_type} unchanged.':
    'У словах великі й малі літери не розрізняються, у макросах — розрізняються: скопіюйте {action_type} без змін.',
  'CPA comes when the player is paid for, usually after the first deposit: make it a first deposit if your offer pays for that.':
    'CPA приходить, коли за гравця платять, зазвичай після першого депозиту: зробіть його першим депозитом, якщо ваш офер платить за це.',
  'SID is for grouping: GUIDs are taken out of it and only letters, digits and dashes stay. Put the click id into AffiliateReferenceID.':
    'SID — для групування: GUID із нього вилучаються, залишаються лише літери, цифри й дефіси. Ставте ID кліку в AffiliateReferenceID.',
  '[=AffiliateCommission=] is filled for campaigns that pay a percentage only.':
    '[=AffiliateCommission=] заповнюється лише для кампаній, які платять відсоток.',
  'The postback calls it {get.subid}, although the link calls it subid.':
    'У постбеку він називається {get.subid}, хоча в посиланні — subid.',
  '{goal_alias} is the name of the goal: open the first postback of each goal and give it a meaning.':
    '{goal_alias} — це назва цілі: відкрийте перший постбек кожної й задайте її значення.',
  'The postback needs #S2# in capitals, although the link says s2: #s2# is sent as plain text.':
    'У постбеку потрібен #S2# великими літерами, хоча в посиланні — s2: #s2# піде звичайним текстом.',
  'No page of MaxWeb was found: these macros were seen in other people’s programs only. Compare each one with your cabinet before you save.':
    'Сторінки MaxWeb не знайдено: ці макроси траплялися лише в чужих програмах. Порівняйте кожен зі своїм кабінетом, перш ніж зберегти.',
  'The link calls it pub_click_id, the postback {{EXTERNAL_ID}} in double braces.':
    'У посиланні — pub_click_id, у постбеку — {{EXTERNAL_ID}} в подвійних дужках.',
  'Macros are written between percent signs: do not let anything encode them, %TRACKER% must not become %25TRACKER%25.':
    'Макроси пишуться між знаками відсотка: стежте, щоб їх ніщо не кодувало, %TRACKER% не має стати %25TRACKER%25.',
  'The words of %TYPE% are unknown: open the first postback of each and give it a meaning.':
    'Слова в %TYPE% невідомі: відкрийте перший постбек кожного й задайте його значення.',
  'Mind the capitals: {clickid} is sent as plain text. Write {clickID}.':
    'Зважайте на великі літери: {clickid} піде звичайним текстом. Пишіть {clickID}.',
  'Macros are written [=XID1=], with the equals signs.': 'Макроси пишуться як [=XID1=], зі знаками рівності.',
  'The word active also comes and is counted as a lead by others: what it means was not found, so give it a meaning yourself.':
    'Приходить також слово active, яке інші рахують як лід: що воно означає, не з’ясовано, тому задайте значення самі.',
  '{profit} is what you earn; the deposit is {fdp_usd} for the first one and {dep_sum_usd} for all.':
    '{profit} — скільки заробляєте ви; депозит — це {fdp_usd} для першого й {dep_sum_usd} для всіх.',
  'Sums such as {dep_sum}, {bid_win} and {bid_loss} cover a period and not one player action: keep them out of the payout.':
    'Суми на зразок {dep_sum}, {bid_win} і {bid_loss} — за період, а не за одну дію гравця: не беріть їх як виплату.',
  'There are two ids: {cl_id} is that of your own landing page or tracker, {click_id} that of a landing page of MVP Project. Take the one that carries your id.':
    'Тут два ID: {cl_id} — від вашого лендингу чи трекера, {click_id} — від лендингу MVP Project. Візьміть той, що передає ваш ID.',
  '{sum} is what the player paid in, not what you earn.':
    '{sum} — скільки вніс гравець, а не скільки ви заробили.',
  'Goals that you add yourself send the token you gave them: give each one a meaning here.':
    'Цілі, які ви додаєте самі, надсилають заданий вами токен: задайте тут значення кожної.',
  'Where the brand counts first deposits once a day, their postbacks come once a day too: silence until then is normal.':
    'Де бренд рахує перші депозити раз на день, їхні постбеки теж приходять раз на день: тиша до того часу — це нормально.',
  'Postbacks must be granted to you per event: ask your manager when the menu Postbacks is empty.':
    'Постбеки вам мають дозволити для кожної події: якщо меню Postbacks порожнє, запитайте менеджера.',
  '{payload} is the macro of one brand that seems to run on MyAffiliates: compare it with the replacements in your cabinet.':
    '{payload} — макрос одного бренду, який, схоже, працює на MyAffiliates: порівняйте його із замінами у своєму кабінеті.',
  'Macros are written in square brackets: {ml_sub1} is sent as plain text.':
    'Макроси пишуться у квадратних дужках: {ml_sub1} піде звичайним текстом.',
  'A postback is bound to one status: choose Any, or later ratings never arrive.':
    'Постбек прив’язаний до одного статусу: виберіть Any, інакше пізніші статуси не надходитимуть.',
  "The amount is [payout] in one tracker's template and [payout_decimal] in another's: compare it with your cabinet.":
    'Сума — [payout] у шаблоні одного трекера й [payout_decimal] у шаблоні іншого: порівняйте зі своїм кабінетом.',
  'MyLead names the status Rejected, but its word in a postback was not seen: give it a meaning if another one arrives.':
    'MyLead називає статус Rejected, але його слова в постбеку ніхто не бачив: якщо прийде інше, задайте його значення.',
  'Macros are written in double braces: {sub1} is sent as plain text.':
    'Макроси пишуться в подвійних фігурних дужках: {sub1} піде звичайним текстом.',
  'We do not know whether dep is only the first deposit: ask your manager, and make it a first deposit if it is.':
    'Невідомо, чи dep — це лише перший депозит: запитайте менеджера і, якщо так, зробіть його першим депозитом.',
  "Only the click id was found, in Offer18's example for linked platforms: take payout and event from the macro list of your cabinet.":
    'Знайдено лише ID кліку, у прикладі Offer18 для пов’язаних платформ: виплату й подію візьміть зі списку макросів свого кабінету.',
  'No page of OGAds was found: these macros were seen in other people’s programs only. Compare each one with your cabinet before you save.':
    'Сторінки OGAds не знайдено: ці макроси траплялися лише в чужих програмах. Порівняйте кожен зі своїм кабінетом, перш ніж зберегти.',
  'Macros are said to be case-sensitive, and unknown ones are taken out of the URL.':
    'Кажуть, що великі й малі літери в макросах мають значення, а невідомі вилучаються з URL.',
  'If your link fills aff_sub4, write {aff_sub4} instead of {aff_sub}.':
    'Якщо ваше посилання заповнює aff_sub4, пишіть {aff_sub4} замість {aff_sub}.',
  'The newer help writes {externalid}, the older {external_id}: take the one that the cabinet highlights.':
    'У новішій довідці — {externalid}, у старішій — {external_id}: візьміть той, який підсвічує кабінет.',
  'The other macros were not found in the pages read: pick the payout from the list in the cabinet.':
    'Інших макросів на прочитаних сторінках не знайдено: виберіть виплату зі списку в кабінеті.',
  'Every postback is taken for a sale: its status says whether it was paid.':
    'Кожен постбек вважається продажем: чи його оплачено, каже статус.',
  'Mind the capital I: {subid1} is sent as plain text. Write {subId1}.':
    'Зважайте на велику I: {subid1} піде звичайним текстом. Пишіть {subId1}.',
  'Only the word reg is known: open the first deposit and give its word a meaning.':
    'Відоме лише слово reg: відкрийте перший депозит і задайте значення його слова.',
  'Goal and status come as one word such as 2x5: write the two macros with the x between them.':
    'Ціль і статус приходять одним словом, наприклад 2x5: напишіть два макроси з x між ними.',
  'The link needs your id, an underscore and a number that your manager gives you: anid=YOUR_ID_NUMBER. Check that the postback returns the id without it.':
    'У посиланні потрібні ваш ID, підкреслення й число, яке дає менеджер: anid=YOUR_ID_NUMBER. Перевірте, чи постбек повертає ID без нього.',
  'The postback calls it {source_id1}, although the link calls it anid.':
    'У постбеку він називається {source_id1}, хоча в посиланні — anid.',
  '{sumdep} is what the trader paid in, not what you earn.':
    '{sumdep} — скільки вніс трейдер, а не скільки ви заробили.',
  'The guide that was read names {sub_id} as well as {click_id}: use the one that your link fills.':
    'У прочитаній інструкції є і {sub_id}, і {click_id}: візьміть той, який заповнює ваше посилання.',
  '{transaction_id} is your own sub id here, not the number of a conversion: it goes into the click id.':
    '{transaction_id} тут — ваш власний sub id, а не номер конверсії: його місце в ID кліку.',
  'Do not set the postback for partner income per day: it belongs to the link and names no player.':
    'Не ставте постбек для доходу партнера за день: він належить посиланню й не називає гравця.',
  'The link says anid, the postback {source_id1}: they are the same.':
    'У посиланні — anid, у постбеку — {source_id1}: це те саме.',
  'A partner can have at most 10 postbacks: remove old ones when saving fails.':
    'У партнера може бути щонайбільше 10 постбеків: якщо зберегти не вдається, видаліть старі.',
  'Macros are written in double braces: {click_id} is sent as plain text.':
    'Макроси пишуться в подвійних фігурних дужках: {click_id} піде звичайним текстом.',
  "{ref_id} is from general knowledge: RedTrack's page says only that {clickid} is wrong here. Compare it with a ready template in your cabinet.":
    '{ref_id} — із загальних знань: на сторінці RedTrack сказано лише, що {clickid} тут не підходить. Порівняйте з готовим шаблоном у своєму кабінеті.',
  'Names of conversion types are case-sensitive and are sent exactly as you wrote them in RedTrack.':
    'Великі й малі літери в назвах типів конверсій мають значення, і надсилаються вони точно так, як ви написали в RedTrack.',
  'The dollar sign goes before the brace: {ctag} is sent as plain text.':
    'Знак долара стоїть перед дужкою: {ctag} піде звичайним текстом.',
  '{goal_alias} is the name your network gave to the goal: open the first postback of each goal and give it a meaning.':
    '{goal_alias} — це назва, яку ваша партнерка дала цілі: відкрийте перший постбек кожної й задайте її значення.',
  'Some networks on Scaleo fill {currency}, others {offer_currency}: if the first postback shows no currency, try the other.':
    'Одні партнерки на Scaleo заповнюють {currency}, інші — {offer_currency}: якщо в першому постбеку немає валюти, спробуйте інший.',
  'What bs means was not found; others count it like a deposit: give it the meaning you need.':
    'Що означає bs, не з’ясовано; інші рахують його як депозит: задайте значення, яке вам потрібне.',
  'The word for a new lead is not known: give it a meaning when the first one arrives.':
    'Слово для нового ліда невідоме: задайте його значення, коли прийде перший.',
  'The postback is switched on by ShareASale’s support for each affiliate, and not in the cabinet.':
    'Постбек вмикає підтримка ShareASale для кожного вебмайстра, а не кабінет.',
  'There is no macro for the status: a reversed sale does not arrive.':
    'Макросу статусу немає: скасований продаж не надходить.',
  '!!amountOfSale!! is what the customer paid, not what you earn.':
    '!!amountOfSale!! — скільки заплатив покупець, а не скільки ви заробили.',
  '{transactionid} alone is the same for registration and deposit: keep the _{goal} behind it.':
    'Сам {transactionid} однаковий для реєстрації й депозиту: залиште після нього _{goal}.',
  '{transaction_id} is the same for all events of a click: it is kept, but tells no deposits apart.':
    '{transaction_id} однаковий для всіх подій кліку: він зберігається, але депозитів не розрізняє.',
  'The # belongs to the macro: {click.publisher.clickId} is sent as plain text.':
    'Знак # входить у макрос: {click.publisher.clickId} піде звичайним текстом.',
  'A postback has a level: with Default only installs arrive. Choose Both, or no deposit comes.':
    'У постбека є рівень: із Default надходять лише встановлення. Виберіть Both, інакше депозитів не буде.',
  'The names of the events are up to the network: open the first postback of each and give it a meaning.':
    'Назви подій вибирає партнерка: відкрийте перший постбек кожної й задайте її значення.',
  'The answer must be the bare word OK: leave the answer body of this network as it is.':
    'Відповідь має бути просто словом OK: не змінюйте тексту відповіді цієї партнерки.',
  'accept means that the order is in work and not that it is paid for.':
    'accept означає, що замовлення в роботі, а не що його оплачено.',
  'A rejection does not say which conversion it is for: look at its click id.':
    'Відхилення не каже, якої конверсії стосується: дивіться на його ID кліку.',
  '{payout} is in the currency of the offer: write {payout_currency_usd} and set the currency to USD for a fixed one.':
    '{payout} — у валюті офера: щоб валюта була сталою, пишіть {payout_currency_usd} і задайте USD.',
  'aff_sub is for the click id, aff_sub2 for the sub-source.':
    'aff_sub — для ID кліку, aff_sub2 — для субджерела.',
  'The part of the page that spells {aff_sub} and {transaction_id} was not read: compare them with your cabinet.':
    'Частину сторінки, де записано {aff_sub} і {transaction_id}, не прочитано: порівняйте їх зі своїм кабінетом.',
  '{goal_value} is the value your network gave to the goal: give each value a meaning after its first postback.':
    '{goal_value} — це значення, яке ваша партнерка дала цілі: після першого постбека кожної задайте, що воно означає.',
  'There is no currency macro in the list: use {payout_usd} and set the currency to USD if your offers pay in several.':
    'Макросу валюти в списку немає: якщо ваші офери платять у кількох валютах, візьміть {payout_usd} і задайте USD.',
  'A postback belongs to one goal: add one URL for each goal of the offer, or only the main conversion arrives.':
    'Постбек належить одній цілі: додайте окремий URL для кожної цілі офера, інакше надходитиме лише основна конверсія.',
  'TUNE keeps aff_sub to aff_sub5 for values that repeat: the click id belongs in aff_click_id. If your link fills aff_sub, write {aff_sub} instead of {aff_click_id}.':
    'TUNE тримає aff_sub–aff_sub5 для значень, які повторюються: місце ID кліку — в aff_click_id. Якщо ваше посилання заповнює aff_sub, пишіть {aff_sub} замість {aff_click_id}.',
  "{transaction_id} is TUNE's id of the click and the same for all its goals: it is kept, but tells no deposits apart.":
    '{transaction_id} у TUNE — це ID кліку, однаковий для всіх його цілей: він зберігається, але депозитів не розрізняє.',
  'A live example writes {payout.sum} for the amount: try it if {payment.sum} stays empty.':
    'У робочому прикладі для суми стоїть {payout.sum}: спробуйте його, якщо {payment.sum} залишається порожнім.',
  '{url.tid} returns the tid of your own link and tells nothing apart: for deposits add {payment.id} as the transaction id.':
    '{url.tid} повертає tid вашого ж посилання й нічого не розрізняє: для депозитів додайте {payment.id} як ID транзакції.',
  'Only {externalid} was read on a page of Voluum; {payout} is in general use. Compare it with the list of tokens.':
    'На сторінці Voluum прочитано лише {externalid}; {payout} загальновживаний. Порівняйте його зі списком токенів.',
  'Sources disagree: {utm_medium}, {money} and {status_lead}, or {utm_campaign}, {price} and {status}. Compare them with the cabinet.':
    'Джерела розходяться: {utm_medium}, {money} і {status_lead} або {utm_campaign}, {price} і {status}. Порівняйте їх із кабінетом.',
  'The status words are from the second source: check them in the first postbacks.':
    'Слова статусів — із другого джерела: перевірте їх у перших постбеках.',
  'Macros are written in square brackets: {sub_id1} is sent as plain text.':
    'Макроси пишуться у квадратних дужках: {sub_id1} піде звичайним текстом.',
  'Offers that pay twice need one postback per goal: paste the URL of the right event into each.':
    'Оферам, які платять двічі, потрібен окремий постбек для кожної цілі: вставте в кожен URL потрібної події.',
  '{amount50%} and {amount0.5} send half of the amount: write {amount}.':
    '{amount50%} і {amount0.5} надсилають половину суми: пишіть {amount}.',
  'The parameter var takes 40 characters at most: keep the click id in ymid.':
    'Параметр var бере щонайбільше 40 символів: тримайте ID кліку в ymid.',
  'The rented app that sends the event on to Facebook. Paste the postback URL that your cabinet shows.':
    'Орендований застосунок, який надсилає подію далі у Facebook. Вставте URL постбека, який показує ваш кабінет.',
  'App Craft does not publish its format. “reg” and “dep” are common names, not confirmed. Compare them with your cabinet, or ask its support.':
    'App Craft не публікує свого формату. «reg» і «dep» — звичні назви, їх не підтверджено. Порівняйте їх зі своїм кабінетом або запитайте його підтримку.',
  'https://…/?external_id=ID&event=reg&amount=…&currency=… (tgtracker and others)':
    'https://…/?external_id=ID&event=reg&amount=…&currency=… (tgtracker та інші)',
  'This is from published templates, not from the service’s own documentation: compare each name with your cabinet.':
    'Це з опублікованих шаблонів, а не з документації самого сервісу: порівняйте кожну назву зі своїм кабінетом.',
  'https://…/postback?client_id=ID&event=reg&amount=…&currency=usd (Linki and others)':
    'https://…/postback?client_id=ID&event=reg&amount=…&currency=usd (Linki та інші)',
  'https://…/pb/?action=reg&tracking_id=ID (pwa.market and others)':
    'https://…/pb/?action=reg&tracking_id=ID (pwa.market та інші)',
  'Zm.app calls the id exid instead of tracking_id.': 'У Zm.app ID називається exid замість tracking_id.',
  'https://…/p?click_id=ID&event=Registration (gambeat and others)':
    'https://…/p?click_id=ID&event=Registration (gambeat та інші)',
  'https://…/KEY/postback?subid=ID&status=lead (BandaApps, TSquad, OneApps, Trident, skakapp …)':
    'https://…/KEY/postback?subid=ID&status=lead (BandaApps, TSquad, OneApps, Trident, skakapp та інші)',
  'The key between the host and /postback in the URL that they gave you.':
    'Ключ між хостом і /postback в URL, який вам дали.',
  'Your name or client number, where they ask for one.': 'Ваше ім’я або номер клієнта, якщо їх просять.',
  'https://…/ID/event/?status=reg (DApps and others)': 'https://…/ID/event/?status=reg (DApps та інші)',
  'https://…/api/opti/?p=APP&a=ID&d=DEVICE&e=reg&c=30&w=TEAM (Traffic Devils and others)':
    'https://…/api/opti/?p=APP&a=ID&d=DEVICE&e=reg&c=30&w=TEAM (Traffic Devils та інші)',
  'The app’s id and the device’s id have to come back in the network’s postback: put them into two more subs of the offer link, and write the names of those subs instead of app_id and device_id.':
    'ID застосунку й ID пристрою мають повернутися в постбеку партнерки: поставте їх у ще два sub-параметри посилання на офер і впишіть назви цих параметрів замість app_id і device_id.',
  'Your team’s name, as they know it.': 'Назва вашої команди, як її там знають.',
  'Straight to your pixel, if you have no rented app.':
    'Прямо у ваш піксель, якщо орендованого застосунку немає.',
  'Facebook can only match what it knows: put fbclid into a sub of your link and name that sub under fbclid_field.':
    'Facebook може зіставити лише те, що знає: поставте fbclid у sub-параметр свого посилання й впишіть назву цього параметра у fbclid_field.',
  'One event older than seven days makes Facebook refuse the whole request, so older ones are never sent.':
    'Через одну подію, старшу за сім днів, Facebook не приймає весь запит, тому старіші не надсилаються ніколи.',
  'A Purchase needs value and currency: without a payout in the postback, set a fixed sum under Money.':
    'Для Purchase потрібні сума й валюта: якщо в постбеку немає виплати, задайте сталу суму в розділі «Гроші».',
  'With website Facebook also wants client_user_agent: put it into a sub of your link, or choose system_generated.':
    'З website Facebook вимагає ще й client_user_agent: поставте його в sub-параметр свого посилання або виберіть system_generated.',
  'The id of the pixel (dataset) in Events Manager.': 'ID пікселя (dataset) в Events Manager.',
  'Events Manager, Settings, Conversions API, Generate access token.':
    'Events Manager, Settings, Conversions API, Generate access token.',
  'Events Manager, Test events: a test is sent with it and counted nowhere.':
    'Events Manager, Test events: тест надсилається з ним і ніде не рахується.',
  'Where it happened: website, app, system_generated …': 'Де це сталося: website, app, system_generated…',
  'The address of your landing page; Facebook asks for it with website.':
    'Адреса вашого лендингу; Facebook вимагає її з website.',
  'The field of the postback that brings fbclid back, such as sub5.':
    'Поле постбека, яке повертає fbclid, наприклад sub5.',
  'Straight to your TikTok pixel.': 'Прямо у ваш піксель TikTok.',
  'The network’s postback must return ttclid: put it into a sub of your link and write {param.THAT_SUB} instead of {param.ttclid}.':
    'Постбек партнерки має повертати ttclid: поставте його в sub-параметр свого посилання й пишіть {param.THAT_SUB} замість {param.ttclid}.',
  'The code of the pixel in Events Manager.': 'Код пікселя в Events Manager.',
  'Events Manager, the pixel’s settings, Events API, Generate access token.':
    'Events Manager, налаштування пікселя, Events API, Generate access token.',
  'Events Manager, Test events.': 'Events Manager, Test events.',
  'For apps of your own with AppsFlyer; the click id has to be the AppsFlyer id.':
    'Для власних застосунків з AppsFlyer; ID кліку має бути AppsFlyer ID.',
  'An iOS id without the leading “id” is answered with 200 and not recorded.':
    'На ID застосунку iOS без «id» на початку сервіс відповідає 200, але подію не записує.',
  'A request may have at most 1 KB.': 'У запиті може бути щонайбільше 1 КБ.',
  'The app’s id; for iOS with the leading “id”.': 'ID застосунку; для iOS — з «id» на початку.',
  'AppsFlyer, Configuration, App settings, Dev key.': 'AppsFlyer, Configuration, App settings, Dev key.',
  'Its click id has to be what the network gives back.': 'Повертати партнерка має саме його ID кліку.',
  'A second sale with the same subid counts only if it has its own tid and the offer allows rebills.':
    'Другий продаж із тим самим subid рахується, лише якщо в нього свій tid і офер дозволяє ребіли.',
  'The postback key: it is between the domain and /postback in the URL under Maintenance, Settings.':
    'Ключ постбека: він стоїть між доменом і /postback в URL у Maintenance, Settings.',
  'Version 1: click.php with cnv_id.': 'Версія 1: click.php із cnv_id.',
  'Version 2 takes /click instead of /click.php.': 'Версія 2 приймає /click замість /click.php.',
  'A second payout of one click counts only with the Upsell box of the offer.':
    'Друга виплата за один клік рахується, лише якщо в офера позначено Upsell.',
  'The event goes into et, which has to be a custom conversion of your own.':
    'Подія йде в et, і це має бути ваша власна конверсія (custom conversion).',
  'A second postback with the same cid is ignored unless it has another txid.':
    'Другий постбек із тим самим cid не враховується, якщо в нього немає іншого txid.',
  'The event goes into type, spelled exactly as in RedTrack.':
    'Подія йде в type, записана точно як у RedTrack.',
  'Upper and lower case matter in types: if yours is called Deposit, deposit does not work. Compare them under Tools, Conversion tracking.':
    'Великі й малі літери в типах мають значення: якщо ваш називається Deposit, deposit не спрацює. Порівняйте їх у Tools, Conversion tracking.',
  'A bot of your own writes each conversion into a chat.': 'Ваш власний бот пише про кожну конверсію в чат.',
  'Write to the bot once, or add it to the group. Before that, it cannot write to you.':
    'Один раз напишіть боту або додайте його в групу. До того він не може вам писати.',
  'From @BotFather, such as 123456:ABC-DEF…': 'Від @BotFather, наприклад 123456:ABC-DEF…',
  'The number of the chat, or @name of a channel that the bot may write to.':
    'Номер чату або @ім’я каналу, у який бот може писати.',
  'A POST of JSON to a script or service of your own.': 'POST із JSON вашому скрипту або сервісу.',
  'Count a repeated id once, then switch on “Safe to repeat”.':
    'Рахуйте повторний ID один раз, тоді ввімкніть «Можна безпечно повторити».',
  'Any address that takes a GET or POST.': 'Будь-яка адреса, що приймає GET або POST.',
  'App Craft publishes no format: compare the id macro and the order of the naming with its cabinet or ask its support, and correct them here.':
    'App Craft не публікує формату: порівняйте макрос ID і порядок неймінгу з його кабінетом або запитайте підтримку й виправте їх тут.',
  'The id macro is from a published template, the order of the naming is only common. Compare both with the cabinet.':
    'Макрос ID — з опублікованого шаблону, порядок неймінгу просто звичний. Порівняйте обидва з кабінетом.',
  'Latin letters and digits only; parameters are added to the deeplink with & only.':
    'Лише латинські літери й цифри; параметри до диплінка додаються лише через &.',
  'Your page has to put its own id for {clickid} into the button’s link.':
    'Ваша сторінка має підставити в посилання кнопки власний ID замість {clickid}.',
  'Facebook adds fbclid automatically: a written fbclid={fbclid} arrives empty and hides the real one.':
    'Facebook додає fbclid сам: вписаний fbclid={fbclid} приходить порожнім і затуляє справжній.',
  'Write two underscores on each side: _CID_ is sent as plain text. A guide with single ones is widespread.':
    'Пишіть по два підкреслення з кожного боку: _CID_ піде звичайним текстом. Інструкція з одинарними дуже поширена.',
  '__AID__ is the ad group and __CID__ the ad, not the other way round.':
    '__AID__ — це група оголошень, __CID__ — оголошення, а не навпаки.',
  'Put these into the final URL suffix; a tracking template needs {lpurl} as well.':
    'Впишіть їх у суфікс кінцевого URL; у шаблоні відстеження потрібен іще й {lpurl}.',
  '{msclkid} is general knowledge, not seen on a page: check it in your account.':
    '{msclkid} — із загальних знань, на сторінках не траплявся: перевірте його у своєму акаунті.',
  'Mind the capital S in {{adSet.id}}.': 'Зважайте на велику S у {{adSet.id}}.',
  'Snapchat adds its click id ScCid automatically.': 'Snapchat додає свій ID кліку ScCid сам.',
  'One page says that Snapchat has no macros at all; the others contradict it.':
    'На одній сторінці сказано, що в Snapchat макросів немає взагалі; інші це заперечують.',
  'There is no macro for the click id.': 'Макросу ID кліку немає.',
  'Editing the link starts another review of the ad.':
    'Після зміни посилання оголошення знову йде на модерацію.',
  'Macros are written in double braces and in capitals; only some of them were seen, and in other people’s programs. Compare them with your cabinet.':
    'Макроси пишуться в подвійних дужках великими літерами; траплялися лише деякі з них, і то в чужих програмах. Порівняйте їх зі своїм кабінетом.',
  'The click id arrives as rdt_cid.': 'ID кліку приходить як rdt_cid.',
  'X has no macros that were found: write fixed words into the link, such as sub2=campaign1.':
    'Макросів X не знайдено: впишіть у посилання сталі слова, наприклад sub2=campaign1.',
  'X adds its click id twclid automatically.': 'X додає свій ID кліку twclid сам.',
  'A link longer than 4096 bytes loses everything but yclid and openstat; encoded Cyrillic letters count six bytes each.':
    'Посилання, довше за 4096 байт, губить усе, крім yclid і openstat; закодована кирилична літера рахується за шість байт.',
  'Yandex adds its click id yclid automatically.': 'Яндекс додає свій ID кліку yclid сам.',
  'Macros are written in double braces: {campaign_id} reaches the landing page as plain text.':
    'Макроси пишуться в подвійних фігурних дужках: {campaign_id} прийде на лендинг звичайним текстом.',
  'VK Ads wants the click id in the parameter rb_clickid: write rb_clickid={{clickid}}.':
    'VK Ads чекає ID кліку в параметрі rb_clickid: пишіть rb_clickid={{clickid}}.',
  'In links of app trackers the same cabinet wants single braces: mytarget_click_id={clickid}.':
    'У посиланнях трекерів застосунків той самий кабінет вимагає одинарні дужки: mytarget_click_id={clickid}.',
  'The old cabinet of vk.com wrote {ad_id} and {campaign_id}: those do not work here.':
    'У старому кабінеті vk.com писали {ad_id} і {campaign_id}: тут вони не працюють.',
  'The click id of a web campaign is __BBG__, that of an app campaign __SID__: use the one of your campaign.':
    'ID кліку вебкампанії — __BBG__, кампанії застосунку — __SID__: візьміть той, що для вашої кампанії.',
  'Telegram Ads fills in no macros at all: write fixed words.':
    'Telegram Ads не заповнює макросів зовсім: впишіть сталі слова.',
  'A bot start parameter has at most 64 characters of A-Z a-z 0-9 _ - and no &.':
    'У параметрі start бота щонайбільше 64 символи з A-Z a-z 0-9 _ - і без &.',
  'Its macros work in AdsGram only, never in Telegram Ads.':
    'Його макроси працюють лише в AdsGram і ніколи в Telegram Ads.',
  'The link must begin with https.': 'Посилання має починатися з https.',
  'Only the device macros were seen on the page; check the others.':
    'На сторінці були лише макроси пристрою; перевірте решту.',
  'Older guides write %{…}: use double braces.':
    'У старіших інструкціях пишуть %{…}: беріть подвійні фігурні дужки.',
  'Its macros are bare words: with braces around them they are sent as plain text.':
    'Його макроси — просто слова: у дужках вони підуть звичайним текстом.',
  'bid_cost, startapp_app_id and creative_name are from a template.':
    'bid_cost, startapp_app_id і creative_name — із шаблону.',
  'Nothing is known of it here: take the macros from its own list.':
    'Тут про нього нічого не відомо: візьміть макроси з його власного списку.',
  'The click id is ${SUBID} with a dollar sign; the other macros have none.':
    'ID кліку — ${SUBID}, зі знаком долара; в інших макросах його немає.',
  'Its postback calls the parameter click-id, with a hyphen.':
    'У його постбеку параметр називається click-id, з дефісом.',
  'The official list was not found: compare with the one in your account.':
    'Офіційного списку не знайдено: порівняйте з тим, що у вашому акаунті.',
  'The click id is ##SUB_ID_SHORT(action)##, the word in brackets included.':
    'ID кліку — ##SUB_ID_SHORT(action)##, разом зі словом у дужках.',
  'The template has no macro for the cost.': 'У шаблоні немає макросу витрат.',
  '{{price}} in the link is what you pay; price in its postback is what you earn.':
    '{{price}} у посиланні — скільки платите ви; price у його постбеку — скільки заробляєте.',
  'The cost is [BID_PRICE] for push and [CPV_PRICE] for pops, in US dollars.':
    'Витрати — [BID_PRICE] для push і [CPV_PRICE] для pop, у доларах США.',
  'It answers 200 even when it refuses a conversion: compare the numbers in its cabinet.':
    'Він відповідає 200, навіть коли не приймає конверсію: порівняйте цифри в його кабінеті.',
  'The click id is said to be kept for 48 hours: later deposits are lost there.':
    'Кажуть, що ID кліку зберігається 48 годин: пізніші депозити там губляться.',
  'Other people’s programs write {COST} for the cost: compare it with your cabinet.':
    'У чужих програмах для витрат пишуть {COST}: порівняйте зі своїм кабінетом.',
  'EvaDav answers 200 with "status":"error" when it refuses a conversion: look at the text of the answer.':
    'EvaDav відповідає 200 з "status":"error", коли не приймає конверсію: дивіться на текст відповіді.',
  "Kadam's wiki, which is old, writes [CPA], templates in use write {click_id}: compare both with the macro list of your cabinet before you save.":
    'У старій вікі Kadam — [CPA], у шаблонах, якими користуються, — {click_id}: порівняйте обидва зі списком макросів свого кабінету, перш ніж зберегти.',
  '[SID] stays empty in KSA campaigns.': '[SID] у кампаніях KSA залишається порожнім.',
  'Its postback needs both the campaign and the click id: carry [CAMPAIGN_ID] along.':
    'У його постбеку потрібні і кампанія, і ID кліку: передавайте також [CAMPAIGN_ID].',
  '{cost} is what you really pay, {price} is the bid.':
    '{cost} — скільки ви справді платите, {price} — ставка.',
  'Its postback counts one conversion per click unless it says allow_duplicates=1.':
    'Його постбек рахує одну конверсію на клік, якщо в ньому немає allow_duplicates=1.',
  '{click_price} can count a click that MGID does not charge later.':
    '{click_price} може порахувати клік, за який MGID потім не бере грошей.',
  'There are two generations of macros: a template writes {subid}, other people’s programs {:click_id} with a colon. Use those of your cabinet.':
    'Є два покоління макросів: у шаблоні — {subid}, у чужих програмах — {:click_id} з двокрапкою. Візьміть ті, що у вашому кабінеті.',
  'Bidvertiser’s page names {BV_SRCID}; the other macros are from a template.':
    'На сторінці Bidvertiser є {BV_SRCID}; решта макросів — із шаблону.',
  'A macro for the cost is not clear: the template writes {REVENUE}, which is the word of the postback.':
    'З макросом витрат неясно: у шаблоні стоїть {REVENUE}, а це слово з постбека.',
  '[PRICE], in US dollars, is from a template.': '[PRICE], у доларах США, — із шаблону.',
  'ExoClick’s pages name {conversions_tracking}; {actual_cost} and the other macros were seen in other people’s programs only. Compare them with your cabinet.':
    'На сторінках ExoClick є {conversions_tracking}; {actual_cost} і решта макросів траплялися лише в чужих програмах. Порівняйте їх зі своїм кабінетом.',
  'The click id can have about 350 characters: a parameter with a limit cuts it.':
    'В ID кліку може бути близько 350 символів: параметр з обмеженням його обріже.',
  'The same click id counts once in 24 hours.': 'Той самий ID кліку рахується раз на 24 години.',
  'ExoClick answers OK, or a line that begins with ERROR: look at the text of the answer.':
    'ExoClick відповідає OK або рядком, який починається з ERROR: дивіться на текст відповіді.',
  '{cid} is the campaign here, the click id is {click_id}.': '{cid} тут — кампанія, ID кліку — {click_id}.',
  'InMobi’s page names $IDA and $GPID; the click id and the banner are from a template.':
    'На сторінці InMobi є $IDA і $GPID; ID кліку й банер — із шаблону.',
  'No macro for the cost was found.': 'Макросу витрат не знайдено.',
  '{dynamicBID} is in US dollars.': '{dynamicBID} — у доларах США.',
  'The dollar sign goes inside the brace: ${click_id} is sent as plain text.':
    'Знак долара ставиться всередині дужки: ${click_id} піде звичайним текстом.',
  '{$cpv} is in US dollars.': '{$cpv} — у доларах США.',
  '[clickid] was seen in other people’s programs only; PopCash is said to add pid=[clickid] automatically.':
    '[clickid] траплявся лише в чужих програмах; кажуть, що PopCash додає pid=[clickid] сам.',
  'Old templates write %siteid%: use [siteid].': 'У старих шаблонах пишуть %siteid%: беріть [siteid].',
  '{bid} is in US dollars and, like {creativity_id}, from a template.':
    '{bid} — у доларах США і, як і {creativity_id}, із шаблону.',
  'A template writes {goal_tracking} for the click id, other people’s programs {conversions_tracking}: compare both with your cabinet.':
    'Для ID кліку в шаблоні — {goal_tracking}, у чужих програмах — {conversions_tracking}: порівняйте обидва зі своїм кабінетом.',
  '{target.bid} is in US dollars.': '{target.bid} — у доларах США.',
  'How the link writes the click id ACLID was not found: take it from your cabinet.':
    'Як записати в посиланні ID кліку ACLID, не знайдено: візьміть його зі свого кабінету.',
  '{BidValue} is the bid and was seen in other people’s programs only.':
    '{BidValue} — це ставка, і траплявся він лише в чужих програмах.',
  '{payout} is what you pay for the click here.': '{payout} тут — скільки ви платите за клік.',
  '%AUCTIONPRICE% is the price of a thousand impressions.': '%AUCTIONPRICE% — ціна тисячі показів.',
  'Zeropark’s pages name {source} only; the other macros were seen in other people’s programs. Compare them with your cabinet.':
    'На сторінках Zeropark є лише {source}; решта макросів траплялися в чужих програмах. Порівняйте їх зі своїм кабінетом.',
};
