// A form with data-guard does not lose what was typed: leaving the page or replacing the form asks first.
import { ask } from './confirm.js';

const dirty = new Set();

function touched({ target }) {
  const form = target.form ?? target.closest?.('form');
  if (form?.matches('[data-guard]')) dirty.add(form);
}

const unsaved = () => [...dirty].filter(form => form.isConnected);

document.addEventListener('input', touched);
document.addEventListener('change', touched);
document.addEventListener('submit', ({ target }) => dirty.delete(target));
document.addEventListener('reset', ({ target }) => dirty.delete(target));

// A form that comes back with errors still holds unsaved input.
document.addEventListener('htmx:afterRequest', ({ detail }) => {
  if (detail.elt.matches?.('form[data-guard]') && !detail.successful) dirty.add(detail.elt);
});

document.addEventListener('htmx:load', ({ target }) => {
  for (const form of target.querySelectorAll?.('form[data-guard]') ?? [])
    if (form.querySelector('.is-invalid')) dirty.add(form);
});

addEventListener('beforeunload', event => { if (unsaved().length > 0) event.preventDefault(); });

document.addEventListener('htmx:confirm', async event => {
  const { elt, target, question } = event.detail;
  const lost = unsaved().filter(form => form !== elt && !form.contains(elt) && target?.contains(form));
  const leaving = unsaved().filter(form => form.contains(elt) && elt.matches('a') && target?.contains(form));
  const forms = [...lost, ...leaving];
  if (forms.length === 0 || question) return;
  event.preventDefault();
  const texts = document.getElementById('guard-texts').dataset;
  if (!await ask(texts.question, { yes: texts.yes, danger: true })) return;
  forms.forEach(form => dirty.delete(form));
  event.detail.issueRequest(true);
});
