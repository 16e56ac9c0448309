import en from './english.js';
import id from './indonesian.js';

const texts = { en, id };
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
