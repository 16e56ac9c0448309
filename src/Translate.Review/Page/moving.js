import * as api from './api.js';
import * as dialogs from './dialogs.js';
import { show } from './documents.js';
import { $, page } from './page.js';
import { light } from './row.js';
import { say } from './texts.js';

let word = -1;

/** Commands that only lead elsewhere. */
export const moving = {
  next() { word = -1; page.rows.go(page.rows.active + 1); },
  previous() { word = -1; page.rows.go(page.rows.active - 1); },
  first() { page.rows.go(0); },
  last() { page.rows.go(page.rows.size - 1); },
  page(direction) { const { rows } = page; rows.go(rows.heights.at(rows.heights.top(rows.active) + direction * rows.scroller.clientHeight * 0.85)); },

  nextFlagged: () => seek('flagged', 1),
  previousFlagged: () => seek('flagged', -1),
  nextUnreviewed: () => seek('unreviewed', 1),

  word(direction) {
    const { unit, row } = page.rows;
    if (!unit?.target.words.length) return;
    word = Math.max(0, Math.min(unit.target.words.length - 1, word + direction));
    light(row, unit, 'target', word);
  },

  document(direction) {
    const { documents } = page.job;
    const next = documents[documents.findIndex((d) => d.id === page.document) + direction];
    if (next) show(next.id, 1).then(() => page.rows.go(0));
  },

  find() { $('text').focus(); $('text').select(); },
  filter() { $('show').focus(); },
  clear() { $('text').value = ''; $('show').value = ''; $('regex').checked = false; show().then(() => page.rows.go(page.rows.active)); },
  go() { const { rows } = page; dialogs.askNumber(rows.places.number(rows.size - 1) ?? 1, (n) => rows.go(rows.places.from(n))); },
  help: dialogs.help,
};

// Which segments are flagged the server knows without reading them all.
async function seek(what, direction) {
  const { rows } = page;
  const { runs } = await api.list(page.document, { show: what });
  const here = rows.places.number(rows.active);
  let found;
  for (let i = 0; i < runs.length; i += 4) {
    const [from, to] = [runs[i + 2], runs[i + 2] + runs[i + 3] - 1];
    if (direction > 0 ? to > here : from < here) { found = direction > 0 ? Math.max(from, here + 1) : Math.min(to, here - 1); if (direction > 0) break; }
  }
  const place = found === undefined ? undefined : rows.places.from(found);
  if (place !== undefined && rows.places.number(place) === found) rows.go(place); else dialogs.toast(say('noMore'));
}
