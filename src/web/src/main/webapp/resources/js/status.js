// Asks after what is under way (a payment that was sent, a night that runs) until its state is another; the page itself
// says it where scripts do not run.
(function () {
  'use strict';

  var box = document.querySelector('[data-pending]');
  if (!box || box.dataset.pending !== 'true') {
    return;
  }
  var pause = 800;

  function again() {
    window.setTimeout(ask, pause);
    pause = Math.min(pause * 1.25, 5000);
  }

  function ask() {
    fetch(window.location.href, { credentials: 'same-origin', cache: 'no-store' })
      .then(function (response) {
        if (response.redirected) {
          window.location.replace(response.url);
          return null;
        }
        return response.ok ? response.text() : '';
      })
      .then(function (text) {
        if (text === null) {
          return;
        }
        var page = new DOMParser().parseFromString(text, 'text/html');
        var fresh = page.querySelector('[data-pending]');
        if (fresh && fresh.dataset.state !== box.dataset.state) {
          window.location.reload();
          return;
        }
        again();
      })
      .catch(again);
  }

  again();
})();
