import { page } from './page.js';
import { make } from './row.js';
import { say } from './texts.js';

/**
 * Work inside a row that takes all keys until it is done: Tab changes sides, arrows move, Enter acts, Escape leaves.
 * @param view { hint, texts: { source, target }, draw(side, cell), move(side, step), pick(side, word), act() }
 */
export function enter(view) {
  const { rows } = page;
  const { row } = rows;
  if (!row || rows.editing !== null) return null;
  rows.editing = rows.active;
  row.classList.add('editing', 'mode');
  const hint = make('p', 'hint', view.hint);
  const buttons = [['act', view.action, () => view.act()], ['', say('leave'), () => leave()]].map(([className, text, act]) => {
    const button = make('button', className && 'main', text);
    button.type = 'button';
    button.tabIndex = -1;
    button.onclick = (e) => { e.stopPropagation(); act(); };
    return button;
  });
  let side = 'source';
  const draw = () => {
    for (const name of ['source', 'target']) {
      const cell = row.querySelector(`.${name}`);
      cell.classList.toggle('at', name === side);
      view.draw(name, cell, name === side);
    }
    rows.later();
  };
  const keys = {
    Tab: () => { side = side === 'source' ? 'target' : 'source'; },
    ArrowLeft: () => view.move(side, -1), ArrowRight: () => view.move(side, 1), Home: () => view.move(side, -Infinity), End: () => view.move(side, Infinity),
    Enter: () => view.act(), ' ': () => view.act(), Escape: () => leave(),
  };
  const press = (e) => {
    if (e.target !== row || e.ctrlKey || e.metaKey || e.altKey) return;
    e.stopPropagation();
    if (!keys[e.key]) return;
    e.preventDefault();
    keys[e.key]();
    if (row.classList.contains('mode')) draw();
  };
  const click = (e) => {
    const cell = e.target.closest('.side');
    if (!cell) return;
    e.stopPropagation();
    side = cell.classList.contains('source') ? 'source' : 'target';
    view.pick(side, e.target.closest('.w') ? Number(e.target.closest('.w').dataset.i) : null);
    draw();
    row.focus({ preventScroll: true });
  };
  const leave = () => {
    if (!row.classList.contains('mode')) return;
    row.removeEventListener('keydown', press);
    row.removeEventListener('click', click);
    row.classList.remove('editing', 'mode');
    rows.editing = null;
    rows.fillRow(rows.places.of(row.dataset.id));
    rows.go(rows.places.of(row.dataset.id) ?? rows.active);
  };
  row.addEventListener('keydown', press);
  row.addEventListener('click', click);
  row.querySelector('.notes').replaceChildren(hint, make('div', 'actions', ...buttons));
  draw();
  row.focus({ preventScroll: true });
  return { row, leave, draw };
}
