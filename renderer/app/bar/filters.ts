/** Filters of the inbox that figures of the status bar lead to. */
export const FAILED = 'delivery:dead,unknown';
export const TO_SEND = 'delivery:pending,sending,retrying,parked';
export const WITHOUT_CURRENCY = 'is:no-currency -is:test -is:duplicate -status:rejected';
export const WITHOUT_AMOUNT = 'is:no-amount -is:test -is:duplicate -status:rejected';
/** Postbacks that began the conversions of today behind what is earned, and behind what is on hold. */
export const EARNED_TODAY = 'received:today began.status:approved,none -began.currency:none';
export const ON_HOLD_TODAY = 'received:today began.status:pending -began.currency:none';
export const HELD = 'is:held';
