// Notices: those the server rendered into the page, those it sends beside a fragment, those of scripts.
const stay = 7000;
const stayWithUndo = 20000;

const area = () => document.getElementById('toasts');

/** One of the texts the layout holds for scripts. */
export const words = name => area().dataset[name] ?? '';

/** @param {{text: string, undoUrl?: string, isError?: boolean}} toast */
export function showToast({ text, undoUrl, isError = false }) {
  const element = document.getElementById('toast-template').content.firstElementChild.cloneNode(true);
  element.querySelector('[data-toast-text]').textContent = text;
  const undo = element.querySelector('[data-toast-undo]');
  if (undoUrl) undo.action = undoUrl;
  else undo.remove();
  if (isError) {
    element.classList.add('is-error');
    element.setAttribute('role', 'alert');
  }
  // What came before is settled: its Undo would only compete.
  if (undoUrl) area().querySelectorAll('[data-toast]:has([data-toast-undo])').forEach(old => old.remove());
  area().append(element);
  prepare(element);
}

/** Goes by itself, but never while somebody points at it or has the focus in it. Errors stay until closed. */
function prepare(element) {
  const undo = element.querySelector('[data-toast-undo]');
  if (undo && window.htmx) {
    undo.setAttribute('hx-post', undo.action);
    undo.setAttribute('hx-swap', 'none');
    window.htmx.process(undo);
  }
  if (element.classList.contains('is-error')) return;
  let timer;
  const hold = () => clearTimeout(timer);
  const release = () => { hold(); timer = setTimeout(() => element.remove(), undo ? stayWithUndo : stay); };
  element.addEventListener('mouseenter', hold);
  element.addEventListener('focusin', hold);
  element.addEventListener('mouseleave', release);
  element.addEventListener('focusout', release);
  release();
}

document.addEventListener('click', ({ target }) => {
  if (target.closest?.('[data-toast-close]')) target.closest('[data-toast]').remove();
});

document.addEventListener('htmx:afterRequest', ({ target, detail }) => {
  if (detail.successful && target.matches?.('[data-toast-undo]')) target.closest('[data-toast]').remove();
});

document.addEventListener('carnet:toast', ({ detail }) => (detail.toasts ?? [detail]).forEach(showToast));

area().querySelectorAll('[data-toast]').forEach(prepare);
