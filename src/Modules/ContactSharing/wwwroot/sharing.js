// Contacts dragged from the list onto a book at the side: moved, with Ctrl copied. The same is done by Move… and Copy… of the selection.
const htmx = window.htmx;
const list = () => document.querySelector('[data-contact-list]');
const target = event => event.target.closest?.('[data-book][data-takes="true"]');
let dragged = [];

const mark = () => list()?.querySelectorAll('[data-row]').forEach(row => { row.draggable = true; });

document.addEventListener('dragstart', event => {
  const row = event.target.closest?.('[data-contact-list] [data-row]');
  if (!row) return;
  const ticked = [...list().querySelectorAll('input[name="ids"]:checked')].map(box => box.value);
  dragged = ticked.includes(row.dataset.contact) ? ticked : [row.dataset.contact];
  event.dataTransfer.setData('text/plain', row.querySelector('[data-row-link]')?.textContent ?? '');
  event.dataTransfer.effectAllowed = 'copyMove';
  document.body.classList.add('drags-contacts');
});

function leave() {
  document.querySelectorAll('.drop-target').forEach(link => link.classList.remove('drop-target'));
}

document.addEventListener('dragover', event => {
  leave();
  const book = target(event);
  if (dragged.length === 0 || !book || book.dataset.book === list()?.dataset.book) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = event.ctrlKey ? 'copy' : 'move';
  book.classList.add('drop-target');
});

document.addEventListener('drop', event => {
  const book = target(event);
  if (dragged.length === 0 || !book) return;
  event.preventDefault();
  const root = book.getAttribute('href').replace(/books\/.*$/, '');
  const path = `${root}books/${list().dataset.book}/${event.ctrlKey ? 'copies' : 'moves'}`;
  htmx.ajax('POST', path, { source: book, swap: 'none', values: { ids: dragged, target: book.dataset.book } });
});

document.addEventListener('dragend', () => {
  dragged = [];
  leave();
  document.body.classList.remove('drags-contacts');
});

document.addEventListener('htmx:afterSettle', mark);
mark();

// Adding, editing and deleting need the look; without the look nothing is left.
document.addEventListener('change', ({ target: box }) => {
  if (!box.matches?.('[data-right]')) return;
  const boxes = [...box.form.querySelectorAll('[data-right]')];
  if (box.dataset.right === 'View' && !box.checked) boxes.forEach(other => { other.checked = false; });
  else if (box.checked) boxes.find(other => other.dataset.right === 'View').checked = true;
});

// Who is ticked is meant; what was typed to find him is not.
document.addEventListener('change', ({ target: box }) => {
  if (box.matches?.('#candidates [name="people"]') && box.checked) people().value = '';
});

// Enter in the search for people shares nothing: it takes the one who was found. Arrows lead into the list and back.
const people = () => document.querySelector('[data-person-search]');
const ticks = () => [...document.querySelectorAll('#candidates [name="people"]')];
const typed = () => people().value.trim();
const isAnswered = () => document.querySelector('#candidates [data-search]')?.dataset.search.trim() === typed();
let awaited = false;

function takeOnlyMatch() {
  awaited = false;
  const found = ticks().filter(box => !box.checked);
  if (found.length === 1) found[0].click();
}

function take() {
  if (!typed()) return;
  if (isAnswered()) return takeOnlyMatch();
  awaited = true;
  htmx.trigger(people(), 'search-now');
}

function step(from, by) {
  const boxes = ticks();
  const next = boxes.indexOf(from) + by;
  (next < 0 ? people() : boxes[next])?.focus();
}

document.addEventListener('keydown', event => {
  const { target: at, key } = event;
  if (event.isComposing || !at.matches?.('[data-person-search], #candidates [name="people"]')) return;
  if (key === 'Enter') {
    if (at === people()) take();
    else if (!at.checked) at.click();
  } else if (key === 'ArrowDown') step(at, 1);
  else if (key === 'ArrowUp' && at !== people()) step(at, -1);
  else return;
  event.preventDefault();
});

document.addEventListener('input', ({ target: at }) => { if (at.matches?.('[data-person-search]')) awaited = false; });
document.addEventListener('htmx:afterSettle', () => { if (awaited && isAnswered()) takeOnlyMatch(); });

// A day that is typed is meant; so is a number of days that is chosen after it.
document.addEventListener('change', ({ target: field }) => {
  const form = field.closest?.('#new-link form');
  if (!form) return;
  if (field.name === 'until' && field.value) form.querySelector('[name="days"][value=""]').checked = true;
  else if (field.name === 'days' && field.value) form.elements.until.value = '';
});
