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
