// Asks after a payment that was sent until its outcome is known; the page itself says it where scripts do not run.
(function () {
  'use strict';

  var box = document.getElementById('payment-state');
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
        var fresh = page.getElementById('payment-state');
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
