/** Heights of many rows, guessed until they are measured; where a row begins is found in log n (Fenwick 1994). */
export class Heights {
  constructor(guesses) {
    this.size = guesses.length;
    this.height = Float64Array.from(guesses);
    this.sums = new Float64Array(this.size + 1);
    for (let i = 1; i <= this.size; i++) {
      this.sums[i] += this.height[i - 1];
      const parent = i + (i & -i);
      if (parent <= this.size) this.sums[parent] += this.sums[i];
    }
  }

  set(row, height) {
    const change = height - this.height[row];
    if (change === 0) return 0;
    this.height[row] = height;
    for (let i = row + 1; i <= this.size; i += i & -i) this.sums[i] += change;
    return change;
  }

  /** Where the row begins; of the row after the last: how high all are. */
  top(row) {
    let sum = 0;
    for (let i = row; i > 0; i -= i & -i) sum += this.sums[i];
    return sum;
  }

  /** The row that covers this place. */
  at(place) {
    let row = 0;
    for (let step = 1 << Math.floor(Math.log2(this.size || 1)); step > 0; step >>= 1) {
      if (row + step <= this.size && this.sums[row + step] <= place) { row += step; place -= this.sums[row]; }
    }
    return Math.min(row, this.size - 1);
  }
}
