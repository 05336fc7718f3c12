/** The window's policy forbids eval; without this the schema library tries it once and the browser complains. */
import { config } from 'zod';

config({ jitless: true });
