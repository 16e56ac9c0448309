import * as api from './api.js';
import { attempt, renew } from './changes.js';
import { toast } from './dialogs.js';
import { enter } from './mode.js';
import { announce, page } from './page.js';
import { make } from './row.js';
import { say } from './texts.js';

/** Commands that draw the bounds of segments anew. */
export const shaping = {
  async join() {
    const [unit, next] = await pair();
    if (next) await shape(unit, { next: seen(next) });
  },
  async cut() { const { unit } = page.rows; if (unit) cutting(unit, null); },
  async move() { const [unit, next] = await pair(); if (next) cutting(unit, next); },
};

const seen = ({ id, revision }) => ({ id, revision });

async function pair() {
  const { unit } = page.rows;
  if (!unit) return [];
  await page.saving.flush();
  const next = await attempt(() => api.after(unit.id));
  if (next === null) toast(say('lastOne'));
  return [page.rows.units.get(unit.id), next];
}

async function shape(unit, what) {
  const changed = await attempt(() => api.shape(unit.id, { revision: page.rows.units.get(unit.id).revision, ...what }));
  if (!changed) return;
  await renew(changed.units, changed.isReshaped);
  const place = page.rows.places.of(unit.id);
  page.rows.go(place ?? page.rows.active);
}

// Two texts as the server joins them, and where the second begins.
function joined(left, right) {
  if (!right) return left;
  const gap = left.text && right.text ? 1 : 0;
  return { text: left.text + ' '.repeat(gap) + right.text, words: [...left.words, ...right.words.map(([start, length]) => [start + left.text.length + gap, length])] };
}

/** Where a text can be cut: before each word, and at its end. */
const places = ({ text, words }) => [0, ...words.slice(1).map(([start]) => start), text.length];

// The place nearest to this part of the text; the end of a sentence counts as nearer.
function guess({ text }, places_, part) {
  const cost = (place) => Math.abs(place / (text.length || 1) - part) - (/[.!?…]["”’)]?\s*$/u.test(text.slice(0, place)) ? 0.3 : 0);
  return places_.reduce((best, place, i) => (i > 0 && i < places_.length - 1 && cost(place) < cost(places_[best]) ? i : best), Math.min(1, places_.length - 1));
}

function cutting(unit, next) {
  const texts = { source: joined(unit.source, next?.source), target: joined(unit.target, next?.target) };
  const at = { source: places(texts.source), target: places(texts.target) };
  const begins = (side) => at[side].findIndex((place) => place >= (unit[side].text.length && next[side].text.length ? unit[side].text.length + 1 : unit[side].text.length));
  const knife = next ? { source: begins('source'), target: begins('target') } : { source: guess(texts.source, at.source, 0.5) };
  knife.target ??= guess(texts.target, at.target, at.source[knife.source] / (texts.source.text.length || 1));
  const mode = enter({
    hint: say(next ? 'moveHint' : 'cutHint'), action: say(next ? 'moveHere' : 'cutHere'),
    draw(side, cell, isAt) {
      const place = at[side][knife[side]];
      const mark = make('span', 'knife', '');
      mark.setAttribute('role', 'separator');
      const { text, words } = texts[side];
      const parts = [];
      let end = 0, done = false;
      words.forEach(([start, length], i) => {
        if (start > end) parts.push(text.slice(end, start));
        if (!done && start >= place) { parts.push(mark); done = true; }
        const word = make('span', 'w', text.slice(start, start + length));
        word.dataset.i = i;
        parts.push(word);
        end = start + length;
      });
      parts.push(text.slice(end));
      if (!done) parts.push(mark);
      cell.replaceChildren(...parts);
      if (isAt) announce(say('cutBetween', say(side), text.slice(0, place).trim().split(/\s+/).at(-1) || '–', text.slice(place).trim().split(/\s+/)[0] || '–'));
    },
    move(side, step) { knife[side] = Math.max(0, Math.min(at[side].length - 1, knife[side] + step)); },
    pick(side, word) { knife[side] = word === null ? at[side].length - 1 : word; },
    act() {
      const cut = { source: at.source[knife.source], target: at.target[knife.target] };
      mode.leave();
      shape(unit, { next: next && seen(next), cut });
    },
  });
}
