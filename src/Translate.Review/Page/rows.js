import * as api from './api.js';
import { Heights } from './heights.js';
import { fill, make } from './row.js';
import { number } from './texts.js';

// Rows are asked for and drawn this far beyond the window, in windows, so that scrolling meets no blank.
const AHEAD = 1.5, BEHIND = 0.75;
const A_FETCH = 100, MOST_KEPT = 4000;

/** The segments, of which only those in sight exist as elements. */
export class Rows {
  constructor(scroller, canvas, languages) {
    Object.assign(this, { scroller, canvas, languages, ids: [], numbers: [], shown: new Map(), units: new Map(), asked: new Set(), active: 0, editing: null });
    let waiting = false;
    this.later = () => { if (!waiting) { waiting = true; requestAnimationFrame(() => { waiting = false; this.draw(); }); } };
    scroller.addEventListener('scroll', this.later, { passive: true });
    new ResizeObserver(() => this.guess()).observe(scroller);
  }

  show({ ids, numbers, characters }) {
    Object.assign(this, { ids, numbers, characters, places: new Map(ids.map((id, i) => [id, i])) });
    for (const row of this.shown.values()) row.remove();
    this.shown.clear();
    this.scroller.setAttribute('aria-rowcount', ids.length);
    this.width = 0;
    this.guess();
  }

  // A line of text holds about one character every 7.4 pixels; narrow windows put both sides below each other.
  guess() {
    const width = this.scroller.clientWidth;
    if (width === this.width || !this.characters) return;
    this.width = width;
    const narrow = width < 640;
    const line = Math.max(20, (narrow ? width - 60 : (width - 120) / 2) / 7.4);
    this.heights = new Heights(this.characters.map((c) => Math.max(1, Math.ceil(c / line)) * 24 * (narrow ? 2 : 1) + 46));
    this.reveal(this.active);
    this.draw();
  }

  get unit() { return this.units.get(this.ids[this.active]); }
  get row() { return this.shown.get(this.active); }

  draw() {
    if (!this.heights) return;
    const view = this.scroller.clientHeight;
    for (let pass = 0; pass < 3; pass++) {
      const top = this.scroller.scrollTop;
      const first = Math.max(0, this.heights.at(Math.max(0, top - view * BEHIND)));
      const last = this.ids.length ? this.heights.at(top + view * (1 + AHEAD)) : -1;
      for (const [i, row] of this.shown) if ((i < first || i > last) && i !== this.editing) { row.remove(); this.shown.delete(i); }
      const missing = [];
      for (let i = first; i <= last; i++) {
        if (!this.shown.has(i)) this.create(i);
        if (!this.units.has(this.ids[i])) missing.push(this.ids[i]);
      }
      this.fetch(missing);
      if (!this.measure(first, last, top)) break;
    }
    for (const [i, row] of this.shown) row.style.transform = `translateY(${this.heights.top(i)}px)`;
    this.canvas.style.height = `${this.heights.top(this.ids.length)}px`;
  }

  // What grows above the window must not move what is in it.
  measure(first, last, top) {
    let moved = 0, changed = false;
    const anchor = this.heights.at(top);
    for (let i = first; i <= last; i++) {
      if (!this.units.has(this.ids[i])) continue;
      const change = this.heights.set(i, this.shown.get(i).offsetHeight);
      if (change !== 0) changed = true;
      if (i < anchor) moved += change;
    }
    if (moved !== 0) { this.canvas.style.height = `${this.heights.top(this.ids.length)}px`; this.scroller.scrollTop = top + moved; }
    return changed;
  }

  create(i) {
    const row = make('div', 'row');
    row.setAttribute('role', 'row');
    row.setAttribute('aria-rowindex', i + 1);
    row.dataset.id = this.ids[i];
    this.shown.set(i, row);
    this.fillRow(i);
    // Elements are in the order of the segments, as who listens to the page expects.
    const next = this.canvas.children;
    let at = next.length;
    while (at > 0 && Number(next[at - 1].getAttribute('aria-rowindex')) > i + 1) at--;
    this.canvas.insertBefore(row, next[at] ?? null);
  }

  fillRow(i) {
    const row = this.shown.get(i);
    const unit = this.units.get(this.ids[i]);
    row.tabIndex = i === this.active ? 0 : -1;
    row.classList.toggle('active', i === this.active);
    row.setAttribute('aria-selected', i === this.active);
    if (unit) { fill(row, unit, { number: this.numbers[i], active: i === this.active }, this.languages); return; }
    const [head, blank] = [make('div', 'head', make('span', 'number', number(this.numbers[i]))), make('div', 'side blank', '…')];
    head.setAttribute('role', 'rowheader');
    blank.setAttribute('role', 'gridcell');
    row.replaceChildren(head, blank);
  }

  async fetch(ids) {
    const wanted = ids.filter((id) => !this.asked.has(id));
    for (let i = 0; i < wanted.length; i += A_FETCH) {
      const part = wanted.slice(i, i + A_FETCH);
      part.forEach((id) => this.asked.add(id));
      try {
        this.accept(await api.units(part));
      } catch {
        // The page says already that the connection is lost; the rows are asked for again when it is back.
      } finally {
        part.forEach((id) => this.asked.delete(id));
      }
    }
  }

  /** Makes sure that a segment is here. */
  async need(i) {
    const id = this.ids[i];
    if (id !== undefined && !this.units.has(id)) this.accept(await api.units([id]));
    return this.units.get(id);
  }

  accept(units) {
    for (const unit of units) {
      this.units.set(unit.id, unit);
      const i = this.places.get(unit.id);
      if (i !== undefined && this.shown.has(i) && i !== this.editing) this.fillRow(i);
    }
    if (this.units.size > MOST_KEPT) for (const id of [...this.units.keys()].slice(0, MOST_KEPT / 2)) if (!this.shown.has(this.places.get(id))) this.units.delete(id);
    this.later();
  }

  reveal(i) {
    if (!this.heights || !this.ids.length) return;
    const [top, view] = [this.heights.top(i), this.scroller.clientHeight];
    const bottom = this.heights.top(i + 1);
    if (top < this.scroller.scrollTop + 8) this.scroller.scrollTop = top - view * 0.2;
    else if (bottom > this.scroller.scrollTop + view - 8) this.scroller.scrollTop = bottom - view * 0.8;
  }

  go(i, focus = true) {
    if (!this.ids.length) return;
    const before = this.active;
    this.active = Math.max(0, Math.min(this.ids.length - 1, i));
    this.canvas.style.height = `${this.heights.top(this.ids.length)}px`;
    this.reveal(this.active);
    this.draw();
    for (const j of [before, this.active]) if (this.shown.has(j) && j !== this.editing) this.fillRow(j);
    if (focus) this.row?.focus({ preventScroll: true });
    this.later();
    this.moved?.();
  }
}
