/** Filters of the inbox that figures of the status bar lead to. */
export const FAILED = 'delivery:dead,unknown';
export const TO_SEND = 'delivery:pending,sending,retrying,parked';
export const WITHOUT_CURRENCY = 'is:no-currency -is:test -is:duplicate -status:rejected';
export const WITHOUT_AMOUNT = 'is:no-amount -is:test -is:duplicate -status:rejected';
export const HELD = 'is:held';
