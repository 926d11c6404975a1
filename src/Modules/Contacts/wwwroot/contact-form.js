// The contact form: lines come and go without a round trip, pictures are shrunk before they travel. Works by delegation,
// because the form is swapped into the right pane; without this file each of these buttons asks the server.
import { shrink } from './picture-shrink.js';

const formOf = element => element.closest?.('[data-contact-form]');
let added = 0;

function changed(element) {
  element.dispatchEvent(new Event('input', { bubbles: true }));
}

const firstInput = entry => ['.entry-wide textarea', 'input.entry-kind', '.entry-value input', 'select']
  .map(selector => entry.querySelector(selector)).find(input => input);

function addRow(list) {
  const blueprint = list.querySelector('template[data-blueprint]');
  const holder = document.createElement('template');
  holder.innerHTML = blueprint.innerHTML.replaceAll('__row__', `a${Date.now().toString(36).slice(-6)}${added++}`);
  const entry = holder.content.firstElementChild;
  list.querySelector('[data-rows]').append(entry);
  firstInput(entry)?.focus();
  changed(list);
}

function removeRow(entry) {
  const list = entry.closest('[data-entries]');
  const next = entry.nextElementSibling ?? entry.previousElementSibling;
  entry.remove();
  (next ? firstInput(next) : list.querySelector('[data-add-row]'))?.focus();
  changed(list);
}

document.addEventListener('click', event => {
  const button = event.target.closest?.('[data-add-row], [data-remove-row]');
  if (!button || !formOf(button)) return;
  event.preventDefault();
  if (button.matches('[data-add-row]')) addRow(button.closest('[data-entries]'));
  else removeRow(button.closest('[data-row-entry]'));
});

// One preferred value per list.
document.addEventListener('change', ({ target }) => {
  if (!target.matches?.('[data-preferred]') || !target.checked) return;
  for (const other of target.closest('[data-entries]').querySelectorAll('[data-preferred]'))
    if (other !== target) other.checked = false;
});

// Custom… wants its label at once.
document.addEventListener('change', ({ target }) => {
  if (target.matches?.('select[data-kind]') && target.value === 'custom') target.parentElement.querySelector('.entry-label')?.focus();
});

// What a value is read as, a moment after typing.
const patience = 400;
const waiting = new WeakMap();

async function hint(input) {
  const place = document.getElementById(`${input.id}-hint`);
  if (!place) return;
  const value = input.value.trim();
  const query = new URLSearchParams({ kind: input.dataset.hint, text: value });
  const answer = value && await fetch(`${formOf(input).dataset.hints}?${query}`, { headers: { 'HX-Request': 'true' } });
  if (input.value.trim() === value) place.innerHTML = answer && answer.ok ? await answer.text() : '';
}

document.addEventListener('input', ({ target }) => {
  if (!target.matches?.('[data-contact-form] [data-hint]')) return;
  clearTimeout(waiting.get(target));
  waiting.set(target, setTimeout(() => hint(target), patience));
});

// The picture: sent at once, so that Save only confirms what is seen.
async function send(frame, parts) {
  const form = formOf(frame);
  const body = new FormData();
  body.append('__RequestVerificationToken', form.querySelector('[name="__RequestVerificationToken"]').value);
  for (const [name, value, fileName] of parts) fileName ? body.append(name, value, fileName) : body.append(name, value);
  const box = frame.querySelector('.picture-box');
  box.classList.add('is-busy');
  try {
    const answer = await fetch(frame.dataset.upload, { method: 'POST', body, headers: { 'HX-Request': 'true' } });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-picture]');
    if (answer.ok && fresh) {
      frame.replaceWith(fresh);
      fresh.querySelector('[data-picture-file]').focus();
      changed(fresh);
    } else if (fresh) frame.querySelector('.picture-note').replaceChildren(...fresh.querySelector('.picture-note').childNodes);
    else document.dispatchEvent(new CustomEvent('carnet:toast', { detail: { text: document.getElementById('toasts')?.dataset[answer.status === 413 ? 'tooLarge' : 'failed'] ?? '', isError: true } }));
  } catch {
    document.dispatchEvent(new CustomEvent('carnet:toast', { detail: { text: document.getElementById('toasts')?.dataset.offline ?? '', isError: true } }));
  } finally {
    box.classList.remove('is-busy');
    const input = frame.querySelector('[data-picture-file]');
    if (input) input.value = '';
  }
}

async function upload(frame, file) {
  const small = await shrink(file);
  await send(frame, [['picture-file', small ?? file, small ? 'picture' : file.name]]);
}

document.addEventListener('change', ({ target }) => {
  if (target.matches?.('[data-picture-file]') && target.files.length > 0) upload(target.closest('[data-picture]'), target.files[0]);
});

document.addEventListener('click', event => {
  const button = event.target.closest?.('[data-picture-remove]');
  if (!button) return;
  event.preventDefault();
  send(button.closest('[data-picture]'), [['do', 'remove-picture']]);
});

for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'])
  document.addEventListener(type, event => {
    const frame = event.target.closest?.('[data-picture]');
    if (!frame || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    frame.querySelector('.picture-box').classList.toggle('is-target', type === 'dragenter' || type === 'dragover');
    if (type === 'drop' && event.dataTransfer.files.length > 0) upload(frame, event.dataTransfer.files[0]);
  });

document.addEventListener('paste', event => {
  const file = [...event.clipboardData?.files ?? []].find(candidate => candidate.type.startsWith('image/'));
  const frame = formOf(event.target)?.querySelector('[data-picture]');
  if (!file || !frame) return;
  event.preventDefault();
  upload(frame, file);
});

// Keys: Ctrl+Enter saves from anywhere in the form, Esc leaves it.
document.addEventListener('keydown', event => {
  const form = formOf(event.target) ?? (event.target === document.body ? document.querySelector('[data-contact-form]') : null);
  if (!form || event.defaultPrevented || event.isComposing) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit(form.querySelector('[data-save]') ?? form.querySelector('.form-footer [type="submit"]'));
  } else if (event.key === 'Escape' && !document.querySelector('dialog[open], .dropdown-menu.show')) {
    const cancel = form.querySelector('[data-cancel]');
    if (cancel) {
      event.preventDefault();
      cancel.click();
    }
  }
});

// A problem's link opens the tab its field stands in.
export function reveal(input) {
  const panel = input.closest('.tab-pane:not(.active)');
  if (panel) window.bootstrap?.Tab.getOrCreateInstance(document.getElementById(panel.getAttribute('aria-labelledby'))).show();
  input.closest('details')?.setAttribute('open', '');
  input.focus();
}

document.addEventListener('click', event => {
  const link = event.target.closest?.('[data-to-input]');
  const input = link && document.getElementById(link.hash.slice(1));
  if (!input) return;
  event.preventDefault();
  reveal(input);
});
