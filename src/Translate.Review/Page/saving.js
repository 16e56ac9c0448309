import * as api from './api.js';

const DRAFTS = 'drafts';

/** Sends changes one after another; what cannot be sent stays, also when the page is closed, and goes out when the server answers again. */
export class Saving {
  constructor({ saved, conflict, failed, lost }) {
    Object.assign(this, { saved, conflict, failed, lost, waiting: new Map(Object.entries(JSON.parse(localStorage.getItem(DRAFTS) ?? '{}'))), busy: false });
  }

  /** Keeps what is being typed, so that nothing is lost with the page. */
  draft(id, edit) { this.waiting.set(id, { ...edit, draft: true }); this.keep(); }

  drop(id) { this.waiting.delete(id); this.keep(); }

  send(id, edit) {
    const { draft, ...before } = this.waiting.get(id) ?? {};
    // Two changes of one segment that wait are one change; the first revision is the one that was seen.
    this.waiting.set(id, draft ? edit : { ...before, ...edit, revision: before.revision ?? edit.revision });
    this.keep();
    return this.flush();
  }

  async flush() {
    if (this.busy) return;
    this.busy = true;
    try {
      for (let next; (next = [...this.waiting].find(([, e]) => !e.draft));) {
        const [id, edit] = next;
        try {
          const unit = await api.change(id, edit);
          const newer = this.waiting.get(id);
          if (newer === edit) this.waiting.delete(id);
          else newer.revision = unit.revision;
          // What was changed once more meanwhile is shown as it will be, not as it was.
          if (newer === edit || newer.draft) this.saved(unit);
        } catch (e) {
          if (e.status === 0 || e.status === 507) { this.lost(e); return; }
          this.waiting.delete(id);
          if (e.status === 409 && e.answer?.unit) this.conflict(id, edit, e.answer.unit);
          else this.failed(id, e, edit);
        } finally {
          this.keep();
        }
      }
    } finally {
      this.busy = false;
    }
  }

  get unsaved() { return [...this.waiting.values()].filter((e) => !e.draft).length; }

  keep() { localStorage.setItem(DRAFTS, JSON.stringify(Object.fromEntries(this.waiting))); }
}
