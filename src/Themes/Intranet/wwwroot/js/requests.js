// htmx requests: the antiforgery token on the way out, plain words when something fails.
import { antiforgeryHeader } from './antiforgery.js';
import { showToast, words } from './toasts.js';

const byStatus = { 400: 'stale', 401: 'signedOut', 403: 'forbidden', 404: 'missing', 413: 'tooLarge', 429: 'tooMany' };

document.addEventListener('htmx:configRequest', ({ detail }) => {
  if (detail.verb !== 'get') Object.assign(detail.headers, antiforgeryHeader());
});

/** The server's own words: a refusal that stands alone, not one inside a form to be shown again. */
function refusal(xhr) {
  if (!/^text\/html/.test(xhr.getResponseHeader('Content-Type') ?? '')) return null;
  const answer = new DOMParser().parseFromString(xhr.responseText, 'text/html');
  const notice = answer.querySelector('[data-refusal]');
  return notice && !answer.querySelector('body form') ? notice.textContent.trim() : null;
}

function plainWords(xhr) {
  const text = words(byStatus[xhr.status] ?? 'failed');
  const code = xhr.getResponseHeader('X-Correlation-Id');
  return xhr.status >= 500 && code ? `${text}\n${words('code').replace('{0}', code)}` : text;
}

document.addEventListener('htmx:beforeSwap', event => {
  const { xhr } = event.detail;
  if (xhr.status !== 422) return;
  const text = refusal(xhr);
  if (text === null) return;
  event.detail.shouldSwap = false;
  showToast({ text, isError: true });
});

document.addEventListener('htmx:responseError', ({ detail: { xhr } }) => {
  if (xhr.getResponseHeader('HX-Redirect')) return;
  showToast({ text: refusal(xhr) ?? plainWords(xhr), isError: true });
});

document.addEventListener('htmx:sendError', () => showToast({ text: words('offline'), isError: true }));
document.addEventListener('htmx:timeout', () => showToast({ text: words('timeout'), isError: true }));
