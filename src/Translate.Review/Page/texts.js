// The words of the page, in English and Indonesian.
const texts = {
  en: {
    skip: 'Skip to the segments', documents: 'Documents', undo: 'Undo (u)', redo: 'Redo (Shift+U)', replace: 'Replace…', export: 'Export',
    help: 'Keys (?)', language: 'Bahasa Indonesia', filter: 'Filter', show: 'Show', all: 'All segments', unreviewed: 'Unreviewed', flagged: 'Flagged',
    low: 'Low confidence', approved: 'Approved', rejected: 'Rejected', human: 'Written by people', text: 'Find in source or target', regex: 'Regular expression',
    segments: 'Segments', of: '{0} of {1}', count: '{0} segments', none: 'No segment is like that. Press Escape to see all.', waiting: '{0} wait for a run',
    machine: 'machine', person: 'human', memory: 'memory', aligned: 'aligned', source: 'Source', target: 'Target', edit: 'Translation of segment {0}',
    editIt: 'Edit', approve: 'Approve', reject: 'Reject', cancel: 'Cancel', save: 'Save', comment: 'Comment', state: { unreviewed: 'not reviewed', approved: 'approved', rejected: 'rejected' },
    failed: 'Not translated: {0}', lost: 'Connection lost. Your edit is kept here and saved as soon as the program answers.', unsaved: '{0} unsaved', notSaved: 'not saved yet',
    conflict: 'Somebody else changed segment {0}. Theirs: “{1}”', keepMine: 'Keep mine', takeTheirs: 'Take theirs', nothing: 'There is nothing to undo.', nothingRedo: 'There is nothing to redo.',
    exporting: 'Writing the files…', exported: '{0} files written to the job’s folder.', find: 'Find', with: 'Replace with', matchCase: 'Match case', preview: 'Preview',
    replaceAll: 'Replace {0}', found: '{0} found in this document', replaced: '{0} segments changed. u takes it back.', go: 'Go to segment number', goTo: 'Go', close: 'Close',
    noMore: 'No further segment like that.', history: 'History', emptyTarget: 'There is no translation to approve yet. Write one first.', confidence: 'confidence {0} %',
    unknown: 'unknown word: {0}', control: 'a character that nobody types: {0}', byWhom: '{0} by {1}', done: '{0} of {1} approved', sheet: 'Keys', loading: 'Loading…',
    keys: [['j k  ↓ ↑', 'next, previous segment'], ['Enter', 'edit the translation'], ['Ctrl+Enter', 'approve and go on'], ['a', 'approve, stay'], ['x', 'reject and go on'], ['Escape', 'leave the edit; it is saved'],
      ['n  Shift+N', 'next, previous flagged segment'], ['m', 'next unreviewed segment'], ['u  Shift+U', 'undo, redo; also Ctrl+Z, Ctrl+Y'], ['s', 'copy the source (Alt+S in the edit)'], ['c', 'comment'], ['h', 'history of the segment'],
      ['/', 'find in the texts'], ['f', 'which segments to show'], ['Ctrl+H', 'find and replace, with preview'], ['g', 'go to number'], ['[  ]', 'previous, next document'], ['← →', 'from word to word; lights up its translation'], ['Ctrl+E', 'export all formats'], ['?', 'this sheet']],
  },
  id: {
    skip: 'Langsung ke segmen', documents: 'Dokumen', undo: 'Urungkan (u)', redo: 'Ulangi (Shift+U)', replace: 'Ganti…', export: 'Ekspor',
    help: 'Tombol (?)', language: 'English', filter: 'Saring', show: 'Tampilkan', all: 'Semua segmen', unreviewed: 'Belum ditinjau', flagged: 'Bertanda',
    low: 'Kurang yakin', approved: 'Disetujui', rejected: 'Ditolak', human: 'Ditulis orang', text: 'Cari di sumber atau sasaran', regex: 'Ekspresi reguler',
    segments: 'Segmen', of: '{0} dari {1}', count: '{0} segmen', none: 'Tidak ada segmen seperti itu. Tekan Escape untuk melihat semua.', waiting: '{0} menunggu proses',
    machine: 'mesin', person: 'orang', memory: 'memori', aligned: 'disejajarkan', source: 'Sumber', target: 'Sasaran', edit: 'Terjemahan segmen {0}',
    editIt: 'Sunting', approve: 'Setujui', reject: 'Tolak', cancel: 'Batal', save: 'Simpan', comment: 'Komentar', state: { unreviewed: 'belum ditinjau', approved: 'disetujui', rejected: 'ditolak' },
    failed: 'Tidak diterjemahkan: {0}', lost: 'Sambungan terputus. Suntingan Anda disimpan di sini dan dikirim begitu program menjawab.', unsaved: '{0} belum tersimpan', notSaved: 'belum tersimpan',
    conflict: 'Orang lain mengubah segmen {0}. Versi mereka: “{1}”', keepMine: 'Pakai milik saya', takeTheirs: 'Pakai milik mereka', nothing: 'Tidak ada yang dapat diurungkan.', nothingRedo: 'Tidak ada yang dapat diulangi.',
    exporting: 'Menulis berkas…', exported: '{0} berkas ditulis ke folder pekerjaan.', find: 'Cari', with: 'Ganti dengan', matchCase: 'Bedakan huruf besar', preview: 'Pratinjau',
    replaceAll: 'Ganti {0}', found: '{0} ditemukan di dokumen ini', replaced: '{0} segmen diubah. u mengurungkannya.', go: 'Ke segmen nomor', goTo: 'Buka', close: 'Tutup',
    noMore: 'Tidak ada segmen seperti itu lagi.', history: 'Riwayat', emptyTarget: 'Belum ada terjemahan untuk disetujui. Tulislah dahulu.', confidence: 'keyakinan {0} %',
    unknown: 'kata tidak dikenal: {0}', control: 'karakter yang tidak diketik orang: {0}', byWhom: '{0} oleh {1}', done: '{0} dari {1} disetujui', sheet: 'Tombol', loading: 'Memuat…',
    keys: [['j k  ↓ ↑', 'segmen berikut, sebelumnya'], ['Enter', 'sunting terjemahan'], ['Ctrl+Enter', 'setujui dan lanjut'], ['a', 'setujui, tetap di sini'], ['x', 'tolak dan lanjut'], ['Escape', 'selesai menyunting; tersimpan'],
      ['n  Shift+N', 'segmen bertanda berikut, sebelumnya'], ['m', 'segmen berikut yang belum ditinjau'], ['u  Shift+U', 'urungkan, ulangi; juga Ctrl+Z, Ctrl+Y'], ['s', 'salin sumber (Alt+S saat menyunting)'], ['c', 'komentar'], ['h', 'riwayat segmen'],
      ['/', 'cari dalam teks'], ['f', 'segmen mana yang tampil'], ['Ctrl+H', 'cari dan ganti, dengan pratinjau'], ['g', 'ke nomor'], ['[  ]', 'dokumen sebelumnya, berikut'], ['← →', 'dari kata ke kata; terjemahannya menyala'], ['Ctrl+E', 'ekspor semua format'], ['?', 'lembar ini']],
  },
};

const stored = localStorage.getItem('language');
export let language = stored ?? (navigator.language.startsWith('id') ? 'id' : 'en');

/** The words of that name, with {0}, {1} … filled in. */
export function say(name, ...values) {
  const text = texts[language][name];
  return typeof text === 'string' ? text.replace(/\{(\d)\}/g, (_, i) => values[i]) : text;
}

export const number = (n) => n.toLocaleString(language);

/** Fills in what the page itself says. */
export function speak() {
  document.documentElement.lang = language;
  for (const e of document.querySelectorAll('[data-say]')) e.textContent = say(e.dataset.say);
  for (const e of document.querySelectorAll('[data-name]')) { e.setAttribute('aria-label', say(e.dataset.name)); if (e.tagName === 'BUTTON') e.title = say(e.dataset.name); }
  for (const e of document.querySelectorAll('[data-hint]')) e.placeholder = say(e.dataset.hint);
  const other = document.getElementById('language');
  other.textContent = language === 'en' ? 'ID' : 'EN';
  other.setAttribute('aria-label', `${other.textContent}: ${say('language')}`);
}

export function changeLanguage() {
  language = language === 'en' ? 'id' : 'en';
  localStorage.setItem('language', language);
  speak();
}
