/** What the parts of the page share: the job, the document shown, its rows, and what waits to be saved. */
export const page = { job: null, document: null, rows: null, saving: null };

export const $ = (id) => document.getElementById(id);

/** Tells who listens to the page rather than looks at it. */
export function announce(text) { $('said').textContent = text; }
