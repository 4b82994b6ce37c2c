// What every page needs of a script: a form is sent once, the error summary takes the focus, held places count down.
// Every page works without it.
(function () {
  'use strict';

  function printButtons() {
    document.querySelectorAll('[data-print]').forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', function () { window.print(); });
    });
  }

  printButtons();
})();
