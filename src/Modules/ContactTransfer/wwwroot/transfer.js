// Drag and drop, the chosen file's name, and a bar while it is sent. Without this the form works as it stands.
const size = bytes => {
  const unit = bytes < 1024 * 1024 ? ['kilobyte', 1024] : ['megabyte', 1024 * 1024];
  return new Intl.NumberFormat(document.documentElement.lang || undefined, { style: 'unit', unit: unit[0], maximumFractionDigits: 1 }).format(bytes / unit[1]);
};

function chosen(form) {
  const file = form.elements.file.files[0];
  const fault = form.querySelector('[data-upload-fault]');
  const isTooLarge = file && file.size > Number(form.dataset.largest);
  if (file) form.querySelector('[data-file-name]').textContent = `${file.name} (${size(file.size)})`;
  fault.textContent = isTooLarge ? form.dataset.tooLarge : '';
  fault.hidden = !isTooLarge;
  form.querySelector('[type="submit"]').disabled = Boolean(isTooLarge);
}

function dropInto(zone, form) {
  zone.addEventListener('dragover', event => { event.preventDefault(); zone.classList.add('is-over'); });
  zone.addEventListener('dragleave', () => zone.classList.remove('is-over'));
  zone.addEventListener('drop', event => {
    event.preventDefault();
    zone.classList.remove('is-over');
    if (event.dataTransfer.files.length === 0) return;
    form.elements.file.files = event.dataTransfer.files;
    chosen(form);
  });
}

/** The same request with a bar; its answer is the next page or this one with what is wrong. */
function send(form) {
  const request = new XMLHttpRequest();
  const bar = form.querySelector('[data-upload-progress]');
  bar.hidden = false;
  form.querySelector('[type="submit"]').disabled = true;
  request.upload.addEventListener('progress', ({ loaded, total }) => { bar.value = 100 * loaded / total; });
  request.addEventListener('load', () => {
    if (request.status < 400) { location.assign(request.responseURL); return; }
    const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
    const words = answer.querySelector('#upload-fault, [data-refusal]');
    if (words) fail(form, words.textContent.trim());
    else HTMLFormElement.prototype.submit.call(form);
  });
  request.addEventListener('error', () => HTMLFormElement.prototype.submit.call(form));
  request.open('post', form.action);
  request.send(new FormData(form));
}

function fail(form, words) {
  const fault = form.querySelector('[data-upload-fault]');
  fault.textContent = words;
  fault.hidden = false;
  form.querySelector('[data-upload-progress]').hidden = true;
  form.querySelector('[type="submit"]').disabled = false;
}

for (const form of document.querySelectorAll('[data-upload]')) {
  form.elements.file.addEventListener('change', () => chosen(form));
  dropInto(form.querySelector('[data-drop-zone]'), form);
  form.addEventListener('submit', event => { event.preventDefault(); send(form); });
}
