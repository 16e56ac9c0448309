const WORD = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;
// Beyond this the table of all pairs would take longer than a person waits.
const MOST = 1_000_000;

/** What became of a text: stretches with 'same', 'gone' or 'new', by the longest common sequence of words. */
export function difference(from, to) {
  const [a, b] = [from.match(WORD) ?? [], to.match(WORD) ?? []];
  if (a.length * b.length > MOST) return [['gone', from], ['new', to]];
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) lengths[i][j] = a[i] === b[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
  const parts = [];
  const add = (kind, text) => { if (parts.at(-1)?.[0] === kind) parts.at(-1)[1] += text; else parts.push([kind, text]); };
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) { add('same', a[i]); i++; j++; }
    else if (i < a.length && (j === b.length || lengths[i + 1][j] >= lengths[i][j + 1])) add('gone', a[i++]);
    else add('new', b[j++]);
  }
  return parts;
}
