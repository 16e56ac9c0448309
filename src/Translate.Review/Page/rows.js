import * as api from './api.js';
import { Heights } from './heights.js';
import { Places } from './places.js';
import { fill, make } from './row.js';
import { number } from './texts.js';

// Rows are drawn this far beyond the window, in windows, and asked for this far, in rows.
const AROUND = 0.5, AHEAD = 120, BEHIND = 40;
const A_FETCH = 100, MOST_KEPT = 4000;

/**
 * The segments, of which only those in sight exist as elements. They lie in a window that stays where it is while its scroller
 * moves, so that nothing is ever shown but what has been drawn: until the segments of a place are here, the last ones stay.
 */
export class Rows {
  constructor(scroller, canvas, window_, languages) {
    Object.assign(this, { scroller, canvas, window: window_, languages, places: new Places(), shown: new Map(), units: new Map(), active: 0, editing: null, direction: 1 });
    let [waiting, before] = [false, 0];
    this.later = () => { if (!waiting) { waiting = true; requestAnimationFrame(() => { waiting = false; this.draw(); }); } };
    scroller.addEventListener('scroll', () => {
      if (scroller.scrollTop !== before) this.direction = Math.sign(scroller.scrollTop - before);
      before = scroller.scrollTop;
      this.later();
    }, { passive: true });
    new ResizeObserver(() => this.guess()).observe(scroller);
  }

  /** Shows another list; what is known of units stays. */
  show(list) {
    const edited = this.shown.get(this.editing);
    this.places = new Places(list);
    for (const row of this.shown.values()) if (row !== edited) row.remove();
    this.shown.clear();
    this.editing = null;
    // Who is writing goes on writing, wherever the segment stands now.
    const i = edited && this.places.of(edited.dataset.id);
    if (i !== undefined) { this.shown.set(i, edited); edited.setAttribute('aria-rowindex', i + 1); this.editing = i; } else edited?.remove();
    this.scroller.setAttribute('aria-rowcount', this.places.size);
    this.width = 0;
    this.guess();
  }

  // A line of text holds about one character every 7.4 pixels; narrow windows put both sides below each other.
  guess() {
    const width = this.scroller.clientWidth;
    this.window.style.height = `${this.scroller.clientHeight}px`;
    if (width === this.width) { this.later(); return; }
    this.width = width;
    const narrow = width < 640;
    const line = Math.max(20, (narrow ? width - 60 : (width - 120) / 2) / 7.4);
    this.heights = new Heights(Float64Array.from({ length: this.places.size }, (_, i) => Math.max(1, Math.ceil(this.places.characters(i) / line)) * 24 * (narrow ? 2 : 1) + 46));
    this.stretch();
    this.reveal(this.active);
    this.draw();
  }

  get size() { return this.places.size; }
  get unit() { return this.units.get(this.places.id(this.active)); }
  get row() { return this.shown.get(this.active); }
  known(i) { return this.units.has(this.places.id(i)); }

  /** The first and the last row that a window there shows, and those this many windows around it. */
  sight(top, around = 0) {
    const view = this.scroller.clientHeight;
    return this.size ? [this.heights.at(Math.max(0, top - view * around)), this.heights.at(top + view * (1 + around))] : [0, -1];
  }

  isHere([first, last]) { for (let i = first; i <= last; i++) if (!this.known(i)) return false; return true; }

  draw(place = this.scroller.scrollTop) {
    if (!this.heights) return;
    this.load();
    // Rows may turn out lower than they were guessed; then more of them come into sight.
    if (!this.lost && !this.isHere(this.sight(place, AROUND))) return;
    for (let pass = 0; pass < 3; pass++) {
      const [sight, [first, last]] = [this.sight(place), this.sight(place, AROUND)];
      for (const [i, row] of this.shown) if ((i < first || i > last) && i !== this.editing) { row.remove(); this.shown.delete(i); }
      for (let i = first; i <= last; i++) if (!this.shown.has(i) && (this.known(i) || (i >= sight[0] && i <= sight[1]))) this.create(i);
      const moved = this.measure(place);
      if (moved === null) break;
      if (moved !== 0) { this.stretch(); place += moved; this.scroller.scrollTop += moved; }
    }
    for (const [i, row] of this.shown) row.style.transform = `translateY(${Math.max(-1e5, Math.min(1e5, this.heights.top(i) - place))}px)`;
    this.stretch();
    if (this.wantsFocus && this.row) {
      this.wantsFocus = false;
      // Who has begun to write meanwhile goes on writing.
      if (this.editing === null) this.row.focus({ preventScroll: true });
    }
  }

  // What grows above the window must not move what is in it. Null when every height was known.
  measure(place) {
    let moved = 0, changed = false;
    const anchor = this.heights.at(Math.max(0, place));
    for (const [i, row] of this.shown) {
      if (!this.known(i)) continue;
      const change = this.heights.set(i, row.offsetHeight);
      if (change !== 0) changed = true;
      if (i < anchor) moved += change;
    }
    return changed ? moved : null;
  }

  stretch() { this.canvas.style.height = `${this.heights.top(this.size)}px`; }

  create(i) {
    const row = make('div', 'row');
    row.setAttribute('role', 'row');
    row.setAttribute('aria-rowindex', i + 1);
    row.dataset.id = this.places.id(i);
    this.shown.set(i, row);
    this.fillRow(i);
    // Elements are in the order of the segments, as who listens to the page expects.
    const next = this.window.children;
    let at = next.length;
    while (at > 0 && Number(next[at - 1].getAttribute('aria-rowindex')) > i + 1) at--;
    this.window.insertBefore(row, next[at] ?? null);
  }

  fillRow(i) {
    const row = this.shown.get(i);
    if (!row) return;
    const unit = this.units.get(row.dataset.id);
    row.tabIndex = i === this.active ? 0 : -1;
    row.classList.toggle('active', i === this.active);
    row.setAttribute('aria-selected', i === this.active);
    if (unit) { fill(row, unit, { number: this.places.number(i), active: i === this.active }, this.languages); this.filled?.(i); return; }
    const [head, blank] = [make('div', 'head', make('span', 'number', number(this.places.number(i)))), make('div', 'side blank', '…')];
    head.setAttribute('role', 'rowheader');
    blank.setAttribute('role', 'gridcell');
    row.replaceChildren(head, blank);
  }

  // One request at a time, always for where the window is now: first what is in sight, then what will be.
  async load() {
    if (this.loading) return;
    this.loading = true;
    try {
      for (let ids, place; (ids = this.missing(place = this.scroller.scrollTop)).length;) {
        this.accept(await api.units(ids));
        this.lost = false;
        // While somebody scrolls on, where they have just been is better than where they were.
        if (!this.isHere(this.sight(this.scroller.scrollTop, AROUND))) this.draw(place);
      }
    } catch {
      // The page says already that the connection is lost; the rows are asked for again when it is back.
      this.lost = true;
      this.later();
    } finally {
      this.loading = false;
    }
  }

  missing(place) {
    const [first, last] = this.sight(place, AROUND);
    const ids = [];
    const look = (from, to) => { for (let i = Math.max(0, from); i <= Math.min(this.size - 1, to) && ids.length < A_FETCH; i++) if (!this.known(i)) ids.push(this.places.id(i)); };
    look(first, last);
    if (ids.length || this.lost) return ids;
    const [before, after] = this.direction > 0 ? [BEHIND, AHEAD] : [AHEAD, BEHIND];
    look(last + 1, last + after);
    look(first - before, first - 1);
    return ids;
  }

  /** Makes sure that a segment is here. */
  async need(i) {
    const id = this.places.id(i);
    if (id !== undefined && !this.units.has(id)) this.accept(await api.units([id]));
    return this.units.get(id);
  }

  accept(units) {
    for (const unit of units) {
      this.units.set(unit.id, unit);
      const i = this.places.of(unit.id);
      if (i !== undefined && this.shown.has(i) && i !== this.editing) this.fillRow(i);
    }
    if (this.units.size > MOST_KEPT) for (const id of [...this.units.keys()].slice(0, MOST_KEPT / 2)) if (!this.shown.has(this.places.of(id))) this.units.delete(id);
    this.later();
  }

  reveal(i) {
    if (!this.heights || !this.size) return;
    const [top, view] = [this.heights.top(i), this.scroller.clientHeight];
    const bottom = this.heights.top(i + 1);
    if (top < this.scroller.scrollTop + 8) this.scroller.scrollTop = top - view * 0.2;
    else if (bottom > this.scroller.scrollTop + view - 8) this.scroller.scrollTop = bottom - view * 0.8;
  }

  go(i, focus = true) {
    if (!this.size) return;
    const before = this.active;
    this.active = Math.max(0, Math.min(this.size - 1, i));
    if (focus) this.wantsFocus = true;
    this.stretch();
    this.reveal(this.active);
    for (const j of [before, this.active]) if (this.shown.has(j) && j !== this.editing) this.fillRow(j);
    this.draw();
    this.later();
    this.moved?.();
  }
}
