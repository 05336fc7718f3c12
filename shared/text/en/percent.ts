/** A share in English: 0.8 is 80%. */
import { percentOf } from '../../domain/language/percent.ts';

export const percent = percentOf('en');
