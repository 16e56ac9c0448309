import * as api from './api.js';
import * as dialogs from './dialogs.js';
import { edit } from './editor.js';
import { keys } from './keys.js';
import { light, make } from './row.js';
import { Rows } from './rows.js';
import { Saving } from './saving.js';
import { changeLanguage, number, say, speak } from './texts.js';

const $ = (id) => document.getElementById(id);
const { toast } = dialogs;
let job, current, rows, word = -1, wasLost = false;

const saving = new Saving({
  saved(unit) { rows.accept([unit]); if (!wasLost) connection(''); refreshSoon(); },
  failed(id, e) { toast(e.message); reload([id]); },
  lost(e) {
    connection(e.status === 507 ? e.message : say('lost'));
    setTimeout(() => saving.flush(), 2000);
    for (const id of saving.waiting.keys()) {
      const unit = rows.units.get(id);
      if (unit) rows.accept([{ ...unit, unsaved: true }]);
    }
  },
  conflict(id, mine, theirs) {
    rows.accept([theirs]);
    toast(say('conflict', numberOf(id), theirs.target.text), [
      [say('keepMine'), () => saving.send(id, { ...mine, revision: theirs.revision })],
      [say('takeTheirs'), () => {}],
    ]);
  },
});

const numberOf = (id) => number(rows.numbers[rows.places.get(id)] ?? 0);

function connection(text) {
  $('connection').hidden = !text;
  $('connection').textContent = text ? `${text} ${saving.unsaved ? say('unsaved', saving.unsaved) : ''}` : '';
}

async function reload(ids) {
  const here = ids.filter((id) => rows.places.has(id));
  for (let i = 0; i < here.length; i += 100) rows.accept(await api.units(here.slice(i, i + 100)));
  refreshSoon();
}

let refreshing;
function refreshSoon() { clearTimeout(refreshing); refreshing = setTimeout(() => refresh().catch(() => {}), 150); }

async function refresh(known) {
  job = known ?? await api.job();
  const list = make('ul');
  for (const d of job.documents) {
    const { units, approved, rejected, waiting } = d.progress;
    const bar = make('span', 'bar', make('span', 'ok'), make('span', 'no'));
    bar.firstChild.style.width = `${(100 * approved) / Math.max(1, units)}%`;
    bar.lastChild.style.width = `${(100 * rejected) / Math.max(1, units)}%`;
    const open = make('button', '', make('span', 'path', d.path), bar, make('span', 'figures', say('done', number(approved), number(units)), waiting ? ` · ${say('waiting', number(waiting))}` : ''));
    open.onclick = () => { menu(false); show(d.id); };
    if (d.id === current) open.setAttribute('aria-current', 'page');
    list.append(make('li', '', open));
  }
  const focused = [...$('documents').querySelectorAll('button')].indexOf(document.activeElement);
  $('documents').replaceChildren(list);
  if (focused >= 0) $('documents').querySelectorAll('button')[focused]?.focus();
}

function filter() { return { show: $('show').value, text: $('text').value, regex: $('regex').checked || undefined }; }

async function show(id = current, number_ = null) {
  const wanted = number_ ?? (id === current ? rows.numbers[rows.active] : 1);
  let list;
  try {
    list = await api.list(id, filter());
  } catch (e) { toast(e.message || say('lost')); return; }
  if (id !== current) rows.scroller.scrollTop = 0;
  current = id;
  const path = job.documents.find((d) => d.id === id).path;
  $('title').textContent = path;
  document.title = `${path} · Translate`;
  $('count').textContent = say('count', number(list.ids.length));
  $('empty').hidden = list.ids.length > 0;
  $('empty').textContent = say('none');
  rows.active = Math.max(0, list.numbers.findIndex((n) => n >= wanted));
  rows.show(list);
  for (const e of document.querySelectorAll('#documents button')) e.removeAttribute('aria-current');
  $('documents').querySelectorAll('button')[job.documents.findIndex((d) => d.id === id)]?.setAttribute('aria-current', 'page');
}

function menu(open) {
  document.body.classList.toggle('menu', open);
  $('menu').setAttribute('aria-expanded', open);
}

// Shown at once, sent after that; what the server says then stands.
function change(unit, what) {
  Object.assign(unit, what.state && { state: what.state }, what.comment !== undefined && { comment: what.comment || null });
  if (what.target !== undefined) Object.assign(unit, { target: { text: what.target, words: [] }, links: [], origin: 'human' });
  rows.fillRow(rows.places.get(unit.id));
  return saving.send(unit.id, { revision: unit.revision, ...what });
}

/** What can be done, by key or by button. */
export const commands = {
  next() { word = -1; rows.go(rows.active + 1); },
  previous() { word = -1; rows.go(rows.active - 1); },
  first() { rows.go(0); },
  last() { rows.go(rows.ids.length - 1); },
  page(direction) { rows.go(rows.heights.at(rows.heights.top(rows.active) + direction * rows.scroller.clientHeight * 0.85)); },

  async edit() {
    const unit = await rows.need(rows.active);
    if (!unit || rows.editing !== null) return;
    rows.go(rows.active);
    const i = (rows.editing = rows.active);
    const before = unit.target.text;
    const keep = (text) => { rows.editing = null; saving.drop(unit.id); return text !== before ? { target: text } : null; };
    edit(rows.row, unit, rows.numbers[i], {
      changed(text) { if (text !== before) saving.draft(unit.id, { revision: unit.revision, target: text }); rows.later(); },
      left(text, how) {
        const written = keep(text);
        if (written) change(unit, written); else rows.fillRow(i);
        if (how === 'escape') rows.go(i);
        rows.later();
      },
      approve(text) { approve(unit, keep(text) ?? {}, true); },
      copySource: () => unit.source.text,
    });
  },

  approve() { approve(rows.unit, {}, false); },
  approveNext() { approve(rows.unit, {}, true); },
  reject() { if (rows.unit) { change(rows.unit, { state: 'rejected' }); commands.next(); } },
  copySource() { if (rows.unit) change(rows.unit, { target: rows.unit.source.text }); },
  comment() { const unit = rows.unit; if (unit) dialogs.askComment(unit.comment, (comment) => change(unit, { comment })); },
  history() { if (rows.unit) dialogs.showHistory(rows.unit.id); },

  nextFlagged: () => seek('flagged', 1),
  previousFlagged: () => seek('flagged', -1),
  nextUnreviewed: () => seek('unreviewed', 1),

  undo: () => again(api.undo, 'nothing'),
  redo: () => again(api.redo, 'nothingRedo'),

  word(direction) {
    const { unit } = rows;
    if (!unit?.target.words.length) return;
    word = Math.max(0, Math.min(unit.target.words.length - 1, word + direction));
    light(rows.row, unit, 'target', word);
  },

  document(direction) {
    const next = job.documents[job.documents.findIndex((d) => d.id === current) + direction];
    if (next) show(next.id, 1).then(() => rows.go(0));
  },

  find() { $('text').focus(); $('text').select(); },
  filter() { $('show').focus(); },
  clear() { $('text').value = ''; $('show').value = ''; $('regex').checked = false; show().then(() => rows.go(rows.active)); },
  go() { dialogs.askNumber(rows.numbers.at(-1) ?? 1, (n) => { const i = rows.numbers.findIndex((m) => m >= n); rows.go(i < 0 ? rows.ids.length - 1 : i); }); },
  replace() { dialogs.replace(current, { done(ids) { toast(say('replaced', number(ids.length))); reload(ids); }, failed: (e) => toast(e.message || say('lost')) }); },
  help: dialogs.help,

  async export() {
    await saving.flush();
    toast(say('exporting'));
    try { toast(say('exported', number((await api.exportAll()).length))); } catch (e) { toast(e.message || say('lost')); }
  },
};

function approve(unit, written, goOn) {
  if (!unit) return;
  if (!(written.target ?? unit.target.text)) { toast(say('emptyTarget')); rows.fillRow(rows.active); return; }
  change(unit, { ...written, state: 'approved' });
  if (goOn) commands.next(); else rows.go(rows.active);
}

// Which segments are flagged the server knows without reading them all.
async function seek(what, direction) {
  const { ids } = await api.list(current, { show: what });
  const places = ids.map((id) => rows.places.get(id)).filter((i) => i !== undefined && (direction > 0 ? i > rows.active : i < rows.active));
  if (places.length) rows.go(direction > 0 ? places[0] : places.at(-1)); else toast(say('noMore'));
}

async function again(act, none) {
  try {
    await saving.flush();
    const ids = await act();
    if (!ids.length) { toast(say(none)); return; }
    await reload(ids);
    const i = rows.places.get(ids[0]);
    if (i !== undefined) rows.go(i);
  } catch (e) { toast(e.message || say('lost')); }
}

function wire() {
  for (const name of ['undo', 'redo', 'replace', 'export', 'help']) $(name).onclick = () => commands[name]();
  $('language').onclick = () => { changeLanguage(); refresh(); show(); };
  $('menu').onclick = () => menu($('menu').getAttribute('aria-expanded') !== 'true');
  $('show').onchange = $('regex').onchange = () => show();
  let typing;
  $('text').oninput = () => { clearTimeout(typing); typing = setTimeout(() => show(), 250); };
  $('filter').onsubmit = (e) => { e.preventDefault(); show().then(() => rows.go(rows.active)); };
  const at = (e) => { const row = e.target.closest('.row'); return row ? rows.places.get(row.dataset.id) : undefined; };
  $('canvas').onclick = (e) => {
    const i = at(e);
    if (i === undefined || i === rows.editing) return;
    const act = e.target.closest('[data-command]');
    if (act) { commands[act.dataset.command](); return; }
    rows.go(i, !getSelection().toString());
    if (e.detail === 2 && e.target.closest('.target')) commands.edit();
  };
  $('canvas').onmouseover = (e) => {
    const over = e.target.closest('.w');
    const i = at(e);
    if (over) light(rows.shown.get(i), rows.units.get(rows.ids[i]), over.closest('.source') ? 'source' : 'target', Number(over.dataset.i));
    else if (rows.editing === null) light();
  };
  $('rows').onfocus = () => rows.go(rows.active);
  document.addEventListener('keydown', (e) => keys(e, commands));
  addEventListener('beforeunload', (e) => { if (saving.unsaved) e.preventDefault(); });
}

speak();
const opened = await api.job();
rows = new Rows($('rows'), $('canvas'), { source: opened.source, target: opened.target });
wire();
await refresh(opened);
if (job.documents.length) await show(job.documents[0].id, 1);
rows.go(0);
// What an earlier page wrote and could not save comes first.
for (const [id, kept] of saving.waiting) delete kept.draft;
await saving.flush();
api.listen({
  changed: reload,
  connected() { connection(''); if (wasLost) { wasLost = false; rows.units.clear(); rows.later(); refreshSoon(); } saving.flush(); },
  lost() { wasLost = true; connection(say('lost')); },
});
document.body.dataset.ready = 'true';
