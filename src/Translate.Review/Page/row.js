import { say, number } from './texts.js';

/** An element with a class, a text or children. */
export function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children.filter((c) => c !== null && c !== undefined));
  return element;
}

// Beyond this a row of one element a word would make the page slow; such a segment is shown as plain text.
const MOST_WORDS = 3000;

function words(side, text) {
  const cell = make('div', `side ${side}`);
  cell.setAttribute('role', 'gridcell');
  cell.dir = 'auto';
  if (text.words.length > MOST_WORDS) { cell.textContent = text.text; return cell; }
  let end = 0;
  text.words.forEach(([start, length], i) => {
    if (start > end) cell.append(text.text.slice(end, start));
    const word = make('span', 'w', text.text.slice(start, start + length));
    word.dataset.i = i;
    cell.append(word);
    end = start + length;
  });
  cell.append(text.text.slice(end));
  return cell;
}

function flag(text) {
  const [name, ...rest] = text.split(':');
  const value = rest.join(':');
  if (name === 'check') return say('checks')[value] ?? value;
  if (name === 'fuzzy-match') return say('fuzzy', value);
  if (name === 'replaced-characters') return say('replacedCharacters', value);
  return name === 'unknown-word' ? say('unknown', value) : name === 'control-character' ? say('control', value) : text;
}

function origin(unit) {
  const name = unit.origin === 'memory' ? `${say('memory')} ${unit.match} %` : unit.origin === 'human' ? say('person') : unit.origin === 'aligned' ? say('aligned') : unit.provider ?? say('machine');
  return make('span', `badge ${unit.origin}`, name);
}

/** What can be done with the segment at hand without a keyboard. */
function actions() {
  const group = make('div', 'actions');
  for (const [name, command] of [['editIt', 'edit'], ['approve', 'approveNext'], ['reject', 'reject'], ['join', 'join'], ['cut', 'cut'], ['linkWords', 'links']]) {
    const button = make('button', '', say(name));
    button.tabIndex = -1;
    button.dataset.command = command;
    group.append(button);
  }
  return group;
}

/** What a row shows of its unit; the row itself stays, so that focus stays. */
export function fill(row, unit, { number: place, active }, languages) {
  row.dataset.state = unit.state;
  row.classList.toggle('opens', unit.opensParagraph);
  row.style.setProperty('--doubt', Math.max(0, 1 - unit.score).toFixed(2));
  row.setAttribute('aria-label', `${number(place)}, ${say('state')[unit.state]}`);
  const mark = make('span', 'state', { unreviewed: '', approved: '✓', rejected: '✕' }[unit.state]);
  const head = make('div', 'head', make('span', 'number', number(place)), mark);
  head.setAttribute('role', 'rowheader');
  mark.setAttribute('role', 'img');
  mark.setAttribute('aria-label', say('state')[unit.state]);
  const [source, target] = [words('source', unit.source), words('target', unit.target)];
  [source.lang, target.lang] = [languages.source, languages.target];
  if (unit.error) target.append(make('span', 'error', say('failed', unit.error)));
  const notes = make('div', 'notes', origin(unit));
  notes.setAttribute('role', 'gridcell');
  if (unit.score < 1) notes.append(make('span', 'badge score', say('confidence', Math.round(unit.score * 100))));
  for (const f of unit.flags) notes.append(make('span', 'badge flag', flag(f)));
  if (unit.comment) notes.append(make('p', 'comment', unit.comment));
  if (unit.unsaved) notes.append(make('span', 'badge unsaved', `● ${say('notSaved')}`));
  if (active) notes.append(actions());
  row.replaceChildren(head, source, target, notes);
}

/** Lights up a word and those that translate it. */
export function light(row, unit, side, index) {
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
  if (!row || !unit || index < 0) return;
  const [mine, theirs] = side === 'source' ? [0, 1] : [1, 0];
  const other = side === 'source' ? 'target' : 'source';
  row.querySelector(`.${side} [data-i="${index}"]`)?.classList.add('lit');
  for (const link of unit.links) if (link[mine] === index) row.querySelector(`.${other} [data-i="${link[theirs]}"]`)?.classList.add('lit');
}
