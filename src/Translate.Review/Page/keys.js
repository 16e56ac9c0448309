const plain = {
  j: 'next', ArrowDown: 'next', k: 'previous', ArrowUp: 'previous', Home: 'first', End: 'last', Enter: 'edit', a: 'approve', x: 'reject', s: 'copySource', c: 'comment', h: 'history',
  n: 'nextFlagged', N: 'previousFlagged', m: 'nextUnreviewed', u: 'undo', U: 'redo', '/': 'find', f: 'filter', g: 'go', '?': 'help', Escape: 'clear',
  J: 'join', d: 'cut', b: 'move', l: 'links', '=': 'repeat', i: 'term', v: 'alternatives', p: 'panel',
};
const held = { Enter: 'approveNext', z: 'undo', y: 'redo', h: 'replace', e: 'export', k: 'concordance' };
const more = {
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [n, ['match', n]])),
  PageDown: ['page', 1], PageUp: ['page', -1], ArrowRight: ['word', 1], ArrowLeft: ['word', -1], '[': ['document', -1], ']': ['document', 1] };

/** Finds out what a key means; in a field or a dialogue it means what it always means. */
export function keys(e, commands) {
  if (e.defaultPrevented || document.querySelector('dialog[open]')) return;
  const typing = e.target.matches('input:not([type=checkbox]), textarea, select');
  if (typing && e.key === 'Escape' && e.target.closest('#filter')) { e.preventDefault(); commands.clear(); return; }
  const control = e.ctrlKey || e.metaKey;
  if (e.altKey || (typing && !(control && ['h', 'e', 'k'].includes(e.key)))) return;
  if (e.key === 'Enter' && !control && e.target.closest('button, a, summary')) return;
  const [name, ...values] = control ? [held[e.key]] : more[e.key] ?? [plain[e.key]];
  if (!name) return;
  e.preventDefault();
  commands[name](...values);
}
