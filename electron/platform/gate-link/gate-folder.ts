/** Of the data folder the part that is the gate's. */
export const GATE_FOLDER = 'gate';
