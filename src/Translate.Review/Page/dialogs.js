import * as api from './api.js';
import { make } from './row.js';
import { language, number, say } from './texts.js';

const sheet = document.getElementById('sheet');

/** Opens the one dialog of the page; Escape closes it and focus returns to where it was. */
function open(title, ...children) {
  const back = document.activeElement;
  const heading = make('h2', '', title);
  heading.id = 'sheet-title';
  const close = make('button', 'icon', '✕');
  close.type = 'button';
  close.setAttribute('aria-label', say('close'));
  close.onclick = () => sheet.close();
  sheet.replaceChildren(make('div', 'sheet-head', heading, close), ...children);
  sheet.onclose = () => back?.isConnected && back.focus({ preventScroll: true });
  sheet.showModal();
}

function field(label, input) { return make('label', 'field', make('span', '', label), input); }

function form(submit, ...children) {
  const element = make('form', '', ...children);
  element.onsubmit = (e) => { e.preventDefault(); submit(); };
  return element;
}

function button(text, className = '') { return make('button', className, text); }

export function help() {
  const list = make('dl', 'keys');
  for (const [keys, what] of say('keys')) {
    const term = make('dt');
    keys.split('  ').forEach((group) => group.split(' ').forEach((key) => term.append(make('kbd', '', key), ' ')));
    list.append(term, make('dd', '', what));
  }
  open(say('sheet'), list);
}

export function askNumber(most, go) {
  const input = make('input');
  Object.assign(input, { type: 'number', min: 1, max: most, required: true });
  open(say('go'), form(() => { const wanted = Number(input.value); sheet.close(); go(wanted); }, field(say('go'), input), button(say('goTo'), 'main')));
  input.focus();
}

export function askComment(text, keep) {
  const input = make('textarea');
  input.value = text ?? '';
  input.rows = 4;
  const save = () => { sheet.close(); keep(input.value.trim()); };
  input.onkeydown = (e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); save(); } };
  open(say('comment'), form(save, field(say('comment'), input), button(say('save'), 'main')));
  input.focus();
}

export async function showHistory(id) {
  const lines = await api.history(id);
  const list = make('ol', 'history');
  for (const line of lines) {
    const when = new Date(line.at).toLocaleString(language);
    list.append(make('li', '', make('p', 'when', `${when} · ${say('byWhom', say('kinds')[line.kind] ?? line.kind, line.by)}`), make('del', '', line.before === line.after ? '' : line.before), make('ins', '', line.after)));
  }
  open(say('history'), lines.length ? list : make('p', '', '–'));
}

/** Find and replace: nothing changes before the preview has been seen. */
export function replace(document, { done, failed }) {
  const [find, put, regex, exact] = [make('input'), make('input'), make('input'), make('input')];
  Object.assign(find, { required: true, autocomplete: 'off' });
  [regex.type, exact.type] = ['checkbox', 'checkbox'];
  const found = make('div', 'preview');
  found.setAttribute('aria-live', 'polite');
  const apply = button('', 'main');
  apply.type = 'button';
  apply.hidden = true;
  const wanted = () => ({ find: find.value, replace: put.value, regex: regex.checked, matchCase: exact.checked });
  let seen = null;
  const preview = async () => {
    try {
      seen = { ...wanted(), answer: await api.replace(document, wanted()) };
    } catch (e) { found.replaceChildren(make('p', 'error', e.message)); apply.hidden = true; return; }
    const list = make('ol');
    for (const u of seen.answer.units) list.append(make('li', '', make('span', 'number', number(u.number)), make('del', '', u.before), make('ins', '', u.after)));
    found.replaceChildren(make('p', '', say('found', number(seen.answer.total))), list);
    apply.hidden = seen.answer.units.length === 0;
    apply.textContent = say('replaceAll', number(seen.answer.units.length));
  };
  apply.onclick = async () => {
    const { answer, ...what } = seen;
    try {
      await api.replace(document, { ...what, units: answer.units.map(({ id, revision }) => ({ id, revision })) });
      sheet.close();
      done(answer.units.map((u) => u.id));
    } catch (e) { failed(e); await preview(); }
  };
  for (const input of [find, put, regex, exact]) input.oninput = () => { apply.hidden = true; found.replaceChildren(); };
  open(say('replace'), form(preview, field(say('find'), find), field(say('with'), put), make('label', 'check', regex, say('regex')), make('label', 'check', exact, say('matchCase')), button(say('preview')), apply), found);
  find.focus();
}

/** Says something for a while, or until one of the choices is taken. */
export function toast(text, choices = [], time = choices.length ? 0 : 5000) {
  const note = make('div', 'toast', make('p', '', text));
  for (const [label, act] of choices) {
    const choice = button(label);
    choice.onclick = () => { note.remove(); act(); };
    note.append(choice);
  }
  document.getElementById('toasts').append(note);
  if (time) setTimeout(() => note.remove(), time);
  return note;
}
