// What every page needs of a script: a form is sent once, the error summary takes the focus, held places count down.
// Every page works without it.
(function () {
  'use strict';

  function sendOnce() {
    document.addEventListener('submit', function (event) {
      var form = event.target;
      if (form.dataset.sent === 'true') {
        event.preventDefault();
        return;
      }
      var button = event.submitter;
      if (event.defaultPrevented || !button || !button.hasAttribute('data-once')) {
        return;
      }
      form.dataset.sent = 'true';
      // Disabled only after the browser has gathered the form, so that the button's own name is sent with it.
      window.setTimeout(function () {
        button.dataset.label = button.value;
        button.value = button.dataset.once;
        button.disabled = true;
      }, 0);
    });
    window.addEventListener('pageshow', function (event) {
      if (!event.persisted) {
        return;
      }
      document.querySelectorAll('form[data-sent]').forEach(function (form) {
        delete form.dataset.sent;
      });
      document.querySelectorAll('[data-once]:disabled').forEach(function (button) {
        button.disabled = false;
        button.value = button.dataset.label || button.value;
      });
    });
  }

  function focusSummary() {
    var summary = document.getElementById('error-summary');
    if (summary) {
      summary.focus();
    }
  }

  function countDown(box) {
    // The server's clock at loading time and the time since: the device's own clock may be wrong.
    var left = Number(box.dataset.deadline) - Number(box.dataset.now);
    var loaded = performance.now();
    var warned = false;
    function show() {
      var seconds = Math.ceil((left - (performance.now() - loaded)) / 1000);
      if (seconds <= 0) {
        box.textContent = box.dataset.over;
        box.classList.add('countdown-over');
        window.clearInterval(timer);
        return;
      }
      var text = Math.floor(seconds / 60) + '\u00a0min\u00a0' + String(seconds % 60).padStart(2, '0') + '\u00a0s';
      box.textContent = box.dataset.left.replace('{0}', text);
      if (seconds <= 120 && !warned) {
        warned = true;
        box.classList.add('countdown-soon');
        var note = document.createElement('span');
        note.className = 'visually-hidden';
        note.setAttribute('role', 'status');
        box.parentNode.appendChild(note);
        window.setTimeout(function () { note.textContent = box.dataset.warning; }, 50);
      }
    }
    var timer = window.setInterval(show, 1000);
    show();
  }

  function printButtons() {
    document.querySelectorAll('[data-print]').forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', function () { window.print(); });
    });
  }

  sendOnce();
  focusSummary();
  document.querySelectorAll('.countdown[data-deadline]').forEach(countDown);
  printButtons();
})();
