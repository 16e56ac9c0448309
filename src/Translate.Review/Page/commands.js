import { beside } from './beside.js';
import { editing } from './editing.js';
import { linking } from './linking.js';
import { moving } from './moving.js';
import { shaping } from './shaping.js';

/** What can be done, by key or by button. */
export const commands = { ...moving, ...editing, ...shaping, ...linking, ...beside };
