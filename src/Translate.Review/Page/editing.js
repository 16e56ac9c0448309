import * as api from './api.js';
import { attempt, change, renew } from './changes.js';
import * as dialogs from './dialogs.js';
import { edit } from './editor.js';
import { moving } from './moving.js';
import { page } from './page.js';
import { insertTerm, takeMatch } from './beside.js';
import { repeat } from './repetitions.js';
import { number, say } from './texts.js';

/** Commands that change the segment at hand, and those that take changes back. */
export const editing = {
  async edit() {
    const { rows } = page;
    const unit = await rows.need(rows.active);
    if (!unit || rows.editing !== null) return null;
    rows.go(rows.active);
    if (!rows.row) return null;
    rows.editing = rows.active;
    const before = unit.target.text;
    const place = () => rows.places.of(unit.id) ?? rows.active;
    const keep = (text) => { rows.editing = null; page.saving.drop(unit.id); return text !== before ? { target: text } : null; };
    return edit(rows.row, unit, rows.places.number(rows.active), {
      changed(text) { if (text !== before) page.saving.draft(unit.id, { revision: unit.revision, target: text }); rows.later(); },
      left(text, how) {
        const written = keep(text);
        if (written) change(unit, written); else rows.fillRow(place());
        if (how === 'escape') rows.go(place());
        rows.later();
      },
      approve(text) { approve(unit, keep(text) ?? {}, true); },
      copySource: () => unit.source.text,
      takeMatch, insertTerm,
    });
  },

  approve() { approve(page.rows.unit, {}, false); },
  approveNext() { approve(page.rows.unit, {}, true); },
  reject() { if (page.rows.unit) { change(page.rows.unit, { state: 'rejected' }); moving.next(); } },
  copySource() { const { unit } = page.rows; if (unit) change(unit, { target: unit.source.text }); },
  match(n) { const [{ unit }, text] = [page.rows, takeMatch(n)]; if (unit && text !== null && text !== unit.target.text) change(unit, { target: text }); },
  async term() { const field = await editing.edit(); if (field) insertTerm(field); },
  comment() { const { unit } = page.rows; if (unit) dialogs.askComment(unit.comment, (comment) => change(unit, { comment })); },
  history() { if (page.rows.unit) dialogs.showHistory(page.rows.unit.id); },
  repeat,

  undo: () => again(api.undo, 'nothing'),
  redo: () => again(api.redo, 'nothingRedo'),

  replace() { dialogs.replace(page.document, { done(ids) { dialogs.toast(say('replaced', number(ids.length))); renew(ids); }, failed: (e) => dialogs.toast(e.message || say('lost')) }); },

  async export() {
    dialogs.toast(say('exporting'));
    const files = await attempt(api.exportAll);
    if (files) dialogs.toast(say('exported', number(files.length)));
  },
};

function approve(unit, written, goOn) {
  const { rows } = page;
  if (!unit) return;
  if (!(written.target ?? unit.target.text)) { dialogs.toast(say('emptyTarget')); rows.fillRow(rows.active); return; }
  change(unit, { ...written, state: 'approved' });
  if (goOn) moving.next(); else rows.go(rows.active);
}

async function again(act, none) {
  const changed = await attempt(act);
  if (!changed) return;
  if (!changed.units.length) { dialogs.toast(say(none)); return; }
  await renew(changed.units, changed.isReshaped);
  const place = changed.units.map((id) => page.rows.places.of(id)).find((i) => i !== undefined);
  if (place !== undefined) page.rows.go(place);
}
