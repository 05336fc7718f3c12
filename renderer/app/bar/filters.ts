/** Filters of the inbox that figures of the status bar lead to. */
export const FAILED = 'delivery:dead,unknown';
export const TO_SEND = 'delivery:pending,sending,retrying,parked';
export const WITHOUT_CURRENCY = 'is:no-currency -is:test -is:duplicate -status:rejected';
export const WITHOUT_AMOUNT = 'is:no-amount -is:test -is:duplicate -status:rejected';
/** Postbacks of today behind what is earned, and behind what is on hold. */
export const EARNED_TODAY = 'received:today payout>0 -status:pending,rejected -is:test -is:duplicate';
export const ON_HOLD_TODAY = 'received:today payout>0 status:pending -is:test -is:duplicate';
export const HELD = 'is:held';
