import * as api from './api.js';
import { toast } from './dialogs.js';
import { refreshSoon, show } from './documents.js';
import { $, page } from './page.js';
import { Saving } from './saving.js';
import { number, say } from './texts.js';

const numberOf = (id) => number(page.rows.places.number(page.rows.places.of(id) ?? -1) ?? 0);

/** Says that the connection is lost, or takes that back. */
export function connection(text) {
  $('connection').hidden = !text;
  $('connection').textContent = text ? `${text} ${page.saving.unsaved ? say('unsaved', page.saving.unsaved) : ''}` : '';
}

/** Shows units as the server has them now. Where some came or went, so does the list. */
export async function renew(ids, isReshaped = false) {
  const { rows } = page;
  if (isReshaped) {
    for (const id of ids) rows.units.delete(id);
    await show();
  }
  const here = ids.filter((id) => rows.places.of(id) !== undefined);
  for (let i = 0; i < here.length; i += 100) rows.accept(await api.units(here.slice(i, i + 100)));
  refreshSoon();
}

/** Changes a unit: shown at once, sent after that; what the server says then stands. */
export function change(unit, what) {
  Object.assign(unit, what.state && { state: what.state }, what.comment !== undefined && { comment: what.comment || null });
  if (what.target !== undefined) Object.assign(unit, { target: { text: what.target, words: [] }, links: [], origin: 'human', flags: [] });
  if (what.links) unit.links = what.links.map(([s, t]) => [s, t, unit.links.find((l) => l[0] === s && l[1] === t)?.[2] ?? 1]);
  const i = page.rows.places.of(unit.id);
  if (i !== page.rows.editing) page.rows.fillRow(i);
  return page.saving.send(unit.id, { revision: unit.revision, ...what });
}

/** Runs a call of the server; what goes wrong is said. */
export async function attempt(act) {
  try {
    await page.saving.flush();
    return await act();
  } catch (e) {
    toast(e.message || say('lost'));
    if (e.status === 409) await show();
    return null;
  }
}

/** What sends changes. @param saved told of every unit that was saved. */
export function saving(saved) {
  const self = new Saving({
    saved(unit) { page.rows.accept([unit]); if (!page.isLost) connection(''); refreshSoon(); saved(unit); },
    // What cannot be saved is at least there to be copied.
    failed(id, e, edit) { toast(edit.target === undefined ? e.message : `${e.message} “${edit.target}”`, [[say('close'), () => {}]]); renew([id], e.status === 409); },
    lost(e) {
      connection(e.status === 507 ? e.message : say('lost'));
      setTimeout(() => self.flush(), 2000);
      for (const id of self.waiting.keys()) {
        const unit = page.rows.units.get(id);
        if (unit) page.rows.accept([{ ...unit, unsaved: true }]);
      }
    },
    conflict(id, mine, theirs) {
      page.rows.accept([theirs]);
      toast(say('conflict', numberOf(id), theirs.target.text), [
        [say('keepMine'), () => self.send(id, { ...mine, revision: theirs.revision })],
        [say('takeTheirs'), () => {}],
      ]);
    },
  });
  return self;
}
