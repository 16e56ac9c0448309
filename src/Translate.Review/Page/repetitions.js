import * as api from './api.js';
import { attempt, renew } from './changes.js';
import { toast } from './dialogs.js';
import { page } from './page.js';
import { number, say } from './texts.js';

let offer = null;

function withdraw() { offer?.note.remove(); offer = null; }

/** After a decision: other segments that say the same may be treated alike. */
export async function offerRepetitions(unit) {
  const units = await api.same(unit.id).catch(() => []);
  withdraw();
  if (units.length) offer = { unit, units, note: toast(say('same', number(units.length)), [[say('applyToAll'), repeat]], 20_000) };
}

/** Treats them alike; one undo takes all of it back. */
export async function repeat() {
  if (!offer) return;
  const { unit, units } = offer;
  withdraw();
  const changed = await attempt(() => api.applyToSame(unit.id, units));
  if (!changed) return;
  await renew(changed.units);
  toast(say('replaced', number(changed.units.length)));
  page.rows.go(page.rows.active);
}
