import { change } from './changes.js';
import { enter } from './mode.js';
import { announce, page } from './page.js';
import { say } from './texts.js';

/** Draws and removes links between words. */
export const linking = {
  links() {
    const { rows } = page;
    if (!rows.unit?.source.words.length || !rows.unit.target.words.length) return;
    const { id } = rows.unit;
    const unit = () => rows.units.get(id);
    const cursor = { source: 0, target: rows.unit.links.find((l) => l[0] === 0)?.[1] ?? 0 };
    const word = (side) => { const [start, length] = unit()[side].words[cursor[side]]; return unit()[side].text.slice(start, start + length); };
    const isLinked = () => unit().links.some((l) => l[0] === cursor.source && l[1] === cursor.target);
    let last = null;
    const toggle = () => {
      const others = unit().links.filter((l) => l[0] !== cursor.source || l[1] !== cursor.target).map(([s, t]) => [s, t]);
      change(unit(), { links: others.length < unit().links.length ? others : [...others, [cursor.source, cursor.target]] });
    };
    enter({
      hint: say('linkHint'), action: say('linkThem'),
      draw(side, cell) {
        const [mine, theirs, other] = side === 'source' ? [0, 1, 'target'] : [1, 0, 'source'];
        cell.querySelectorAll('.w').forEach((e, i) => {
          e.classList.toggle('cursor', i === cursor[side]);
          e.classList.toggle('lit', unit().links.some((l) => l[mine] === i && l[theirs] === cursor[other]));
          e.classList.toggle('loose', !unit().links.some((l) => l[mine] === i));
        });
        if (side === 'target') announce(say(isLinked() ? 'linked' : 'notLinked', word('source'), word('target')));
      },
      move(side, step) { cursor[side] = Math.max(0, Math.min(unit()[side].words.length - 1, cursor[side] + step)); last = null; },
      // With the mouse: a word of one side, then words of the other.
      pick(side, i) {
        if (i === null) return;
        cursor[side] = i;
        if (last !== null && last !== side) toggle(); else last = side;
      },
      act: toggle,
    });
  },
};
