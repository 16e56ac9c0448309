import * as api from './api.js';
import { besideUnit, underline, wireBeside } from './beside.js';
import { connection, renew, saving } from './changes.js';
import { commands } from './commands.js';
import { menu, refresh, refreshSoon, show } from './documents.js';
import { keys } from './keys.js';
import { $, page } from './page.js';
import { offerRepetitions } from './repetitions.js';
import { light } from './row.js';
import { Rows } from './rows.js';
import { changeLanguage, say, speak } from './texts.js';

function wire(rows) {
  for (const name of ['undo', 'redo', 'replace', 'export', 'help']) $(name).onclick = () => commands[name]();
  $('language').onclick = () => { changeLanguage(); refresh(); show(); };
  $('menu').onclick = () => menu($('menu').getAttribute('aria-expanded') !== 'true');
  $('show').onchange = $('regex').onchange = () => show();
  let typing;
  $('text').oninput = () => { clearTimeout(typing); typing = setTimeout(() => show(), 250); };
  $('filter').onsubmit = (e) => { e.preventDefault(); show().then(() => rows.go(rows.active)); };
  const at = (e) => { const row = e.target.closest('.row'); return row ? rows.places.of(row.dataset.id) : undefined; };
  $('canvas').onclick = (e) => {
    const i = at(e);
    if (i === undefined || i === rows.editing) return;
    const act = e.target.closest('[data-command]');
    if (act) { commands[act.dataset.command](); return; }
    rows.go(i, !getSelection().toString());
    if (e.detail === 2 && e.target.closest('.target')) commands.edit();
  };
  $('canvas').onmouseover = (e) => {
    if (rows.editing !== null && rows.shown.get(rows.editing)?.classList.contains('mode')) return;
    const over = e.target.closest('.w');
    const i = at(e);
    if (over) light(rows.shown.get(i), rows.units.get(rows.places.id(i)), over.closest('.source') ? 'source' : 'target', Number(over.dataset.i));
    else if (rows.editing === null) light();
  };
  $('rows').onfocus = () => rows.go(rows.active);
  rows.moved = besideUnit;
  rows.filled = (i) => { if (i === rows.active) { besideUnit(); underline(); } };
  document.addEventListener('keydown', (e) => keys(e, commands));
  addEventListener('beforeunload', (e) => { if (page.saving.unsaved) e.preventDefault(); });
}

speak();
const opened = await api.open();
const rows = (page.rows = new Rows($('rows'), $('canvas'), $('window'), { source: opened.job.source, target: opened.job.target }));
page.commands = commands;
page.saving = saving((unit) => { if (unit.state === 'approved' || unit.origin === 'human') offerRepetitions(unit); });
wire(rows);
await refresh(opened.job);
wireBeside();
for (const unit of opened.units) rows.units.set(unit.id, unit);
if (opened.list) await show(page.job.documents[0].id, 1, opened.list);
rows.go(0);
// What an earlier page wrote and could not save comes first.
for (const [, kept] of page.saving.waiting) delete kept.draft;
await page.saving.flush();
api.listen({
  changed: renew,
  connected() {
    connection('');
    if (page.isLost) { page.isLost = rows.lost = false; rows.units.clear(); show(); refreshSoon(); }
    page.saving.flush();
  },
  lost() { page.isLost = true; connection(say('lost')); },
});
document.body.dataset.ready = 'true';
