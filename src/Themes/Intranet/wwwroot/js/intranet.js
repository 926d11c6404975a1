// Everything the layout does with scripts; each file stands alone and works by delegation on the document.
import './requests.js';
import './busy.js';
import './toasts.js';
import './confirm.js';
import './guard.js';
import './once.js';
import './shortcuts.js';
import './list.js';
import './panes.js';
import './suggestions.js';
import './copy.js';
