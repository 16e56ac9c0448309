import * as api from './api.js';
import { attempt } from './changes.js';
import { difference } from './difference.js';
import { $, page } from './page.js';
import { make } from './row.js';
import { language, say } from './texts.js';

// Of which unit the panel tells, what it offers to take, in the order of their numbers, and its terms.
let [told, offers, terms, soon] = [null, [], [], 0];

/** Commands of what stands beside the segments. */
export const beside = {
  panel() { open($('beside').hidden); },
  concordance() {
    open(true);
    const chosen = getSelection().toString().trim();
    const { activeElement: field } = document;
    const typed = field?.matches('textarea') ? field.value.slice(field.selectionStart, field.selectionEnd).trim() : '';
    if (typed || chosen) $('phrase').value = typed || chosen;
    $('phrase').focus();
    $('phrase').select();
    if (typed || chosen) search();
  },
  async alternatives() {
    open(true);
    const { unit } = page.rows;
    if (!unit) return;
    await tell();
    const others = page.job.providers.filter((name) => name !== unit.provider);
    $('alternatives').replaceChildren(...others.map((name) => make('li', 'note', `${name}: ${say('asking')}`)));
    if (!others.length) $('alternatives').replaceChildren(make('li', 'note', say('noOthers')));
    // Each is shown when it answers.
    const places = [...$('alternatives').children];
    await Promise.all(others.map(async (provider, i) => {
      const answer = await attempt(() => api.alternative(unit.id, provider));
      if (answer) places[i].replaceWith(alternative(answer)); else places[i].remove();
      number();
    }));
  },
};

function open(wanted) {
  $('beside').hidden = !wanted;
  $('panel').setAttribute('aria-expanded', wanted);
  localStorage.setItem('beside', wanted);
  if (wanted) { told = null; besideUnit(); }
}

/** Tells of the segment at hand, once somebody stays there. */
export function besideUnit() {
  clearTimeout(soon);
  if ($('beside').hidden) return;
  soon = setTimeout(() => tell().catch(() => {}), 120);
}

/** The text of the n-th offer, from 1; null where there is none. */
export function takeMatch(n) { return told === page.rows.unit?.id ? offers[n - 1] ?? null : null; }

/** Puts the translation of the next term that is not there yet into the field. */
export function insertTerm(field) {
  const next = terms.flatMap((t) => t.targets.slice(0, 1)).find((t) => !field.value.toLowerCase().includes(t.toLowerCase()));
  if (!next) return;
  const before = field.value.slice(0, field.selectionStart);
  field.setRangeText(before === '' || /\s$/.test(before) ? next : ` ${next}`, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input'));
}

/** Underlines the terms in the source of the segment at hand. */
export function underline() {
  const { row, unit } = page.rows;
  if (!row || !unit || told !== unit.id) return;
  for (const term of terms) {
    unit.source.words.forEach(([start, length], i) => {
      if (start < term.start || start + length > term.start + term.length) return;
      const word = row.querySelector(`.source [data-i="${i}"]`);
      word?.classList.add('term');
      if (word) word.title = term.targets.join(', ');
    });
  }
}

async function tell() {
  const { unit } = page.rows;
  if (!unit || told === unit.id) return;
  const answer = await api.beside(unit.id);
  if (page.rows.unit?.id !== unit.id) return;
  told = unit.id;
  terms = answer.terms;
  $('matches').replaceChildren(...answer.matches.map((m) => match(unit, m)));
  $('terms').replaceChildren(...terms.flatMap((t) => [make('dt', '', t.source), make('dd', '', t.targets.join(', '))]));
  $('alternatives').replaceChildren();
  $('noMatches').hidden = answer.matches.length > 0;
  $('noTerms').hidden = terms.length > 0;
  number();
  underline();
}

function match(unit, m) {
  const source = make('p', 'was', ...difference(m.source, unit.source.text).map(([kind, text]) => (kind === 'same' ? text : make(kind === 'gone' ? 'del' : 'ins', '', text))));
  source.lang = page.job.source;
  const target = make('p', 'offer');
  let end = 0;
  for (const { start, length, was } of m.repairs) {
    const mark = make('mark', '', m.target.slice(start, start + length));
    mark.title = was;
    target.append(m.target.slice(end, start), mark);
    end = start + length;
  }
  target.append(m.target.slice(end));
  const about = [m.memory, m.person, m.changed && new Date(m.changed).toLocaleDateString(language)].filter(Boolean).join(' · ');
  return item(m.target, make('span', `badge percent ${m.kind}`, `${m.percent} %`), m.isComplete ? null : make('span', 'badge flag', say('incomplete')), make('span', 'note', about), source, target);
}

function alternative(a) {
  return a.error ? make('li', '', make('span', 'badge', a.provider), make('p', 'error', a.error)) : item(a.text, make('span', 'badge', a.provider), make('p', 'offer', a.text));
}

// An offer that can be taken by its number or with the mouse.
function item(text, ...children) {
  const li = make('li', 'takes', ...children);
  const take = make('button', 'take');
  take.type = 'button';
  take.onclick = () => page.commands.match(offers.indexOf(text) + 1);
  li.dataset.text = text;
  li.prepend(take);
  li.querySelector('.offer').lang = page.job.target;
  return li;
}

function number() {
  offers = [];
  for (const li of document.querySelectorAll('#beside .takes')) {
    offers.push(li.dataset.text);
    li.querySelector('.take').textContent = offers.length;
    li.querySelector('.take').setAttribute('aria-label', say('take', offers.length));
  }
}

async function search() {
  const text = $('phrase').value.trim();
  if (!text) { $('hits').replaceChildren(); return; }
  const side = $('side').value;
  const hits = await attempt(() => api.concordance(text, side));
  if (!hits) return;
  $('hits').replaceChildren(...hits.map((hit) => {
    const found = make('p', 'was');
    let end = 0;
    for (const [start, length] of hit.places) { found.append(hit[side].slice(end, start), make('mark', '', hit[side].slice(start, start + length))); end = start + length; }
    found.append(hit[side].slice(end));
    return make('li', '', found, make('p', 'offer', side === 'source' ? hit.target : hit.source), make('span', 'note', hit.memory));
  }));
  if (!hits.length) $('hits').replaceChildren(make('li', 'note', say('nothingFound')));
}

/** Connects the panel with its page. */
export function wireBeside() {
  open(localStorage.getItem('beside') !== null ? localStorage.getItem('beside') === 'true' : innerWidth >= 1100);
  $('panel').onclick = beside.panel;
  $('look').onsubmit = (e) => { e.preventDefault(); search(); };
  $('side').onchange = search;
  $('phrase').onkeydown = (e) => { if (e.key === 'Escape') { e.preventDefault(); e.stopPropagation(); page.rows.go(page.rows.active); } };
  $('ask').onclick = beside.alternatives;
}
