// Addresses and passwords to be handed on are copied by a button, where the browser lets pages write to the clipboard.
function offer() {
  if (navigator.clipboard) document.querySelectorAll('[data-copies]').forEach(button => { button.hidden = false; });
}

document.addEventListener('click', async ({ target }) => {
  const button = target.closest?.('[data-copies]');
  if (!button) return;
  await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).value);
  button.textContent = button.dataset.done;
});

document.addEventListener('focusin', ({ target: field }) => {
  if (field.matches?.('[data-select-all-on-focus]')) field.select();
});

document.addEventListener('htmx:afterSettle', offer);
offer();
