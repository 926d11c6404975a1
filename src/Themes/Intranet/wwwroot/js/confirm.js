// Questions before a change, in the page's own dialog: data-confirm on a form, button or link; hx-confirm; ConfirmButton.
const dialog = document.getElementById('confirm-dialog');

/** @returns {Promise<boolean>} true when the person says yes. */
export function ask(question, { yes, danger = false } = {}) {
  const button = dialog.querySelector('[data-yes]');
  dialog.querySelector('[data-question]').textContent = question;
  button.textContent = yes || button.dataset.default;
  button.classList.toggle('btn-danger', danger);
  button.classList.toggle('btn-primary', !danger);
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise(resolve =>
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true }));
}

const options = element => ({ yes: element.dataset.confirmYes, danger: 'confirmDanger' in element.dataset });

// A confirmed element is let through once.
const confirmed = new WeakSet();

async function stopAndAsk(event, element, goOn) {
  if (confirmed.delete(element)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!await ask(element.dataset.confirm, options(element))) return;
  confirmed.add(element);
  goOn();
}

// In the capture phase, so that htmx does not see what is not confirmed.
document.addEventListener('click', event => {
  const element = event.target.closest?.('a[data-confirm], button[data-confirm]');
  if (element) stopAndAsk(event, element, () => element.click());
}, true);

document.addEventListener('submit', event => {
  if (event.target.matches('form[data-confirm]'))
    stopAndAsk(event, event.target, () => event.target.requestSubmit(event.submitter));
}, true);

document.addEventListener('htmx:confirm', async event => {
  const { question, elt } = event.detail;
  if (!question) return;
  event.preventDefault();
  if (await ask(question, options(elt))) event.detail.issueRequest(true);
});

document.addEventListener('click', async event => {
  const summary = event.target.closest?.('[data-confirm-details] > summary');
  if (!summary) return;
  event.preventDefault();
  const form = summary.parentElement.querySelector('form');
  const yes = form.querySelector('[data-confirm-yes]');
  const question = form.querySelector('[data-confirm-question]').textContent;
  if (await ask(question, { yes: yes.textContent, danger: yes.classList.contains('btn-danger') })) form.requestSubmit(yes);
});
