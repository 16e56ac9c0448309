// A run of a list: its first unit has this segment, part and number and stands at this place; the others follow.
const [SEGMENT, PART, NUMBER, COUNT, PLACE] = [0, 1, 2, 3, 4];

/** Which segment stands where in the list, found in log n without a name for each of 100,000. */
export class Places {
  constructor({ runs, lengths, step } = { runs: [], lengths: '', step: 1 }) {
    this.runs = [];
    this.size = 0;
    for (let i = 0; i < runs.length; i += 4) {
      this.runs.push([...runs.slice(i, i + 4), this.size]);
      this.size += runs[i + COUNT];
    }
    this.lengths = Uint8Array.from(atob(lengths), (c) => c.charCodeAt(0));
    this.step = step;
  }

  id(place) { const run = this.runs[this.run(place)]; return run && `${run[SEGMENT] + place - run[PLACE]}.${run[PART]}`; }
  number(place) { const run = this.runs[this.run(place)]; return run && run[NUMBER] + place - run[PLACE]; }
  characters(place) { return this.lengths[place] * this.step; }

  /** Where this segment stands; undefined when the list does not show it. */
  of(id) {
    const [segment, part] = id.split('.').map(Number);
    // Runs are in the order of segments; within one segment, of parts.
    const at = this.last((run) => run[SEGMENT] < segment || (run[SEGMENT] === segment && run[PART] <= part));
    for (let i = at; i >= 0 && i > at - 2; i--) {
      const run = this.runs[i];
      if (run[PART] === part && segment >= run[SEGMENT] && segment < run[SEGMENT] + run[COUNT]) return run[PLACE] + segment - run[SEGMENT];
    }
    return undefined;
  }

  /** The first place whose number is this one or a higher one; the size when there is none. */
  from(number) {
    const run = this.runs[this.last((r) => r[NUMBER] <= number)];
    return run ? run[PLACE] + Math.min(number - run[NUMBER], run[COUNT]) : 0;
  }

  run(place) { return place >= 0 && place < this.size ? this.last((run) => run[PLACE] <= place) : -1; }

  last(holds) {
    let [low, high] = [0, this.runs.length];
    while (low < high) { const middle = (low + high) >> 1; if (holds(this.runs[middle])) low = middle + 1; else high = middle; }
    return low - 1;
  }
}
