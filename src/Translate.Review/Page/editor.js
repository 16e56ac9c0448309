import { light, make } from './row.js';
import { say } from './texts.js';

/** The word of the text around the caret: from where to where. */
function around(text, caret) {
  const before = text.slice(0, caret).match(/[\p{L}\p{M}\p{N}'’-]*$/u)[0];
  const after = text.slice(caret).match(/^[\p{L}\p{M}\p{N}'’-]*/u)[0];
  return before + after;
}

/** Which of the target's words the caret is in. While the text is another than the links know, a word of the same letters will do. */
function wordAt(unit, text, caret) {
  if (text === unit.target.text) return unit.target.words.findIndex(([start, length]) => start <= caret && caret <= start + length);
  const word = around(text, caret);
  return unit.target.words.findIndex(([start, length]) => word !== '' && unit.target.text.slice(start, start + length) === word);
}

/** Puts a text field in the place of the target. Leaving it hands over what was written. */
export function edit(row, unit, number, { changed, left, approve, copySource, takeMatch, insertTerm }) {
  const cell = row.querySelector('.target');
  const field = make('textarea');
  field.value = unit.target.text;
  field.dir = 'auto';
  field.lang = cell.lang;
  field.setAttribute('aria-label', say('edit', number));
  const fit = () => { field.style.height = 'auto'; field.style.height = `${field.scrollHeight + 2}px`; changed(field.value); };
  // As if typed, so that the browser's own undo knows of it.
  const put = (text) => { if (text !== null) { field.select(); document.execCommand('insertText', false, text); } };
  const caret = () => light(row, unit, 'target', wordAt(unit, field.value, field.selectionStart));
  cell.replaceChildren(field);
  row.classList.add('editing');
  let open = true;
  const leave = (how) => { if (open) { open = false; row.classList.remove('editing'); left(field.value, how); } };
  field.addEventListener('input', () => { fit(); caret(); });
  for (const event of ['keyup', 'click', 'focus']) field.addEventListener(event, caret);
  // Who looks into another window comes back to the same edit.
  field.addEventListener('blur', () => { if (document.activeElement !== field) leave('blur'); });
  field.addEventListener('keydown', (e) => {
    if (e.isComposing || ((e.ctrlKey || e.metaKey) && e.key === 'k')) return;
    e.stopPropagation();
    if (e.key === 'Escape') { e.preventDefault(); leave('escape'); }
    else if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); if (open) { open = false; row.classList.remove('editing'); approve(field.value); } }
    else if (e.altKey && e.key.toLowerCase() === 's') { e.preventDefault(); put(copySource()); }
    else if (e.altKey && /^[1-9]$/.test(e.key)) { e.preventDefault(); put(takeMatch(Number(e.key))); }
    else if (e.altKey && e.key.toLowerCase() === 'i') { e.preventDefault(); insertTerm(field); }
  });
  fit();
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
  return field;
}
