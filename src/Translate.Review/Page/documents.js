import * as api from './api.js';
import { $, page } from './page.js';
import { make } from './row.js';
import { number, say } from './texts.js';
import { toast } from './dialogs.js';

let refreshing;

/** Counts again, soon. */
export function refreshSoon() { clearTimeout(refreshing); refreshing = setTimeout(() => refresh().catch(() => {}), 150); }

/** The documents and how far each is. */
export async function refresh(known) {
  page.job = known ?? await api.job();
  for (const name of page.job.translators) {
    if ([...$('show').options].some((o) => o.value === `provider:${name}`)) continue;
    const option = make('option', '', say('by', name));
    option.value = `provider:${name}`;
    $('show').append(option);
  }
  const list = make('ul');
  for (const d of page.job.documents) {
    const { units, approved, rejected, waiting } = d.progress;
    const bar = make('span', 'bar', make('span', 'ok'), make('span', 'no'));
    bar.firstChild.style.width = `${(100 * approved) / Math.max(1, units)}%`;
    bar.lastChild.style.width = `${(100 * rejected) / Math.max(1, units)}%`;
    const open = make('button', '', make('span', 'path', d.path), bar, make('span', 'figures', say('done', number(approved), number(units)), waiting ? ` · ${say('waiting', number(waiting))}` : ''));
    open.onclick = () => { menu(false); show(d.id); };
    if (d.id === page.document) open.setAttribute('aria-current', 'page');
    list.append(make('li', '', open));
  }
  const focused = [...$('documents').querySelectorAll('button')].indexOf(document.activeElement);
  $('documents').replaceChildren(list);
  if (focused >= 0) $('documents').querySelectorAll('button')[focused]?.focus();
}

export function filter() { return { show: $('show').value, text: $('text').value, regex: $('regex').checked || undefined }; }

/** Shows a document, or the same one anew, at this number. */
export async function show(id = page.document, place = null, known = null) {
  const { rows } = page;
  const wanted = place ?? (id === page.document ? rows.places.number(rows.active) ?? 1 : 1);
  const at = place === null && rows.places.id(rows.active);
  let list = known;
  try {
    list ??= await api.list(id, filter());
  } catch (e) { toast(e.message || say('lost')); return; }
  if (id !== page.document) rows.scroller.scrollTop = 0;
  page.document = id;
  const { path } = page.job.documents.find((d) => d.id === id);
  $('title').textContent = path;
  document.title = `${path} · Translate`;
  rows.show(list);
  rows.active = Math.max(0, Math.min(rows.size - 1, (at ? rows.places.of(at) : undefined) ?? rows.places.from(wanted)));
  rows.reveal(rows.active);
  rows.draw();
  $('count').textContent = say('count', number(rows.size));
  $('empty').hidden = rows.size > 0;
  $('empty').textContent = say('none');
  for (const e of document.querySelectorAll('#documents button')) e.removeAttribute('aria-current');
  $('documents').querySelectorAll('button')[page.job.documents.findIndex((d) => d.id === id)]?.setAttribute('aria-current', 'page');
}

/** Opens or closes the list of documents, which narrow windows hide. */
export function menu(open) {
  document.body.classList.toggle('menu', open);
  $('menu').setAttribute('aria-expanded', open);
}
