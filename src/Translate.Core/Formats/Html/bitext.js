'use strict';
// Words are lit with those that translate them. One word of a bead is in the tab order; arrows go on from it.
(() => {
  let pinned = null;
  const word = event => event.target instanceof Element ? event.target.closest('.w') : null;
  const words = from => [...from.closest('.bead').querySelectorAll('.w')];
  const partners = from => {
    const other = from.closest('.bead').querySelector(from.closest('.side').classList.contains('s') ? '.t' : '.s');
    return from.dataset.l.split(' ').map(link => link.split(':')).map(([index, sure]) => [other.querySelector(`[data-i="${index}"]`), sure]);
  };
  const dim = () => document.querySelectorAll('.lit').forEach(lit => { lit.classList.remove('lit'); lit.style.removeProperty('--p'); });
  const light = from => {
    dim();
    if (!from) return;
    from.classList.add('lit');
    for (const [partner, sure] of partners(from)) { partner.classList.add('lit'); partner.style.setProperty('--p', sure / 100); }
  };
  const pin = from => {
    pinned?.setAttribute('aria-pressed', 'false');
    pinned = pinned === from ? null : from;
    pinned?.setAttribute('aria-pressed', 'true');
    light(pinned);
  };
  const go = to => {
    if (!to) return;
    words(to).forEach(other => { other.tabIndex = other === to ? 0 : -1; });
    to.focus();
  };

  document.addEventListener('mouseover', event => { const over = word(event); light(over ?? pinned ?? (document.activeElement?.matches('.w') ? document.activeElement : null)); });
  document.addEventListener('focusin', event => {
    const focused = word(event);
    if (!focused) return;
    // What is seen as light is heard as a description.
    focused.setAttribute('aria-description', partners(focused).map(([partner]) => partner.textContent).join(', '));
    light(focused);
  });
  document.addEventListener('focusout', () => light(pinned));
  document.addEventListener('click', event => { const clicked = word(event); if (clicked) { go(clicked); pin(clicked); } });
  document.addEventListener('keydown', event => {
    const focused = word(event);
    if (!focused || event.ctrlKey || event.altKey || event.metaKey) return;
    const side = [...focused.closest('.side').querySelectorAll('.w')];
    const at = side.indexOf(focused);
    switch (event.key) {
      case 'ArrowRight': go(side[at + 1]); break;
      case 'ArrowLeft': go(side[at - 1]); break;
      case 'Home': go(side[0]); break;
      case 'End': go(side.at(-1)); break;
      case 'ArrowDown': case 'ArrowUp': go(partners(focused)[0][0]); break;
      case 'Enter': case ' ': pin(focused); break;
      case 'Escape': if (pinned) pin(pinned); break;
      default: return;
    }
    event.preventDefault();
  });
})();
